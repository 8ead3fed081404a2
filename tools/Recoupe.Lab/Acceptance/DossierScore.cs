namespace Recoupe.Lab.Acceptance;

/// <summary>So many of so many; a half counts where an answer is right but wide.</summary>
public readonly record struct Share(double Hit, int Of)
{
    /// <summary>Null where there was nothing to find.</summary>
    public double? Value => Of == 0 ? null : Hit / Of;
    public override string ToString() => FormattableString.Invariant($"{Hit}/{Of}");
}

/// <summary>Pairs found that are pairs, pairs missed, pairs that are none.</summary>
public readonly record struct PairCount(int Right, int Missed, int Wrong)
{
    public PrecisionRecall Rate => PrecisionRecall.Of(Right, found: Right + Wrong, gold: Right + Missed);
}

/// <summary>How far a dossier holds what a reader found in its pages. The definitions are those of <c>score.py</c> beside the acceptance stories, but for small findings, of which it tells nothing.</summary>
public sealed record DossierScore(
    Share ClutterRemoved,
    Share ArticleKept,
    Share Published,
    int PublishedWrong,
    PairCount Aligned,
    int StrayDistractorFindings,
    Share SmallFindingsRight,
    Share DifferencesFound,
    Share DifferencesKindRight,
    int ConflictsNotInGold,
    Share Attributions,
    Share AttributionVia,
    Share Quotes,
    Share Dates,
    Share Quantities,
    Share Warnings,
    IReadOnlyList<string> Notes)
{
    public static DossierScore Of(StoryGold gold, DossierFile dossier)
    {
        var notes = new List<string>();
        var reading = new ReadingScore(gold, dossier, notes);
        var alignment = new AlignmentScore(gold, dossier, notes);
        var differences = new DifferenceScore(gold, dossier, notes);
        var sources = new SourceScore(gold, dossier, notes);
        var items = new ItemScore(gold, dossier, notes);
        return new DossierScore(
            reading.ClutterRemoved, reading.ArticleKept, reading.Published, reading.PublishedWrong,
            alignment.Aligned, alignment.StrayDistractorFindings, alignment.SmallFindingsRight,
            differences.Found, differences.KindRight, differences.ConflictsNotInGold,
            sources.Attributions, sources.Via, sources.Quotes,
            items.Dates, items.Quantities, items.Warnings, notes);
    }

    /// <summary>Every figure, those of <c>score.py</c> by its names and in its order.</summary>
    public IEnumerable<Figure> Figures =>
    [
        Figure.Of("clutter_removed", ClutterRemoved), Figure.Of("article_kept", ArticleKept),
        Figure.Of("published", Published), Figure.Of("published_wrong", PublishedWrong),
        Figure.Of("aligned P", Aligned.Rate.Precision), Figure.Of("aligned R", Aligned.Rate.Recall), Figure.Of("aligned F1", Aligned.Rate.F1),
        Figure.Of("stray_distractor_findings", StrayDistractorFindings), Figure.Of("small_findings_right", SmallFindingsRight),
        Figure.Of("differences_found", DifferencesFound), Figure.Of("differences_kind_right", DifferencesKindRight), Figure.Of("conflicts_not_in_gold", ConflictsNotInGold),
        Figure.Of("attributions", Attributions), Figure.Of("attribution_via", AttributionVia),
        Figure.Of("quotes", Quotes), Figure.Of("dates", Dates), Figure.Of("quantities", Quantities), Figure.Of("warnings", Warnings),
    ];
}

/// <param name="Value">Null where there was nothing to find.</param>
/// <param name="Text">As a table shows it.</param>
public sealed record Figure(string Name, double? Value, string Text)
{
    public static Figure Of(string name, Share share) => new(name, share.Value, share.ToString());
    public static Figure Of(string name, double rate) => new(name, rate, FormattableString.Invariant($"{rate:0.000}"));
    public static Figure Of(string name, int count) => new(name, count, FormattableString.Invariant($"{count}"));
}
