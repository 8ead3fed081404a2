using System.CommandLine;
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
        var (pages, unread) = pipeline.Read(paths);
        var wording = InterfaceText.Load("en");
        if (file is null) Write(Console.OpenStandardOutput());
        else if (pages.Count > 0) WholeFile.Write(file, Write);
        UnreadPages.Print(unread, wording);
        return ExitCode.Of(pages.Count, unread.Count);

        void Write(Stream output)
        {
            var articles = pipeline.Annotate(pages);
            var published = pipeline.Date(articles);
            for (var i = 0; i < articles.Count; i++)
            {
                ArticleJson.Write(articles[i].Article, $"p{i + 1}", published[i], explain, wording, output);
                output.WriteByte((byte)'\n');
            }
        }
    }
}
