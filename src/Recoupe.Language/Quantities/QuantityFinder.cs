using Recoupe.Language.Dates;

namespace Recoupe.Language.Quantities;

/// <summary>
/// Finds the quantities of a text by lists and shapes alone: number, qualifier, noun, and what a number without a noun counts.
/// Years, labels and names with numbers are none, and ages are apart. Safe to share between threads.
/// </summary>
internal sealed class QuantityFinder
{
    private const int VagueWindow = 9;

    /// <summary>No game ends with more points on one side.</summary>
    private const int MostPoints = 150;

    private readonly QuantityLists lists;
    private readonly NumberReader numbers;
    private readonly RangeReader ranges;
    private readonly QualifierReader qualifiers;
    private readonly NounReader nouns;
    private readonly NounResolver resolver;
    private readonly NonCounts nonCounts;
    private readonly BareNumbers bareNumbers;

    /// <exception cref="LanguagePackException">A file of the pack is missing or broken.</exception>
    public QuantityFinder(LanguagePack pack)
    {
        lists = new QuantityLists(pack);
        numbers = new NumberReader(new NumberLists(pack));
        ranges = new RangeReader(lists, numbers);
        qualifiers = new QualifierReader(lists, numbers);
        nouns = new NounReader(lists, numbers);
        resolver = new NounResolver(lists, nouns);
        nonCounts = new NonCounts(lists);
        bareNumbers = new BareNumbers(lists);
    }

    /// <param name="dates">The date expressions of the text, ordered by position: their numbers count nothing, save in durations.</param>
    /// <param name="ages">Where the ages go that are found on the way: they have a number and a unit, and count nothing.</param>
    public IReadOnlyList<Quantity> Find(TokenizedText text, IReadOnlyList<Timex> dates, List<Quantity>? ages = null)
    {
        var found = new List<Quantity>();
        var drafts = new List<QuantityDraft>();
        QuantityDraft? lastCounted = null;
        foreach (var sentence in text.Sentences)
        {
            drafts.Clear();
            Read(text, sentence, dates, drafts, lastCounted, ages);
            ShareNouns(text, drafts);
            foreach (var draft in drafts)
            {
                if (!IsKept(text, sentence, draft)) continue;
                found.Add(draft.ToQuantity(text));
                if (draft.HasNoun && draft.Kind is UnitKind.None or UnitKind.Casualty) lastCounted = draft;
            }
        }
        CommaThousands.Apply(text.Text, found);
        return found;
    }

    private void Read(TokenizedText text, Sentence sentence, IReadOnlyList<Timex> dates, List<QuantityDraft> drafts, QuantityDraft? lastCounted, List<Quantity>? ages)
    {
        var floor = sentence.First;
        for (var at = sentence.First; at < sentence.End;)
        {
            if (!numbers.TryRead(text, at, sentence.End, out var number)) { at++; continue; }
            at = number.End;
            if (Draft(text, sentence, number, floor) is not { } draft) continue;
            var isAge = nonCounts.IsAge(text, sentence, draft);
            if (isAge) ages?.Add(draft.ToQuantity(text));
            if (isAge || nonCounts.Holds(text, sentence, draft, dates)) { at = Math.Max(at, draft.End); continue; }
            draft.IsPart |= drafts.Count > 0 && (lists.Parts.TryMatchBefore(text.Tokens, draft.First, floor, out _, out _) || IsOfWhole(text, sentence, drafts[^1], draft));
            draft.IsPart |= lists.CarriesAfter.TryMatchAt(text.Tokens, draft.NumberEnd, sentence.End, out var carry, out _) && carry == Carry.Part;
            resolver.ApplyFate(text, sentence, draft);
            NounResolver.Elide(text, sentence, draft, drafts);
            if (!draft.HasNoun)
            {
                draft.StandsWithEn = BareNumbers.StandsWithEn(text, sentence, draft);
                draft.IsTold = bareNumbers.IsTold(text, sentence, draft);
                draft.IsCounted = draft.StandsWithEn || bareNumbers.Holds(text, sentence, draft);
                resolver.TryInherit(text, sentence, draft, drafts, lastCounted);
            }
            if (draft.Number.Form == NumberForm.One && !IsCountedOne(text, draft)) continue;
            ReadAfter(text, sentence, draft);
            drafts.Add(draft);
            floor = at = draft.End;
        }
    }

