using Recoupe.Model;
using Recoupe.Reporting;

namespace Recoupe.Cli;

/// <summary>Writes dossiers into a folder: <c>dossier.*</c> for a single story, else one folder a story and an index page. Each file is whole or not there.</summary>
internal sealed class DossierFolder(string folder, string[] formats, InterfaceText ui, InterfaceText contract)
{
    private static readonly string[] Files = ["dossier.html", "dossier.json", "dossier.md", "findings.csv"];
    private const string Index = "index.html";

    public void Write(IReadOnlyList<Dossier> dossiers, bool single)
    {
        ClearDrafts();
        WriteAll([.. dossiers.Select((dossier, i) => (single ? folder : Path.Combine(folder, NameOf(i)), dossier))]);
        if (single || !formats.Contains("html")) return;
        var index = dossiers.Select((dossier, i) => new IndexedDossier(dossier, NameOf(i) + "/dossier.html")).ToList();
        WholeFile.Write(Path.Combine(folder, Index), stream => Text(stream, DossierIndexHtml.Render(index, ui)));
    }

    private static string NameOf(int story) => $"story-{story + 1}";

    /// <summary>Also of files that this run does not write: a killed run may have found more stories, or was asked for other formats.</summary>
    private void ClearDrafts()
    {
        WholeFile.ClearDrafts(Path.Combine(folder, Index));
        var stories = Directory.Exists(folder) ? Directory.GetDirectories(folder, "story-*") : [];
        foreach (var target in stories.Prepend(folder))
            foreach (var file in Files) WholeFile.ClearDrafts(Path.Combine(target, file));
    }

    /// <summary>Side by side: each format takes its own time to be compiled and written, and no story waits for the slowest of another.</summary>
    private void WriteAll(IReadOnlyList<(string Target, Dossier Dossier)> dossiers) =>
        Task.WhenAll(dossiers.SelectMany(story => formats, (story, format) => Task.Run(() => WriteOne(story.Target, story.Dossier, format)))).GetAwaiter().GetResult();

    private void WriteOne(string target, Dossier dossier, string format) =>
        WholeFile.Write(Path.Combine(target, format == "csv" ? "findings.csv" : $"dossier.{format}"), stream =>
        {
            switch (format)
            {
                case "json": new DossierJson(contract).Write(dossier, stream); break;
                case "html": Text(stream, DossierHtml.Render(dossier, ui)); break;
                case "md": Text(stream, DossierMarkdown.Render(dossier, ui)); break;
                case "csv": Text(stream, FindingsCsv.Render(dossier, contract)); break;
            }
        });

    private static void Text(Stream stream, string text) => stream.Write(System.Text.Encoding.UTF8.GetBytes(text));
}
