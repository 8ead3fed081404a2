using System.Globalization;
using System.Text;
using System.Text.Json;
using Recoupe.Extraction;
using Recoupe.Model;
using Recoupe.Reading;

namespace Recoupe.Lab.Eval;

/// <summary>Measures extraction: article text against zyte-181, clutter removed and article kept against the acceptance stories.</summary>
internal static class ExtractionEval
{
    private const int WorstPages = 45;

    public static int Run(string[] options)
    {
        var extractor = new ArticleExtractor(LanguagePacks.Load("fr"));
        var list = options.Contains("--list");
        Acceptance("acceptance", extractor, list, page => page);
        Acceptance("flattened ", extractor, list, FlattenedPage.Of);
        Zyte(extractor, list);
        return 0;
    }

    private static void Acceptance(string name, ArticleExtractor extractor, bool list, Func<Page, Page> prepare)
    {
        if (SharedData.Find("acceptance") is not { } folder) { Console.WriteLine("acceptance: not here, skipped"); return; }
        int removed = 0, clutter = 0, kept = 0, anchors = 0;
        foreach (var story in Directory.EnumerateDirectories(folder).Order(StringComparer.Ordinal))
        {
            var texts = new Dictionary<string, string>(StringComparer.Ordinal);
            var reader = new PageReader();
            foreach (var path in reader.Enumerate([Path.Combine(story, "pages")]))
                if (reader.Read(path).Page is { } page) texts[Path.GetFileNameWithoutExtension(path)] = Fold(extractor.Extract(prepare(page)).Text);
            using var gold = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(story, "gold.json")));
            foreach (var item in gold.RootElement.GetProperty("clutter").EnumerateArray())
            {
                clutter++;
                if (!Holds(texts, item)) removed++;
                else if (list) Console.WriteLine($"  clutter left, {Path.GetFileName(story)} {item.GetProperty("page")}: {item.GetProperty("anchor")}");
            }
            foreach (var item in Kept(gold.RootElement))
            {
                anchors++;
                if (Holds(texts, item)) kept++;
                else if (list) Console.WriteLine($"  article lost, {Path.GetFileName(story)} {item.GetProperty("page")}: {item.GetProperty("anchor")}");
            }
        }
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}  clutter removed {removed}/{clutter} {(double)removed / clutter:F3}   article kept {kept}/{anchors} {(double)kept / anchors:F3}"));
    }

    private static IEnumerable<JsonElement> Kept(JsonElement gold)
    {
        foreach (var group in gold.GetProperty("same").EnumerateArray())
            foreach (var statement in group.GetProperty("statements").EnumerateArray()) yield return statement;
        foreach (var list in new[] { "quotes", "attributions" })
            if (gold.TryGetProperty(list, out var items))
                foreach (var item in items.EnumerateArray()) yield return item;
    }

    private static bool Holds(Dictionary<string, string> texts, JsonElement item) =>
        texts.TryGetValue(item.GetProperty("page").GetString() ?? "", out var text) && text.Contains(Fold(item.GetProperty("anchor").GetString() ?? ""), StringComparison.Ordinal);

    /// <summary>As score.py folds: apostrophes, quotation marks, dots, spaces, case.</summary>
    private static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (char.IsWhiteSpace(c)) { if (folded.Length > 0 && folded[^1] != ' ') folded.Append(' '); continue; }
            if (c == '…') folded.Append("...");
            else folded.Append(c switch { '’' or '‘' => '\'', '“' or '”' or '«' or '»' => '"', _ => char.ToLowerInvariant(c) });
        }
        return folded.ToString().Trim();
    }

    private static void Zyte(ArticleExtractor extractor, bool list)
    {
        var pages = ZytePages.Read();
        if (pages.Count == 0) return;
        Report("body alone   ", BodyAlone);
        Report("and embeds   ", WithEmbeds);
        Report("with captions", WithCaptions);

        void Report(string name, Func<Article, string> textOf)
        {
            var result = Measure(pages, extractor, textOf, list && textOf == BodyAlone ? Console.WriteLine : _ => { });
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"zyte-181, {name}  P {result.Precision:F3}  R {result.Recall:F3}  F1 {result.F1:F3}  (to beat: trafilatura .958, rs_trafilatura .970; goal .972)"));
        }
    }

    internal static PrecisionRecall Measure(IReadOnlyList<ZytePage> pages, ArticleExtractor extractor, Func<Article, string> textOf, Action<string> note)
    {
        double precision = 0, recall = 0;
        var rows = new List<(double F1, string Row)>();
        foreach (var gold in pages)
        {
            if (new PageReader().Read(gold.Name + ".html", new MemoryStream(gold.Bytes)).Page is not { } page) continue;
            var result = Shingles(textOf(extractor.Extract(page)), gold.Body);
            precision += result.Precision;
            recall += result.Recall;
            rows.Add((result.F1, string.Create(CultureInfo.InvariantCulture, $"  {gold.Name[..12]} P {result.Precision:F2} R {result.Recall:F2} {gold.Url}")));
        }
        foreach (var (_, row) in rows.OrderBy(row => row.F1).Take(WorstPages)) note(row);
        return new PrecisionRecall(precision / pages.Count, recall / pages.Count);
    }

    /// <summary>The gold is the running text: without headline, and without the captions that our text keeps as blocks of their own.</summary>
    internal static string BodyAlone(Article article) => Join(article, BlockKind.Title, BlockKind.Caption);

    private static string WithCaptions(Article article) => Join(article, BlockKind.Title);

    /// <summary>The gold counts quoted posts as text of the article, where we set them apart.</summary>
    private static string WithEmbeds(Article article) =>
        string.Join("\n\n", article.Removed.Where(block => block.Kind == "embed").Select(block => block.Text).Prepend(BodyAlone(article)));

    private static string Join(Article article, params IReadOnlyList<BlockKind> without) =>
        string.Join("\n\n", article.Blocks.Where(block => !without.Contains(block.Kind)).Select(block => block.Span.Of(article.Text).ToString()));

    private static PrecisionRecall Shingles(string got, string gold)
    {
        var (mine, theirs) = (Count(got), Count(gold));
        double shared = 0;
        foreach (var (shingle, count) in mine) shared += Math.Min(count, theirs.GetValueOrDefault(shingle));
        return new PrecisionRecall(mine.Count == 0 ? theirs.Count == 0 ? 1 : 0 : shared / mine.Values.Sum(), theirs.Count == 0 ? 1 : shared / theirs.Values.Sum());
    }

    private static Dictionary<string, int> Count(string text)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        foreach (var c in text + " ")
        {
            if (char.IsLetterOrDigit(c) || c == '_') { word.Append(c); continue; }
            if (word.Length > 0) words.Add(word.ToString());
            word.Clear();
        }
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < Math.Max(1, words.Count - 3) && words.Count > 0; i++)
        {
            var shingle = string.Join(' ', words.Skip(i).Take(4));
            counts[shingle] = counts.GetValueOrDefault(shingle) + 1;
        }
        return counts;
    }
}
