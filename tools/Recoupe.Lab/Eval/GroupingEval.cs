using System.Globalization;
using System.Text.Json;
using Recoupe.Model;

namespace Recoupe.Lab.Eval;

/// <summary>
/// <c>lab eval grouping</c>: all acceptance pages and the sample in one pile, the same with the invented stories, and each story in a pile of its own; are the stories recovered? B-cubed precision,
/// recall and F1 (Bagga and Baldwin 1998), a distractor page being a story of its own.
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
        return 0;
    }

    private static void Print(string what, IReadOnlyList<(int Pages, PrecisionRecall Rate)> measured)
    {
        var mean = new PrecisionRecall(measured.Average(m => m.Rate.Precision), measured.Average(m => m.Rate.Recall));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what} ({measured.Sum(m => m.Pages)} pages): B-cubed P {mean.Precision:F3}  R {mean.Recall:F3}  F1 {mean.F1:F3}  (goal {Goal})"));
    }

    private static (int Pages, PrecisionRecall Rate) Measure(Pipeline pipeline, IReadOnlyList<string> folders, bool lists)
    {
        var stories = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var folder in folders) AddPages(folder, stories);
        var result = pipeline.Run([.. stories.Keys], single: false);
        var got = result.Dossiers.SelectMany((d, i) => d.Pages.Select(p => (p.File, Story: i))).ToDictionary(p => p.File, p => p.Story, StringComparer.Ordinal);
        double precision = 0, recall = 0;
        foreach (var (page, story) in stories)
        {
            var together = stories.Keys.Where(other => got[other] == got[page]).ToList();
            var right = together.Count(other => stories[other] == story);
            precision += PrecisionRecall.Part(right, together.Count);
            recall += PrecisionRecall.Part(right, stories.Values.Count(other => other == story));
        }
        if (lists) List(result, stories);
        return (stories.Count, new PrecisionRecall(precision / stories.Count, recall / stories.Count));
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
