using Recoupe.Annotation;
using Recoupe.Language;
using Recoupe.Language.Names;
using Recoupe.Model;

namespace Recoupe.Derivation;

/// <summary>
/// Counts the independent origins behind statements of one fact, as a range. Surely one: passages that pages share, one named source. Perhaps one: sources without a name,
/// pages that credit one agency, pages that say a thing on nobody's word. The most is counted as if all that is not surely one were apart, the least as if all that may be one were.
/// </summary>
public sealed class OriginCounter(IReadOnlyList<AnnotatedArticle> articles, IReadOnlyList<Model.Derivation> derivations)
{
    public OriginRange Count(IReadOnlyList<Statement> statements)
    {
        var reasons = new List<Reason>();
        var sure = new DisjointSets(statements.Count);
        for (var i = 0; i < statements.Count; i++)
            for (var k = i + 1; k < statements.Count; k++)
                if (SurelyOne(statements[i], statements[k]) is { } because && sure.Union(i, k)) AddOnce(reasons, because);
        var most = sure.Count;
        for (var i = 0; i < statements.Count; i++)
            for (var k = i + 1; k < statements.Count; k++)
                if (MayBeOne(statements[i], statements[k]) is { } because && sure.Union(i, k)) AddOnce(reasons, because);
        return new OriginRange(sure.Count, most, reasons);
    }

    private static void AddOnce(List<Reason> reasons, Reason reason)
    {
        if (!reasons.Exists(r => r.Key == reason.Key && r.Arguments.SequenceEqual(reason.Arguments))) reasons.Add(reason);
    }

    private Reason? SurelyOne(Statement a, Statement b)
    {
        if (a.Page == b.Page && a.Chain.SequenceEqual(b.Chain)) return new Reason("origin-single-page");
        if (a.Page != b.Page && SharePassage(a, b)) return new Reason("origin-shared-text", NameOf(a.Page), NameOf(b.Page));
        if (IsNamed(a) && IsNamed(b) && WordStem.Fold(a.Chain[0]) == WordStem.Fold(b.Chain[0])) return new Reason("origin-same-source", a.Chain[0]);
        return null;
    }

    private Reason? MayBeOne(Statement a, Statement b)
    {
        if (SharedCredit(a.Page, b.Page) is { } credit) return new Reason("origin-same-credit", credit);
        if (a.Chain.Count == 0 || b.Chain.Count == 0) return new Reason("origin-unattributed");
        return !IsNamed(a) || !IsNamed(b) ? new Reason("origin-unnamed-sources") : null;
    }

    private static bool IsNamed(Statement statement) => statement.Chain.Count > 0 && statement.Voice != SourceKind.Unnamed;

    private string NameOf(int page) => articles[page].Article.Outlet ?? Path.GetFileName(articles[page].Article.Page.File);

    private string? SharedCredit(int a, int b) =>
        a == b ? null : articles[a].Article.Credits.FirstOrDefault(c => articles[b].Article.Credits.Contains(c, StringComparer.OrdinalIgnoreCase));

    private bool SharePassage(Statement a, Statement b)
    {
        foreach (var derivation in derivations)
        {
            var forward = derivation.From == a.Page && derivation.To == b.Page;
            if (!forward && !(derivation.From == b.Page && derivation.To == a.Page)) continue;
            foreach (var passage in derivation.Passages)
                if (Covers(forward ? passage.InFrom : passage.InTo, a.Claim) && Covers(forward ? passage.InTo : passage.InFrom, b.Claim)) return true;
        }
        return false;
    }

    /// <summary>Whether the passage holds at least half of the claim.</summary>
    private static bool Covers(TextSpan passage, TextSpan claim) => (Math.Min(passage.End, claim.End) - Math.Max(passage.Start, claim.Start)) * 2 >= claim.Length;

    private sealed class DisjointSets(int count)
    {
        private readonly int[] parents = Enumerable.Range(0, count).ToArray();

        public int Count { get; private set; } = count;

        public bool Union(int a, int b)
        {
            var (x, y) = (Find(a), Find(b));
            if (x == y) return false;
            parents[Math.Max(x, y)] = Math.Min(x, y);
            Count--;
            return true;
        }

        private int Find(int i)
        {
            while (parents[i] != i) i = parents[i] = parents[parents[i]];
            return i;
        }
    }
}
