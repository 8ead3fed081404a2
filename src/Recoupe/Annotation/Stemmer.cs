using Recoupe.Extraction.Blocks;
using Recoupe.Language;

namespace Recoupe.Annotation;

/// <summary>
/// Cuts a lemma down to a stem under which nouns, verbs and adjectives of one family often meet ("renforcer", "renforcement").
/// A light stemmer in the manner of Savoy (1999): at most one ending of <c>stems.tsv</c>, never below four letters.
/// </summary>
public sealed class Stemmer(LanguagePack pack)
{
    /// <summary>Letters of a stem.</summary>
    private const int Shortest = 4;

    private readonly string[] endings = [.. pack.Rows("stems.tsv").Select(row => row[0])];

    /// <summary>The stem of a lemma in lower case, folded; the whole lemma where no ending of the list can be cut off.</summary>
    public string Of(string lemma)
    {
        foreach (var ending in endings)
            if (lemma.Length - ending.Length >= Shortest && lemma.EndsWith(ending, StringComparison.Ordinal))
                return Folding.NameKey(lemma[..^ending.Length]);
        return Folding.NameKey(lemma);
    }
}
