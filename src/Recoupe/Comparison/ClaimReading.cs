using Recoupe.Annotation;

namespace Recoupe.Comparison;

/// <summary>Whether a claim says of something that it is so, or that it is not.</summary>
[Flags]
internal enum Side : byte { None, Affirmed = 1, Denied = 2 }

/// <summary>What a claim affirms and what it denies.</summary>
/// <param name="Sides">Its concepts, each with the sides on which it speaks of them.</param>
/// <param name="Denials">Its negations.</param>
/// <param name="Poles">Its words that have an opposite.</param>
/// <param name="Order">What it puts above what; null where it compares nothing.</param>
/// <param name="IsSupposed">Whether it only supposes what it says ("si le pont cède").</param>
/// <param name="IsAside">Whether it tells no fact of the story: a question, or what the writer says of himself and of his readers.</param>
/// <param name="IsDuty">Whether it says what ought to be ("devaient partir").</param>
internal sealed record ClaimReading(IReadOnlyDictionary<string, Side> Sides, IReadOnlyList<Denial> Denials, IReadOnlyList<Pole> Poles, Order? Order, bool IsSupposed, bool IsAside, bool IsDuty)
{
    public bool IsNegated => Denials.Count > 0;

    /// <summary>Whether a negation bears first on the concept ("cédé" in "n'a pas cédé").</summary>
    public bool Heads(string concept) => Denials.Any(denial => denial.Head == concept);

    public bool Affirms(string concept) => Sides.GetValueOrDefault(concept) == Side.Affirmed;

    /// <summary>Whether it is the name of somebody or something, which claims are about and rarely at issue.</summary>
    public static bool IsName(string concept) => Concept.IsName(concept) || Concept.IsState(concept);
}
