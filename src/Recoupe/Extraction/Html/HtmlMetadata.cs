using AngleSharp.Dom;
using Recoupe.Extraction.Blocks;
using Recoupe.Extraction.Metadata;
using Recoupe.Model;

namespace Recoupe.Extraction.Html;

/// <summary>What the head of a page says about the article.</summary>
internal sealed class HtmlMetadata
{
    private static readonly string[] TitleSeparators = [" | ", " - ", " – ", " — ", " · ", " • ", " « ", " :: ", "_"];

    // A title element that is never closed holds the whole page, what it hides included.
    private const int LongestTitle = 300;

    private readonly List<string> titles = [];
    private string? site;
    private string? url;

    private HtmlMetadata()
    {
    }

    public static HtmlMetadata Read(IDocument document, PageFacts facts, ExtractionData data)
    {
        var metadata = new HtmlMetadata();
        var structured = JsonLd.Read(document);
        metadata.AddTitle(structured.Headline);
        foreach (var meta in document.GetElementsByTagName("meta"))
            if (meta.GetAttribute("content") is { Length: > 0 } content) metadata.Take((meta.GetAttribute("property") ?? meta.GetAttribute("name") ?? meta.GetAttribute("itemprop") ?? "").ToLowerInvariant(), content.Trim(), facts, data);
        metadata.AddTitle(document.Title);
        facts.Outlet = structured.Publisher ?? metadata.site ?? facts.Outlet;
        metadata.site = facts.Outlet;
        foreach (var author in structured.Authors) AddAuthor(author, facts, data);
        AddDate(structured.Published, "datePublished", false, facts);
        AddDate(structured.Modified, "dateModified", true, facts);
        facts.Url ??= Canonical(document) ?? metadata.url;
        return metadata;
    }

    /// <summary>By a loop: the first use of the selector engine costs more than reading a page.</summary>
    private static string? Canonical(IDocument document)
    {
        foreach (var link in document.GetElementsByTagName("link"))
            if (link.GetAttribute("rel") == "canonical" && link.GetAttribute("href") is { Length: > 8 } address) return address;
        return null;
    }

    /// <summary>The title that the head gives, without the site's name; null where it gives none.</summary>
    public string? Title(string? outlet) => titles.Count == 0 ? null : WithoutSite(titles[0], outlet ?? site);

    /// <summary>The words behind the headline in the page's title: most often the site's name.</summary>
    public string? OutletFromTitle(string? headline)
    {
        foreach (var title in titles)
        {
            foreach (var separator in TitleSeparators)
            {
                var at = title.LastIndexOf(separator, StringComparison.Ordinal);
                if (at < 12) continue;
                var tail = title[(at + separator.Length)..].Trim();
                if (tail.Length is > 1 and <= 40 && (headline is null || !headline.Contains(tail, StringComparison.Ordinal))) return tail;
            }
        }
        return null;
    }

    /// <summary>How much of a block's content words the head's titles have, and the other way round; 0 to 1.</summary>
    public double Likeness(PageBlock block, StopWords stopWords)
    {
        var best = 0.0;
        var own = Content(block.Folded, stopWords);
        if (own.Count == 0) return 0;
        foreach (var title in titles)
        {
            var words = Content(Folding.Fold(WithoutSite(title, site)), stopWords);
            if (words.Count == 0) continue;
            var shared = own.Count(words.Contains);
            best = Math.Max(best, 2.0 * shared / (own.Count + words.Count));
        }
        return best;
    }

    private static HashSet<string> Content(string folded, StopWords stopWords)
    {
        var content = new HashSet<string>(StringComparer.Ordinal);
        foreach (var word in new Words(folded))
            if (!stopWords.Contains(word)) content.Add(word.ToString());
        return content;
    }

    private static string WithoutSite(string title, string? site)
    {
        foreach (var separator in TitleSeparators)
        {
            var at = title.LastIndexOf(separator, StringComparison.Ordinal);
            if (at < 8) continue;
            var tail = title[(at + separator.Length)..].Trim();
            if (site is not null && Folding.Fold(tail) == Folding.Fold(site) || separator is " | " && tail.Length <= 40) return title[..at].Trim();
        }
        return title;
    }

    private void AddTitle(string? title)
    {
        if (title is { Length: > 0 and <= LongestTitle } && Lines.Fold(title) is { Length: > 0 } folded && !titles.Contains(folded)) titles.Add(folded);
    }

    private void Take(string name, string content, PageFacts facts, ExtractionData data)
    {
        switch (name)
        {
            case "og:title" or "twitter:title" or "dc.title": AddTitle(content); break;
            case "og:site_name": site = content; break;
            case "og:url": url = content; break;
            case "author" or "article:author" or "dc.creator" or "parsely-author" or "byl" when !content.Contains("://", StringComparison.Ordinal): AddAuthor(content, facts, data); break;
            case "article:published_time" or "og:article:published_time" or "datepublished" or "dc.date" or "dc.date.issued" or "dcterms.created" or "date" or "pubdate" or "publishdate" or "parsely-pub-date" or "sailthru.date" or "article_date_original":
                AddDate(content, name, false, facts);
                break;
            case "article:modified_time" or "og:updated_time" or "datemodified" or "dcterms.modified" or "last-modified": AddDate(content, name, true, facts); break;
        }
    }

    private static void AddAuthor(string author, PageFacts facts, ExtractionData data)
    {
        if (data.Bylines.Read(author, isMarked: true) is not { } byline) return;
        foreach (var name in byline.Authors) facts.AddAuthor(name);
        foreach (var credit in byline.Credits)
            if (data.BylineWords.Agency(credit) is { } agency) facts.AddCredit(agency);
    }

    private static void AddDate(string? value, string name, bool isModified, PageFacts facts)
    {
        if (DateScanner.FromIso(value) is { } day) facts.AddDate(new StatedDate(day, DateOrigin.Metadata, $"{name} {value}", isModified));
    }
}
