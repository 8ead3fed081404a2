using Recoupe.Annotation;
using Recoupe.Model;

namespace Recoupe.Comparison;

/// <summary>
/// Whether two clauses say one thing of the same, beside the slot in which they part. Stricter than <see cref="Likeness"/>: who and what takes part in the one must be told of in the other,
/// and neither may name somebody, somewhere or some number that the other has otherwise.
/// </summary>
internal static class ClauseLikeness
{
    /// <summary>Of those who take part in the one, at least so many must be in the other.</summary>
    private const double Share = 0.75;
    private const int FewestShared = 2;

    /// <param name="head">The concept of what is said of them, which does not count.</param>
    public static bool AreOne(Statement a, Statement b, string head)
    {
        if (AreNamedApart(a, b) || CountsOtherwise(a, b)) return false;
        return Shares(a, b, head) && Shares(b, a, head) && a.Terms.Union(a.Participants).Count(term => term != head && !Concept.IsState(term) && Tells(b, term)) >= FewestShared;
    }

    /// <summary>Whether each names somebody or somewhere that the other does not.</summary>
    public static bool AreNamedApart(Statement a, Statement b) => a.IsElsewhereThan(b) || NamesOther(a, b) && NamesOther(b, a);

    private static bool Shares(Statement a, Statement b, string head)
    {
        int all = 0, shared = 0;
        foreach (var one in a.Participants)
        {
            if (one == head) continue;
            all++;
            if (Tells(b, one)) shared++;
        }
        return shared > 0 && shared >= Share * all;
    }

    /// <summary>"Le préfet envisage d'interdire": who speaks or means to do it takes part, even where he is no part of what is said.</summary>
    private static bool Tells(Statement statement, string concept) => statement.Terms.Contains(concept) || statement.Context.Contains(concept) || statement.Participants.Contains(concept);

    private static bool NamesOther(Statement a, Statement b) => a.Terms.Any(term => Concept.IsName(term) && !Tells(b, term) && !b.Setting.Contains(term));

    /// <summary>Whether both count the same thing, and each gives another number for it.</summary>
    public static bool CountsOtherwise(Statement a, Statement b) =>
        a.Quantities.Any(one => b.Quantities.Any(other => other.Counted == one.Counted) && !b.Quantities.Any(other => other.Counted == one.Counted && other.Quantity.Value == one.Quantity.Value));

    /// <summary>Whether neither counts anything that the other does not count alike.</summary>
    public static bool CountAlike(Statement a, Statement b) =>
        a.Quantities.Count == b.Quantities.Count && a.Quantities.All(one => b.Quantities.Any(other => other.Counted == one.Counted && other.Quantity.Value == one.Quantity.Value && other.Quantity.Qualifier == one.Quantity.Qualifier));

    /// <summary>Whether both say it with one verb, though their pages lead to another sense of it.</summary>
    public static bool ShareVerb(Statement a, Statement b) =>
        a.Predicate is { } one && b.Predicate is { } other && one != other && LemmaOf(a, one) is { } lemma && lemma == LemmaOf(b, other);

    /// <summary>The lemma that a concept of the statement is said with; null where it has none.</summary>
    public static string? LemmaOf(Statement statement, string concept)
    {
        for (var i = 0; i < statement.Terms.Count && i < statement.Lemmas.Count; i++)
            if (statement.Terms[i] == concept) return statement.Lemmas[i];
        return null;
    }
}
