using Recoupe.Annotation;
using Recoupe.Language.Attributions;
using Recoupe.Model;

namespace Recoupe.Comparison;

/// <summary>Somebody denies what another claims in much the same words, or says with a negation what another page says without.</summary>
internal static class PolarityDifferences
{
    /// <summary>So much that is denied needs nothing else in common ("il est faux que le pont de Courvance a cédé").</summary>
    private const int WholeClaim = 3;
    private const double HalfAlike = 0.5;

    /// <param name="read">How each of the members reads.</param>
    public static Difference? Of(List<Statement> members, IReadOnlyList<ClaimReading> read, Sameness sameness)
    {
        var deniedOf = Enumerable.Range(0, members.Count).GroupBy(i => members[i].Page)
            .ToDictionary(page => page.Key, page => page.SelectMany(i => read[i].Heads.Where(head => read[i].Sides[head] == Side.Denied)).ToHashSet(StringComparer.Ordinal));
        var (claimed, denied) = (new SortedSet<int>(), new SortedSet<int>());
        for (var d = 0; d < members.Count; d++)
            for (var c = 0; c < members.Count; c++)
            {
                if (c == d || !Denies((members[d], read[d]), (members[c], read[c]), deniedOf[members[c].Page], sameness)) continue;
                denied.Add(d);
                claimed.Add(c);
            }
        claimed.ExceptWith(denied);
        return claimed.Count == 0 ? null : new Difference(DifferenceSlot.Polarity, DifferenceKind.Conflict, null,
            [new DifferenceValue(DifferenceValue.Affirmed, null, null, [.. claimed]), new DifferenceValue(DifferenceValue.Denied, null, null, [.. denied])], new Reason("difference-polarity"));
    }

    /// <param name="deniedThere">What the page of the claim denies somewhere in the finding: it does not affirm that elsewhere.</param>
    private static bool Denies((Statement Statement, ClaimReading Read) denial, (Statement Statement, ClaimReading Read) claim, HashSet<string> deniedThere, Sameness sameness)
    {
        var isToldDenied = denial.Statement.Kind == AttributionKind.Denied;
        if (!isToldDenied && !denial.Read.IsNegated || denial.Read.IsSupposed || claim.Statement.Kind == AttributionKind.Denied) return false;
        if (!Likeness.IsPlain(claim.Statement, denial.Statement) && !Likeness.IsPlainSentence(claim.Statement, denial.Statement) && !Likeness.ArePlain(claim.Read.Sides.Keys, denial.Read.Sides.Keys)) return false;
        if (isToldDenied) return true;
        if (claim.Statement.Page == denial.Statement.Page || claim.Read.IsSupposed || AreAgreed(denial.Read, claim.Read)) return false;
        return ArePolar(denial, claim, deniedThere, sameness);
    }

    /// <summary>
    /// Whether something is denied in the one and affirmed in the other, and something else is said by both alike. Where both hold a negation, it must be
    /// of what the denial bears on first.
    /// </summary>
    private static bool ArePolar((Statement Statement, ClaimReading Read) denial, (Statement Statement, ClaimReading Read) claim, HashSet<string> deniedThere, Sameness sameness)
    {
        var (apart, agreed, isHead) = (new HashSet<string>(StringComparer.Ordinal), false, false);
        foreach (var (concept, side) in denial.Read.Sides)
        {
            if (!claim.Read.Sides.TryGetValue(concept, out var other)) continue;
            agreed |= (side | other) == Side.Denied;
            var isFirst = side == Side.Denied && denial.Read.Heads.Contains(concept);
            // Names are what claims are about; they are at issue only where the negation bears on them ("et non Courvance").
            if ((side & other) != Side.None || deniedThere.Contains(concept) || (Concept.IsName(concept) || Concept.IsState(concept)) && !isFirst) continue;
            apart.Add(concept);
            isHead |= isFirst;
        }
        if (apart.Count == 0) return !claim.Read.IsNegated && deniedThere.Count == 0 && IsOtherWording(denial.Read, claim.Read, sameness);
        return (apart.Count >= WholeClaim || sameness == Sameness.Given || AreFramed(denial, claim, apart)) && (!claim.Read.IsNegated || isHead && !agreed);
    }

    /// <summary>What is denied in words of its own ("ne tient plus", "est solide"): the clause itself must be negated, and share half of what it says.</summary>
    private static bool IsOtherWording(ClaimReading denial, ClaimReading claim, Sameness sameness) => sameness == Sameness.Given
        ? Likeness.ArePlain(denial.Sides.Keys, claim.Sides.Keys)
        : Likeness.ArePlain(denial.Negated, claim.Sides.Keys, WholeClaim, HalfAlike);

    /// <summary>Whether their sentences share something that is not at issue.</summary>
    private static bool AreFramed((Statement Statement, ClaimReading Read) denial, (Statement Statement, ClaimReading Read) claim, HashSet<string> apart) =>
        denial.Statement.Context.Concat(denial.Read.Sides.Keys).Any(term => !apart.Contains(term) && (claim.Read.Sides.ContainsKey(term) || claim.Statement.Context.Contains(term)));

    /// <summary>"N'a pas été rouvert" and "est fermé" say one thing.</summary>
    private static bool AreAgreed(ClaimReading one, ClaimReading other) => one.Poles.Any(a => other.Poles.Any(b => a.Opposes(b) && a.IsDenied != b.IsDenied));
}
