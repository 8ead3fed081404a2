using System.CommandLine;
using Recoupe.Publication;
using Recoupe.Reporting;

namespace Recoupe.Cli;

/// <summary><c>recoupe read PATH… [-o FILE] [--explain]</c>: articles as JSON Lines.</summary>
internal static class ReadCommand
{
    public static Command Create()
    {
        var paths = CommonOptions.Paths();
        var output = new Option<string?>("--output", "-o") { Description = "File to write; the standard output by default." };
        var explain = new Option<bool>("--explain") { Description = "Blocks with their kinds, and what was removed and why." };
        var threads = CommonOptions.Threads();
        var command = new Command("read", "Reads pages and writes their articles as JSON Lines.") { paths, output, explain, threads };
        command.SetAction(parsed => Run(parsed.GetValue(paths)!, parsed.GetValue(output), parsed.GetValue(explain), parsed.GetValue(threads)));
        return command;
    }

    private static int Run(string[] paths, string? file, bool explain, int threads)
    {
        if (CommonOptions.LoadPipeline(threads) is not { } pipeline) return ExitCode.WrongUse;
        var wording = InterfaceText.Load("en");
        var (pages, unread) = pipeline.Read(paths);
        var articles = pipeline.Annotate(pages);
        var published = new PublicationSolver().Solve(articles);
        using (var output = file is null ? Console.OpenStandardOutput() : File.Create(file))
            for (var i = 0; i < articles.Count; i++)
            {
                ArticleJson.Write(articles[i].Article, $"p{i + 1}", published[i], explain, wording, output);
                output.WriteByte((byte)'\n');
            }
        foreach (var page in unread) Console.Error.WriteLine($"{page.File}: {wording.Because(page.Because)}");
        return ExitCode.Of(pages.Count, unread.Count);
    }
}
