namespace Recoupe.Lab.Acceptance;

/// <summary>Whether sentences of different pages that report the same fact meet in a finding, and others do not.</summary>
public sealed class AlignmentScore
{
    /// <summary>A finding of no more statements rests on little.</summary>
    private const int Small = 3;

    private readonly StoryGold gold;
    private readonly DossierFile dossier;
    private readonly List<string> notes;
    private readonly Dictionary<GoldAnchor, HashSet<string>> findings = [];

    public AlignmentScore(StoryGold gold, DossierFile dossier, List<string> notes)
    {
        (this.gold, this.dossier, this.notes) = (gold, dossier, notes);
        var (right, missed) = CountPairsWithinGroups();
        Aligned = new PairCount(right, missed, CountPairsAcrossGroups());
        StrayDistractorFindings = CountStrays();
        SmallFindingsRight = CountInSmallFindings();
    }

    public PairCount Aligned { get; }

    /// <summary>Findings that tie a page about another event to the story, beyond the facts that it truly shares.</summary>
    public int StrayDistractorFindings { get; }

    /// <summary>
    /// Of the pairs of statements of two pages that small findings join, and of which the gold tells at least one, how many it tells as one fact. What is wrong here looks like a second witness.
    /// Meaningful where the gold tells nearly all that two pages share; no figure of <c>score.py</c>.
    /// </summary>
    public Share SmallFindingsRight { get; }

    private (int Right, int Missed) CountPairsWithinGroups()
    {
        var (right, missed) = (0, 0);
        foreach (var group in gold.Same)
            for (var i = 0; i < group.Statements.Count; i++)
                for (var j = 0; j < i; j++)
                {
                    var (a, b) = (group.Statements[i], group.Statements[j]);
                    if (a.Page == b.Page) continue;
                    if (Meet(a, b)) { right++; continue; }
                    missed++;
                    notes.Add($"not aligned ({group.Id}): {a.Page} {a.Anchor} ~ {b.Page} {b.Anchor}");
                }
        return (right, missed);
    }

    private int CountPairsAcrossGroups()
    {
        var wrong = 0;
        for (var x = 0; x < gold.Same.Count; x++)
            for (var y = 0; y < x; y++)
                foreach (var a in gold.Same[x].Statements)
                    foreach (var b in gold.Same[y].Statements)
                    {
                        if (a.Page == b.Page || !Meet(a, b) || StandsIn(a, gold.Same[y]) || StandsIn(b, gold.Same[x])) continue;
                        wrong++;
                        notes.Add($"wrongly aligned: {a.Page} {a.Anchor} ({gold.Same[x].Id}) ~ {b.Page} {b.Anchor} ({gold.Same[y].Id})");
                    }
        return wrong;
    }

    // Two groups may share a sentence: a finding that holds it then holds both facts, and that is no error.
    private bool StandsIn(GoldAnchor anchor, GoldGroup group) => group.Statements.Any(other => other.Page == anchor.Page && Meet(anchor, other));

    private int CountStrays()
    {
        var distractors = gold.Pages.Where(page => page.Distractor).Select(page => page.Id).ToHashSet();
        var strays = dossier.Findings.Count(finding =>
            finding.Statements.Select(statement => statement.Page).Distinct().Count() > 1
            && finding.Statements.Any(statement => statement.Page is not null && distractors.Contains(statement.Page)));
        var allowed = gold.Same.Count(group => group.Statements.Any(statement => distractors.Contains(statement.Page)));
        return Math.Max(0, strays - allowed);
    }

    private Share CountInSmallFindings()
    {
        var (right, all) = (0, 0);
        foreach (var finding in dossier.Findings.Where(finding => finding.Statements.Count <= Small))
            for (var i = 0; i < finding.Statements.Count; i++)
                for (var k = 0; k < i; k++)
                {
                    var (a, b) = (finding.Statements[i], finding.Statements[k]);
                    if (a.Page == b.Page) continue;
                    var (told, others) = (GroupsToldBy(a), GroupsToldBy(b));
                    if (told.Count + others.Count == 0) continue;
                    all++;
                    if (told.Overlaps(others)) right++;
                }
        return new Share(right, all);
    }

    private HashSet<string> GroupsToldBy(FileStatement statement) =>
        [.. gold.Same.Where(group => group.Statements.Any(anchor => anchor.Page == statement.Page && statement.Text.Contains(FoldedText.Fold(anchor.Anchor), StringComparison.Ordinal))).Select(group => group.Id)];

    private bool Meet(GoldAnchor left, GoldAnchor right) => FindingsWith(left).Overlaps(FindingsWith(right));

    private HashSet<string> FindingsWith(GoldAnchor anchor)
    {
        if (findings.TryGetValue(anchor, out var known)) return known;
        var folded = FoldedText.Fold(anchor.Anchor);
        return findings[anchor] =
        [
            .. dossier.Findings
                .Where(finding => finding.Statements.Any(statement => statement.Page == anchor.Page && statement.Text.Contains(folded, StringComparison.Ordinal)))
                .Select(finding => finding.Id),
        ];
    }
}
