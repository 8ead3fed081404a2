using System.Globalization;
using Recoupe.Model;

namespace Recoupe.Reporting.Html;

/// <summary>The parts that the pictures share. Colours come from the style sheet, so that pictures follow light and dark.</summary>
internal static class Svg
{
    public static string Number(double value) => value.ToString("0.#", CultureInfo.InvariantCulture);

    /// <summary>Opens a picture that a screen reader tells by its title and description, in a frame that scrolls where the screen is narrow.</summary>
    public static Picture Open(HtmlWriter html, string id, string title, string description, double width, double height)
    {
        var frame = html.Open("div", ("class", width > 600 ? "scroll wide" : "scroll"), ("tabindex", "0"), ("role", "region"), ("aria-label", title));
        var svg = html.Open("svg", ("id", id), ("viewBox", $"0 0 {Number(width)} {Number(height)}"), ("width", Number(width)), ("height", Number(height)),
            ("role", "img"), ("aria-labelledby", $"{id}-t {id}-d"));
        html.Element("title", title, ("id", id + "-t"));
        html.Element("desc", description, ("id", id + "-d"));
        return new Picture(frame, svg);
    }

    public static void Line(HtmlWriter html, double x1, double y1, double x2, double y2, string style) =>
        html.Element("line", "", ("x1", Number(x1)), ("y1", Number(y1)), ("x2", Number(x2)), ("y2", Number(y2)), ("class", style));

    public static void Text(HtmlWriter html, double x, double y, string words, string style, string anchor = "start") =>
        html.Element("text", words, ("x", Number(x)), ("y", Number(y)), ("class", style), ("text-anchor", anchor));

    /// <summary>The point of a finding: its shape and colour say the status.</summary>
    public static void Point(HtmlWriter html, double x, double y, double radius, FindingStatus status)
    {
        var style = "point st-" + status.Word();
        var path = status switch
        {
            FindingStatus.Updated => Path(("M", x, y - radius * 1.15), ("L", x + radius * 1.1, y + radius * 0.85), ("L", x - radius * 1.1, y + radius * 0.85)) + "Z",
            FindingStatus.Disputed => Path(("M", x, y - radius * 1.2), ("L", x + radius * 1.2, y), ("L", x, y + radius * 1.2), ("L", x - radius * 1.2, y)) + "Z",
            FindingStatus.Denied => Path(("M", x - radius, y - radius), ("L", x + radius, y + radius), ("M", x + radius, y - radius), ("L", x - radius, y + radius)),
            _ => null,
        };
        if (path is null) html.Element("circle", "", ("cx", Number(x)), ("cy", Number(y)), ("r", Number(radius)), ("class", style));
        else html.Element("path", "", ("d", path), ("class", style));
    }

    /// <summary>The beginning of a text, cut at a word where it is longer than fits.</summary>
    public static string Shorten(string text, int length)
    {
        if (text.Length <= length) return text;
        var space = text.LastIndexOf(' ', length - 1);
        var cut = space > length / 2 ? space : length - 1;
        if (char.IsHighSurrogate(text[cut - 1])) cut--;
        return text[..cut].TrimEnd() + "…";
    }

    public static string Path(params ReadOnlySpan<(string Command, double X, double Y)> steps)
    {
        var path = new System.Text.StringBuilder();
        foreach (var (command, x, y) in steps) path.Append(command).Append(Number(x)).Append(' ').Append(Number(y));
        return path.ToString();
    }

    public readonly struct Picture(HtmlWriter.Scope frame, HtmlWriter.Scope svg) : IDisposable
    {
        public void Dispose()
        {
            svg.Dispose();
            frame.Dispose();
        }
    }
}
