using System.Globalization;
using System.Text.Json;
using Recoupe.Language.Dates;
using Recoupe.Model;
using Recoupe.Publication;

namespace Recoupe.Lab.Eval;

/// <summary>Dates of publication of the acceptance stories, scored as their score.py does. Option: <c>--list</c> names every page.</summary>
public static class PublicationEval
{
    public static int Run(string[] args)
    {
        var pile = new DatedPile();
        var list = args.Contains("--list");
        double right = 0;
        int all = 0, wrong = 0;
        foreach (var story in Directory.EnumerateDirectories(SharedData.Require("acceptance")).Order(StringComparer.Ordinal))
        {
            using var gold = JsonDocument.Parse(File.ReadAllText(Path.Combine(story, "gold.json")));
            var articles = Directory.EnumerateFiles(Path.Combine(story, "pages")).Order(StringComparer.Ordinal).Select(pile.Read).ToList();
            var solved = new PublicationSolver().Solve(articles);
            foreach (var page in gold.RootElement.GetProperty("pages").EnumerateArray())
            {
                if (page.GetProperty("published").GetString() is not { } truth) continue;
                var at = articles.FindIndex(a => Path.GetFileNameWithoutExtension(a.Article.Page.File) == page.GetProperty("id").GetString());
                var verdict = Verdict(Truth(truth), solved[at].Interval);
                all++;
                right += verdict == "right" ? 1 : verdict == "wide" ? 0.5 : 0;
                wrong += verdict == "wrong" ? 1 : 0;
                if (list || verdict != "right") Console.WriteLine($"{Path.GetFileName(story)} {page.GetProperty("id")} {verdict}: {truth}, got {Describe(solved[at], articles[at].Article)}");
                foreach (var warning in ImpossibleDates.Find(articles[at], solved[at])) Console.WriteLine($"   {warning.Kind}: {warning.Span.Of(articles[at].Article.Text)}");
            }
        }
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"published {right}/{all}, wrong {wrong}"));
        return 0;
    }

    private static DateInterval Truth(string truth)
    {
        var first = DateOnly.ParseExact(truth.Length == 7 ? truth + "-01" : truth, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        return truth.Length == 7 ? new DateInterval(first, first.AddMonths(1).AddDays(-1)) : DateInterval.Day(first);
    }

    private static string Verdict(DateInterval truth, DateInterval? got) =>
        got is not { } found ? "unknown" : truth.Contains(found) ? "right" : found.Contains(truth) && found.Days <= 367 ? "wide" : found.Overlaps(truth) ? "off" : "wrong";

    private static string Describe(PublicationDate date, Article article)
    {
        var because = string.Join("; ", date.Because.Select(reason => $"{reason.Key}({string.Join(", ", reason.Arguments)})"));
        var stated = string.Join(", ", article.StatedDates.Select(s => $"{s.Origin} {TimexNotation.Of(s.Interval)}{(s.IsModified ? " modified" : "")}"));
        return $"{(date.Interval is { } interval ? TimexNotation.Of(interval) : "-")} {date.Basis}, {because}; stated: {stated}";
    }
}
