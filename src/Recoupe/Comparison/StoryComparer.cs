using Recoupe.Annotation;
using Recoupe.Language;
using Recoupe.Model;

namespace Recoupe.Comparison;

/// <summary>
/// Says where the pages of a story part: within each finding, and then in what belongs to a person and not to what is told of him. One page has a witness complain who is 56, another has him wait and be
/// 54: no fact in common, and yet one of them is wrong.
/// </summary>
/// <param name="pack">The language of the statements.</param>
public sealed class StoryComparer(LanguagePack pack)
{
    private readonly FindingComparer comparer = new(pack);
    private readonly NameSpelling spelling = new(pack);

    /// <param name="strands">For each page the event it tells of, as far as pages tell; null where all are known to tell of one. Nobody is sought in two events.</param>
    public StoryComparison Compare(IReadOnlyList<Finding> findings, IReadOnlyList<Statement> statements, IReadOnlyList<AnnotatedArticle> articles, IReadOnlyList<PublicationDate> published, IReadOnlyDictionary<int, int>? strands = null)
    {
        var differences = comparer.Compare(findings, statements, articles, published);
        var (all, found, parted) = (statements.ToList(), findings.ToList(), differences.ToList());
        foreach (var strand in statements.Select(statement => statement.Page).Distinct().GroupBy(page => strands is null ? 0 : strands[page]))
        {
            var own = strand.ToHashSet();
            var asides = new PersonAsides([.. statements.Where(statement => own.Contains(statement.Page))], articles, spelling);
            // One finding for each: somebody may be misspelt and of two ages.
            foreach (var (members, apart) in asides.Ages().Select(members => (members, AgeDifferences.Of(members, articles).ToList())).Concat(asides.Names().Select(members => (members, NameDifferences.Of(members, articles, spelling).ToList()))))
            {
                if (apart.Count == 0 || apart.TrueForAll(difference => IsTold(difference, differences))) continue;
                found.Add(new Finding([.. Enumerable.Range(all.Count, members.Count)], all.Count, null));
                all.AddRange(members);
                parted.Add(apart);
            }
        }
        return new StoryComparison(all, found, parted);
    }

    /// <summary>Whether a finding that was aligned tells it already.</summary>
    private static bool IsTold(Difference difference, IReadOnlyList<IReadOnlyList<Difference>> told) =>
        told.Any(known => known.Any(other => (other.Slot, other.Unit) == (difference.Slot, difference.Unit) && other.Values.Select(value => value.Value).ToHashSet().IsSupersetOf(difference.Values.Select(value => value.Value))));
}
