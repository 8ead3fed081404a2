using System.Globalization;
using System.Text.Json;
using Recoupe.Extraction;

namespace Recoupe.Lab.Eval;

/// <summary>Measures the article's text against trafilatura-964: segments that must and must not be in it.</summary>
internal static class SegmentEval
{
    public static int Run(string[] options)
    {
        if (TrafilaturaPages.Find() is not { } pages) return 0;
        var result = Measure(pages, options.Contains("--list") ? Console.WriteLine : _ => { });
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"trafilatura-964  P {result.Precision:F3}  R {result.Recall:F3}  F1 {result.F1:F3}  (to beat: .924; goal .940)"));
        return 0;
    }

    internal static PrecisionRecall Measure(TrafilaturaPages pages, Action<string> note)
    {
        var extractor = new ArticleExtractor(LanguagePacks.Load("fr"));
        var (found, lost, left) = (0, 0, 0);
        foreach (var (page, gold) in pages.All())
        {
            var text = TrafilaturaPages.Fold(extractor.Extract(page).Text);
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
        return new PrecisionRecall((double)found / (found + left), (double)found / (found + lost));
    }

    private static IEnumerable<string> Segments(JsonElement item, string name)
    {
        if (!item.TryGetProperty(name, out var segments)) yield break;
        foreach (var segment in segments.EnumerateArray())
            if (segment.GetString() is { Length: > 0 } text) yield return TrafilaturaPages.Fold(text);
    }
}
