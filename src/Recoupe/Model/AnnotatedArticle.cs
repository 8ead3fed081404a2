using Recoupe.Language;

namespace Recoupe.Model;

/// <summary>An article with the analysis of its text.</summary>
/// <param name="Concepts">
/// For each token what it speaks of, so that two sentences can be compared whatever their words: an event class ("DEATH"), a group of synonyms, a name ("n:mayotte") or a stem;
/// null for tokens that carry no content of their own (function words, marks, numbers, dates).
/// </param>
/// <param name="Warnings">What the analysis found odd about the page.</param>
public sealed record AnnotatedArticle(Article Article, AnalyzedText Analysis, string?[] Concepts, IReadOnlyList<Warning> Warnings)
{
    /// <summary>Its sentences that everybody writes alike, which it has from nobody in particular.</summary>
    public IReadOnlyList<TextSpan> StockSentences { get; init; } = [];
}
