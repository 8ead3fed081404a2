using System.Globalization;
using System.Text.Json;
using Recoupe.Model;

namespace Recoupe.Lab.Eval;

/// <summary>
/// <c>lab eval grouping</c>: all acceptance pages and the sample in one pile, the same with the invented stories, each story in a pile of its own, and the short pages of a local newsroom (<c>tests/piles</c>);
/// are the stories recovered? B-cubed precision, recall and F1 (Bagga and Baldwin 1998), a distractor page being a story of its own, and how many stories come out whole and alone.
/// </summary>
internal static class GroupingEval
{
    private const double Goal = 0.97;

    public static int Run(string[] arguments)
    {
        var pipeline = new Pipeline(LanguagePacks.Load("fr"));
        var acceptance = Folders().ToList();
        Print("acceptance stories and the sample in one pile", [Measure(pipeline, acceptance, arguments.Contains("--list"))]);
        var invented = AcceptanceEval.AllInventedFolders().ToList();
        Print("with the invented stories", [Measure(pipeline, [.. acceptance, .. invented], arguments.Contains("--list"))]);
        Print("each story in a pile of its own, mean", [.. acceptance.Concat(invented).Select(folder => Measure(pipeline, [folder], arguments.Contains("--list")))]);
        foreach (var pile in Piles()) Print($"short pages of one town or region, {Path.GetFileNameWithoutExtension(pile)}", [MeasurePile(pipeline, pile, arguments.Contains("--list"))]);
        return 0;
    }

    /// <summary>Piles of our own that hold many stories: one page a line, with the story that it tells.</summary>
    public static IEnumerable<string> Piles() => Directory.GetFiles(Path.Combine(SharedData.RepositoryRoot, "tests", "piles"), "*.jsonl").Order(StringComparer.Ordinal);

    private static void Print(string what, IReadOnlyList<Grouped> measured)
    {
        var mean = new PrecisionRecall(measured.Average(m => m.Rate.Precision), measured.Average(m => m.Rate.Recall));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what} ({measured.Sum(m => m.Pages)} pages): B-cubed P {mean.Precision:F3}  R {mean.Recall:F3}  F1 {mean.F1:F3}  (goal {Goal}); whole and alone {measured.Sum(m => m.Whole)} of {measured.Sum(m => m.Stories)}"));
    }

    /// <param name="Whole">Stories all of whose pages came out together, and no other page with them.</param>
    internal readonly record struct Grouped(int Pages, PrecisionRecall Rate, int Whole, int Stories);

    private static Grouped Measure(Pipeline pipeline, IReadOnlyList<string> folders, bool lists)
    {
        var stories = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var folder in folders) AddPages(folder, stories);
        return Measure(pipeline, [.. stories.Keys], stories, lists);
    }

    public static Grouped MeasurePile(Pipeline pipeline, string pile, bool lists)
    {
        var stories = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var (line, number) in File.ReadLines(pile).Select((line, i) => (line, i + 1)))
        {
            using var page = JsonDocument.Parse(line);
            stories[$"{pile}#{number}"] = page.RootElement.GetProperty("story").GetString()!;
        }
        return Measure(pipeline, [pile], stories, lists);
    }

    private static Grouped Measure(Pipeline pipeline, IReadOnlyList<string> paths, SortedDictionary<string, string> stories, bool lists)
    {
        var result = pipeline.Run(paths, single: false);
        var got = result.Dossiers.SelectMany((d, i) => d.Pages.Select(p => (p.File, Story: i))).ToDictionary(p => p.File, p => p.Story, StringComparer.Ordinal);
        double precision = 0, recall = 0;
        var whole = new HashSet<string>(stories.Values, StringComparer.Ordinal);
        foreach (var (page, story) in stories)
        {
            var together = stories.Keys.Where(other => got[other] == got[page]).ToList();
            var right = together.Count(other => stories[other] == story);
            precision += PrecisionRecall.Part(right, together.Count);
            var all = stories.Values.Count(other => other == story);
            recall += PrecisionRecall.Part(right, all);
            if (right < all || right < together.Count) whole.Remove(story);
        }
        if (lists) List(result, stories);
        return new Grouped(stories.Count, new PrecisionRecall(precision / stories.Count, recall / stories.Count), whole.Count, stories.Values.Distinct(StringComparer.Ordinal).Count());
    }

    private static IEnumerable<string> Folders() =>
        Directory.GetDirectories(SharedData.Require("acceptance")).Append(Path.Combine(SharedData.RepositoryRoot, "samples", "crue")).Where(f => Directory.Exists(Path.Combine(f, "pages"))).Order(StringComparer.Ordinal);

    private static void AddPages(string folder, SortedDictionary<string, string> stories)
    {
        var gold = Path.Combine(folder, "gold.json");
        using var json = JsonDocument.Parse(File.ReadAllBytes(File.Exists(gold) ? gold : Path.Combine(folder, "truth.json")));
        foreach (var page in json.RootElement.GetProperty("pages").EnumerateArray())
        {
            var id = page.GetProperty("id").GetString()!;
            var alone = page.TryGetProperty("distractor", out var distractor) && distractor.GetBoolean();
            stories[Directory.GetFiles(Path.Combine(folder, "pages"), id + ".*").Single()] = Path.GetFileName(folder) + (alone ? "/" + id : "");
        }
    }

    private static void List(PipelineResult result, SortedDictionary<string, string> stories)
    {
        foreach (var dossier in result.Dossiers)
        {
            Console.WriteLine($"- {dossier.Story.Title}");
            foreach (var page in dossier.Pages) Console.WriteLine($"    {stories[page.File],-16} {Path.GetFileName(page.File)}  {string.Join("; ", page.Membership.Select(r => string.Join(", ", r.Arguments)))}");
        }
    }
}
