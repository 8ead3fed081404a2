using System.Globalization;
using System.Text;
using Recoupe.Language;
using Recoupe.Language.Attributions;
using Recoupe.Language.Quotations;

namespace Recoupe.Lab.Eval;

/// <summary>
/// <c>lab eval attribution</c>: quotations (same words between the marks) with their speakers, and attributions (cue and source overlap) on our own gold of forty
/// articles, in two halves that are both for tuning, on further articles for tuning, and on those of which only the first of each two were ever read, and on those that nobody read, where they are.
/// <c>--list</c> prints the misses of the articles for tuning; those of the second half of the long voices and of the fresh ones are never listed. <c>--tuning</c> leaves the second half of the fresh ones and the later ones alone.
/// </summary>
internal static class AttributionEval
{
    internal sealed class Tally
    {
        public int Quotations, QuotationsFound, QuotationsRight, SpeakersRight, Attributions, AttributionsFound, SourcesRight, ContentsRight;

        public double QuotationF1 => PrecisionRecall.Of(QuotationsRight, QuotationsFound, Quotations).F1;
        public double Speakers => PrecisionRecall.Part(SpeakersRight, QuotationsRight);
        public double SourceF1 => PrecisionRecall.Of(SourcesRight, AttributionsFound, Attributions).F1;
        public double Contents => PrecisionRecall.Part(ContentsRight, SourcesRight);
    }

    public static int Run(string[] options)
    {
        var list = options.Contains("--list") ? Console.Out : null;
        var (first, second) = Halves(list);
        (string Name, string File)[] further = [("more, even", AttributionGold.MoreEven), ("more, odd", AttributionGold.MoreOdd), ("more, marks", AttributionGold.MoreMarks), ("more, sources", AttributionGold.MoreSources)];
        Console.WriteLine("articles          quotations F1  speaker right  source F1  content right");
        Print("first half", first);
        Print("second half", second);
        foreach (var (name, file) in further)
            if (Whole(file, list) is { } tally) Print(name, tally);
        (string Name, string File)[] halfRead = [("voices", AttributionGold.MoreVoices), ("fresh", AttributionGold.Fresh)];
        foreach (var (name, file) in halfRead)
        {
            var isLeft = file == AttributionGold.Fresh && options.Contains("--tuning");
            if (HalfRead(file, list, isLeft) is not var (read, unread)) continue;
            Print($"{name}, first", read);
            if (!isLeft) Print($"{name}, second", unread);
        }
        if (!options.Contains("--tuning") && Whole(AttributionGold.Later, null) is { } later) Print("later, unread", later);
        Console.WriteLine("to reach                .85           .85          .75         -");
        return 0;
    }

    /// <summary>The forty articles for tuning: the first of each two, and the second.</summary>
    internal static (Tally First, Tally Second) Halves(TextWriter? list)
    {
        var analyzer = new TextAnalyzer(LanguagePacks.Load("fr"));
        Tally[] halves = [new(), new()];
        foreach (var (index, article) in AttributionGold.Read(AttributionGold.ForTuning).Index()) Count(article, analyzer.Analyze(article.Text), halves[index % 2], list);
        return (halves[0], halves[1]);
    }

    /// <summary>The articles of a list of which the first of each two are for tuning, and the second, whose misses are never listed and which may be left out; null where there is no such list.</summary>
    internal static (Tally First, Tally Second)? HalfRead(string name, TextWriter? list, bool leaveSecond = false)
    {
        var articles = AttributionGold.Read(name);
        if (articles.Count == 0) return null;
        var analyzer = new TextAnalyzer(LanguagePacks.Load("fr"));
        var hasAttributions = articles.Exists(static article => article.Attributions.Count > 0);
        Tally[] halves = [new(), new()];
        foreach (var (index, article) in articles.Index())
        {
            var isSecond = index % 2 == 1;
            if (isSecond && leaveSecond) continue;
            var found = analyzer.Analyze(article.Text);
            CountQuotations(article, found, halves[index % 2], isSecond ? null : list);
            if (hasAttributions) CountAttributions(article, found, halves[index % 2], isSecond ? null : list);
        }
        return (halves[0], halves[1]);
    }

    /// <summary>All articles of a list; null where there is no such list.</summary>
    internal static Tally? Whole(string name, TextWriter? list)
    {
        var articles = AttributionGold.Read(name);
        if (articles.Count == 0) return null;
        var analyzer = new TextAnalyzer(LanguagePacks.Load("fr"));
        var tally = new Tally();
        // A list that has none leaves them out: what is found there is neither right nor wrong.
        var (hasQuotations, hasAttributions) = (articles.Exists(static article => article.Quotations.Count > 0), articles.Exists(static article => article.Attributions.Count > 0));
        foreach (var article in articles)
        {
            var found = analyzer.Analyze(article.Text);
            if (hasQuotations) CountQuotations(article, found, tally, list);
            if (hasAttributions) CountAttributions(article, found, tally, list);
        }
        return tally;
    }

