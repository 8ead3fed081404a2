using Recoupe.Language.Dates;

namespace Recoupe.Language.Quantities;

/// <summary>Knows the numbers that count nothing: names, labels, scores, years, hours of the day, ages, addresses. Safe to share between threads.</summary>
internal sealed class NonCounts(QuantityLists lists)
{
    private const int PostcodeLength = 5;

    /// <summary>Decided by the number and the marks glued to it alone.</summary>
    public static bool IsGlued(TokenizedText text, Number number)
    {
        var (source, start, end) = (text.Text, number.Span.Start, text.Tokens[number.End - 1].End);
        if (start > 0 && (char.IsLetterOrDigit(source[start - 1]) || source[start - 1] is '/' or '#' or '_' or '°' or 'º')) return true;
        // "3-1", "Covid-19": a hyphen without a space on its left.
        if (start > 1 && source[start - 1] is '-' or '–' && char.IsLetterOrDigit(source[start - 2])) return true;
        return end + 1 < source.Length && source[end] is '-' or '–' or '/' && char.IsLetterOrDigit(source[end + 1]);
    }

    public bool Holds(TokenizedText text, Sentence sentence, QuantityDraft draft, IReadOnlyList<Timex> dates) =>
        IsDated(text, draft, dates) || IsRegion(text, sentence, draft) || IsRace(text, sentence, draft) || IsTitle(text, sentence, draft) || IsPostcode(text, draft) || IsLabel(text, sentence, draft) || IsYear(text, sentence, draft) || IsStreet(text, sentence, draft)
        || draft.Kind == UnitKind.Clock && IsClock(text, sentence, draft);

