using Recoupe.Model;

namespace Recoupe.Reporting.Html;

/// <summary>Figures that change over time, each as a small step chart: a value holds until the next is given.</summary>
public static class FigureChartView
{
    private const double Width = 440, Height = 190, Left = 20, Right = 126, Top = 34, Bottom = 150;
    private const double LabelWidth = 90, LineHeight = 14, LastStep = 90, TickWidth = 56;
    private const int LongestLabel = 16;

    public static void Write(HtmlWriter html, DossierView view)
    {
        var figures = Figures(view);
        if (figures.Count == 0) return;
        using var section = html.Open("section", ("id", "figures"), ("aria-labelledby", "figures-title"));
        html.Element("h2", view.Ui["figures.title"], ("id", "figures-title"));
        using var grid = html.Open("div", ("class", "charts"));
        foreach (var figure in figures) WriteChart(html, view, figure);
    }

    public static bool HasContent(DossierView view) => Figures(view).Count > 0;

    private static List<FindingDifference> Figures(DossierView view) =>
        [.. view.Differences.Where(d => d.Difference.Kind == DifferenceKind.Update && Points(d.Difference).Select(p => p.Day).Distinct().Count() > 1)];

    private static List<(DateOnly Day, double Number, string Value)> Points(DossierDifference difference) =>
        [.. difference.Values.Where(value => value.Number is >= 0 && double.IsFinite(value.Number.Value) && value.AsOf is not null)
            .Select(value => (Day: value.AsOf.GetValueOrDefault(), Number: value.Number.GetValueOrDefault(), value.Value)).OrderBy(p => p.Day).ThenBy(p => p.Number)];

    private static void WriteChart(HtmlWriter html, DossierView view, FindingDifference figure)
    {
        var points = Points(figure.Difference);
        var unit = view.About(figure.Difference);
        var steps = string.Join(", ", points.Select(p => view.Ui.Text("figures.step", p.Value, view.Ui.Day(p.Day))));
        using var chart = html.Open("figure");
        using (html.Open("figcaption"))
        {
            html.Element("strong", unit, ("class", "words unit"));
            html.Text(" ");
            using (html.Open("span", ("class", "words"), ("lang", view.StoryLanguage))) html.Jump(figure.Finding.Id, figure.Finding.Title);
        }
        using var picture = Svg.Open(html, figure.Id + "-chart", unit, view.Ui.Text("figures.description", unit, steps), Width, Height);
        Draw(html, view, points);
    }

    private static void Draw(HtmlWriter html, DossierView view, List<(DateOnly Day, double Number, string Value)> points)
    {
        var scale = new TimeScale(points.Select(p => p.Day), Left, Width - Left - Right);
        var highest = Math.Max(points.Max(p => p.Number), double.Epsilon);
        double Y(double number) => Bottom - number / highest * (Bottom - Top);

        Svg.Line(html, 8, Bottom, Width - 8, Bottom, "axis");
        var path = Svg.Path(("M", scale[points[0].Day], Y(points[0].Number)));
        foreach (var (day, number, _) in points.Skip(1)) path += $"H{Svg.Number(scale[day])}V{Svg.Number(Y(number))}";
        html.Element("path", "", ("d", $"{path}H{Svg.Number(Width - Right + LastStep)}"), ("class", "step"));
        var lastTick = double.NegativeInfinity;
        var lastLabel = (X: double.NegativeInfinity, Y: 0.0);
        foreach (var (day, number, value) in points)
        {
            html.Element("circle", "", ("cx", Svg.Number(scale[day])), ("cy", Svg.Number(Y(number))), ("r", "4"), ("class", "dot"));
            // A label stands behind its point, over the step that begins there; one that would cover the last goes below its own.
            var y = Math.Abs(scale[day] - lastLabel.X) < LabelWidth / 2 && Math.Abs(Y(number) - 8 - lastLabel.Y) < LineHeight ? Y(number) + LineHeight + 2 : Y(number) - 8;
            Svg.Text(html, scale[day] + 6, y, Svg.Shorten(value, LongestLabel), "label figure");
            lastLabel = (scale[day], y);
            if (scale[day] - lastTick < TickWidth) continue;
            Svg.Text(html, Math.Max(scale[day], 28), Bottom + 20, view.Ui.ShortDay(day), "tick", "middle");
            lastTick = scale[day];
        }
        foreach (var x in scale.Breaks) Svg.Text(html, x, Bottom + 5, view.Ui["timeline.break"], "break", "middle");
    }
}
