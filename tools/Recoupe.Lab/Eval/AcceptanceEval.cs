using Recoupe.Lab.Acceptance;

namespace Recoupe.Lab.Eval;

/// <summary>
/// <c>lab eval acceptance [STORY…] [--invented] [--passages] [--list]</c>: makes a dossier of every acceptance story, or of the invented ones of <c>tests/stories</c>, or of the passages of <c>tests/gold</c>
/// (the first fifty, and apart from them the two halves of the second), and prints its figures, their mean and the floors. The invented stories come in three tables: the first eight, and of the eight that were
/// written later those that were read since and those that never are, whose misses <c>--list</c> leaves out.
/// </summary>
public static class AcceptanceEval
{
    private const int NameWidth = 26;
    private const int CellWidth = 10;

    public static int Run(string[] args, Func<IReadOnlyList<string>, byte[]> dossierJson, TextWriter output)
    {
        var wanted = args.Where(arg => !arg.StartsWith("--", StringComparison.Ordinal)).ToHashSet();
        var scores = new SortedDictionary<string, DossierScore>(StringComparer.Ordinal);
        foreach (var folder in args.Contains("--invented") ? AllInventedFolders() : args.Contains("--passages") ? [PassagesFolder, .. SecondPassagesFolders] : StoryFolders())
            if (Path.GetFileName(folder) is var story && (wanted.Count == 0 || wanted.Contains(story)))
                scores[story] = Score(folder, dossierJson);
        if (scores.Count == 0)
        {
            Console.Error.WriteLine($"eval acceptance: no story named {string.Join(", ", wanted)}.");
            return 2;
        }
        if (args.Contains("--invented"))
        {
            PrintThose(InventedFolders(), AcceptanceFloors.Invented);
            PrintThose(ReadFolders(), AcceptanceFloors.Later);
            PrintThose(UnreadFolders(), AcceptanceFloors.Later);
        }
        else if (!args.Contains("--passages")) Print(scores, AcceptanceFloors.All, output);
        else
        {
            var first = Path.GetFileName(PassagesFolder);
            Print(new(scores.Where(score => score.Key == first).ToDictionary(), StringComparer.Ordinal), AcceptanceFloors.Passages, output);
            // "even" and "odd", as the table has room for.
            Print(new(scores.Where(score => score.Key != first).ToDictionary(score => score.Key[(first.Length + 1)..], score => score.Value), StringComparer.Ordinal), AcceptanceFloors.SecondPassages, output);
        }
        var unread = UnreadFolders().Select(Path.GetFileName).ToHashSet();
        if (args.Contains("--list"))
            foreach (var (story, score) in scores.Where(score => !unread.Contains(score.Key))) output.WriteLine($"\n{story}\n  {string.Join("\n  ", score.Notes)}");
        return 0;

        void PrintThose(IEnumerable<string> folders, IReadOnlyDictionary<string, double> floors)
        {
            var names = folders.Select(Path.GetFileName).ToHashSet();
            Print(new(scores.Where(score => names.Contains(score.Key)).ToDictionary(), StringComparer.Ordinal), floors, output);
        }
    }

    /// <summary>The story folders of <c>../shared/acceptance</c>, by name.</summary>
    /// <exception cref="FileNotFoundException">The acceptance stories are not here.</exception>
    public static IEnumerable<string> StoryFolders() =>
        FoldersIn(SharedData.Require("acceptance"));

    /// <summary>The first invented stories, which every checkout has.</summary>
    public static IEnumerable<string> InventedFolders() => FoldersIn(Path.Combine(SharedData.RepositoryRoot, "tests", "stories"));

    /// <summary>Those that were written later, gold before any run, and are read while rules are mended.</summary>
    public static IEnumerable<string> ReadFolders() => FoldersIn(Path.Combine(SharedData.RepositoryRoot, "tests", "stories-even"));

    /// <summary>Those that were written with them and are only measured.</summary>
    public static IEnumerable<string> UnreadFolders() => FoldersIn(Path.Combine(SharedData.RepositoryRoot, "tests", "stories-odd"));

    public static IEnumerable<string> AllInventedFolders() => [.. InventedFolders(), .. ReadFolders(), .. UnreadFolders()];

    /// <summary>Passages that have nothing to do with each other: no story, and never trained on.</summary>
    public static string PassagesFolder => Path.Combine(SharedData.RepositoryRoot, "tests", "gold", "passages");

    /// <summary>Fifty more, of which the even ones are read while rules are mended, and the odd ones are only measured.</summary>
    public static IReadOnlyList<string> SecondPassagesFolders => [PassagesFolder + "-even", PassagesFolder + "-odd"];

    private static IEnumerable<string> FoldersIn(string folder) =>
        Directory.GetDirectories(folder).Where(story => File.Exists(Path.Combine(story, "gold.json"))).Order(StringComparer.Ordinal);

    public static DossierScore Score(string folder, Func<IReadOnlyList<string>, byte[]> dossierJson) =>
        DossierScore.Of(StoryGold.Load(folder), DossierFile.Parse(dossierJson(StoryGold.PageFiles(folder))));

    private static void Print(SortedDictionary<string, DossierScore> scores, IReadOnlyDictionary<string, double> floors, TextWriter output)
    {
        if (scores.Count == 0) return;
        output.WriteLine($"{"",-NameWidth}{string.Concat(scores.Keys.Select(Cell))}{Cell("mean")}{Cell("floor")}");
        foreach (var name in scores.Values.First().Figures.Select(figure => figure.Name))
        {
            var mean = AcceptanceFloors.Mean(scores.Values, name);
            var floor = floors.TryGetValue(name, out var value) ? $"{value:0.00}{(mean < value ? " !" : "  ")}" : "";
            var cells = scores.Values.Select(score => Cell(score.Figures.First(figure => figure.Name == name).Text));
            output.WriteLine($"{name,-NameWidth}{string.Concat(cells)}{Cell($"{mean:0.000}")}{Cell(floor)}");
        }
    }

    private static string Cell(string text) => $"{(text.Length < CellWidth ? text : text[..(CellWidth - 1)]),CellWidth}";
}
