using AngleSharp.Html.Parser;
using Recoupe.Extraction;
using Recoupe.Extraction.Html;
using Recoupe.Model;

namespace Recoupe.Lab.Eval;

/// <summary>A page with markup as a crude scraper would leave it: every line a reader can see, one under the other.</summary>
internal static class FlattenedPage
{
    public static Page Of(Page page)
    {
        if (page.Format != PageFormat.Html) return page;
        using var document = new HtmlParser().ParseDocument(page.Content);
        var data = new ExtractionData(LanguagePacks.Load("fr"));
        var outline = Outliner.Read(document, data);
        return page with { Format = PageFormat.Text, Content = string.Join("\n\n", outline.Blocks.Select(block => block.Text)) };
    }
}