    /// <summary>"Sur les 40 passagers, 12 ont été hospitalisés": the whole is named first.</summary>
    private bool IsOfWhole(TokenizedText text, Sentence sentence, QuantityDraft whole, QuantityDraft draft) =>
        whole is { HasNoun: true, Kind: UnitKind.None or UnitKind.Casualty } && whole.End + 1 == draft.First && text.Tokens[whole.End].Norm == "," && lists.Wholes.TryMatchBefore(text.Tokens, whole.First, sentence.First, out _, out _);

    /// <summary>Number, range, qualifier before and noun; null where the number is part of a name or a score.</summary>
    private QuantityDraft? Draft(TokenizedText text, Sentence sentence, Number number, int floor)
    {
        var draft = new QuantityDraft { Number = number, Value = number.Value, Qualifier = number.Implied, First = number.First, NumberEnd = number.End, End = number.End };
        var last = number;
        if (number.Suffix.Length > 0 && !nouns.TryRead(text, number, number.Value, sentence.End, out _)) return null;
        var isRange = ranges.TryRead(text, sentence, number, out var upper, out var from);
        if (!isRange && NonCounts.IsGlued(text, number)) return null;
        if (isRange)
        {
            last = upper;
            (draft.Upper, draft.NumberEnd, draft.End, draft.First) = (upper.Value, upper.End, upper.End, from);
            if (upper.Scale > number.Scale && number.Scale == 1 && number.Value * upper.Scale < upper.Value) draft.Value *= upper.Scale;
        }
        if (qualifiers.TryReadBefore(text, draft.First, floor, out var qualifier, out var first)) (draft.Qualifier, draft.First, draft.IsQualified) = (qualifier, first, true);
        var noun = default(CountedNoun);
        if (!TryReadNounBefore(text, floor, draft) && nouns.TryRead(text, last, draft.Upper ?? draft.Value, sentence.End, out noun)) draft.Count(noun);
        if (isRange && !draft.HasNoun && text.Tokens[from].Norm is not "entre") return NonCounts.IsGlued(text, number) ? null : draft;
        // "dans les 30 000 euros": about so much; "dans les 3 communes" is a place.
        if (draft is { IsQualified: false, Kind: UnitKind.Money or UnitKind.Weight, Upper: null } && draft.Value % 10 == 0 && draft.First - 2 >= floor && text.Tokens[draft.First - 1].Norm == "les" && text.Tokens[draft.First - 2].Norm == "dans")
            (draft.Qualifier, draft.First, draft.IsQualified) = (Qualifier.About, draft.First - 2, true);
        AddHalf(text, sentence, draft, noun.Factor);
        AddHundredths(text, sentence, draft);
        ReadMinus(text, floor, draft);
        ReadShare(text, sentence, draft);
        if (qualifiers.IsBeside(text, draft, floor)) (draft.Qualifier, draft.First, draft.IsQualified) = (number.Implied, number.First, false);
        ReadThousands(text, draft);
        return draft;
    }

    /// <summary>"magnitude 6,8", "€ 1000": the unit comes first.</summary>
    private bool TryReadNounBefore(TokenizedText text, int floor, QuantityDraft draft)
    {
        var at = draft.Number.First;
        if (at <= floor) return false;
        // "une magnitude proche de 6": the qualifier may stand between.
        if (lists.BeforeNumber.TryMatchBefore(text.Tokens, at, floor, out var lemma, out var first) || draft.IsQualified && draft.First > floor && lists.BeforeNumber.TryMatchBefore(text.Tokens, draft.First, floor, out lemma, out first))
            (draft.Noun, draft.Kind, draft.NounSpan, draft.First) = (lemma, UnitKind.Magnitude, text.SpanOf(first, at), Math.Min(draft.First, first));
        else
        {
            // "15 $ 20": the sign belongs to the number before it; "EUR" does in capitals only.
            var sign = text.Tokens[at - 1];
            if (!lists.Units.TryMatchWord(sign.Norm, out var unit) || unit.Kind != UnitKind.Money || char.IsLetter(sign.Norm[0]) && !char.IsUpper(text.Text[sign.End - 1])) return false;
            if (at - 2 >= floor && numbers.IsNumeral(text.Tokens[at - 2])) return false;
            (draft.Noun, draft.Kind, draft.NounSpan, draft.First) = (unit.Lemma, unit.Kind, sign.Span, Math.Min(draft.First, at - 1));
            if (!draft.IsQualified && qualifiers.TryReadBefore(text, at - 1, floor, out var qualifier, out first)) (draft.Qualifier, draft.First, draft.IsQualified) = (qualifier, first, true);
        }
        return true;
    }

