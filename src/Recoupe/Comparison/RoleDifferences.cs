using Recoupe.Language.Attributions;
using Recoupe.Model;

namespace Recoupe.Comparison;

/// <summary>One page has this one do to that one what the other has that one do to this one: "Orvane a racheté Mérat", "Mérat a racheté Orvane". All else that they say must be the same.</summary>
internal sealed class RoleDifferences(RoleLexicon lexicon)
{
    /// <param name="read">How each of the members reads.</param>
    public IEnumerable<Difference> Of(List<Statement> members, IReadOnlyList<ClaimReading> read, IReadOnlyList<AnnotatedArticle> articles, IReadOnlyList<PublicationDate> published)
    {
        var roles = members.Select((member, i) => IsFit(member, read[i]) ? ClaimRoles.Of(member, articles[member.Page], lexicon) : null).ToList();
        for (var i = 0; i < members.Count; i++)
            for (var k = i + 1; k < members.Count; k++)
            {
                if (roles[i] is not { } one || roles[k] is not { } other || members[i].Page == members[k].Page || !one.IsReverseOf(other) || !one.IsLike(other) || !ClauseLikeness.CountAlike(members[i], members[k]) || !Likeness.AreOfOneDay(members[i], members[k], published)) continue;
                var values = new[] { i, k }.Select(at => new DifferenceValue(members[at].Claim.Of(articles[members[at].Page].Article.Text).TrimEnd(".").ToString(), null, null, [.. Enumerable.Range(0, members.Count).Where(m => m == at || m != i && m != k && roles[m] is { } same && same.IsReverseOf(at == i ? other : one))])).ToList();
                yield return new Difference(DifferenceSlot.Other, DifferenceKind.Conflict, null, values, new Reason("difference-roles", values[0].Value, values[^1].Value));
                yield break;
            }
    }

    private static bool IsFit(Statement statement, ClaimReading read) => statement.Kind is not (AttributionKind.Denied or AttributionKind.Conditional) && !read.IsNegated && !read.IsSupposed && !read.IsAside && read.Order is null;
}
