using System.Globalization;
using Recoupe.Language.Dates;
using Recoupe.Model;
using Recoupe.Publication;

namespace Recoupe.Lab.Eval;

/// <summary>
/// Dates of publication solved for the 230 dated articles of cl-tls-fr with their own stated dates taken away:
/// each alone, and each among the five nearest in time, of which every other one states its date.
/// </summary>
public static class DatingEval
{
    private const int PileSize = 6;

    public static int Run(string[] args)
    {
        var pile = new DatedPile();
        var all = new List<(AnnotatedArticle Article, DateOnly Truth)>();
        foreach (var file in Directory.EnumerateFiles(SharedData.Require("data/cl-tls-fr"), "*.txt", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
            if (DateOnly.TryParseExact(Path.GetFileName(Path.GetDirectoryName(file)), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var truth))
                if (pile.TryRead(file) is { } article) all.Add((State(article), truth));
                else Console.WriteLine($"{file}: not a page, left out");
        Measure("alone", all, 0, args.Contains("--list"));
        Measure("in a pile", all, PileSize - 1, args.Contains("--list"));
        return 0;
    }

    private static AnnotatedArticle State(AnnotatedArticle article, params StatedDate[] stated) => article with { Article = article.Article with { StatedDates = stated } };

    private static void Measure(string name, List<(AnnotatedArticle Article, DateOnly Truth)> all, int others, bool list)
    {
        var tally = new SortedDictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < all.Count; i++)
        {
            var (article, truth) = all[i];
            var group = new List<AnnotatedArticle> { article };
            foreach (var (other, day) in all.Where((_, k) => k != i).OrderBy(near => Math.Abs(near.Truth.DayNumber - truth.DayNumber)).Take(others))
                group.Add(group.Count % 2 == 0 ? other : State(other, new StatedDate(DateInterval.Day(day), DateOrigin.Metadata, "")));
            var got = new PublicationSolver().Solve(group)[0].Interval;
            var verdict = Verdict(got, truth);
            tally[verdict] = tally.GetValueOrDefault(verdict) + 1;
            if (list && verdict == "wrong") Console.WriteLine($"{name}: {article.Article.Page.File} {truth:yyyy-MM-dd}, got {TimexNotation.Of(got!.Value)}");
        }
        Console.WriteLine($"{name}: {string.Join(", ", tally.Select(pair => $"{pair.Key} {pair.Value}"))}");
    }

    private static string Verdict(DateInterval? got, DateOnly truth)
    {
        if (got is not { } interval) return "unknown";
        if (!interval.Contains(DateInterval.Day(truth))) return "wrong";
        return interval.Days switch { 1 => "day", <= 7 => "days", <= 31 => "month", _ => "wide" };
    }
}
