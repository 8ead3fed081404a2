using Recoupe.Annotation;
using Recoupe.Language;
using Recoupe.Model;

namespace Recoupe.Comparison;

/// <summary>Counts that are no toll and yet go on: money gathered, signatures, views, and the answers to a poll of two days ("signée 3 000 fois", "recueille 7 000 euros").</summary>
internal sealed class RunningCounts(LanguagePack pack)
{
    private readonly ConflictLexicon conflicts = new(pack);

    /// <param name="counts">The statements that give the count: each must say what goes on, or how far it has come.</param>
    public TollWay WayOf(List<Statement> counts, IReadOnlyList<AnnotatedArticle> articles)
    {
        if (counts.Count < 2) return TollWay.Fixed;
        if (counts.TrueForAll(count => Has("poll", count, articles))) return TollWay.Any;
        return counts.Exists(count => Has("running", count, articles)) && counts.TrueForAll(count => Has("running", count, articles) || Has("reached", count, articles)) ? TollWay.Up : TollWay.Fixed;
    }

    private bool Has(string type, Statement statement, IReadOnlyList<AnnotatedArticle> articles)
    {
        var analysis = articles[statement.Page].Analysis;
        for (int i = analysis.Tokenized.TokenAt(statement.Claim.Start), end = analysis.Tokenized.TokenAt(statement.Claim.End); i < end; i++)
            if (conflicts.Is(type, analysis.Tokens[i])) return true;
        return false;
    }
}