    private static void Count(AttributionGold gold, AnalyzedText found, Tally tally, TextWriter? list)
    {
        CountQuotations(gold, found, tally, list);
        CountAttributions(gold, found, tally, list);
    }

    private static void CountQuotations(AttributionGold gold, AnalyzedText found, Tally tally, TextWriter? list)
    {
        var text = gold.Text;
        var quotations = found.Quotations.SelectMany(static quotation => quotation.WithInside).Where(static quotation => !quotation.IsScare).ToList();
        tally.Quotations += gold.Quotations.Count;
        tally.QuotationsFound += quotations.Count;
        foreach (var want in gold.Quotations)
        {
            var words = Trimmed(want.Inner, text);
            if (quotations.Find(quotation => Trimmed(quotation.Inner, text) == words) is not { } got) { list?.WriteLine($"{gold.Path} quotation missed: {words.Of(text)}"); continue; }
            tally.QuotationsRight++;
            if (SameSpeaker(want.Speaker, got, text)) tally.SpeakersRight++;
            else list?.WriteLine($"{gold.Path} speaker: {Words(want.Speaker, text)} <> {got.Speaker ?? "nobody"}: {words.Of(text)}");
        }
        foreach (var extra in quotations.Where(quotation => !gold.Quotations.Any(want => Trimmed(want.Inner, text) == Trimmed(quotation.Inner, text)))) list?.WriteLine($"{gold.Path} quotation extra: {extra.Inner.Of(text)}");
    }

    private static void CountAttributions(AttributionGold gold, AnalyzedText found, Tally tally, TextWriter? list)
    {
        var text = gold.Text;
        var free = found.Attributions.ToList();
        tally.Attributions += gold.Attributions.Count;
        tally.AttributionsFound += free.Count;
        foreach (var want in gold.Attributions)
        {
            if (free.Find(got => IsSame(want, got)) is not { } got) { list?.WriteLine($"{gold.Path} attribution missed: [{want.Source.Of(text)}] [{want.Cue.Of(text)}] {Words(want.Content, text)}"); continue; }
            free.Remove(got);
            tally.SourcesRight++;
            if (want.Content is not { } content || content.Overlaps(got.Content)) tally.ContentsRight++;
        }
        foreach (var extra in free) list?.WriteLine($"{gold.Path} attribution extra: [{extra.Source.Of(text)}] [{extra.Cue.Of(text)}] {extra.Content.Of(text)}");
    }

    /// <summary>The same source by the same cue; where the source stands within the cue ("a-t-il dit") or is left to be understood, the cue decides.</summary>
    private static bool IsSame(GoldAttribution want, Attribution got) =>
        want.Source.Overlaps(got.Source) && Math.Abs(want.Cue.Start - got.Cue.Start) < 150 || want.Cue.Overlaps(got.Cue) && (got.Source.Length == 0 || want.Cue.Contains(want.Source));

    private static bool SameSpeaker(TextSpan? want, Quotation got, string text)
    {
        if (want is not { } place || got.Speaker is not { } speaker) return want is null && got.Speaker is null;
        var (a, b) = (Folded(place.Of(text).ToString()), Folded(speaker));
        return a.Contains(b, StringComparison.Ordinal) || b.Contains(a, StringComparison.Ordinal) || a.Split(' ')[^1] == b.Split(' ')[^1] || IsAcronym(place.Of(text).ToString(), speaker) || IsAcronym(speaker, place.Of(text).ToString());
    }

    /// <summary>"l'ONU" is the Organisation des Nations unies.</summary>
    private static bool IsAcronym(string acronym, string name)
    {
        var letters = acronym[(acronym.LastIndexOfAny([' ', '\'', '’']) + 1)..];
        var initials = string.Concat(name.Split(' ', '\'', '’').Where(word => word.Length > 3).Select(word => char.ToUpperInvariant(word[0])));
        return letters.Length > 1 && letters.Equals(initials, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Without what newsrooms write now so, now so: capitals, accents, hyphens ("l'Elysée", "Maison-Blanche").</summary>
    private static string Folded(string name) =>
        string.Concat(name.ToLowerInvariant().Replace('’', '\'').Replace('-', ' ').Trim('.', ',', ' ').Normalize(NormalizationForm.FormD).Where(static c => CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark));

    private static TextSpan Trimmed(TextSpan span, string text)
    {
        var (start, end) = (span.Start, span.End);
        while (start < end && (char.IsWhiteSpace(text[start]) || text[start] == '\u00A0')) start++;
        while (end > start && (char.IsWhiteSpace(text[end - 1]) || text[end - 1] is ',' or '.')) end--;
        return TextSpan.FromBounds(start, end);
    }

    private static string Words(TextSpan? span, string text) => span is { } place ? place.Of(text).ToString() : "-";

    private static void Print(string half, Tally tally) => Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
        $"{half,-14} {(tally.Quotations == 0 ? "   -              -  " : $"{tally.Quotations,4} / {tally.QuotationF1:F3}     {tally.Speakers:F3}")}   {(tally.Attributions == 0 ? "   -" : $"{tally.Attributions,4} / {tally.SourceF1:F3}      {tally.Contents:F3}")}"));
}
