using AngleSharp.Dom;
using Recoupe.Extraction.Blocks;
using Recoupe.Extraction.Metadata;
using Recoupe.Language.Dates;
using Recoupe.Model;

namespace Recoupe.Extraction.Html;

/// <summary>What the head of a page says about the article.</summary>
internal sealed class HtmlMetadata
{
    private static readonly string[] TitleSeparators = [" | ", " - ", " – ", " — ", " · ", " • ", " « ", " :: ", "_"];

    // A title element that is never closed holds the whole page, what it hides included.
    private const int LongestTitle = 300;
    private const int ShortestTitle = 15;
    private const int LongestKicker = 80;
    private const int LongestSite = 40;
    private const int MostTitles = 10;
    private const double SameHeadline = 0.75;

    private readonly List<string> titles = [];
    private List<HashSet<string>>? titleWords;
    private readonly List<(DateInterval Day, string Text)> weak = [];
    private readonly List<string> authors = [];
    private readonly ExtractionData data;
    private string? site;
    private string? url;
    private string? section;
    private bool isAuthorLabel;

    private HtmlMetadata(ExtractionData data) => this.data = data;

    public static HtmlMetadata Read(IDocument document, PageFacts facts, ExtractionData data)
    {
        var metadata = new HtmlMetadata(data);
        var structured = JsonLd.Read(document);
        metadata.AddTitle(structured.Headline);
        foreach (var meta in document.GetElementsByTagName("meta"))
            if (meta.GetAttribute("content") is { Length: > 0 } content && (meta.GetAttribute("property") ?? meta.GetAttribute("name") ?? meta.GetAttribute("itemprop")) is { } name) metadata.Take(name, content.Trim(), facts);
        metadata.AddTitle(document.Title);
        facts.SetOutlet(structured.Publisher, "json-ld publisher");
        facts.SetOutlet(metadata.site, "og:site_name");
        metadata.site = facts.Outlet;
        facts.SetSection(structured.Section, "json-ld articleSection");
        facts.SetSection(metadata.section, "article:section");
        facts.SetSection(structured.Breadcrumb, "json-ld breadcrumb");
        facts.IsPaid = structured.IsPaid;
        facts.IsDeclaredArticle |= structured.Headline is not null;
        // After the head's own properties: where the two part, the structured data is more often left as it was at first.
        metadata.AddDate(structured.Published, "datePublished", TagKind.Published, facts);
        metadata.AddDate(structured.Created, "dateCreated", TagKind.Created, facts);
        metadata.AddDate(structured.Modified, "dateModified", TagKind.Modified, facts);
        metadata.AddDate(structured.OtherPublished, "datePublished", TagKind.Created, facts);
        metadata.AddAuthors(structured.Authors, "json-ld author", facts);
        foreach (var organisation in structured.Organisations)
            if (data.BylineWords.Agency(organisation) is { } agency) facts.AddCredit(agency, "json-ld author");
        facts.SetUrl(Canonical(document), "canonical");
        facts.SetUrl(metadata.url, "og:url");
        return metadata;
    }

    /// <summary>The dates of the page rather than the article: read where nothing better is said.</summary>
    public void AddWeakDates(PageFacts facts)
    {
        foreach (var (day, text) in weak) facts.AddDate(new StatedDate(day, DateOrigin.Metadata, text), DateTrust.Weak);
    }

    /// <summary>The authors that the head's properties name, where nothing better does: they are often left at the name of the site or of its editor.</summary>
    public void AddWeakAuthors(PageFacts facts)
    {
        if (facts.Authors.Count == 0) AddAuthors(authors, "meta author", facts);
    }

    private void AddAuthors(List<string> names, string place, PageFacts facts)
    {
        foreach (var author in names) facts.HasDeclaredAuthors |= data.AuthorNames.Read(author, facts, place);
    }

    /// <summary>By a loop: the first use of the selector engine costs more than reading a page.</summary>
    private static string? Canonical(IDocument document)
    {
        foreach (var link in document.GetElementsByTagName("link"))
            if (link.GetAttribute("rel") == "canonical" && link.GetAttribute("href") is { Length: > 8 } address) return address;
        return null;
    }

    /// <summary>The title that the head gives, without the site's name, where the page shows none.</summary>
    public void AddTitle(PageFacts facts)
    {
        if (titles.Count > 0) facts.SetTitle(WithoutSite(titles[0], site), "head");
    }

    /// <summary>The title of the head without the outlet's name, where that was found only after it.</summary>
    public static void CutOutlet(PageFacts facts)
    {
        if (facts is not { Title: { } title, Outlet: { } outlet } || WithoutSite(title, outlet) is var own && own == title) return;
        facts.ForgetTitle();
        facts.SetTitle(own, "head");
    }

