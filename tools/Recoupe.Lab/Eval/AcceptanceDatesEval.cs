using System.Text;
using System.Text.Json;
using Recoupe.Language;
using Recoupe.Language.Dates;

namespace Recoupe.Lab.Eval;

/// <summary>The dates of the acceptance stories, with the true dates of publication given: how well dates are found and anchored, apart from extraction. Option: <c>--list</c>.</summary>
public static class AcceptanceDatesEval
{
    public static int Run(string[] args)
    {
        var pack = LanguagePacks.Load("fr");
        var analyzer = new TextAnalyzer(pack);
        var finder = new DateFinder(pack);
        int right = 0, all = 0;
        foreach (var story in Directory.EnumerateDirectories(SharedData.Require("acceptance")).Order(StringComparer.Ordinal))
        {
            using var gold = JsonDocument.Parse(File.ReadAllText(Path.Combine(story, "gold.json")));
            int storyRight = 0, storyAll = 0;
            foreach (var page in gold.RootElement.GetProperty("pages").EnumerateArray())
            {
                var id = page.GetProperty("id").GetString()!;
                var tokenized = analyzer.Tokenize(PlainText(Path.Combine(story, "pages"), id));
                var published = page.GetProperty("published").GetString() is { } day ? Interval(day) : null;
                var dates = finder.Find(tokenized);
                var values = TimexAnchor.Resolve(tokenized, dates, published);
                foreach (var want in gold.RootElement.GetProperty("dates").EnumerateArray())
                {
                    if (want.GetProperty("page").GetString() != id || want.TryGetProperty("zone", out var zone) && zone.GetString() == "page") continue;
                    storyAll++;
                    var (anchor, value) = (Fold(want.GetProperty("anchor").GetString()!), want.GetProperty("value").GetString()!);
                    var got = Enumerable.Range(0, dates.Count).Where(i => Fold(dates[i].Span.Of(tokenized.Text).ToString()) is var t && (t.Contains(anchor) || anchor.Contains(t))).Select(i => values[i].Value).ToList();
                    if (got.Any(v => v is not null && Interval(v) == Interval(value))) storyRight++;
                    else if (args.Contains("--list")) Console.WriteLine($"{Path.GetFileName(story)} {id}: {anchor} = {value}; got {string.Join(' ', got.Distinct())}");
                }
            }
            Console.WriteLine($"{Path.GetFileName(story)} {storyRight}/{storyAll}");
            (right, all) = (right + storyRight, all + storyAll);
        }
        Console.WriteLine($"all {right}/{all} {(double)right / all:.000}");
        return 0;
    }

    private static string PlainText(string folder, string id)
    {
        var text = Path.Combine(folder, id + ".txt");
        if (File.Exists(text)) return File.ReadAllText(text);
        // Tags become line breaks: enough to read the dates of the paragraphs; what is clutter does not matter here.
        var html = File.ReadAllText(Path.Combine(folder, id + ".html"));
        var plain = new StringBuilder(html.Length);
        var isTag = false;
        for (var i = 0; i < html.Length; i++)
            if (html[i] == '<')
            {
                isTag = true;
                if (html.AsSpan(i).StartsWith("<p") || html.AsSpan(i).StartsWith("<div") || html.AsSpan(i).StartsWith("<h") || html.AsSpan(i).StartsWith("</p")) plain.Append("\n\n");
            }
            else if (html[i] == '>') isTag = false;
            else if (!isTag) plain.Append(html[i]);
        return System.Net.WebUtility.HtmlDecode(plain.ToString());
    }

    private static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var c in text.ToLowerInvariant())
            if (char.IsWhiteSpace(c)) { if (folded.Length > 0 && folded[^1] != ' ') folded.Append(' '); }
            else folded.Append(c is '’' or '‘' ? '\'' : c);
        return folded.ToString().Trim();
    }

    private static DateInterval? Interval(string value)
    {
        var slash = value.IndexOf('/');
        var (first, last) = slash < 0 ? (value, value) : (value[..slash], value[(slash + 1)..]);
        return Ends(first) is { } a && Ends(last) is { } b ? new DateInterval(a.Earliest, b.Latest) : null;
    }

    private static DateInterval? Ends(string value)
    {
        var digits = value.Length > 10 ? value[..10] : value;
        if (digits.Length == 4 && int.TryParse(digits, out var year)) return new DateInterval(new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
        if (digits.Length == 7 && DateOnly.TryParse(digits + "-01", out var month)) return new DateInterval(month, month.AddMonths(1).AddDays(-1));
        return digits.Length == 10 && DateOnly.TryParse(digits, out var day) ? DateInterval.Day(day) : null;
    }
}
