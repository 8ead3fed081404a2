using System.Globalization;
using Recoupe.Language;
using Recoupe.Language.Quantities;
using Recoupe.Model;

namespace Recoupe.Statements;

/// <summary>"Une cinquième victime", "un 12e décès": whoever presents the last of those counted says how many there are by now. "La cinquième victime" tells of one of them.</summary>
internal sealed class OrdinalCounts
{
    private const string AnyDigits = "*";

    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);
    private readonly List<string> endings = [];

    public OrdinalCounts(LanguagePack pack)
    {
        foreach (var row in pack.Rows("ordinals.tsv", 2))
            if (row[1] == AnyDigits) endings.Add(row[0]);
            else numbers.Add(row[0], int.Parse(row[1], CultureInfo.InvariantCulture));
    }

    /// <summary>Those of a piece of a clause, without their key.</summary>
    public IEnumerable<Quantity> In(AnalyzedText analysis, int first, int end)
    {
        var tokens = analysis.Tokens;
        for (var i = first + 1; i + 1 < end; i++)
            if (tokens[i - 1].Norm is "un" or "une" && tokens[i + 1].Is(PartOfSpeech.Noun) && NumberOf(tokens[i].Norm) is { } number)
                yield return new Quantity(analysis.Tokenized.SpanOf(i, i + 2), number, null, Qualifier.Exact, tokens[i + 1].Lemma, tokens[i].Span, tokens[i + 1].Span);
    }

    private int? NumberOf(string word)
    {
        if (numbers.TryGetValue(word, out var known)) return known;
        foreach (var ending in endings)
            if (word.EndsWith(ending, StringComparison.Ordinal) && int.TryParse(word.AsSpan(0, word.Length - ending.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var digits)) return digits;
        return null;
    }
}