    private static bool IsDated(TokenizedText text, QuantityDraft draft, IReadOnlyList<Timex> dates)
    {
        int low = 0, high = dates.Count;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (dates[middle].Span.End <= draft.Number.Span.Start) low = middle + 1;
            else high = middle;
        }
        if (low == dates.Count || !dates[low].Span.Overlaps(draft.Number.Span)) return false;
        // "vingt-deux minutes plus tôt", "48 heures plus tard": so many of them.
        if (draft.Kind == UnitKind.Clock && dates[low].Form is OffsetForm { Core.IsEmpty: false }) return false;
        return dates[low].Type != TimexType.Duration && draft.Kind != UnitKind.Time && !(draft.Kind == UnitKind.Clock && dates[low].Type == TimexType.Date);
    }

    /// <summary>"la moitié nord", "le quart sud-est" of a country.</summary>
    private bool IsRegion(TokenizedText text, Sentence sentence, QuantityDraft draft) =>
        draft.Number.Form == NumberForm.Fraction && draft.NumberEnd < sentence.End && text.Tokens[draft.NumberEnd] is var next && lists.Compass.Contains(next.Norm) && next.Pos is not (PartOfSpeech.Verb or PartOfSpeech.Aux);

    /// <summary>"le 400 mètres haies": one race, not so many metres.</summary>
    private static bool IsRace(TokenizedText text, Sentence sentence, QuantityDraft draft) =>
        draft is { Kind: UnitKind.Length, IsQualified: false, Upper: null, Value: >= 50 } && draft.First > sentence.First && text.Tokens[draft.First - 1].Norm is "le" or "du" or "au" or "un";

    /// <summary>"Les Trois Mousquetaires": number and noun have the capitals of a name.</summary>
    private static bool IsTitle(TokenizedText text, Sentence sentence, QuantityDraft draft) =>
        draft.Number.First > sentence.First && draft.Number.Form is NumberForm.Words or NumberForm.One && draft.NounSpan.Length > 1
        && IsTitled(text.Text, draft.Number.Span.Start) && IsTitled(text.Text, draft.NounSpan.Start) && text.IsCapitalized(draft.Number.First - 1);

    private static bool IsTitled(string text, int at) => char.IsUpper(text[at]) && char.IsLower(text[at + 1]);

    /// <summary>"69003 Lyon": five digits without a group mark before a name; a round number before a plural may still count a people.</summary>
    private static bool IsPostcode(TokenizedText text, QuantityDraft draft)
    {
        var digits = draft.Number.Span.Of(text.Text);
        // A name, not a unit in capitals: "15000 EUR", "38000 MW" are counts.
        if (draft.IsQualified || draft.NounSpan.Length < 2 || !char.IsLower(text.Text[draft.NounSpan.Start + 1]) || draft.NounSpan.IsEmpty || digits.Length != PostcodeLength || digits.ContainsAnyExceptInRange('0', '9') || !char.IsUpper(text.Text[draft.NounSpan.Start])) return false;
        return text.Text[draft.NounSpan.End - 1] is not ('s' or 'x') || draft.Value % 100 != 0;
    }

    /// <summary>"article 49", "n° 3", "Boeing 737": the word before names, the number tells which.</summary>
    private bool IsLabel(TokenizedText text, Sentence sentence, QuantityDraft draft)
    {
        var at = draft.Number.First;
        if (draft.First < at || at == sentence.First || draft.Number.Form != NumberForm.Digits) return false;
        var before = text.Tokens[at - 1].Norm;
        if (before is "°" or "º" or "#") return true;
        if (lists.Labels.Contains(before)) return !draft.HasNoun || draft.Value == 1;
        if (draft.Value == 1 && draft.Kind == UnitKind.None && text.IsCapitalized(at - 1)) return true;
        return char.IsLetter(before[0]) && text.IsCapitalized(at - 1) && (!draft.HasNoun || at - 1 > sentence.First && char.IsUpper(text.Text[draft.NounSpan.Start]));
    }

    /// <summary>Four digits without a group mark, from 1500 to 2100: a year, unless what follows or stands before can only count.</summary>
    private bool IsYear(TokenizedText text, Sentence sentence, QuantityDraft draft)
    {
        if (draft.Number.Form != NumberForm.Digits || draft.Number.Span.Length != 4 || draft.Number.Value is < 1500 or > 2100 || draft.Number.Suffix.Length > 0) return false;
        if (draft.IsQualified && draft.Qualifier != Qualifier.AtMost) return false;
        if (!draft.HasNoun || draft.Upper is >= 1500 and <= 2100) return true;
        var before = draft.First > sentence.First ? text.Tokens[draft.First - 1].Norm : "";
        if (lists.YearsBefore.Contains(before)) return true;
        return draft.Kind == UnitKind.None && draft.Value % 100 != 0 && before is not ("les" or "des" or "ces" or "aux" or "ses");
    }

    private bool IsStreet(TokenizedText text, Sentence sentence, QuantityDraft draft)
    {
        var at = draft.NumberEnd;
        if (at < sentence.End && text.Tokens[at].Norm == ",") at++;
        if (draft.Number.Form != NumberForm.Digits || at >= sentence.End || !lists.Streets.Contains(text.Tokens[at].Norm)) return false;
        return at + 1 < sentence.End && (text.IsCapitalized(at + 1) || NumberReader.IsOf(text, at + 1, sentence.End));
    }

    /// <summary>"à 20 heures", "20h": an hour of the day; "à trois heures de route" is a stretch of time.</summary>
    private bool IsClock(TokenizedText text, Sentence sentence, QuantityDraft draft)
    {
        if (draft.IsQualified && draft.Qualifier != Qualifier.AtMost || draft.Value is < 1 or > 24) return false;
        if (draft.Value < 24 && draft.NounSpan.Length == 1) return true;
        if (draft.End < sentence.End && char.IsAsciiDigit(text.Tokens[draft.End].Norm[0])) return true;
        // "22 heures." alone heads an entry of a running report.
        if (draft.First == sentence.First && sentence.End - draft.End <= 1) return true;
        var before = draft.First > sentence.First ? text.Tokens[draft.First - 1].Norm : "";
        return (lists.ClocksBefore.Contains(before) || draft.IsQualified) && !NumberReader.IsOf(text, draft.End, sentence.End);
    }

    /// <summary>"âgé de 12 ans", "Léa Morand, 31 ans,", "une fillette de sept ans".</summary>
    public bool IsAge(TokenizedText text, Sentence sentence, QuantityDraft draft)
    {
        if (draft.Kind != UnitKind.Time) return false;
        var tokens = text.Tokens;
        var at = StartOfRow(text, sentence, draft.First);
        var after = draft.End < sentence.End ? tokens[draft.End].Norm : ".";
        if (at == sentence.First) return false;
        var before = tokens[at - 1].Norm;
        // "À 82 ans, l'écrivaine …".
        if (before == "à" && at - 1 == sentence.First && after == "," && draft.Noun == "an") return true;
        if (before is "les" or "des" or "aux" && (draft.IsQualified || draft.Upper is not null) || before == "d'" && lists.Aged.Contains(after)) return true;
        if (draft.IsQualified && before is not ("de" or "d'") && !lists.Persons.Contains(before)) return lists.Aged.Contains(before);
        if (before == "(" && after == ")") return true;
        if (before == "," && at - 2 >= sentence.First && (text.IsCapitalized(at - 2) || draft.Noun == "an" && IsPerson(text, at - 2)) && after is "," or "." or ")" or ";" or "et") return true;
        if (before is "ses" or "mes" or "leurs" && at - 2 >= sentence.First && lists.Has.Contains(tokens[at - 2].Norm)) return true;
        if (lists.Has.Contains(before)) return !(at - 2 >= sentence.First && tokens[at - 2].Norm == "y") && after is not ("de" or "d'" or "pour");
        if (lists.Persons.Contains(before)) return true;
        if (before is not ("de" or "d'" or "à") || at - 2 < sentence.First) return false;
        // "condamnés à 7 ans de prison".
        if (before == "à" && after is "de" or "d'") return false;
        // "un chauffeur de bus de 38 ans": over one complement.
        return lists.Aged.Contains(tokens[at - 2].Norm) || IsPerson(text, at - 2)
            || at - 4 >= sentence.First && NumberReader.IsOf(text, at - 3, sentence.End) && lists.Persons.Contains(tokens[at - 4].Norm);
    }

    /// <summary>"âgés de 15, 16 et 17 ans": the first number of a row that has its unit once.</summary>
    private static int StartOfRow(TokenizedText text, Sentence sentence, int at)
    {
        while (at >= sentence.First + 2 && text.Tokens[at - 1].Norm is "et" or "ou" or "," && char.IsAsciiDigit(text.Tokens[at - 2].Norm[0])) at -= 2;
        return at;
    }

    private bool IsPerson(TokenizedText text, int at)
    {
        var norm = text.Tokens[at].Norm;
        if (lists.Persons.Contains(norm) || text.IsCapitalized(at) && norm.Length > 1 && char.IsLetter(norm[0])) return true;
        for (var length = 3; length <= 5 && length < norm.Length; length++)
            if (lists.PersonEndings.Contains(norm[^length..])) return true;
        return false;
    }
}
