using Recoupe.Model;

namespace Recoupe.Alignment;

/// <summary>How near the pages of a story's statements are to each other, in time and by the event they tell of; each two of them worked out once.</summary>
internal sealed class PageNearness
{
    /// <summary>Days between two pages after which the same words are half as likely to tell of the same fact.</summary>
    private const double HalfLife = 30;
    /// <summary>Where a day is only inferred, pages are no farther apart than this.</summary>
    private const double LeastNearness = 0.25;
    /// <summary>What is left of it between pages that seem to tell of two events.</summary>
    private const double OtherStrand = 0.35;

    private readonly int first;
    private readonly int[] places;
    /// <summary>Of each two, once: the row of the later page holds it.</summary>
    private readonly double[][] nearness;

    /// <param name="statements">The statements of the story.</param>
    /// <param name="published">When each page came out.</param>
    /// <param name="strands">For each page the event it tells of, as far as pages tell; null where all are known to tell of one.</param>
    public PageNearness(IReadOnlyList<Statement> statements, IReadOnlyList<PublicationDate> published, IReadOnlyDictionary<int, int>? strands)
    {
        var pages = statements.Select(statement => statement.Page).Distinct().Order().ToList();
        first = pages.Count > 0 ? pages[0] : 0;
        places = new int[pages.Count > 0 ? pages[^1] - first + 1 : 0];
        nearness = new double[pages.Count][];
        for (var i = 0; i < pages.Count; i++)
        {
            places[pages[i] - first] = i;
            nearness[i] = new double[i + 1];
            for (var k = 0; k <= i; k++) nearness[i][k] = Between(published[pages[i]], published[pages[k]], strands is null || strands[pages[i]] == strands[pages[k]] ? 1 : OtherStrand);
        }
    }

    public double Of(Statement a, Statement b)
    {
        var (one, other) = (places[a.Page - first], places[b.Page - first]);
        return one > other ? nearness[one][other] : nearness[other][one];
    }

    /// <summary>A day that was only inferred may be wrong, and parts little.</summary>
    private static double Between(PublicationDate a, PublicationDate b, double strand)
    {
        var near = a.NearnessTo(b, HalfLife) * strand;
        return a.Basis == PublicationBasis.Stated && b.Basis == PublicationBasis.Stated ? near : Math.Max(near, LeastNearness);
    }
}
