using System.Collections.Frozen;

namespace Recoupe.Extraction.Html;

/// <summary>What the elements of HTML are for a reader: nothing, a line within a block, or a block.</summary>
internal static class ElementNames
{
    /// <summary>Holds nothing a reader reads.</summary>
    public static readonly FrozenSet<string> Silent = FrozenSet.Create(StringComparer.Ordinal,
        "script", "style", "noscript", "template", "svg", "iframe", "object", "embed", "canvas", "audio", "video", "head", "title", "meta", "link",
        "map", "math", "progress", "meter", "datalist", "rp", "rt", "amp-sidebar", "amp-consent", "amp-ad", "amp-social-share", "amp-analytics", "dialog");

    public static readonly FrozenSet<string> Controls = FrozenSet.Create(StringComparer.Ordinal, "input", "button", "select", "textarea", "option", "label");

    public static readonly FrozenSet<string> Blocks = FrozenSet.Create(StringComparer.Ordinal,
        "address", "article", "aside", "blockquote", "body", "center", "dd", "details", "dir", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer",
        "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hgroup", "hr", "legend", "li", "main", "menu", "nav", "ol", "p", "picture", "pre", "section",
        "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul", "caption", "amp-accordion", "amp-carousel", "amp-iframe", "turbo-frame");

    public static readonly FrozenSet<string> Void = FrozenSet.Create(StringComparer.Ordinal,
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr");
}
