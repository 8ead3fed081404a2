namespace Recoupe.Reporting.Html;

/// <summary>
/// Writes HTML and SVG in which text is always escaped: markup comes only from the names given here by the program, never from a page.
/// Attributes whose value is null are left out.
/// </summary>
public sealed class HtmlWriter(TextWriter output)
{
    public void Doctype() => output.Write("<!DOCTYPE html>\n");

    /// <summary>Opens an element; disposing what it returns closes it.</summary>
    public Scope Open(string element, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        Start(element, attributes);
        return new Scope(this, element);
    }

    /// <summary>An element that holds nothing but words.</summary>
    public void Element(string element, string words, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        Start(element, attributes);
        Escape(words);
        End(element);
    }

    /// <summary>An element that has no content and no end tag ("meta").</summary>
    public void Void(string element, params ReadOnlySpan<(string Name, string? Value)> attributes) => Start(element, attributes);

    public void Text(string words) => Escape(words);

    /// <summary>A link to a place of the same document.</summary>
    public void Jump(string id, string words, string? style = null) => Element("a", words, ("href", "#" + id), ("class", style));

    /// <summary>A link out of the document; plain words where the address is none a browser may safely follow.</summary>
    public void External(string address, string words)
    {
        var isWeb = address.StartsWith("https://", StringComparison.OrdinalIgnoreCase) || address.StartsWith("http://", StringComparison.OrdinalIgnoreCase);
        if (isWeb) Element("a", words, ("href", address), ("rel", "noopener noreferrer external"));
        else Text(words);
    }

    /// <summary>A style sheet of the program's own. Inside one, the end tag is the only mark that ends it, so it must hold none.</summary>
    public void Style(string sheet)
    {
        if (sheet.Contains("</", StringComparison.Ordinal)) throw new ArgumentException("A style sheet with an end tag in it.", nameof(sheet));
        output.Write("<style>");
        output.Write(sheet);
        output.Write("</style>\n");
    }

    private void Start(string element, ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        output.Write('<');
        output.Write(element);
        foreach (var (name, value) in attributes)
        {
            if (value is null) continue;
            output.Write(' ');
            output.Write(name);
            output.Write("=\"");
            Escape(value);
            output.Write('"');
        }
        output.Write('>');
    }

    private void End(string element)
    {
        output.Write("</");
        output.Write(element);
        output.Write(EndsLine(element) ? ">\n" : ">");
    }

    private void Escape(string words)
    {
        var rest = SafeText.Printable(words).AsSpan();
        while (rest.IndexOfAny("&<>\"'") is >= 0 and var at)
        {
            output.Write(rest[..at]);
            output.Write(rest[at] switch { '&' => "&amp;", '<' => "&lt;", '>' => "&gt;", '"' => "&quot;", _ => "&#39;" });
            rest = rest[(at + 1)..];
        }
        output.Write(rest);
    }

    /// <summary>White space between these changes nothing on the screen, and makes the file legible and its differences small.</summary>
    private static bool EndsLine(string element) => element is "html" or "head" or "title" or "body" or "header" or "main" or "nav" or "section" or "article" or "footer"
        or "div" or "p" or "h1" or "h2" or "h3" or "ul" or "ol" or "li" or "dl" or "dt" or "dd" or "table" or "caption" or "thead" or "tbody" or "tr" or "th" or "td"
        or "details" or "summary" or "figure" or "figcaption" or "blockquote" or "svg" or "g";

    /// <summary>An element that is open until this is disposed.</summary>
    public readonly struct Scope(HtmlWriter html, string element) : IDisposable
    {
        public void Dispose() => html.End(element);
    }
}
