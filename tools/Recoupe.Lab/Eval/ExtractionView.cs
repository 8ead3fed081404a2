using Recoupe.Extraction;
using Recoupe.Model;
using Recoupe.Reading;

namespace Recoupe.Lab.Eval;

/// <summary>Prints what extraction made of a page, for reading by eye: <c>lab eval extracted [--brief] [--whole] [--flatten] PATH…</c>.</summary>
internal static class ExtractionView
{
    public static int Run(string[] paths)
    {
        var extractor = new ArticleExtractor(LanguagePacks.Load("fr"));
        var reader = new PageReader();
        foreach (var path in reader.Enumerate(paths.Where(path => !path.StartsWith("--", StringComparison.Ordinal))))
        {
            Console.WriteLine($"=== {path}");
            var result = reader.Read(path);
            if (result.Unread is { } unread) Console.WriteLine($"unread: {unread.Because.Key} {string.Join(' ', unread.Because.Arguments)}");
            if (result.Page is { } page) Print(extractor.Extract(paths.Contains("--flatten") ? FlattenedPage.Of(page) : page), paths.Contains("--brief"), paths.Contains("--whole"));
        }
        return 0;
    }

    private static void Print(Article article, bool brief, bool whole)
    {
        Console.WriteLine($"title    {article.Title}\noutlet   {article.Outlet}\nauthors  {string.Join(", ", article.Authors)}\ncredits  {string.Join(", ", article.Credits)}\nurl      {article.Page.Url}   language {article.Language}");
        foreach (var date in article.StatedDates) Console.WriteLine($"date     {date.Interval.Earliest:yyyy-MM-dd} {date.Origin}{(date.IsModified ? " modified" : "")}{(date.IsYearKnown ? "" : " year unknown")}  {date.Text}");
        foreach (var warning in article.Warnings) Console.WriteLine($"warning  {warning.Kind} '{warning.Span.Of(article.Text)}' <- {string.Join(' ', warning.Because.Arguments)}");
        if (brief) return;
        foreach (var block in article.Blocks) Console.WriteLine($"  + {block.Kind,-10} {block.Span.Of(article.Text)}");
        foreach (var block in article.Removed) Console.WriteLine($"  - {block.Kind,-10} {(block.Text.Length > 90 && !whole ? block.Text[..90] + "…" : block.Text)}   [{block.Because.Key} {string.Join(' ', block.Because.Arguments)}]");
    }
}
