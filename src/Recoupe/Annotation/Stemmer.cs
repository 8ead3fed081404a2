using Recoupe.Language;

namespace Recoupe.Annotation;

/// <summary>
/// Cuts a lemma down to a stem under which nouns, verbs and adjectives of one family often meet ("renforcer", "renforcement").
/// A light stemmer in the manner of Savoy (1999): at most one ending of <c>stems.tsv</c>, never below four letters; families that no ending joins ("décider", "décision") stand in <c>families.tsv</c>.
/// </summary>
public sealed class Stemmer
{
    /// <summary>Letters of a stem.</summary>
    private const int Shortest = 4;

    private readonly string[] endings;
    private readonly Dictionary<string, string> families = new(StringComparer.Ordinal);

    public Stemmer(LanguagePack pack)
    {
        endings = [.. pack.Rows("stems.tsv").Select(row => row[0])];
        foreach (var words in pack.Rows("families.tsv").Select(row => row[0].Split(", ")))
            foreach (var word in words) families[word] = words[0];
    }

    /// <summary>The first word of a word's family; the word itself where no family has it.</summary>
    public string FamilyOf(string word) => families.GetValueOrDefault(word, word);

    /// <summary>The stem of a lemma in lower case, folded; the whole lemma where no ending of the list can be cut off.</summary>
    public string Of(string lemma)
    {
        lemma = FamilyOf(lemma);
        foreach (var ending in endings)
            if (lemma.Length - ending.Length >= Shortest && lemma.EndsWith(ending, StringComparison.Ordinal))
                return Folding.NameKey(lemma[..^ending.Length]);
        return Folding.NameKey(lemma);
    }
}
