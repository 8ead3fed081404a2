namespace Recoupe.Reporting.Html;

/// <summary>The frame of a page of its own: head, style, skip link. The web page has another frame around the same views.</summary>
internal static class HtmlDocument
{
    private static readonly Lazy<string> StyleSheet = new(() =>
    {
        using var stream = typeof(HtmlDocument).Assembly.GetManifestResourceStream("Recoupe.Reporting.Html.dossier.css")
            ?? throw new InvalidOperationException("The style sheet is not part of this assembly.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    });

    public static void Write(TextWriter output, InterfaceText ui, string title, Action<HtmlWriter> body)
    {
        var html = new HtmlWriter(output);
        html.Doctype();
        using var root = html.Open("html", ("lang", ui.Language));
        using (html.Open("head"))
        {
            html.Void("meta", ("charset", "utf-8"));
            html.Void("meta", ("name", "viewport"), ("content", "width=device-width, initial-scale=1"));
            // Even a mistake of ours then loads and runs nothing.
            html.Void("meta", ("http-equiv", "Content-Security-Policy"), ("content", "default-src 'none'; style-src 'unsafe-inline'"));
            html.Void("meta", ("name", "color-scheme"), ("content", "light dark"));
            html.Void("meta", ("name", "referrer"), ("content", "no-referrer"));
            html.Element("title", title);
            html.Style(StyleSheet.Value);
        }
        using var page = html.Open("body");
        html.Jump("content", ui["app.skip"], "skip");
        body(html);
    }
}