    /// <summary>"deux ans et demi".</summary>
    private void AddHalf(TokenizedText text, Sentence sentence, QuantityDraft draft, double factor)
    {
        if (!draft.HasNoun || !numbers.IsAndHalf(text, draft.End, sentence.End)) return;
        draft.Value += factor / 2;
        draft.End += 2;
    }

    /// <summary>"12 euros 50", "12 euros et 50 centimes".</summary>
    private void AddHundredths(TokenizedText text, Sentence sentence, QuantityDraft draft)
    {
        if (draft.Kind != UnitKind.Money || draft.Upper is not null || draft.Value % 1 != 0 || draft.End >= sentence.End) return;
        var joined = text.Tokens[draft.End].Norm == "et";
        var at = joined ? draft.End + 1 : draft.End;
        if (at >= sentence.End || !numbers.TryRead(text, at, sentence.End, out var hundredths) || hundredths.Value is < 1 or > 99 || hundredths.Value % 1 != 0) return;
        if (lists.Hundredths.TryMatchAt(text.Tokens, hundredths.End, sentence.End, out _, out var end)) draft.End = end;
        else if (!joined && hundredths is { Form: NumberForm.Digits, Span.Length: 2 } && !nouns.TryRead(text, hundredths, hundredths.Value, sentence.End, out _)) draft.End = hundredths.End;
        else return;
        draft.Value += hundredths.Value / 100;
    }

    /// <summary>"-5 degrés": below zero; elsewhere a dash opens a line or an aside.</summary>
    private static void ReadMinus(TokenizedText text, int floor, QuantityDraft draft)
    {
        draft.HasMinus = draft.Kind is UnitKind.Temperature or UnitKind.Percent && draft.First == draft.Number.First && NumberReader.HasMinus(text, draft.Number);
        if (draft.HasMinus && draft.Kind == UnitKind.Percent)
        {
            draft.First = Math.Max(floor, draft.First - 1);
            draft.Value = -draft.Value;
            return;
        }
        if (draft.Kind != UnitKind.Temperature || draft.First <= floor || draft.First != draft.Number.First || text.HasSpaceBefore(draft.First) && text.Tokens[draft.First - 1].Norm != "moins") return;
        if (text.Tokens[draft.First - 1].Norm is not ("-" or "–" or "−" or "moins")) return;
        draft.First--;
        draft.Value = -draft.Value;
    }

    /// <summary>"un habitant sur dix", "deux députés sur trois": a share of all of them.</summary>
    private void ReadShare(TokenizedText text, Sentence sentence, QuantityDraft draft)
    {
        if (draft.Upper is not null || draft.Kind != UnitKind.None || draft.Value is < 1 or > 9 || draft.End + 1 >= sentence.End || text.Tokens[draft.End].Norm != "sur") return;
        if (!numbers.TryRead(text, draft.End + 1, sentence.End, out var whole) || whole.Value <= draft.Value || whole.Value > 10) return;
        if (nouns.TryRead(text, whole, whole.Value, sentence.End, out _)) return;
        draft.Value /= whole.Value;
        draft.End = whole.End;
        draft.IsShare = true;
    }

    /// <summary>"1,204 blessés" in a translated page: what can only be whole has no decimals, so three digits after a comma are thousands.</summary>
    private static void ReadThousands(TokenizedText text, QuantityDraft draft)
    {
        var form = draft.Number.Span.Of(text.Text);
        if (draft.Kind is not (UnitKind.None or UnitKind.Casualty) || !draft.HasNoun || draft.Number.Scale != 1 || form.Length < 5 || form[^4] != ',' || form[0] == '0' || form[..^4].Contains(',')) return;
        draft.Value *= 1000;
    }

    private void ReadAfter(TokenizedText text, Sentence sentence, QuantityDraft draft)
    {
        var from = draft.End;
        // "trois morts de plus que la veille": what has come to a count is a part of it.
        draft.IsPart |= draft.HasNoun && draft.Value % 1 == 0 && draft.Kind is UnitKind.None or UnitKind.Casualty && lists.Surplus.TryMatchAt(text.Tokens, from, sentence.End, out _, out _);
        if (!qualifiers.TryReadAfter(text, from, sentence.End, draft.Number.TakesOf && !draft.HasNoun, out var qualifier, out var end)
            && !(draft.HasNoun && TryOverComplement(text, sentence, from, out qualifier, out end))) return;
        (draft.Qualifier, draft.End, draft.IsQualified) = (qualifier, end, true);
    }

