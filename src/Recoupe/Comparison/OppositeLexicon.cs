using Recoupe.Annotation;
using Recoupe.Language;
using Recoupe.Model;

namespace Recoupe.Comparison;

/// <summary>How one of two opposites follows the other: where both are dated, within days whether dated or not ("fermé", "rouvert"), or never ("mort", "vivant").</summary>
internal enum Turn : byte { Dated, Soon, Never }

/// <summary>A word that has an opposite, where it stands.</summary>
/// <param name="Pair">Which row of the list it is of.</param>
/// <param name="Turn">How the one of the pair follows the other.</param>
/// <param name="Word">As the page has it.</param>
/// <param name="Near">The concepts beside it.</param>
internal sealed record Pole(int Pair, Turn Turn, bool IsFirst, bool IsDenied, string Word, IReadOnlySet<string> Near)
{
    /// <summary>Whether the other is its opposite and is said of the same thing.</summary>
    public bool Opposes(Pole other) => Pair == other.Pair && IsFirst != other.IsFirst && Near.Overlaps(other.Near);
}

/// <summary>Words of which one denies the other (<c>opposites.tsv</c>).</summary>
internal sealed class OppositeLexicon
{
    /// <summary>Words between the opposite and what both pages say it of; an adjective stands by its noun.</summary>
    private const int Reach = 5;
    private const int AdjectiveReach = 2;

    private readonly Dictionary<string, List<(int Pair, Turn Turn, bool IsFirst)>> pairs = new(StringComparer.Ordinal);

    public OppositeLexicon(LanguagePack pack)
    {
        var pair = 0;
        foreach (var row in pack.Rows("opposites.tsv", 2))
        {
            var turn = row.Length < 3 ? Turn.Dated : row[2] == "turns" ? Turn.Soon : Turn.Never;
            foreach (var side in (int[])[0, 1])
                foreach (var word in row[side].Split(", "))
                {
                    if (!pairs.TryGetValue(word, out var list)) pairs[word] = list = [];
                    list.Add((pair, turn, side == 0));
                }
            pair++;
        }
    }

    /// <summary>The words of a claim that have an opposite.</summary>
    public List<Pole> PolesOf(Statement statement, AnnotatedArticle article, NegationScopes scopes)
    {
        var analysis = article.Analysis;
        var found = new List<Pole>();
        var (first, end) = (analysis.Tokenized.TokenAt(statement.Claim.Start), analysis.Tokenized.TokenAt(statement.Claim.End));
        for (var i = first; i < end; i++)
        {
            if (!pairs.TryGetValue(analysis.Tokens[i].Lemma, out var list) && !pairs.TryGetValue(analysis.Tokens[i].Norm, out list)) continue;
            // "Le ministère de la Défense", "la place de la Paix".
            if (SortedSpans.At(analysis.Names, analysis.Tokens[i].Start, static name => name.Span) >= 0) continue;
            var near = NearOf(article, i, first, end);
            foreach (var (pair, turn, isFirst) in list) found.Add(new Pole(pair, turn, isFirst, scopes.IsDenied(i) != IsTurned(analysis.Tokens, scopes, i), analysis.Tokenized.Form(i).ToString(), near));
        }
        return found;
    }

    /// <summary>"Recommande d'éviter", "autorise à ne pas payer": the verb or "ne" that follows at once turns the word into its opposite; "sans effort" and "pas la gare" are of something else.</summary>
    private static bool IsTurned(Token[] tokens, NegationScopes scopes, int i) =>
        scopes.Negations.Exists(negation => negation.Cue > i && negation.Cue <= i + AdjectiveReach && (negation.Kind is NegationKind.Clause or NegationKind.Order || tokens[negation.Cue].Pos == PartOfSpeech.Verb));

    private static HashSet<string> NearOf(AnnotatedArticle article, int at, int first, int end)
    {
        var near = new HashSet<string>(StringComparer.Ordinal);
        var reach = article.Analysis.Tokens[at].Pos == PartOfSpeech.Adj ? AdjectiveReach : Reach;
        for (var i = Math.Max(first, at - reach); i < Math.Min(end, at + reach + 1); i++)
            if (i != at && article.Concepts[i] is { } concept && !Concept.IsState(concept)) near.Add(concept);
        return near;
    }
}
