using Recoupe.Language;
using Recoupe.Model;

namespace Recoupe.Statements;

/// <summary>
/// Cuts a sentence into clauses that each can claim something: where a stop, a conjunction or a relative stands between two finite verbs, where figures are coordinated
/// ("11 morts et 40 blessés"), and before a participle that reports ("…, estimant que …"). A piece that claims nothing of its own stays with its neighbour.
/// </summary>
internal sealed class ClauseSplitter(LanguagePack pack)
{
    /// <summary>Tokens of a piece that may be a claim of its own.</summary>
    private const int FewestTokens = 4;
    /// <summary>Concepts of a piece that claims something.</summary>
    private const int FewestConcepts = 2;

    private readonly ClauseWords words = new(pack);

    /// <summary>The clauses of a sentence, in the order in which they begin; together they cover it.</summary>
    public List<Clause> Split(AnnotatedArticle article, Sentence sentence, Substance substance)
    {
        var clauses = new List<Clause>();
        foreach (var (first, end) in Ranges(article, sentence, substance)) clauses.AddRange(new EmbeddedClauses(words, substance).Of(article, first, end));
        return clauses;
    }

    /// <summary>Token ranges <c>[first, end)</c> that together cover the sentence.</summary>
    private List<(int First, int End)> Ranges(AnnotatedArticle article, Sentence sentence, Substance substance)
    {
        var analysis = article.Analysis;
        var clauses = new List<(int First, int End)>();
        var first = sentence.First;
        for (var i = sentence.First + 2; i < sentence.End - 1; i++)
        {
            if (i - first < FewestTokens && !words.Counts(analysis, first, i) && !BeginsRival(analysis, sentence, i) || IsQuoted(analysis, i) || !BeginsRival(analysis, sentence, i) && !Separates(analysis, first, i, sentence.End)) continue;
            clauses.Add((first, i));
            first = i;
        }
        clauses.Add((first, sentence.End));
        return Join(article, sentence, clauses, substance);
    }

    private bool Separates(AnalyzedText analysis, int first, int i, int end)
    {
        var tokens = analysis.Tokens;
        var afterComma = tokens[i - 1].Norm == ",";
        var next = NextStop(tokens, i + 1, end);
        if (words.IsLink(tokens[i]) && !(i + 1 < end && words.IsLink(tokens[i + 1])) || words.IsSubordinator(tokens, i, end) || tokens[i - 1].Norm is ";" or ":" or "–" or "—" or ")")
            return HasVerb(tokens, first, i) && HasVerb(tokens, i, NextStop(tokens, next, end)) || words.Counts(analysis, first, i) && words.Counts(analysis, i, next);
        if (!afterComma) return false;
        if (IsReportingParticiple(tokens, i, end)) return true;
        if (words.Counts(analysis, first, i) && words.Counts(analysis, i, next) && !HasVerb(tokens, i, next)) return true;
        return HasVerb(tokens, first, i) && StartsSubject(tokens[i]) && HasVerb(tokens, i, next) && !IsIncise(tokens, i);
    }

    /// <summary>"900 selon la police | et 3 000 selon les organisateurs": what a second source says begins where the first one ends.</summary>
    private static bool BeginsRival(AnalyzedText analysis, Sentence sentence, int i)
    {
        var at = analysis.Tokens[i].Start;
        var isSecond = false;
        foreach (var attribution in analysis.AttributionsIn(sentence))
        {
            if (isSecond && attribution.Content.Start == at && attribution.Content.End <= attribution.Cue.Start) return true;
            isSecond |= attribution.Cue.End <= at;
        }
        return false;
    }

    private static bool IsRival(AnalyzedText analysis, Sentence sentence, List<(int First, int End)> clauses, int i) =>
        BeginsRival(analysis, sentence, clauses[i].First) || i + 1 < clauses.Count && BeginsRival(analysis, sentence, clauses[i + 1].First);

    /// <summary>"…, estimant que", "…, ajoutant qu'": a voice goes on.</summary>
    private static bool IsReportingParticiple(Token[] tokens, int i, int end) =>
        tokens[i].Pos == PartOfSpeech.Verb && tokens[i].Norm.EndsWith("ant", StringComparison.Ordinal) && i + 1 < end && tokens[i + 1].Norm is "que" or "qu'";

    private static bool StartsSubject(Token token) =>
        token.Pos is PartOfSpeech.Det or PartOfSpeech.Propn or PartOfSpeech.Num || token.Norm is "il" or "elle" or "ils" or "elles" or "on" or "ce" or "c'" or "cela" or "ceux-ci" or "celui-ci" or "celle-ci";

    /// <summary>", a-t-il dit" and ", dit le maire" begin with their verb and claim nothing.</summary>
    private static bool IsIncise(Token[] tokens, int i) => tokens[i].Has(Morphology.Fin);

    private int NextStop(Token[] tokens, int from, int end)
    {
        var i = Math.Min(from, end);
        while (i < end && tokens[i].Norm is not ("," or ";" or ":" or "–" or "—") && !words.IsLink(tokens[i])) i++;
        return i;
    }

    private static bool HasVerb(Token[] tokens, int first, int end)
    {
        for (var i = first; i < end; i++)
            if (tokens[i].Has(Morphology.Fin)) return true;
        return false;
    }

    public static bool IsQuoted(AnalyzedText analysis, int i)
    {
        var position = analysis.Tokens[i].Start;
        return SortedSpans.At(analysis.Quotations, position, static q => q.Span) is >= 0 and var index && analysis.Quotations[index].Inner.Contains(position);
    }

    /// <summary>Puts what says too little by itself, or only who speaks, to the clause before it, or after it at the head of the sentence.</summary>
    private List<(int First, int End)> Join(AnnotatedArticle article, Sentence sentence, List<(int First, int End)> clauses, Substance substance)
    {
        for (var i = clauses.Count - 1; i >= 0 && clauses.Count > 1; i--)
        {
            if (substance.Of(clauses[i].First, clauses[i].End) >= FewestConcepts || words.Counts(article.Analysis, clauses[i].First, clauses[i].End) || IsRival(article.Analysis, sentence, clauses, i)) continue;
            var (a, b) = i > 0 ? (i - 1, i) : (0, 1);
            clauses[a] = (clauses[a].First, clauses[b].End);
            clauses.RemoveAt(b);
        }
        return clauses;
    }
}
