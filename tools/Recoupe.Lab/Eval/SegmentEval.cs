using System.Globalization;
using System.Text.Json;
using Recoupe.Extraction;
using Recoupe.Model;

namespace Recoupe.Lab.Eval;

/// <summary>Measures the article's text against trafilatura-964: segments that must and must not be in it.</summary>
internal static class SegmentEval
{
    public static int Run(string[] options)
    {
        if (TrafilaturaPages.Find() is not { } pages) return 0;
        Action<string> note = options.Contains("--list") ? Console.WriteLine : _ => { };
        Report("whole text   ", Measure(pages, article => article.Text, note));
        Report("body alone   ", Measure(pages, BodyAlone, _ => { }));
        return 0;
    }

    /// <summary>Title and text, without the captions that the published figure's tools leave out too.</summary>
    internal static string BodyAlone(Article article) => $"{article.Title}\n{ExtractionEval.BodyAlone(article)}";

    private static void Report(string name, PrecisionRecall result) =>
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"trafilatura-964, {name}  P {result.Precision:F3}  R {result.Recall:F3}  F1 {result.F1:F3}  (to beat: .924; goal .940)"));

    internal static PrecisionRecall Measure(TrafilaturaPages pages, Func<Article, string> textOf, Action<string> note)
    {
        var extractor = new ArticleExtractor(LanguagePacks.Load("fr"));
        var (found, lost, left) = (0, 0, 0);
        foreach (var (page, gold) in pages.All())
        {
            var text = TrafilaturaPages.Fold(textOf(extractor.Extract(page)));
            foreach (var segment in Segments(gold, "with"))
            {
                if (text.Contains(segment, StringComparison.Ordinal)) { found++; continue; }
                lost++;
                note($"  lost {gold.GetProperty("file")}: {segment}");
            }
            foreach (var segment in Segments(gold, "without"))
            {
                if (!text.Contains(segment, StringComparison.Ordinal)) continue;
                left++;
                note($"  left {gold.GetProperty("file")}: {segment}");
            }
        }
        return PrecisionRecall.Of(found, found + left, found + lost);
    }

    private static IEnumerable<string> Segments(JsonElement item, string name)
    {
        if (!item.TryGetProperty(name, out var segments)) yield break;
        foreach (var segment in segments.EnumerateArray())
            if (segment.GetString() is { Length: > 0 } text) yield return TrafilaturaPages.Fold(text);
    }
}
