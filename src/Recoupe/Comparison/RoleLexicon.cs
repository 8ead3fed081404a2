using Recoupe.Language;

namespace Recoupe.Comparison;

/// <summary>Words that tell who does what to whom, and what only one person can be or do (<c>roles.tsv</c>).</summary>
internal sealed class RoleLexicon
{
    private readonly Dictionary<string, HashSet<string>> kinds = new(StringComparer.Ordinal);

    public RoleLexicon(LanguagePack pack)
    {
        foreach (var row in pack.Rows("roles.tsv", 2)) kinds.Add(row[0], [.. row[1].Split(", ")]);
    }

    /// <summary>Whether two may well do it to each other: "A rencontre B", "B rencontre A".</summary>
    public bool IsMutual(Token verb) => kinds["mutual"].Contains(verb.Lemma);

    /// <summary>What one person alone is: "maire" of a town.</summary>
    public bool IsSole(Token noun) => noun.Pos is PartOfSpeech.Noun or PartOfSpeech.Propn or PartOfSpeech.Adj && (kinds["sole"].Contains(noun.Lemma) || kinds["sole"].Contains(noun.Norm));

    /// <summary>"Ancien", "adjoint": beside an office, there may be several.</summary>
    public bool IsPast(Token word) => kinds["past"].Contains(word.Lemma) || kinds["past"].Contains(word.Norm);

    /// <summary>"Remporter" the race.</summary>
    public bool IsWinning(Token verb) => verb.Pos == PartOfSpeech.Verb && kinds["win"].Contains(verb.Lemma);

    /// <summary>"La victime".</summary>
    public bool IsVictim(Token noun) => noun.Pos == PartOfSpeech.Noun && kinds["victim"].Contains(noun.Lemma);
}
