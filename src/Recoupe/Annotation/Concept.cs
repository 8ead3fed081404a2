namespace Recoupe.Annotation;

/// <summary>What kind of thing a concept is, as its key tells: event classes are written in capitals, names and states bear a mark of their own, the rest are stems and groups of synonyms.</summary>
internal static class Concept
{
    private const string Name = "n:";
    private const string State = "c:";

    public static string OfName(string folded) => Name + folded;
    public static string OfState(string country) => State + country;

    public static bool IsName(string concept) => concept.StartsWith(Name, StringComparison.Ordinal);

    /// <summary>The name behind the mark of one.</summary>
    public static string NameOf(string concept) => concept[Name.Length..];

    /// <summary>A country, its capital or its government.</summary>
    public static bool IsState(string concept) => concept.StartsWith(State, StringComparison.Ordinal);

    public static bool IsEvent(string concept) => concept.Length > 0 && char.IsUpper(concept[0]);
}
