using Recoupe.Language;

namespace Recoupe.Extraction.Blocks;

/// <summary>The commonest words of each language (<c>stopwords.tsv</c>), folded.</summary>
internal sealed class StopWords
{
    private readonly Dictionary<string, Tongue> words = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Tongue>.AlternateLookup<ReadOnlySpan<char>> lookup;

    public StopWords(LanguagePack pack)
    {
        foreach (var row in pack.Rows("stopwords.tsv", 2))
        {
            var word = Folding.Fold(row[1]);
            words[word] = words.GetValueOrDefault(word) | TongueOf(row[0]);
        }
        lookup = words.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    // The words of other languages only tell text from labels.
    private static Tongue TongueOf(string code) => code switch { "fr" => Tongue.French, "en" => Tongue.English, _ => Tongue.None };

    [Flags]
    public enum Tongue : byte { None, French = 1, English = 2 }

    public Tongue Of(ReadOnlySpan<char> foldedWord) => lookup.TryGetValue(foldedWord, out var tongue) ? tongue : Tongue.None;

    public bool Contains(ReadOnlySpan<char> foldedWord) => lookup.ContainsKey(foldedWord);

    /// <summary>"fr", "en", or "other" where neither language's common words make up a fair share of the text.</summary>
    public string LanguageOf(ReadOnlySpan<char> folded)
    {
        int total = 0, french = 0, english = 0;
        foreach (var word in new Words(folded))
        {
            total++;
            var tongue = Of(word);
            if (tongue.HasFlag(Tongue.French)) french++;
            if (tongue.HasFlag(Tongue.English)) english++;
        }
        if (total == 0) return "other";
        var best = Math.Max(french, english);
        // Running French and English have .40 to .55 of these words; other languages of the Latin script stay under .15.
        if (best < 0.18 * total) return "other";
        return french >= english ? "fr" : "en";
    }
}
