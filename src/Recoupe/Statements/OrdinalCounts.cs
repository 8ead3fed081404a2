using System.Globalization;
using Recoupe.Language;
using Recoupe.Language.Quantities;
using Recoupe.Model;

namespace Recoupe.Statements;

/// <summary>
/// "Une cinquième victime", "un 12e décès", "sa quatrième médaille", "c'est la troisième panne", "pour la troisième fois": whoever presents the last of those counted says how many there are by now. "La cinquième victime" tells of one of them.
/// </summary>
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
            if (NumberOf(tokens[i].Norm) is { } number && tokens[i + 1].Is(PartOfSpeech.Noun) && IsLast(tokens, i, first))
                yield return new Quantity(analysis.Tokenized.SpanOf(i, i + 2), number, null, Qualifier.Exact, tokens[i + 1].Lemma, tokens[i].Span, tokens[i + 1].Span);
    }

    /// <summary>Whether a token is such a word.</summary>
    public bool Is(Token token) => NumberOf(token.Norm) is not null;

    /// <summary>"Une deuxième équipe" may stand beside a first that nobody counts; "sa deuxième médaille", "c'est la deuxième panne", "pour la deuxième fois" count, whatever it is.</summary>
    public static bool IsRank(AnalyzedText analysis, Quantity ordinal) => !IsPresented(analysis.Tokens[analysis.Tokenized.TokenAt(ordinal.NumberSpan.Start) - 1]);

    /// <summary>Whether the words before say that no more have come yet.</summary>
    private static bool IsLast(Token[] tokens, int at, int first) =>
        IsPresented(tokens[at - 1]) || tokens[at - 1].Has(Morphology.Poss)
            || at - 2 >= first && tokens[at - 1].Norm is "le" or "la" && (tokens[at - 2].Lemma == "être" || tokens[at - 2].Norm == "pour" && tokens[at + 1].Lemma == "fois");

    private static bool IsPresented(Token token) => token.Norm is "un" or "une";

    /// <summary>"Septième" is 7, "12e" is 12; null of any other word.</summary>
    public int? NumberOf(string word)
    {
        if (numbers.TryGetValue(word, out var known)) return known;
        foreach (var ending in endings)
            if (word.EndsWith(ending, StringComparison.Ordinal) && int.TryParse(word.AsSpan(0, word.Length - ending.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var digits)) return digits;
        return null;
    }
}
