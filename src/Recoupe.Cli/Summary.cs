using Recoupe.Language.Names;
using Recoupe.Model;
using Recoupe.Reporting;

namespace Recoupe.Cli;

/// <summary>The table at the end of a run, and the pages that could not be read. Plain text: it has no colour to switch off, and reads the same in a file.</summary>
internal sealed class Summary(InterfaceText ui)
{
    /// <summary>Where the output is no terminal, and at least.</summary>
    private const int Width = 80;
    private static readonly string[] Columns = ["summary.pages", "summary.findings", "summary.origins", "summary.differences", "summary.warnings"];

    public void Print(PipelineResult result, string folder)
    {
        if (result.Dossiers.Count > 0) PrintTable(result.Dossiers);
        if (result.Pages > 0) Console.WriteLine(ui.Text("summary.written", folder));
    }

    private void PrintTable(IReadOnlyList<Dossier> dossiers)
    {
        var rows = dossiers.Select(CellsOf).Prepend([ui["summary.story"], .. Columns.Select(column => ui[column])]).ToList();
        if (dossiers.Count > 1) rows.Add(TotalOf(dossiers));
        var widths = Enumerable.Range(1, Columns.Length).Select(column => rows.Max(row => row[column].Length) + 2).ToList();
        var title = Width - widths.Sum();
        foreach (var row in rows)
            Console.WriteLine(Shorten(row[0], title).PadRight(title) + string.Concat(widths.Select((width, column) => row[column + 1].PadLeft(width))));
        Console.WriteLine();
    }

    private static string[] CellsOf(Dossier dossier) =>
    [
        dossier.Story.Title.ReplaceLineEndings(" "), $"{dossier.Pages.Count}", $"{dossier.Findings.Count}", Origins(dossier),
        $"{dossier.Findings.Sum(finding => finding.Differences.Count)}", $"{dossier.Warnings.Count}",
    ];

    private string[] TotalOf(IReadOnlyList<Dossier> dossiers) =>
    [
        ui.Text("summary.stories", $"{dossiers.Count}"), $"{dossiers.Sum(d => d.Pages.Count)}", $"{dossiers.Sum(d => d.Findings.Count)}", "",
        $"{dossiers.Sum(d => d.Findings.Sum(finding => finding.Differences.Count))}", $"{dossiers.Sum(d => d.Warnings.Count)}",
    ];

    /// <summary>At least the sources of the story that are known by name, at most all of them: one without a name may be one of the others.</summary>
    private static string Origins(Dossier dossier) =>
        $"{dossier.Sources.Count(source => source.Kind != SourceKind.Unnamed)}–{dossier.Sources.Count}";

    private static string Shorten(string title, int width) => title.Length <= width ? title : title[..(width - 1)] + "…";
}