    /// <summary>A headline's element may hold its kicker too; where its end is what the head gives as title, that is the headline.</summary>
    public string WithoutKicker(string headline)
    {
        foreach (var title in titles)
        {
            var at = headline.Length - title.Length;
            if (title.Length < ShortestTitle || at <= 0 || at > LongestKicker || !headline.EndsWith(title, StringComparison.Ordinal)) continue;
            return title;
        }
        return headline.TrimStart(':', ' ');
    }

    /// <summary>The words before or behind the headline in the page's title: most often the site's name.</summary>
    public string? OutletFromTitle(string? headline)
    {
        var own = headline is null ? [] : Content(Folding.Fold(headline), data.StopWords);
        foreach (var title in titles)
        {
            foreach (var separator in TitleSeparators)
            {
                var first = title.IndexOf(separator, StringComparison.Ordinal);
                // A headline may have strokes too: the site stands first only where the rest is the headline.
                if (first is > 1 and <= LongestSite && Share(own, Content(Folding.Fold(title.AsSpan(first + separator.Length)), data.StopWords)) >= SameHeadline) return title[..first].Trim();
                var at = title.LastIndexOf(separator, StringComparison.Ordinal);
                if (at < 12) continue;
                var tail = title[(at + separator.Length)..].Trim();
                if (tail.Length is > 1 and <= LongestSite && (headline is null || !headline.Contains(tail, StringComparison.Ordinal))) return tail;
            }
        }
        return null;
    }

    /// <summary>How much of a block's content words the head's titles have, and the other way round; 0 to 1.</summary>
    public double Likeness(PageBlock block)
    {
        titleWords ??= titles.ConvertAll(title => Content(Folding.Fold(WithoutSite(title, site)), data.StopWords));
        var best = 0.0;
        var own = Content(block.Folded, data.StopWords);
        foreach (var words in titleWords) best = Math.Max(best, Share(own, words));
        return best;
    }

    private static double Share(HashSet<string> a, HashSet<string> b) => a.Count == 0 || b.Count == 0 ? 0 : 2.0 * a.Count(b.Contains) / (a.Count + b.Count);

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
            var first = title.IndexOf(separator, StringComparison.Ordinal);
            if (first > 2 && site is not null && Folding.Fold(title.AsSpan(0, first).Trim()) == Folding.Fold(site)) return title[(first + separator.Length)..].Trim();
            var at = title.LastIndexOf(separator, StringComparison.Ordinal);
            if (at < 8) continue;
            var tail = title[(at + separator.Length)..].Trim();
            if (site is not null && Folding.Fold(tail) == Folding.Fold(site) || separator is " | " && tail.Length <= 40) return title[..at].Trim();
        }
        return title;
    }

    private void AddTitle(string? title)
    {
        if (titles.Count < MostTitles && title is { Length: > 0 and <= LongestTitle } && Lines.Fold(title) is { Length: > 0 } folded && !titles.Contains(folded)) titles.Add(folded);
    }

    private void Take(string name, string content, PageFacts facts)
    {
        if (name.Equals("og:site_name", StringComparison.OrdinalIgnoreCase)) { site = content; return; }
        if (name.Equals("og:url", StringComparison.OrdinalIgnoreCase)) { url = content; return; }
        if (name.Equals("article:section", StringComparison.OrdinalIgnoreCase)) { section ??= content; return; }
        if (name.Equals("og:type", StringComparison.OrdinalIgnoreCase)) { facts.IsDeclaredArticle |= content.EndsWith("article", StringComparison.OrdinalIgnoreCase); return; }
        // "twitter:label1" says what "twitter:data1" is.
        if (name.StartsWith("twitter:label", StringComparison.OrdinalIgnoreCase)) { isAuthorLabel = data.BylineWords.AuthorCue(Folding.Fold(content) + " ") > 0; return; }
        if (name.StartsWith("twitter:data", StringComparison.OrdinalIgnoreCase)) { if (isAuthorLabel) authors.Add(content); isAuthorLabel = false; return; }
        var kind = data.MetaTags.Meta(name);
        if (kind == TagKind.Title) AddTitle(content);
        else if (kind == TagKind.Author) authors.Add(content);
        else if (kind != TagKind.None) AddDate(content, name, kind, facts);
    }

    private void AddDate(string? value, string name, TagKind kind, PageFacts facts)
    {
        if (data.Bylines.Dates.FromValue(value) is not { } day) return;
        if (kind == TagKind.Created) weak.Add((day, $"{name} {value}"));
        else facts.AddDate(new StatedDate(day, DateOrigin.Metadata, $"{name} {value}", kind == TagKind.Modified), DateTrust.Declared, PrintedDateScanner.UniversalHour(value));
    }
}
