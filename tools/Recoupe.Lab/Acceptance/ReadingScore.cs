using System.Globalization;

namespace Recoupe.Lab.Acceptance;

/// <summary>Whether the articles were read clean and whole, and their days of publication known.</summary>
public sealed class ReadingScore
{
    /// <summary>An interval that holds the true one is worth a half up to this width: "in 2024" still tells something.</summary>
    private const int WidestDays = 366;

    public ReadingScore(StoryGold gold, DossierFile dossier, List<string> notes)
    {
        var left = gold.Clutter.Where(anchor => Holds(dossier, anchor)).ToList();
        var lost = gold.ArticleAnchors.Where(anchor => !Holds(dossier, anchor)).ToList();
        notes.AddRange(left.Select(anchor => $"clutter left on {anchor.Page}: {anchor.Anchor}"));
        notes.AddRange(lost.Select(anchor => $"article text lost on {anchor.Page}: {anchor.Anchor}"));
        var wanted = gold.ArticleAnchors.Count();
        ClutterRemoved = new Share(gold.Clutter.Count - left.Count, gold.Clutter.Count);
        ArticleKept = new Share(wanted - lost.Count, wanted);

        var dated = gold.Pages.Where(page => !string.IsNullOrEmpty(page.Published)).ToList();
        Published = new Share(dated.Sum(page => Judge(page, dossier, notes)), dated.Count);
    }

    public Share ClutterRemoved { get; }
    public Share ArticleKept { get; }
    public Share Published { get; }
    public int PublishedWrong { get; private set; }

    private static bool Holds(DossierFile dossier, GoldAnchor anchor) =>
        dossier.TextOf(anchor.Page).Contains(FoldedText.Fold(anchor.Anchor), StringComparison.Ordinal);

    /// <summary>1 inside the true interval, a half around it, 0 elsewhere; wrong only where the two are apart.</summary>
    private double Judge(GoldPage page, DossierFile dossier, List<string> notes)
    {
        var truth = CalendarSpan.Of(page.Published) ?? throw new FormatException($"Page {page.Id} of the gold: published '{page.Published}' is no day, month or year.");
        var mine = dossier.Pages.FirstOrDefault(candidate => candidate.Id == page.Id);
        var (earliest, latest) = (mine?.Earliest ?? "", mine?.Latest ?? "");
        var known = earliest.Length > 0 && latest.Length > 0;
        if (known && !IsBefore(earliest, truth.First) && !IsBefore(truth.Last, latest)) return 1;

        var wide = known && !IsBefore(truth.First, earliest) && !IsBefore(latest, truth.Last) && DaysBetween(earliest, latest) <= WidestDays;
        var apart = !wide && (earliest.Length > 0 && IsBefore(truth.Last, earliest) || latest.Length > 0 && IsBefore(latest, truth.First));
        if (apart) PublishedWrong++;
        notes.Add($"published of {page.Id} {(wide ? "wide" : apart ? "WRONG" : "not known")}: want {page.Published}, got {(known ? $"{earliest}/{latest}" : "nothing")}");
        return wide ? 0.5 : 0;
    }

    private static bool IsBefore(string left, string right) => string.CompareOrdinal(left, right) < 0;

    private static int DaysBetween(string from, string to) => Day(to).DayNumber - Day(from).DayNumber;
    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
