using Recoupe.Language.Attributions;
using Recoupe.Model;

namespace Recoupe.Comparison;

/// <summary>Somebody denies what another claims in much the same words, or says with a negation what another page says without.</summary>
internal sealed class PolarityDifferences(Sameness sameness)
{
    /// <summary>So much that is told to be untrue needs nothing else ("il est faux que le pont de Courvance a cédé").</summary>
    private const int WholeClaim = 3;
    private const int FewestShared = 2;

    /// <param name="read">How each of the members reads.</param>
    public Difference? Of(List<Statement> members, IReadOnlyList<ClaimReading> read)
    {
        var claims = members.Select((member, i) => new ReadClaim(member, read[i])).ToList();
        var deniedOn = claims.GroupBy(claim => claim.Statement.Page)
            .ToDictionary(page => page.Key, page => page.SelectMany(claim => claim.Reading.Denials.Select(denial => denial.Head).OfType<string>().Where(head => claim.Reading.Sides.GetValueOrDefault(head) == Side.Denied)).ToHashSet(StringComparer.Ordinal));
        var (claimed, denied) = (new SortedSet<int>(), new SortedSet<int>());
        for (var d = 0; d < claims.Count; d++)
            for (var c = 0; c < claims.Count; c++)
            {
                if (c == d || !Denies(claims[d], claims[c], deniedOn[claims[c].Statement.Page])) continue;
                denied.Add(d);
                claimed.Add(c);
            }
        claimed.ExceptWith(denied);
        return claimed.Count == 0 ? null : new Difference(DifferenceSlot.Polarity, DifferenceKind.Conflict, null,
            [new DifferenceValue(DifferenceValue.Affirmed, null, null, [.. claimed]), new DifferenceValue(DifferenceValue.Denied, null, null, [.. denied])], new Reason("difference-polarity"));
    }

    /// <param name="deniedThere">What the page of the claim denies somewhere in the finding: it does not affirm that elsewhere.</param>
    private bool Denies(ReadClaim denial, ReadClaim claim, HashSet<string> deniedThere)
    {
        if (denial.Reading.IsSupposed || claim.Statement.Kind == AttributionKind.Denied) return false;
        if (denial.Statement.Kind == AttributionKind.Denied && (sameness == Sameness.Given || SharesWords(denial.Statement, claim.Statement)) && Likeness.IsPlain(claim.Statement, denial.Statement)) return true;
        if (!denial.Reading.IsNegated || claim.Reading.IsSupposed || claim.Statement.Page == denial.Statement.Page || AreAgreed(denial.Reading, claim.Reading)) return false;
        return sameness == Sameness.Given ? DeniesGiven(denial, claim, deniedThere) : DeniesAligned(denial, claim, deniedThere);
    }

    /// <summary>
    /// What was only aligned must meet in the negated clause itself: what the negation bears on is affirmed by the other page, and something else of the clause is said there too.
    /// </summary>
    private static bool DeniesAligned(ReadClaim denial, ReadClaim claim, HashSet<string> deniedThere)
    {
        // "Le match ne débutera pas à l'heure": what will not be so, or not be so at some time, does not deny what was.
        if (denial.Statement.Kind == AttributionKind.Planned || denial.Reading.IsAside || claim.Reading.IsAside || claim.Statement.Kind == AttributionKind.Planned || claim.Reading.IsNegated || !Likeness.IsPlain(claim.Statement, denial.Statement)) return false;
        foreach (var (head, kind, clause, subject) in denial.Reading.Denials)
        {
            if (kind == NegationKind.Complement || IsOfAnother(subject, claim.Reading)) continue;
            var shared = clause.Count(concept => claim.Reading.Affirms(concept) && !ClaimReading.IsName(concept));
            if (kind == NegationKind.Told && shared >= WholeClaim) return true;
            if (shared >= FewestShared && head is not null && !ClaimReading.IsName(head) && claim.Reading.Affirms(head) && !deniedThere.Contains(head)) return true;
        }
        return false;
    }

    /// <summary>Names alone are no matter that could be denied: they are in every sentence of a story.</summary>
    private static bool SharesWords(Statement denial, Statement claim) => denial.Terms.Count(term => !ClaimReading.IsName(term) && claim.Terms.Contains(term)) >= FewestShared;

    /// <summary>"L'Allemagne ne participe pas", "la France participe": each is told of somebody else.</summary>
    private static bool IsOfAnother(IReadOnlySet<string> subject, ClaimReading claim)
    {
        var names = subject.Where(ClaimReading.IsName).ToList();
        return names.Count > 0 && !names.Exists(claim.Sides.ContainsKey) && claim.Sides.Keys.Any(ClaimReading.IsName);
    }

    /// <summary>
    /// Of two sentences that are given to be of one thing: something is denied in the one and affirmed in the other. Where both hold a negation, it must be
    /// of what the denial bears on first; what is denied in words of its own ("ne tient plus", "est solide") must be alike otherwise.
    /// </summary>
    private static bool DeniesGiven(ReadClaim denial, ReadClaim claim, HashSet<string> deniedThere)
    {
        var isAlike = Likeness.ArePlain(denial.Reading.Sides.Keys, claim.Reading.Sides.Keys);
        if (!isAlike && !Likeness.IsPlain(claim.Statement, denial.Statement) && !Likeness.IsPlainSentence(claim.Statement, denial.Statement)) return false;
        var (isApart, isAgreed, isHead) = (false, false, false);
        foreach (var (concept, side) in denial.Reading.Sides)
        {
            if (!claim.Reading.Sides.TryGetValue(concept, out var other)) continue;
            isAgreed |= (side | other) == Side.Denied;
            var isFirst = side == Side.Denied && denial.Reading.Heads(concept);
            // Names are at issue only where the negation bears on them ("et non Courvance").
            if ((side & other) != Side.None || deniedThere.Contains(concept) || ClaimReading.IsName(concept) && !isFirst) continue;
            isApart = true;
            isHead |= isFirst;
        }
        if (isApart) return !claim.Reading.IsNegated || isHead && !isAgreed;
        return isAlike && !claim.Reading.IsNegated && deniedThere.Count == 0;
    }

    /// <summary>"N'a pas été rouvert" and "est fermé" say one thing.</summary>
    private static bool AreAgreed(ClaimReading one, ClaimReading other) => one.Poles.Any(a => other.Poles.Any(b => a.Opposes(b) && a.IsDenied != b.IsDenied));

    private sealed record ReadClaim(Statement Statement, ClaimReading Reading);
}
