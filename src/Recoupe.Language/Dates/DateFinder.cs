namespace Recoupe.Language.Dates;

/// <summary>Finds the date expressions of a text, without binding them to a calendar. Safe to share between threads.</summary>
public sealed class DateFinder
{
    private readonly DateWords words;
    private readonly TenseWords tenses;

    /// <exception cref="LanguagePackException"><c>dates.tsv</c> is missing or broken.</exception>
    public DateFinder(LanguagePack pack)
    {
        words = new DateWords(pack);
        tenses = new TenseWords(pack);
    }

    /// <summary>The expressions in order of position; none overlaps another.</summary>
    public IReadOnlyList<Timex> Find(TokenizedText text)
    {
        var scanner = new DateScanner(text, words, tenses);
        var found = new List<FoundDate>();
        foreach (var sentence in text.Sentences)
        {
            scanner.LimitTo(sentence.End);
            var from = found.Count;
            // A date may have run over a full stop that the splitter took for an end.
            var i = found.Count > 0 ? Math.Max(sentence.First, found[^1].End) : sentence.First;
            while (i < sentence.End)
                if (words.CanStart(text.Tokens, i, sentence.End) && scanner.Match(i) is { } match) { found.Add(match); i = match.End; }
                else i++;
            scanner.JoinRanges(found, from);
            scanner.BindDeadlines(found, from);
        }
        scanner.BindSpeech(found);
        var dates = new Timex[found.Count];
        for (var i = 0; i < dates.Length; i++) dates[i] = new Timex(text.SpanOf(found[i].First, found[i].End), found[i].Type, found[i].Form);
        return dates;
    }
}
