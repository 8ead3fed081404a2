using Recoupe.Language;

namespace Recoupe.Statements;

/// <summary>The words by which a sentence is cut into claims (<c>clauses.tsv</c>).</summary>
internal sealed class ClauseWords
{
    private readonly HashSet<string> links = new(StringComparer.Ordinal);
    private readonly HashSet<string> relatives = new(StringComparer.Ordinal);
    private readonly HashSet<string> subordinators = new(StringComparer.Ordinal);
    private readonly HashSet<string> ranks = new(StringComparer.Ordinal);
    private readonly HashSet<string> uncounted = new(StringComparer.Ordinal);
    private readonly HashSet<string> genitives = new(StringComparer.Ordinal);
    private readonly HashSet<string> agentives = new(StringComparer.Ordinal);
    private readonly HashSet<string> datives = new(StringComparer.Ordinal);

    /// <exception cref="LanguagePackException">A row names a type that there is none of.</exception>
    public ClauseWords(LanguagePack pack)
    {
        foreach (var row in pack.Rows("clauses.tsv", 2))
            _ = row[1] switch
            {
                "link" => links.Add(row[0]),
                "relative" => relatives.Add(row[0]),
                "subordinator" => subordinators.Add(row[0]),
                "rank" => ranks.Add(row[0]),
                "uncounted" => uncounted.Add(row[0]),
                "genitive" => genitives.Add(row[0]),
                "agentive" => agentives.Add(row[0]),
                "dative" => datives.Add(row[0]),
                _ => throw new LanguagePackException($"packs/{pack.Language}/clauses.tsv: type '{row[1]}' of '{row[0]}', expected link, relative, subordinator, rank, uncounted, genitive, agentive or dative."),
            };
    }

    /// <summary>Whether a claim may begin at this conjunction or relative.</summary>
    public bool IsLink(Token token) =>
        links.Contains(token.Norm) || relatives.Contains(token.Norm) || token.Norm == "bien" && token.Pos == PartOfSpeech.Sconj || token.Norm == "qui" && token.Pos == PartOfSpeech.Pron;

    /// <summary>"qui", "dont", "lequel".</summary>
    public bool IsRelative(Token token) => token.Has(Morphology.Relative) || relatives.Contains(token.Norm);

    /// <summary>"après que", "parce que", "pendant que".</summary>
    public bool IsSubordinator(Token[] tokens, int i, int end) => i + 1 < end && tokens[i + 1].Norm is "que" or "qu'" && subordinators.Contains(tokens[i].Norm);

    /// <summary>"plus" in "le plus violent", "deuxième" in "la deuxième".</summary>
    public bool IsRank(Token token) => ranks.Contains(token.Norm) || token.Has(Morphology.Ord);

    /// <summary>"de", "du".</summary>
    public bool IsGenitive(Token preposition) => genitives.Contains(preposition.Norm);

    /// <summary>"par".</summary>
    public bool IsAgentive(Token preposition) => agentives.Contains(preposition.Norm);

    /// <summary>"à", "au".</summary>
    public bool IsDative(Token preposition) => datives.Contains(preposition.Norm);

    /// <summary>Whether a figure with what it counts stands there; durations and shares count nothing.</summary>
    public bool Counts(AnalyzedText analysis, int first, int end)
    {
        if (end <= first) return false;
        var span = analysis.Tokenized.SpanOf(first, end);
        for (var i = SortedSpans.FirstAfter(analysis.Quantities, span.Start, static q => q.Span); i < analysis.Quantities.Count && analysis.Quantities[i].Span.Start < span.End; i++)
            if (analysis.Quantities[i] is { Noun.Length: > 0, Value: > 1 } quantity && !uncounted.Contains(quantity.Noun) && span.Contains(quantity.NumberSpan)) return true;
        return false;
    }
}
