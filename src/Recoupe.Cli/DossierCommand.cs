using System.CommandLine;
using Recoupe.Model;
using Recoupe.Reporting;

namespace Recoupe.Cli;

/// <summary><c>recoupe dossier PATH… [-o DIR] [--single]</c>: pages to dossiers.</summary>
internal static class DossierCommand
{
    public static Command Create()
    {
        var paths = CommonOptions.Paths();
        var output = new Option<string>("--output", "-o") { Description = "Folder the dossiers are written to.", DefaultValueFactory = _ => "dossier" };
        var single = new Option<bool>("--single") { Description = "All pages are one story." };
        var formats = new Option<string>("--formats") { Description = "What to write: html, json, md, csv, separated by commas.", DefaultValueFactory = _ => "html,json,md,csv" };
        formats.Validators.Add(result =>
        {
            foreach (var format in (result.GetValueOrDefault<string>() ?? "").Split(','))
                if (format is not ("html" or "json" or "md" or "csv")) result.AddError($"--formats: '{format}', expected html, json, md or csv.");
        });
        output.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string>() is { } folder && File.Exists(folder)) result.AddError($"--output: '{folder}' is a file; a folder is expected.");
        });
        var ui = new Option<string?>("--ui") { Description = "Language of the reports: fr or en; by default that of the environment." };
        ui.AcceptOnlyFromAmong("fr", "en");
        var since = new Option<string?>("--since") { Description = "The dossier.json of an earlier run: the dossier of the same story says what has changed." };
        var (language, threads, quiet) = (CommonOptions.Language(), CommonOptions.Threads(), CommonOptions.Quiet());
        var command = new Command("dossier", "Holds the pages against each other and writes what stands.") { paths, output, single, since, formats, language, ui, threads, quiet };
        command.SetAction(parsed => Run(
            parsed.GetValue(paths)!, parsed.GetValue(output)!, parsed.GetValue(single), parsed.GetValue(since), parsed.GetValue(formats)!.Split(','),
            parsed.GetValue(language)!, parsed.GetValue(ui) ?? EnvironmentLanguage.Find(), parsed.GetValue(threads), parsed.GetValue(quiet)));
        return command;
    }

    private static int Run(string[] paths, string folder, bool single, string? since, string[] formats, string language, string ui, int threads, bool quiet)
    {
        var old = since is null ? null : DossierReader.Read(since);
        if (CommonOptions.LoadPipeline(threads, language) is not { } pipeline) return ExitCode.WrongUse;
        PipelineResult result;
        using (var progress = ProgressBar.Start(quiet)) result = pipeline.Run(paths, single, progress);
        if (old is not null) result = result with { Dossiers = pipeline.Since(old, result.Dossiers) };
        if (old is not null && result.Dossiers.All(dossier => dossier.Changes is null)) Console.Error.WriteLine($"recoupe: {since}: none of the stories found is told there; no changes are shown.");
        var words = InterfaceText.Load(ui);
        if (result.Pages > 0) new DossierFolder(folder, formats, words, InterfaceText.Load("en")).Write(result.Dossiers, single);
        if (!quiet) new Summary(words).Print(result, folder);
        UnreadPages.Print(result.Unread, words);
        return ExitCode.Of(result.Pages, result.Unread.Count);
    }
}
