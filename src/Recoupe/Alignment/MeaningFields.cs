using Recoupe.Annotation;
using Recoupe.Language;

namespace Recoupe.Alignment;

/// <summary>A field of meaning that a word brings, and how strongly: from 0 to 1, the squares of a word's fields together 1.</summary>
internal readonly record struct FieldShare(int Field, float Share);

/// <summary>
/// The fields of meaning of the words of the press (<c>fields.tsv</c>), by which words that are not of one class or group still show that they speak of one thing:
/// a government that "tombe" and one that is "renversé".
/// </summary>
internal sealed class MeaningFields
{
    private const string File = "fields.tsv";

    private readonly Dictionary<string, FieldShare[]> ofWord = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);

    public MeaningFields(LanguagePack pack)
    {
        foreach (var row in pack.Rows(File, 2))
            ofWord[row[0]] = Shares(row[1].Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(cell => Field(cell, row[0], pack.Language)));
        foreach (var row in pack.Rows("events.tsv", 2)) ofWord[row[0]] = [new FieldShare(NumberOf(row[0]), 1)];
    }

    /// <summary>How many fields there are.</summary>
    public int Count => numbers.Count;

    /// <summary>The fields of a word; of one that no list has, those of its concept; none for names.</summary>
    public FieldShare[] Of(string lemma, string concept)
    {
        if (Concept.IsName(concept) || Concept.IsState(concept)) return [];
        return ofWord.TryGetValue(lemma, out var own) || ofWord.TryGetValue(concept, out own) ? own : [];
    }

    private (int Field, double Strength) Field(string cell, string word, string language)
    {
        var colon = cell.IndexOf(':', StringComparison.Ordinal);
        if (colon <= 0 || cell.Length != colon + 2 || cell[^1] is < '1' or > '3') throw new LanguagePackException($"packs/{language}/{File}: '{cell}' of '{word}' is no field with a strength from 1 to 3.");
        return (NumberOf(cell[..colon]), cell[^1] - '0');
    }

    private int NumberOf(string field)
    {
        if (!numbers.TryGetValue(field, out var number)) numbers[field] = number = numbers.Count;
        return number;
    }

    private static FieldShare[] Shares(IEnumerable<(int Field, double Strength)> fields)
    {
        var list = fields.ToList();
        var length = Math.Sqrt(list.Sum(field => field.Strength * field.Strength));
        return [.. list.Select(field => new FieldShare(field.Field, (float)(field.Strength / length)))];
    }
}
