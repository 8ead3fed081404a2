using Recoupe.Language;
using Recoupe.Model;

namespace Recoupe.Statements;

/// <summary>How many words of an article speak of something, but for those that only say who speaks; counted once for all its clauses.</summary>
internal sealed class Substance
{
    /// <summary>As many before each token, and at the end in all.</summary>
    private readonly int[] before;

    public Substance(AnnotatedArticle article)
    {
        var analysis = article.Analysis;
        var isOfVoice = new bool[analysis.Tokens.Length];
        foreach (var attribution in analysis.Attributions)
        {
            Mark(analysis, attribution.Cue, isOfVoice);
            Mark(analysis, attribution.Source, isOfVoice);
        }
        before = new int[isOfVoice.Length + 1];
        for (var i = 0; i < isOfVoice.Length; i++) before[i + 1] = before[i] + (article.Concepts[i] is not null && !isOfVoice[i] ? 1 : 0);
    }

    /// <summary>Those from token <paramref name="first"/> up to, not including, token <paramref name="end"/>.</summary>
    public int Of(int first, int end) => before[end] - before[first];

    private static void Mark(AnalyzedText analysis, TextSpan span, bool[] marked)
    {
        for (var i = analysis.Tokenized.TokenAt(span.Start); i < marked.Length && analysis.Tokens[i].Start < span.End; i++) marked[i] = true;
    }
}
