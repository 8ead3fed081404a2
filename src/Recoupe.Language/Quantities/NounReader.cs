namespace Recoupe.Language.Quantities;

/// <summary>Finds the noun that a number counts: to its right, over adjectives and "de". Safe to share between threads.</summary>
internal sealed class NounReader(QuantityLists lists, NumberReader numbers)
{
    private readonly NounSingular singular = new(lists);

    public bool TryRead(TokenizedText text, Number number, double upper, int limit, out CountedNoun noun)
    {
        noun = default;
        if (number.Suffix.Length > 0) return TryReadSuffix(text, number, out noun);
        // "plusieurs centaines" de morts: the marks keep only the number at a distance.
        var at = number.TakesOf && number.End < limit && text.Tokens[number.End].Norm is "\"" or "»" or "”" && NumberReader.IsOf(text, number.End + 1, limit) ? number.End + 1 : number.End;
        if (TryReadUnit(text, at, limit, out noun)) return true;
        if (noun.Kind != UnitKind.None) return false;
        var isPart = false;
        var afterOf = at;
        if (NumberReader.IsOf(text, at, limit))
        {
            afterOf = SkipDeterminer(text, at, limit, out var lot);
            // "deux de ses gardes", "sept des blessés": a lot of which some are counted; any other "de" after a plain number belongs to something else.
            if (!number.TakesOf && (!lot || text.IsCapitalized(Math.Min(afterOf, limit - 1)))) return false;
            isPart = !number.TakesOf;
            if (TryReadUnit(text, afterOf, limit, out noun)) return true;
        }
        // "plusieurs dizaines endommagées": a collective takes its noun by "de".
        if (number.Form is NumberForm.Collective or NumberForm.Vague && number.TakesOf && afterOf == at && at < limit && text.Tokens[at].Has(Morphology.Participle)) return false;
        return TryReadNoun(text, afterOf, limit, Math.Max(number.Value, upper) >= 2 && number.Form != NumberForm.Fraction, number.TakesOf, out noun) && Mark(ref noun, isPart);
    }

    /// <summary>The plain noun at a token, over adjectives: "nouveaux blessés graves".</summary>
    public bool TryReadNoun(TokenizedText text, int at, int limit, bool plural, bool afterOf, out CountedNoun noun)
    {
        noun = default;
        while (at < limit && lists.Adjectives.Contains(text.Tokens[at].Norm) && !IsLast(text, at, limit)) at++;
        if (at >= limit) return false;
        if (lists.Nouns.TryMatchAt(text.Tokens, at, limit, out var known, out var end) && (!plural || text.Tokens[at].Norm[^1] is 's' or 'x' || known.Kind == UnitKind.None))
        {
            noun = new CountedNoun(at, end, text.SpanOf(at, end), known.Lemma, known.Kind, 1);
            return true;
        }
        if (!IsNoun(text, at, limit, plural, afterOf)) return false;
        noun = new CountedNoun(at, at + 1, text.Tokens[at].Span, singular.Of(text.Tokens[at].Norm), UnitKind.None, 1);
        return true;
    }

    private static bool Mark(ref CountedNoun noun, bool isPart)
    {
        noun = noun with { IsPart = isPart };
        return true;
    }

    /// <summary>Whether the adjective is used as a noun: nothing that could be one follows ("deux jeunes ont", "une soixantaine de jeunes campent").</summary>
    private bool IsLast(TokenizedText text, int at, int limit)
    {
        if (at + 1 >= limit) return true;
        var next = text.Tokens[at + 1].Norm;
        return !char.IsLetter(next[0]) || lists.Stops.Contains(next) || lists.Auxiliaries.Contains(next) || text.Tokens[at + 1] is { Pos: PartOfSpeech.Verb } verb && verb.Has(Morphology.Fin);
    }

    private bool TryReadSuffix(TokenizedText text, Number number, out CountedNoun noun)
    {
        noun = default;
        if (!lists.Units.TryMatchWord(number.Suffix, out var unit)) return false;
        var span = TextSpan.FromBounds(number.Span.End, text.Tokens[number.First].End);
        noun = new CountedNoun(number.End, number.End, span, unit.Lemma, unit.Kind, unit.Factor);
        return true;
    }

    private bool TryReadUnit(TokenizedText text, int at, int limit, out CountedNoun noun)
    {
        noun = default;
        if (!lists.Units.TryMatchAt(text.Tokens, at, limit, out var unit, out var end)) return false;
        noun = new CountedNoun(at, end, text.SpanOf(at, end), unit.Lemma, unit.Kind, unit.Factor);
        // With a capital a word of time names something: "20 Minutes", "24 Heures du Mans".
        return !(unit.Kind is UnitKind.Time or UnitKind.Clock && text.IsCapitalized(at));
    }

    /// <summary>The first token after "de", "des", "du", "de la", "de ses"; a lot where several known things are meant.</summary>
    private static int SkipDeterminer(TokenizedText text, int at, int limit, out bool lot)
    {
        lot = text.Tokens[at].Norm is "des";
        at++;
        while (at < limit && text.Tokens[at].Norm is "la" or "l'" or "les" or "ses" or "leurs" or "ces" or "nos" or "vos" or "mes" or "son" or "sa" or "leur" or "cette" or "ce" or "cet" or "notre")
        {
            lot |= text.Tokens[at].Norm[^1] is 's' && text.Tokens[at].Norm is not "l'";
            at++;
        }
        return at;
    }

    /// <summary>By its shape: letters, no word of the stop list, and in the plural where more than one is counted.</summary>
    private bool IsNoun(TokenizedText text, int at, int limit, bool plural, bool afterOf)
    {
        var norm = text.Tokens[at].Norm;
        if (norm.Length < 2 || !char.IsLetter(norm[0]) || norm[^1] == '\'' || lists.Stops.Contains(norm) || lists.Auxiliaries.Contains(norm) || lists.Months.Contains(norm) || lists.CarriesAfter.TryMatchWord(norm, out _)) return false;
        if (numbers.IsNumeral(text.Tokens[at])) return false;
        if (!plural || afterOf) return true;
        if (norm[^1] is 's' or 'x' or 'z') return true;
        // Names of things take no plural: "trois Rafale", "deux Boeing".
        return text.IsCapitalized(at);
    }
}
