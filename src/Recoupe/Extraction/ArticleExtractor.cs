using Recoupe.Extraction.Html;
using Recoupe.Extraction.Metadata;
using Recoupe.Extraction.Text;
using Recoupe.Language;
using Recoupe.Model;
using Recoupe.Reading;

namespace Recoupe.Extraction;

/// <summary>Takes from a page what its author wrote, and says of every other block what it was taken for. Built once; safe to share between threads.</summary>
public sealed class ArticleExtractor
{
    private readonly ExtractionData data;
    private readonly HtmlPage html;
    private readonly FlatPage flat;

    /// <exception cref="LanguagePackException">A file of the pack is missing or broken.</exception>
    public ArticleExtractor(LanguagePack pack)
    {
        data = new ExtractionData(pack);
        html = new HtmlPage(data);
        flat = new FlatPage(data);
    }

    /// <summary>The article of a page; its text is empty where the page holds none. Strange pages give strange articles, never an exception.</summary>
    public Article Extract(Page page)
    {
        ArgumentNullException.ThrowIfNull(page);
        var facts = new PageFacts();
        facts.SetUrl(page.Url, "fetch");
        var reading = PageGuard.Refusal(page.Format, page.Content) is not null ? new PageReading([], [])
            : page.Format == PageFormat.Text ? flat.Read(page.Content, facts) : html.Read(page.Content, facts);
        foreach (var date in page.Stated) facts.AddDate(date, DateTrust.Declared);
        if (facts.Url is { } url && PrintedDateScanner.FromUrl(url) is { } day) facts.AddDate(new StatedDate(day, DateOrigin.Url, url), DateTrust.Address);
        return ArticleComposer.Compose(page, facts, reading, data);
    }
}
