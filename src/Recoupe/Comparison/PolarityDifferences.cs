using Recoupe.Language.Attributions;
using Recoupe.Language.Dates;
using Recoupe.Model;

namespace Recoupe.Comparison;

/// <summary>Somebody denies what another claims in much the same words, or says with a negation what another page says without.</summary>
internal sealed class PolarityDifferences(Sameness sameness)
{
    /// <summary>So much that is told to be untrue needs nothing else ("il est faux que le pont de Courvance a cédé").</summary>
    private const int WholeClaim = 3;
    private const int FewestShared = 2;
    /// <summary>Days between two pages after which what the one says goes on is no answer to what the other said.</summary>
    private const int LongestAnswer = 7;

    /// <param name="members">The statements of a finding.</param>
    /// <param name="read">How each of the members reads.</param>
    /// <param name="published">When each page came out.</param>
    public Difference? Of(List<Statement> members, IReadOnlyList<ClaimReading> read, IReadOnlyList<PublicationDate> published)
    {
        var claims = members.Select((member, i) => new ReadClaim(member, read[i], published[member.Page].Interval)).ToList();
        var pages = claims.GroupBy(claim => claim.Statement.Page).ToDictionary(page => page.Key, page => new PageDenials([.. page.Select(claim => claim.Reading)]));
        var (claimed, denied) = (new SortedSet<int>(), new SortedSet<int>());
        for (var d = 0; d < claims.Count; d++)
            for (var c = 0; c < claims.Count; c++)
            {
                if (c == d || !Denies(claims[d], claims[c], pages[claims[c].Statement.Page])) continue;
                denied.Add(d);
                claimed.Add(c);
            }
        claimed.ExceptWith(denied);
        return claimed.Count == 0 ? null : new Difference(DifferenceSlot.Polarity, DifferenceKind.Conflict, null,
            [new DifferenceValue(DifferenceValue.Affirmed, null, null, [.. claimed]), new DifferenceValue(DifferenceValue.Denied, null, null, [.. denied])], new Reason("difference-polarity"));
    }

    private bool Denies(ReadClaim denial, ReadClaim claim, PageDenials there)
    {
        if (denial.Reading.IsSupposed || claim.Statement.Kind == AttributionKind.Denied || sameness == Sameness.Aligned && AreOfOtherDays(denial, claim)) return false;
        if (denial.Statement.Kind == AttributionKind.Denied && (sameness == Sameness.Given || SharesWords(denial.Statement, claim.Statement) && Likeness.SharesEvent(denial.Statement, claim.Statement)) && Likeness.IsPlain(claim.Statement, denial.Statement)) return true;
        if (!denial.Reading.IsNegated || claim.Reading.IsSupposed || claim.Statement.Page == denial.Statement.Page || AreAgreed(denial.Reading, claim.Reading)) return false;
        return sameness == Sameness.Given ? DeniesGiven(denial, claim, there) : DeniesAligned(denial, claim, there);
    }

    /// <summary>"L'Otan a démenti avoir bombardé la capitale jeudi" is no answer to raids of a month later, nor is "n'a pas plu lundi" to rain on Thursday.</summary>
    private static bool AreOfOtherDays(ReadClaim a, ReadClaim b)
    {
        if (a.Statement.OwnDates.Any() && b.Statement.OwnDates.Any()) return Likeness.AreDatedApart(a.Statement, b.Statement);
        return a.Published is { } one && b.Published is { } other && Math.Max(one.Earliest.DayNumber - other.Latest.DayNumber, other.Earliest.DayNumber - one.Latest.DayNumber) > LongestAnswer;
    }

    /// <summary>
    /// What was only aligned must meet in the negated clause itself: what the negation bears on is affirmed by the other page, and something else of the clause is said there too.
    /// </summary>
    private static bool DeniesAligned(ReadClaim denial, ReadClaim claim, PageDenials there)
    {
        // "Le match ne débutera pas à l'heure": what will not be so, or not be so at some time, does not deny what was.
        if (denial.Statement.Kind == AttributionKind.Planned || denial.Reading.IsAside || claim.Reading.IsAside || claim.Statement.Kind == AttributionKind.Planned || claim.Reading.IsNegated || !Likeness.IsPlain(claim.Statement, denial.Statement)) return false;
        foreach (var (head, kind, clause, subject, beyond, none, _) in denial.Reading.Denials)
        {
            // "Aucune écluse n'a cédé" says nothing of a bridge.
            if (kind is NegationKind.Complement or NegationKind.Order || IsOfAnother(subject, claim.Reading) || none is not null && !claim.Reading.Affirms(none)) continue;
            var shared = Shared(clause);
            // "L'éclusier, Paul Mérat, n'a pas fui": who it is stands farther off.
            if (shared < FewestShared && beyond.Count > 0 && !IsOfAnother(beyond, claim.Reading)) shared += Shared(beyond);
            if (kind == NegationKind.Told && shared >= WholeClaim) return true;
            if (shared >= FewestShared && head is not null && !ClaimReading.IsName(head) && claim.Reading.Affirms(head) && !there.Heads.Contains(head)) return true;
        }
        return false;

        int Shared(IReadOnlySet<string> concepts) => concepts.Count(concept => claim.Reading.Affirms(concept) && !ClaimReading.IsName(concept));
    }

