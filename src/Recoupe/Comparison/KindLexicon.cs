using Recoupe.Language;

namespace Recoupe.Comparison;

/// <summary>Words for kinds that exclude each other (<c>kinds.tsv</c>).</summary>
internal sealed class KindLexicon
{
    private readonly Dictionary<string, (string Set, string Kind)> kinds = new(StringComparer.Ordinal);
    private readonly HashSet<string> ways = new(StringComparer.Ordinal);
    private readonly HashSet<string> doors = new(StringComparer.Ordinal);

    public KindLexicon(LanguagePack pack)
    {
        foreach (var row in pack.Rows("kinds.tsv", 2))
        {
            var words = row[1].Split('|');
            foreach (var word in words)
                if (row[0] == SlotWord.Way) ways.Add(word);
                else if (row[0] == SlotWord.Door) doors.Add(word);
                else kinds.TryAdd(word, (row[0], words[0]));
        }
    }

    /// <summary>The set and the kind that a word names; null where it names none.</summary>
    public (string Set, string Kind)? KindOf(Token token) =>
        token.Pos is PartOfSpeech.Noun or PartOfSpeech.Adj && (kinds.TryGetValue(token.Lemma, out var kind) || kinds.TryGetValue(token.Norm, out kind)) ? kind : null;

    public bool IsWay(Token token) => ways.Contains(token.Norm);

    /// <summary>Whether a letter may stand behind it ("porte F").</summary>
    public bool IsDoor(Token token) => doors.Contains(token.Norm);
}
