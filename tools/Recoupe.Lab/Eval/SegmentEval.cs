using System.Diagnostics;
using System.Formats.Tar;
using System.Globalization;
using System.Text.Json;
using Recoupe.Extraction;
using Recoupe.Model;
using Recoupe.Reading;

namespace Recoupe.Lab.Eval;

/// <summary>Measures extraction against trafilatura-964: segments that must and must not be in the text, the day of publication, the title.</summary>
internal static class SegmentEval
{
    public static int Run(string[] options)
    {
        if (SharedData.Find("data/trafilatura-964/trafilatura-964.tar.xz") is not { } archive) { Console.WriteLine("trafilatura-964: not here, skipped"); return 0; }
        if (Unpack(archive) is not { } pages) { Console.WriteLine("trafilatura-964: no xz on this machine, skipped"); return 0; }
        var extractor = new ArticleExtractor(LanguagePacks.Load("fr"));
        var clock = new Stopwatch();
        var (tp, fn, fp, tn, dates, datesRight, titles, titlesRight) = (0, 0, 0, 0, 0, 0, 0, 0);
        using var gold = JsonDocument.Parse(pages["gold.json"]);
        foreach (var entry in gold.RootElement.EnumerateObject())
        {
            var item = entry.Value;
            if (!pages.TryGetValue("pages/" + item.GetProperty("file").GetString(), out var bytes)) continue;
            if (new PageReader().Read("page.html", new MemoryStream(bytes)).Page is not { } page) continue;
            clock.Start();
            var article = extractor.Extract(page);
            clock.Stop();
            var text = Fold(article.Text);
            foreach (var segment in Segments(item, "with")) { if (text.Contains(segment, StringComparison.Ordinal)) tp++; else { fn++; Note(options, "lost", item, segment); } }
            foreach (var segment in Segments(item, "without")) { if (text.Contains(segment, StringComparison.Ordinal)) { fp++; Note(options, "left", item, segment); } else tn++; }
            if (Text(item, "date") is { } date)
            {
                dates++;
                if (Best(article) == date) datesRight++;
                else Note(options, $"date {Best(article)} for", item, date);
            }
            if (Text(item, "title") is { } title) { titles++; if (Fold(article.Title ?? "") == Fold(title)) titlesRight++; }
        }
        var (p, r) = ((double)tp / (tp + fp), (double)tp / (tp + fn));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"trafilatura-964  P {p:F3}  R {r:F3}  F1 {2 * p * r / (p + r):F3}  accuracy {(double)(tp + tn) / (tp + tn + fp + fn):F3}  (to beat: .924)   {clock.Elapsed.TotalMilliseconds / 964:F1} ms a page"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  date {(double)datesRight / dates:F3} of {dates} (to beat .865)   title {(double)titlesRight / titles:F3} of {titles} (to beat .564)"));
        return 0;
    }

    private static void Note(string[] options, string what, JsonElement item, string words)
    {
        if (options.Contains("--list")) Console.WriteLine($"  {what} {item.GetProperty("file")}: {words}");
    }

    /// <summary>The first date of publication by trust: what the head says, what the page shows, what its address holds.</summary>
    private static string? Best(Article article) =>
        article.StatedDates.Where(date => date is { IsModified: false, YearKnown: true } && date.Origin != DateOrigin.Archive).OrderBy(date => date.Origin).Select(date => date.Interval.Earliest.ToString("yyyy-MM-dd")).FirstOrDefault()
        ?? article.StatedDates.Where(date => date.YearKnown).Select(date => date.Interval.Earliest.ToString("yyyy-MM-dd")).FirstOrDefault();

    private static IEnumerable<string> Segments(JsonElement item, string name)
    {
        if (!item.TryGetProperty(name, out var segments)) yield break;
        foreach (var segment in segments.EnumerateArray())
            if (segment.GetString() is { Length: > 0 } text) yield return Fold(text);
    }

    private static string? Text(JsonElement item, string name) => item.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String && value.GetString() is { Length: > 0 } text ? text : null;

    private static string Fold(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static Dictionary<string, byte[]>? Unpack(string archive)
    {
        try
        {
            using var xz = Process.Start(new ProcessStartInfo("xz", ["-dc", archive]) { RedirectStandardOutput = true, UseShellExecute = false });
            if (xz is null) return null;
            var files = new Dictionary<string, byte[]>(StringComparer.Ordinal);
            using var tar = new TarReader(xz.StandardOutput.BaseStream);
            while (tar.GetNextEntry(copyData: true) is { } entry)
            {
                if (entry.DataStream is null) continue;
                using var data = new MemoryStream();
                entry.DataStream.CopyTo(data);
                files[entry.Name.StartsWith("./", StringComparison.Ordinal) ? entry.Name[2..] : entry.Name] = data.ToArray();
            }
            return files;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }
}
