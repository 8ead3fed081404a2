using Recoupe.Language.Names;
using Recoupe.Model;

namespace Recoupe.Derivation;

/// <summary>
/// Keeps sets of statements apart where the one holds somebody who is surely not somebody of the other: two persons by first name and surname, who share
/// no surname, or two media or agencies that share no word of their names.
/// </summary>
internal sealed class SpeakersApart
{
    /// <summary>UTF-16 units of a word that tells no name from another: "the", "les".</summary>
    private const int LongestArticle = 3;

    private readonly DisjointSets sets;
    /// <summary>Of each set, by its name, those who speak in it; null where none is known well enough to be told from another.</summary>
    private readonly Dictionary<string, Speaker>?[] speakers;
    /// <summary>Sets that were held against each other and stay apart, the lower first.</summary>
    private readonly HashSet<(int, int)> apart = [];

    public SpeakersApart(DisjointSets sets, IReadOnlyList<Statement> statements)
    {
        this.sets = sets;
        speakers = new Dictionary<string, Speaker>?[statements.Count];
        for (var i = 0; i < speakers.Length; i++)
            if (SpeakerOf(statements[i]) is { } speaker) (speakers[sets.Find(i)] ??= new(StringComparer.Ordinal)).TryAdd(speaker.Key, speaker);
    }

    /// <returns>Whether the sets of the two statements were two, and are one now.</returns>
    public bool Unite(int a, int b)
    {
        var (one, other) = (Math.Min(sets.Find(a), sets.Find(b)), Math.Max(sets.Find(a), sets.Find(b)));
        if (apart.Contains((one, other))) return false;
        if (speakers[one] is { } own && speakers[other] is { } its)
        {
            if (own.Values.Any(speaker => its.Values.Any(speaker.IsApartFrom)))
            {
                apart.Add((one, other));
                return false;
            }
            foreach (var (name, speaker) in its) own.TryAdd(name, speaker);
        }
        speakers[one] ??= speakers[other];
        return sets.Union(a, b);
    }

    private static Speaker? SpeakerOf(Statement statement)
    {
        if (!OriginCounter.IsNamed(statement)) return null;
        var (name, isPerson) = (statement.Chain[0], statement.Voice == SourceKind.Person);
        var words = Folding.NameKey(name).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (isPerson) return IsFullName(name) ? new Speaker(name, true, words[1..]) : null;
        // "Le Monde" and "Le Figaro" share an article.
        var telling = Array.FindAll(words, word => word.Length > LongestArticle);
        return statement.Voice is SourceKind.Media or SourceKind.Agency ? new Speaker(name, false, telling.Length > 0 ? telling : words) : null;
    }

    private static bool IsFullName(string name) => name.Split(' ') is { Length: > 1 } words && words[0].Length > 0 && char.IsUpper(words[0][0]) && words[^1].Length > 0 && char.IsUpper(words[^1][0]);

    /// <param name="Words">A person's surnames; of a medium, the words of its name.</param>
    private sealed record Speaker(string Name, bool IsPerson, string[] Words)
    {
        public string Key => (IsPerson ? "person " : "medium ") + Name;

        public bool IsApartFrom(Speaker other) => IsPerson == other.IsPerson && !Array.Exists(Words, other.Words.Contains);
    }
}