    /// <summary>"six semaines de travaux au moins": over one complement, at the end of what is said.</summary>
    private bool TryOverComplement(TokenizedText text, Sentence sentence, int at, out Qualifier qualifier, out int end)
    {
        (qualifier, end) = (Qualifier.Exact, at);
        if (at + 2 >= sentence.End || text.Tokens[at].Norm is not ("de" or "d'") || !text.Tokens[at + 1].Is(PartOfSpeech.Noun)) return false;
        return qualifiers.TryReadAfter(text, at + 2, sentence.End, false, out qualifier, out end) && (end >= sentence.End || !char.IsLetterOrDigit(text.Text[text.Tokens[end].Start]));
    }

    /// <summary>"un mort", "une seule maison", "plus d'un an" count; "un homme" presents.</summary>
    private bool IsCountedOne(TokenizedText text, QuantityDraft draft)
    {
        if (draft.IsShare) return true;
        if (draft.Upper is not null) return draft.HasNoun;
        if (!draft.HasNoun || draft.First > 0 && text.Tokens[draft.First - 1].Norm == "l'") return false;
        if (draft.Kind is UnitKind.Casualty && draft.NounSpan.Length > 0) return true;
        if (draft.Kind is not (UnitKind.None or UnitKind.Casualty)) return draft.IsQualified || lists.CountedOnes.Contains(draft.Noun);
        var next = draft.NumberEnd < text.Tokens.Length ? text.Tokens[draft.NumberEnd].Norm : "";
        return lists.Onlies.Contains(next) || draft.IsQualified && draft.Qualifier == Qualifier.AtLeast;
    }

    /// <summary>"passé de 12 à 15 morts", "47 des 48 élus": the noun stands after the second number only.</summary>
    private void ShareNouns(TokenizedText text, List<QuantityDraft> drafts)
    {
        for (var i = drafts.Count - 2; i >= 0; i--)
        {
            var (draft, next) = (drafts[i], drafts[i + 1]);
            if (draft.HasNoun || !next.HasNoun || next.First < draft.End) continue;
            // "des dizaines, sans doute des centaines de loups".
            var together = draft.Number.Form == NumberForm.Vague && next.Number.Form == NumberForm.Vague && next.First - draft.End <= VagueWindow;
            if (!together && (next.First - draft.End > 2 || next.First > draft.End && !lists.Joints.Contains(text.Tokens[draft.End].Norm))) continue;
            (draft.Noun, draft.Kind) = (next.Noun, next.Kind);
            draft.IsPart |= next.First == draft.End + 1 && text.Tokens[draft.End].Norm == "des" && !next.IsPart;
            // "de 310 à 407,8 millions": the millions are said once.
            if (next.Number.Scale > draft.Number.Scale && draft.Value < 1000 && draft.Number.Form <= NumberForm.Words && text.Tokens[draft.End].Norm == "à") draft.Value *= next.Number.Scale;
        }
    }

    /// <summary>"l'écart est de 20 à 100", "varie de 1000 à 5000"; "le score est de 1 à 3" is no range.</summary>
    private bool IsVerbOf(TokenizedText text, Sentence sentence, QuantityDraft draft) =>
        draft.First is var at && at - 2 >= sentence.First && text.Tokens[at - 1].Norm == "de" && text.Tokens[at - 2].Pos is PartOfSpeech.Verb or PartOfSpeech.Aux
        && !(draft.Upper <= MostPoints && at - 3 >= sentence.First && lists.Scores.Contains(text.Tokens[at - 3].Lemma));

    /// <summary>A number without a noun counts something only where words around it say so, or its very form does.</summary>
    private bool IsKept(TokenizedText text, Sentence sentence, QuantityDraft draft)
    {
        if (draft.HasNoun || draft.IsShare || draft.IsCounted) return true;
        if (draft.Number.Form == NumberForm.One) return false;
        if (draft.IsQualified || draft.First < draft.Number.First || draft.Number.Form is NumberForm.Vague or NumberForm.Collective or NumberForm.Fraction || draft.Number.Scale > 1) return true;
        if (draft.Number.Form != NumberForm.Digits) return false;
        if (draft.Number.Value >= 1000 && draft.Number.Value % 1 == 0 && draft.Number.Span.Length > 4) return true;
        return draft.Upper is not null && IsVerbOf(text, sentence, draft);
    }
}
