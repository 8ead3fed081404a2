using System.CommandLine;
using System.Globalization;
using System.Text;
using Recoupe.Language.Dates;
using Recoupe.Model;
using Recoupe.Publication;
using Recoupe.Reporting;

namespace Recoupe.Cli;

/// <summary><c>recoupe annotate PATH… [--plain] [--published DATE] [--format json|conllu|timeml]</c>: the analysis of each text.</summary>
internal static class AnnotateCommand
{
    public static Command Create()
    {
        var paths = CommonOptions.Paths();
        var plain = new Option<bool>("--plain") { Description = "Text files are taken as they are: no clutter is removed." };
        var published = new Option<DateOnly?>("--published")
        {
            Description = "Day of publication (yyyy-MM-dd) that dates are bound to; by default each page's own.",
            CustomParser = result =>
            {
                if (DateOnly.TryParseExact(result.Tokens[0].Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year is >= 1000 and <= 9998) return day;
                result.AddError($"--published: '{result.Tokens[0].Value}', expected a day as yyyy-MM-dd, from 1000 to 9998.");
                return null;
            },
        };
        var format = new Option<string>("--format") { Description = "json, conllu or timeml.", DefaultValueFactory = _ => "json" };
        format.AcceptOnlyFromAmong("json", "conllu", "timeml");
        var threads = CommonOptions.Threads();
        var command = new Command("annotate", "Analyzes texts: words, names, dates, quantities, quotations, attributions.") { paths, plain, published, format, threads };
        command.SetAction(parsed => Run(parsed.GetValue(paths)!, parsed.GetValue(plain), parsed.GetValue(published), parsed.GetValue(format)!, parsed.GetValue(threads)));
        return command;
    }

    private static int Run(string[] paths, bool plain, DateOnly? day, string format, int threads)
    {
        if (CommonOptions.LoadPipeline(threads) is not { } pipeline) return ExitCode.WrongUse;
        var (pages, unread) = pipeline.Read(paths);
        var articles = plain ? pipeline.AnnotatePlain(pages) : pipeline.Annotate(pages);
        if (format != "timeml") articles = pipeline.Parse(articles);
        var published = day is { } given ? [] : new PublicationSolver().Solve(articles);
        using (var output = Console.OpenStandardOutput())
            for (var i = 0; i < articles.Count; i++)
                Write(articles[i], day is { } fixedDay ? DateInterval.Day(fixedDay) : published[i].Interval, format, output);
        UnreadPages.Print(unread, InterfaceText.Load("en"));
        return ExitCode.Of(pages.Count, unread.Count);
    }

    private static void Write(AnnotatedArticle article, DateInterval? published, string format, Stream output)
    {
        var (file, analysis) = (article.Article.Page.File, article.Analysis);
        if (format == "json") AnnotationJson.Write(file, analysis, published, output);
        else output.Write(Encoding.UTF8.GetBytes(format == "conllu" ? AnnotationConllu.Render(file, analysis) : AnnotationTimeml.Render(file, analysis, published)));
        if (format == "json") output.WriteByte((byte)'\n');
    }
}
