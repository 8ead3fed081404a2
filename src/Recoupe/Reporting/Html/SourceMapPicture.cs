using Recoupe.Model;

namespace Recoupe.Reporting.Html;

/// <summary>The map itself: pages as full boxes, sources outside the pile as rounded ones, an arrow for each derivation.</summary>
internal static class SourceMapPicture
{
    private const double BoxWidth = 196, BoxHeight = 46, ColumnStep = 330, RowStep = 68, Margin = 10;
    private const int AlonePerRow = 4;

    public static void Write(HtmlWriter html, DossierView view)
    {
        var layers = new SourceLayers(view.Dossier.Derivations);
        var alone = view.Dossier.Pages.Where(page => !layers.Contains(page.Id)).Select(page => page.Id).ToList();
        var rows = layers.Layers.Max(layer => layer.Count);
        var places = Places(layers, rows);
        var linkedHeight = rows * RowStep + Margin;
        var width = Math.Max(Margin * 2 + (layers.Layers.Count - 1) * ColumnStep + BoxWidth, alone.Count == 0 ? 0 : Margin * 2 + Math.Min(alone.Count, AlonePerRow) * (BoxWidth + 14));
        var height = linkedHeight + (alone.Count == 0 ? 0 : 34 + (alone.Count + AlonePerRow - 1) / AlonePerRow * (BoxHeight + 12));

        var links = string.Join(", ", view.Dossier.Derivations.Select(d =>
            $"{view.Ui.Text("map.link", view.Label(d.From), view.Label(d.To))} ({view.Ui.Word("derivation", d.Kind)})"));
        using var picture = Svg.Open(html, "map-picture", view.Ui["map.picture"], view.Ui.Text("map.description", links), width, height);
        WriteArrowHead(html);
        var labels = new List<(double X, double Y)>();
        var drawn = new Dictionary<(string, string), int>();
        foreach (var derivation in view.Dossier.Derivations.Where(derivation => derivation.From != derivation.To))
        {
            // A second arrow between the same two stands beside the first.
            var twin = drawn[(derivation.From, derivation.To)] = drawn.GetValueOrDefault((derivation.From, derivation.To), -1) + 1;
            WriteArrow(html, view, derivation, [.. layers.Route(derivation).Select(stop => (places[stop].X, places[stop].Y + twin * 12))], labels);
        }
        foreach (var (id, (x, y)) in places.Where(place => layers.Contains(place.Key)).OrderBy(place => place.Value.X).ThenBy(place => place.Value.Y))
            WriteBox(html, view, id, x, y, isAlone: false);
        if (alone.Count == 0) return;
        Svg.Text(html, Margin, linkedHeight + 22, view.Ui["map.alone"], "tick");
        for (var i = 0; i < alone.Count; i++)
            WriteBox(html, view, alone[i], Margin + i % AlonePerRow * (BoxWidth + 14), linkedHeight + 34 + i / AlonePerRow * (BoxHeight + 12), isAlone: true);
    }

    private static Dictionary<string, (double X, double Y)> Places(SourceLayers layers, int rows)
    {
        var places = new Dictionary<string, (double X, double Y)>(StringComparer.Ordinal);
        for (var column = 0; column < layers.Layers.Count; column++)
        {
            var layer = layers.Layers[column];
            var top = Margin + (rows - layer.Count) * RowStep / 2;
            for (var row = 0; row < layer.Count; row++) places[layer[row]] = (Margin + column * ColumnStep, top + row * RowStep);
        }
        return places;
    }

    private static void WriteArrowHead(HtmlWriter html)
    {
        using var defs = html.Open("defs");
        using var marker = html.Open("marker", ("id", "arrow"), ("viewBox", "0 0 10 10"), ("refX", "9"), ("refY", "5"), ("markerUnits", "userSpaceOnUse"), ("markerWidth", "11"), ("markerHeight", "11"), ("orient", "auto-start-reverse"));
        html.Element("path", "", ("d", "M0 0L10 5L0 10Z"), ("class", "head"));
    }

    private static void WriteArrow(HtmlWriter html, DossierView view, DossierDerivation derivation, List<(double X, double Y)> stops, List<(double X, double Y)> labels)
    {
        const double Bend = 56, Middle = BoxHeight / 2;
        var isForward = stops[^1].X > stops[0].X;
        var (leave, enter) = isForward ? (BoxWidth, -2.0) : (0.0, BoxWidth + 2);
        var bend = isForward ? Bend : -Bend;
        var curve = Svg.Path(("M", stops[0].X + leave, stops[0].Y + Middle));
        for (var i = 1; i < stops.Count; i++)
        {
            var (x1, y1, x2, y2) = (stops[i - 1].X + leave, stops[i - 1].Y + Middle, stops[i].X + enter, stops[i].Y + Middle);
            curve += Svg.Path(("C", x1 + bend, y1), (" ", x2 - bend, y2), (" ", x2, y2));
            if (i < stops.Count - 1) curve += Svg.Path(("L", stops[i].X + leave, y2));
        }
        html.Element("path", "", ("d", curve), ("class", "arrow dv-" + derivation.Kind.Word()), ("marker-end", "url(#arrow)"));

        var (from, to) = (stops[^2], stops[^1]);
        var words = view.Ui.Word("derivation", derivation.Kind) + (derivation.Shared > 0 ? " " + view.Ui.Text("number.percent", view.Ui.Number(Math.Round(derivation.Shared * 100))) : "");
        var (x, y) = Free(labels, share => (from.X + leave + (to.X + enter - from.X - leave) * share, Middle + Bezier(from.Y, to.Y, share)));
        labels.Add((x, y));
        Svg.Text(html, x, y + 4, words, "arrow-label", "middle");
    }

    /// <summary>Where along its arrow a label touches no other; the middle where there is no such place.</summary>
    private static (double X, double Y) Free(List<(double X, double Y)> taken, Func<double, (double X, double Y)> at)
    {
        foreach (var share in (ReadOnlySpan<double>)[0.5, 0.62, 0.38, 0.7, 0.3])
        {
            var place = at(share);
            if (!taken.Any(other => Math.Abs(other.X - place.X) < 84 && Math.Abs(other.Y - place.Y) < 16)) return place;
        }
        return at(0.5);
    }

    /// <summary>Height of a curve whose ends are level: a smooth step.</summary>
    private static double Bezier(double y1, double y2, double share) => y1 + (y2 - y1) * share * share * (3 - 2 * share);

    private static void WriteBox(HtmlWriter html, DossierView view, string id, double x, double y, bool isAlone)
    {
        var page = view.Page(id);
        var source = page is null ? view.Dossier.Sources.FirstOrDefault(source => source.Id == id) : null;
        var below = page is not null ? view.Ui.Interval(page.Published.Interval, isDoubt: true) : source is null ? "" : view.Ui.Word("source", source.Kind);
        using var link = html.Open("a", ("href", page is null && source is null ? null : "#" + id));
        html.Element("title", $"{view.Label(id)}, {below}");
        html.Element("rect", "", ("x", Svg.Number(x)), ("y", Svg.Number(y)), ("width", Svg.Number(BoxWidth)), ("height", Svg.Number(BoxHeight)),
            ("rx", page is null ? "23" : "4"), ("class", page is null ? "box source" : isAlone ? "box alone" : "box"));
        Svg.Text(html, x + BoxWidth / 2, y + 20, Svg.Shorten(view.Label(id), 26), "box-name", "middle");
        Svg.Text(html, x + BoxWidth / 2, y + 36, Svg.Shorten(below, 32), "box-note", "middle");
    }
}
