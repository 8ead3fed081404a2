using System.Globalization;
using System.Text.Json;
using Recoupe.Extraction;
using Recoupe.Model;

namespace Recoupe.Lab.Eval;

/// <summary>Measures title, day of publication and authors against what was marked by hand in trafilatura-964.</summary>
internal static class MetadataEval
{
    public static int Run(string[] options)
    {
        if (TrafilaturaPages.Find() is not { } pages) return 0;
        var shares = Measure(pages, options.Contains("--list") ? Console.WriteLine : _ => { });
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"trafilatura-964  date exact {shares.Date:F3} (to beat .865; goal .90)   title {shares.Title:F3} (to beat .564; goal .75)   author {shares.Author:F3} (to beat .467; goal .65)"));
        return 0;
    }

    internal static (double Date, double Title, double Author) Measure(TrafilaturaPages pages, Action<string> note)
    {
        var extractor = new ArticleExtractor(LanguagePacks.Load("fr"));
        int dates = 0, datesRight = 0, titles = 0, titlesRight = 0, authors = 0, authorsRight = 0;
        foreach (var (page, gold) in pages.All())
        {
            var article = extractor.Extract(page);
            var file = gold.GetProperty("file").GetString();
            if (Text(gold, "date") is { } date) Count("date", date, Day(article) ?? "none", date == Day(article), ref dates, ref datesRight);
            if (Text(gold, "title") is { } title) Count("title", title, article.Title ?? "none", TrafilaturaPages.Fold(article.Title ?? "") == TrafilaturaPages.Fold(title), ref titles, ref titlesRight);
            if (Names(gold) is { Count: > 0 } names) Count("author", string.Join("; ", names), string.Join("; ", Bylined(article)), IsSame(names, Bylined(article)), ref authors, ref authorsRight);

            void Count(string what, string wanted, string got, bool isRight, ref int all, ref int right)
            {
                all++;
                if (isRight) right++;
                else note($"  {what} {file}: '{got}' for '{wanted}'");
            }
        }
        return ((double)datesRight / dates, (double)titlesRight / titles, (double)authorsRight / authors);
    }

    /// <summary>The first of the dates of publication, which stand in their order of trust; the date of a change where there is no other.</summary>
    private static string? Day(Article article) =>
        (article.StatedDates.FirstOrDefault(date => date is { IsModified: false, IsYearKnown: true } && date.Origin != DateOrigin.Archive)
            ?? article.StatedDates.FirstOrDefault(date => date.IsYearKnown && date.Origin != DateOrigin.Archive))
        ?.Interval.Earliest.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>The gold takes an agency or a desk that signs for the author; we keep it apart as a credit.</summary>
    private static IReadOnlyList<string> Bylined(Article article) => article.Authors.Count > 0 ? article.Authors : article.Credits;

    private static string? Text(JsonElement item, string name) => item.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String && value.GetString() is { Length: > 0 } text ? text : null;

    private static List<string> Names(JsonElement gold)
    {
        if (!gold.TryGetProperty("author", out var author)) return [];
        if (author.ValueKind == JsonValueKind.Array) return [.. author.EnumerateArray().Select(name => name.GetString() ?? "").Where(name => name.Length > 0)];
        return author.GetString() is { Length: > 0 } text ? [text] : [];
    }

    /// <summary>The same names in any case, whether the gold lists them or writes them as a line ("A, B und C").</summary>
    private static bool IsSame(IReadOnlyList<string> gold, IReadOnlyList<string> ours) =>
        ours.Count > 0 && (Key(gold) == Key(ours) || Key([.. gold.SelectMany(Split)]) == Key([.. ours.SelectMany(Split)]));

    private static string[] Split(string names) => names.Split([", ", "; ", " / ", " und ", " and ", " et ", " & ", " y "], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private static string Key(IReadOnlyList<string> names) =>
        string.Join('|', names.Select(name => TrafilaturaPages.Fold(name.Trim().TrimEnd('.')).ToLowerInvariant()).Order(StringComparer.Ordinal));
}
