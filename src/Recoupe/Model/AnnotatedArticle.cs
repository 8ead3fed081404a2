using Recoupe.Language;

namespace Recoupe.Model;

/// <summary>An article with the analysis of its text.</summary>
public sealed record AnnotatedArticle(Article Article, AnalyzedText Analysis);
