using Recoupe.Model;
using Recoupe.Reporting;
using Spectre.Console;

namespace Recoupe.Cli;

/// <summary>The table at the end of a run, and the pages that could not be read.</summary>
internal static class Summary
{
    public static void Print(PipelineResult result, InterfaceText ui, string folder)
    {
        var table = new Table().Border(TableBorder.Simple).AddColumn(ui["summary-story"]);
        foreach (var column in (string[])["summary-pages", "summary-findings", "summary-origins", "summary-differences", "summary-warnings"])
            table.AddColumn(new TableColumn(ui[column]).RightAligned());
        foreach (var dossier in result.Dossiers)
            table.AddRow(Markup.Escape(Shorten(dossier.Story.Title)), $"{dossier.Pages.Count}", $"{dossier.Findings.Count}", Origins(dossier),
                $"{dossier.Findings.Sum(f => f.Differences.Count)}", $"{dossier.Warnings.Count}");
        if (result.Dossiers.Count > 0) AnsiConsole.Write(table);
        foreach (var unread in result.Unread) Console.Error.WriteLine($"{unread.File}: {ui.Because(unread.Because)}");
        if (result.Pages > 0) Console.WriteLine(ui.Text("summary-written", folder));
    }

    /// <summary>The sources of the story that are known by name, and all of them.</summary>
    private static string Origins(Dossier dossier) =>
        $"{dossier.Sources.Count(s => s.Kind != Language.Names.SourceKind.Unnamed)}–{dossier.Sources.Count}";

    private static string Shorten(string title) => title.Length <= 60 ? title : title[..59] + "…";
}
