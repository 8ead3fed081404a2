using System.Globalization;
using Recoupe.Language.Dates;
using Recoupe.Model;
using Recoupe.Reading;

namespace Recoupe.Lab.Eval;

/// <summary>
/// <c>lab eval timelines</c>: each of two piles of dated French articles (cl-tls-fr) as one story; F1 of the weightiest days of its dossier against the days of a human
/// timeline, with as many days as that has, as the field does (Martschat and Markert 2018), and with those that the dossier itself calls key days.
/// Beside it the rule of the most frequent days of publication, and the best that any choice among the days that the pages mention could reach.
/// Days are sought from the first to the last page, and two weeks before. <c>--list</c> prints them.
/// </summary>
public static class TimelinesEval
{
    private const double Goal = 0.40;
    private const int DaysBefore = 14;

    public static int Run(string[] arguments)
    {
        foreach (var score in Measure(Console.WriteLine))
        {
            Console.WriteLine($"{score.Story,-8} {score.Gold} days in the timeline, {score.GoldMentioned} of them among the {score.Mentioned} that the pages mention");
            Console.WriteLine($"  as many days  F1 {score.F1:F3}  (goal {Goal:F2}; most frequent days of publication {score.PublishedF1:F3}; the best possible {score.BestF1:F3})");
            Console.WriteLine($"  key days      F1 {score.KeyF1:F3}  ({score.Keys} days)");
            if (arguments.Contains("--list")) foreach (var (day, isRight) in score.Chosen) Console.WriteLine($"    {(isRight ? "right" : "     ")} {day.Day:yyyy-MM-dd} {day.Weight:F2} {day.Pages.Count} pages");
        }
        return 0;
    }

    /// <param name="report">Told what could not be read.</param>
    public static List<TimelineScore> Measure(Action<string> report)
    {
        var data = SharedData.Require("data/cl-tls-fr");
        var pipeline = new Pipeline(LanguagePacks.Load("fr"));
        return Directory.GetFiles(Path.Combine(data, "reference"), "*.txt").Order(StringComparer.Ordinal)
            .Select(timeline => Score(Path.GetFileNameWithoutExtension(timeline), DaysIn(timeline), pipeline.Run(Pages(Path.Combine(data, Path.GetFileNameWithoutExtension(timeline)), report), [], single: true).Dossiers[0])).ToList();
    }

    /// <summary>The days that head the entries of a human timeline.</summary>
    private static HashSet<DateOnly> DaysIn(string timeline) => [.. File.ReadLines(timeline).Select(DayOf).OfType<DateOnly>()];

    private static DateOnly? DayOf(string? text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    /// <summary>The articles, each stating the day that its folder is named for.</summary>
    private static List<Page> Pages(string folder, Action<string> report)
    {
        var reader = new PageReader();
        var pages = new List<Page>();
        foreach (var file in Directory.EnumerateFiles(folder, "*.txt", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
            if (reader.Read(file).Page is { } page && DayOf(Path.GetFileName(Path.GetDirectoryName(file))) is { } day)
                pages.Add(page with { Stated = [new StatedDate(DateInterval.Day(day), DateOrigin.Metadata, "")] });
            else report($"{file}: not a page, left out");
        return pages;
    }

    private static TimelineScore Score(string story, HashSet<DateOnly> gold, Dossier dossier)
    {
        var pages = dossier.Pages.Select(page => page.Published.Interval).OfType<DateInterval>().Where(days => days.Days == 1).Select(days => days.Earliest).ToList();
        var days = dossier.Days.Where(day => day.Day >= pages.Min().AddDays(-DaysBefore) && day.Day <= pages.Max()).ToList();
        var published = pages.GroupBy(day => day).OrderByDescending(day => day.Count()).ThenBy(day => day.Key).Select(day => day.Key).Take(gold.Count);
        var chosen = days.Take(gold.Count).ToList();
        var keys = days.Where(day => day.IsKey).Select(day => day.Day).ToList();
        var mentioned = days.Count(day => gold.Contains(day.Day));
        return new TimelineScore(story, gold.Count, days.Count, mentioned, F1(chosen.Select(day => day.Day), gold), F1(published, gold), PrecisionRecall.Part(mentioned, gold.Count), F1(keys, gold), keys.Count,
            chosen.ConvertAll(day => (day, gold.Contains(day.Day))));
    }

    private static double F1(IEnumerable<DateOnly> chosen, HashSet<DateOnly> gold)
    {
        var days = chosen.ToList();
        return PrecisionRecall.Of(days.Count(gold.Contains), days.Count, gold.Count).F1;
    }
}

/// <param name="Gold">Days of the human timeline.</param>
/// <param name="GoldMentioned">Those of them that the pages mention.</param>
/// <param name="PublishedF1">F1 of the most frequent days of publication.</param>
/// <param name="BestF1">F1 of the best choice of as many days among those mentioned.</param>
public sealed record TimelineScore(
    string Story, int Gold, int Mentioned, int GoldMentioned, double F1, double PublishedF1, double BestF1, double KeyF1, int Keys, IReadOnlyList<(DossierDay Day, bool IsRight)> Chosen);
