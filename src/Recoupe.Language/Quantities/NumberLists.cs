using System.Globalization;

namespace Recoupe.Language.Quantities;

internal enum NumberWordKind : byte { Cardinal, Hundred, Scale, Suffix, Collective, Collectives, Fraction, Half }

/// <param name="BeforeOf">Whether it is a number only where "de" follows ("une quinzaine de").</param>
internal readonly record struct NumberWord(NumberWordKind Kind, double Value, bool BeforeOf);

/// <summary>The words that make numbers (<c>numbers.tsv</c>).</summary>
internal sealed class NumberLists
{
    private readonly Dictionary<string, NumberWord> words = new(StringComparer.Ordinal);
    private readonly Dictionary<string, NumberWord>.AlternateLookup<ReadOnlySpan<char>> lookup;
    private readonly Dictionary<string, double> suffixes = new(StringComparer.Ordinal);
    private readonly HashSet<string> halves = new(StringComparer.Ordinal);
    private readonly HashSet<string> points = new(StringComparer.Ordinal);
    private readonly HashSet<string> afterFractions = new(StringComparer.Ordinal);

    public NumberLists(LanguagePack pack)
    {
        lookup = words.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var row in pack.Rows("numbers.tsv", 2)) Add(pack, row);
    }

    /// <summary>Words that make collectives a number that is not known: "des", "plusieurs".</summary>
    public PhraseTable<bool> Vague { get; } = new();

    public bool TryGet(ReadOnlySpan<char> norm, out NumberWord word) => lookup.TryGetValue(norm, out word);

    public bool Is(string norm, NumberWordKind kind) => words.TryGetValue(norm, out var word) && word.Kind == kind;

    /// <summary>The scale glued to digits: 1000 for "10k".</summary>
    public bool TryGetSuffix(string suffix, out double scale) => suffixes.TryGetValue(suffix, out scale);

    /// <summary>"un million et demi": a half after "et".</summary>
    public bool IsAndHalf(string norm) => halves.Contains(norm);

    /// <summary>"deux virgule cinq": what stands before the decimals of a number in words.</summary>
    public bool IsPoint(string norm) => points.Contains(norm);

    /// <summary>"un quart environ": what shows that one part is meant where no "de" follows.</summary>
    public bool FollowsFraction(string norm) => afterFractions.Contains(norm);

    private void Add(LanguagePack pack, string[] row)
    {
        switch (row[0])
        {
            case "vague": Vague.Add(row[1], true); return;
            case "and-half": halves.Add(row[1]); return;
            case "point": points.Add(row[1]); return;
            case "after-fraction": afterFractions.Add(row[1]); return;
        }
        var value = row.Length > 2 ? double.Parse(row[2], CultureInfo.InvariantCulture) : 0;
        if (row[0] == "suffix") { suffixes.Add(row[1], value); return; }
        if (!Enum.TryParse<NumberWordKind>(row[0], ignoreCase: true, out var kind))
            throw new LanguagePackException($"packs/{pack.Language}/numbers.tsv: kind '{row[0]}' of '{row[1]}' is not known.");
        words.Add(row[1], new NumberWord(kind, value, row.Length > 3 && row[3] == "de"));
    }
}
