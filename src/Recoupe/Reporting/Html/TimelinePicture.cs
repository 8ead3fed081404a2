using Recoupe.Model;

namespace Recoupe.Reporting.Html;

/// <summary>
/// The time axis: the weightiest findings above it with their words (of a long story, one for each of its key days), the others below it as points.
/// Labels are laid from right to left, each above every label it would touch, so that neither labels nor the lines that lead down from them ever cross.
/// </summary>
internal static class TimelinePicture
{
    private const double Width = 960, Left = 24, LabelWidth = 270, LaneHeight = 26, LetterWidth = 6.4;
    private const int MostLabels = TimelineView.MostDays, MostPoints = 120, ShortestLabel = 34, LongestLabel = 64;

    public static void Write(HtmlWriter html, DossierView view, List<DossierFinding> dated)
    {
        var shown = dated.OrderByDescending(finding => finding.Weight).Take(MostPoints).ToList();
        var labelled = Labelled(view, shown);
        var scale = new TimeScale(shown.Select(Start), Left, Width - Left - LabelWidth);
        var lanes = Lanes(labelled, scale);
        var axis = 20 + (lanes.Count == 0 ? 0 : lanes.Max(lane => lane.Lane) + 1) * LaneHeight;
        var points = Stack(shown.Except(labelled), scale, axis + 40);
        var height = points.Count == 0 ? axis + 32 : points.Max(point => point.Y) + 18;

        var span = view.Ui.Interval(new Language.Dates.DateInterval(shown.Min(Start), shown.Max(Start)));
        var description = view.Ui.Text("timeline.description", view.Ui.Count("finding", shown.Count), span);
        using var picture = Svg.Open(html, "timeline-picture", view.Ui["timeline.picture"], description, Width, height);
        WriteAxis(html, view, scale, [.. shown.Where(finding => finding.When.GetValueOrDefault().Days > 300).Select(Start)], axis);
        foreach (var (finding, lane) in lanes)
            Svg.Line(html, scale[Start(finding)], axis, scale[Start(finding)], axis - 10 - (lane + 0.5) * LaneHeight, "leader");
        foreach (var (finding, lane) in lanes) WritePoint(html, view, finding, scale[Start(finding)], axis - 10 - (lane + 0.5) * LaneHeight, isLabelled: true);
        foreach (var (finding, x, y) in points) WritePoint(html, view, finding, x, y, isLabelled: false);
    }

    /// <summary>The weightiest findings; of a long story first that of each key day, so that no great day takes all labels.</summary>
    private static List<DossierFinding> Labelled(DossierView view, List<DossierFinding> shown)
    {
        var ofKeyDays = shown.Select(Start).Distinct().Count() <= TimelineView.MostDays ? []
            : view.Dossier.Days.Where(day => day.IsKey).Select(day => shown.Find(finding => finding.When == Language.Dates.DateInterval.Day(day.Day))).OfType<DossierFinding>();
        return [.. ofKeyDays.Concat(shown).DistinctBy(finding => finding.Id).Take(MostLabels)];
    }

    private static DateOnly Start(DossierFinding finding) => finding.When.GetValueOrDefault().Earliest;

    /// <summary>As much of the finding's words as fits between its point and the edge.</summary>
    private static string Label(DossierFinding finding, double x) =>
        Svg.Shorten(finding.Title, (int)Math.Clamp((Width - x - 24) / LetterWidth, ShortestLabel, LongestLabel));

    private static double Radius(DossierFinding finding) => 3.5 + 1.1 * Math.Min(DossierView.PageCount(finding), 6);

    private static List<(DossierFinding Finding, int Lane)> Lanes(List<DossierFinding> labelled, TimeScale scale)
    {
        var placed = new List<(DossierFinding Finding, int Lane)>();
        foreach (var finding in labelled.OrderByDescending(Start))
        {
            var x = scale[Start(finding)];
            var end = x + 30 + Label(finding, x).Length * LetterWidth;
            var lane = placed.Where(right => scale[Start(right.Finding)] < end).Select(right => right.Lane + 1).DefaultIfEmpty(0).Max();
            placed.Add((finding, lane));
        }
        return placed;
    }

    private static List<(DossierFinding Finding, double X, double Y)> Stack(IEnumerable<DossierFinding> findings, TimeScale scale, double top)
    {
        const int Column = 6;
        var points = new List<(DossierFinding, double, double)>();
        foreach (var day in findings.GroupBy(Start).OrderBy(day => day.Key))
        {
            var i = 0;
            foreach (var finding in day) points.Add((finding, scale[day.Key] + i / Column * 14, top + i++ % Column * 16));
        }
        return points;
    }

    private static void WriteAxis(HtmlWriter html, DossierView view, TimeScale scale, HashSet<DateOnly> wholeYears, double axis)
    {
        Svg.Line(html, 8, axis, Width - LabelWidth + 24, axis, "axis");
        foreach (var x in scale.Breaks) Svg.Text(html, x, axis + 5, view.Ui["timeline.break"], "break", "middle");
        var (end, lastYear) = (0.0, 0);
        foreach (var (day, x) in scale.Places)
        {
            Svg.Line(html, x, axis - 4, x, axis + 4, "axis");
            var words = wholeYears.Contains(day) ? view.Ui.Year(day) : day.Year == lastYear ? view.Ui.ShortDay(day) : $"{view.Ui.ShortDay(day)} {view.Ui.Year(day)}";
            var middle = Math.Max(x, words.Length * LetterWidth / 2);
            if (middle - words.Length * LetterWidth / 2 < end) continue;
            Svg.Text(html, middle, axis + 20, words, "tick", "middle");
            (end, lastYear) = (middle + words.Length * LetterWidth / 2 + 8, day.Year);
        }
    }

    private static void WritePoint(HtmlWriter html, DossierView view, DossierFinding finding, double x, double y, bool isLabelled)
    {
        using var link = html.Open("a", ("href", "#" + finding.Id));
        html.Element("title", $"{finding.Title} ({view.Ui.Word("status", finding.Status)}, {view.Ui.Count("page", DossierView.PageCount(finding))})");
        Svg.Point(html, x, y, Radius(finding), finding.Status);
        if (isLabelled) Svg.Text(html, x + 15, y + 4, Label(finding, x), "label");
    }
}