    /// <summary>Names alone are no matter that could be denied: they are in every sentence of a story. Whom somebody contradicts is none either, but what is said to have happened.</summary>
    private static bool SharesWords(Statement denial, Statement claim) => denial.Terms.Count(term => !ClaimReading.IsName(term) && claim.Terms.Contains(term)) >= FewestShared;

    /// <summary>"L'Allemagne ne participe pas", "la France participe": each is told of somebody else.</summary>
    private static bool IsOfAnother(IReadOnlySet<string> subject, ClaimReading claim)
    {
        var names = subject.Where(ClaimReading.IsName).ToList();
        return names.Count > 0 && !names.Exists(claim.Sides.ContainsKey) && claim.Sides.Keys.Any(ClaimReading.IsName);
    }

    /// <summary>
    /// Of two texts that are given to be of one thing: something is denied in the one and affirmed in the other. Where the other holds a negation too, it must be
    /// of what the denial bears on first; what is denied in words of its own ("ne tient pas", "est solide") must be alike otherwise.
    /// </summary>
    private static bool DeniesGiven(ReadClaim denial, ReadClaim claim, PageDenials there)
    {
        var (isApart, isAgreed, isHead) = (false, false, false);
        foreach (var (concept, side) in denial.Reading.Sides)
        {
            if (!claim.Reading.Sides.TryGetValue(concept, out var other)) continue;
            isAgreed |= (side | other) == Side.Denied && IsOfWhatIsAffirmed(concept, denial.Reading, claim.Reading);
            var isFirst = side == Side.Denied && denial.Reading.Heads(concept);
            // Names are at issue only where the negation bears on them ("et non Courvance").
            if ((side & other) != Side.None || there.Heads.Contains(concept) || ClaimReading.IsName(concept) && !isFirst) continue;
            isApart = true;
            isHead |= isFirst;
        }
        if (isApart) return !claim.Reading.IsNegated && !there.HasAny || isHead && !isAgreed;
        return !claim.Reading.IsNegated && there.Heads.Count == 0 && denial.Reading.Denials.Any(d => !d.IsUndone) && Likeness.ArePlain(denial.Reading.Sides.Keys, claim.Reading.Sides.Keys);
    }

    /// <summary>Whether a concept that both deny stands in a clause of which the other affirms the head; what they deny elsewhere ("en français et non en russe") is beside the point.</summary>
    private static bool IsOfWhatIsAffirmed(string concept, ClaimReading denial, ClaimReading claim) =>
        denial.Denials.Any(d => d.Head is { } head && d.Clause.Contains(concept) && claim.Affirms(head));

    /// <summary>"N'a pas été rouvert" and "est fermé" say one thing.</summary>
    private static bool AreAgreed(ClaimReading one, ClaimReading other) => one.Poles.Any(a => other.Poles.Any(b => a.Opposes(b) && a.IsDenied != b.IsDenied));

    /// <summary>What a page denies somewhere in the finding: it does not affirm that elsewhere.</summary>
    private sealed class PageDenials(IReadOnlyList<ClaimReading> claims)
    {
        public HashSet<string> Heads { get; } = claims.SelectMany(claim => claim.Denials.Select(denial => denial.Head).OfType<string>().Where(head => claim.Sides.GetValueOrDefault(head) == Side.Denied)).ToHashSet(StringComparer.Ordinal);

        /// <summary>Whether it denies anything that it does not take back.</summary>
        public bool HasAny { get; } = claims.Any(claim => claim.Denials.Any(denial => !denial.IsUndone));
    }

    private sealed record ReadClaim(Statement Statement, ClaimReading Reading, DateInterval? Published);
}
