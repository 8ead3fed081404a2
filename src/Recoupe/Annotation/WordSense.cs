namespace Recoupe.Annotation;

/// <summary>One of the things that a word may speak of.</summary>
/// <param name="Key">An event class, or a group of synonyms.</param>
/// <param name="IsDoubtful">Whether the word also has a plain sense, so that it takes other words of the class to believe this one ("opérer", "courant").</param>
public readonly record struct WordSense(string Key, bool IsDoubtful)
{
    public bool IsEvent => Concept.IsEvent(Key);
}
