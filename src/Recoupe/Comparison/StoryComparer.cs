using Recoupe.Annotation;
using Recoupe.Language;
using Recoupe.Language.Dates;
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
    private readonly Lazy<Dictionary<string, string>> genders = new(() => pack.Rows("firstnames.tsv", 2).GroupBy(row => Folding.NameKey(row[0]), StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First()[1], StringComparer.Ordinal));

    /// <param name="strands">For each page the event it tells of, as far as pages tell; null where all are known to tell of one. Nobody is sought in two events.</param>
    public StoryComparison Compare(IReadOnlyList<Finding> findings, IReadOnlyList<Statement> statements, IReadOnlyList<AnnotatedArticle> articles, IReadOnlyList<PublicationDate> published, IReadOnlyDictionary<int, int>? strands = null)
    {
        var differences = comparer.Compare(findings, statements, articles, published);
        var (all, found, parted) = (statements.ToList(), findings.Select((finding, i) => Moved(finding, differences[i], statements)).ToList(), differences.ToList());
        foreach (var strand in statements.Select(statement => statement.Page).Distinct().GroupBy(page => strands is null ? 0 : strands[page]))
        {
            var own = strand.ToHashSet();
            var asides = new PersonAsides([.. statements.Where(statement => own.Contains(statement.Page))], articles, spelling);
            // One finding for each: somebody may be misspelt and of two ages.
            foreach (var (members, apart) in asides.Ages().Select(members => (members, AgeDifferences.Of(members, articles).ToList())).Concat(asides.Names().Select(members => (members, NameDifferences.Of(members, articles, spelling).ToList()))))
            {
                if (apart.Count == 0 || apart.TrueForAll(difference => IsTold(difference, parted) && !TellsMore(difference, members, findings, statements, parted))) continue;
                foreach (var difference in apart)
                    for (var i = 0; i < findings.Count; i++) parted[i] = [.. parted[i].Where(other => other.Slot != DifferenceSlot.Name || !Tells(other, difference))];
                Add(members, apart);
            }
            foreach (var (members, described) in new PersonsNamedElsewhere([.. statements.Where(statement => own.Contains(statement.Page))], articles, genders.Value).Find().ToList()) Add(members, [described]);
        }
        return new StoryComparison(all, found, parted);

        void Add(List<Statement> members, List<Difference> apart)
        {
            found.Add(new Finding([.. Enumerable.Range(all.Count, members.Count)], all.Count, null));
            all.AddRange(members);
            parted.Add(apart);
        }
    }

    /// <summary>What was put on another day is of that day, and told by whoever says so.</summary>
    private static Finding Moved(Finding finding, IReadOnlyList<Difference> differences, IReadOnlyList<Statement> statements)
    {
        if (differences.FirstOrDefault(difference => difference is { Slot: DifferenceSlot.Date, Kind: DifferenceKind.Update }) is not { } moved) return finding;
        var latest = finding.Statements[moved.Values[^1].Statements[^1]];
        var day = statements[latest].OwnDates.Where(date => TimexNotation.Of(date) == moved.Values[^1].Value).Select(date => (DateInterval?)date).FirstOrDefault();
        return finding with { Best = latest, When = day ?? finding.When };
    }

    /// <summary>Whether a finding that was aligned tells it already.</summary>
    private static bool IsTold(Difference difference, List<IReadOnlyList<Difference>> told) => told.Exists(known => known.Any(other => Tells(other, difference)));

    /// <summary>A name is told once, where most pages stand: whether more pages spell it than the finding knows that tells it already.</summary>
    private static bool TellsMore(Difference difference, List<Statement> members, IReadOnlyList<Finding> findings, IReadOnlyList<Statement> statements, List<IReadOnlyList<Difference>> told)
    {
        if (difference.Slot != DifferenceSlot.Name) return false;
        var pages = difference.Values.SelectMany(value => value.Statements).Select(i => members[i].Page).ToHashSet();
        for (var i = 0; i < findings.Count; i++)
            foreach (var other in told[i])
                if (Tells(other, difference)) pages.ExceptWith(other.Values.SelectMany(value => value.Statements).Select(k => statements[findings[i].Statements[k]].Page));
        return pages.Count > 0;
    }

    private static bool Tells(Difference known, Difference difference) =>
        (known.Slot, known.Unit) == (difference.Slot, difference.Unit) && known.Values.Select(value => value.Value).ToHashSet().IsSupersetOf(difference.Values.Select(value => value.Value));
}
