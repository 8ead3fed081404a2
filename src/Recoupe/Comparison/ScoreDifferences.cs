using Recoupe.Language;
using Recoupe.Model;

namespace Recoupe.Comparison;

/// <summary>
/// Two scores of one game: "s'est imposé 2-1", "s'est imposé 3-1". Each claim has one and says it with the same verb, so that the one is no score of half-time; the numbers the other way round are those of the other side.
/// </summary>
internal sealed class ScoreDifferences(LanguagePack pack, ClaimFrames frames)
{
    private const int SharedForConflict = 3;
    /// <summary>Of ball games told in goals; longer numbers are years, articles, telephone numbers.</summary>
    private const int LongestNumber = 2;

    /// <summary>What may stand right before a score; any other noun is numbered by it ("l'article 5-2").</summary>
    private readonly HashSet<string> nouns = pack.Rows("quantities.tsv", 2).Where(row => row[0] == "score").Select(row => row[1]).ToHashSet(StringComparer.Ordinal);

    public IEnumerable<Difference> Of(List<Statement> members, IReadOnlyList<AnnotatedArticle> articles)
    {
        var scores = members.ConvertAll(member => ScoreOf(member, articles[member.Page]));
        var apart = new SortedSet<int>();
        for (var i = 0; i < members.Count; i++)
            for (var k = i + 1; k < members.Count; k++)
                if (scores[i] is { } one && scores[k] is { } other && Part(one, other) && AreOne(members[i], one.Span, members[k], other.Span, articles)) apart.UnionWith([i, k]);
        if (apart.Count == 0) yield break;
        var values = apart.GroupBy(i => scores[i]!.Value.Text, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => new DifferenceValue(g.Key, null, null, [.. g])).ToList();
        yield return new Difference(DifferenceSlot.Quantity, DifferenceKind.Conflict, null, values, new Reason("difference-conflict", values[0].Value, values[^1].Value));
    }

    private static bool Part(Score a, Score b) => (a.First, a.Second) != (b.First, b.Second) && (a.First, a.Second) != (b.Second, b.First);

    private bool AreOne(Statement a, TextSpan x, Statement b, TextSpan y, IReadOnlyList<AnnotatedArticle> articles)
    {
        if (a.Page == b.Page || a.Predicate is null || a.Predicate != b.Predicate || Likeness.AreDatedApart(a, b) || ClauseLikeness.AreNamedApart(a, b) || !Likeness.IsPlain(a, b, SharedForConflict)) return false;
        var (one, other) = (frames.Of(a, x, articles[a.Page]), frames.Of(b, y, articles[b.Page]));
        return !one.IsOfAnother(other) && !one.IsOfAnotherTime(other);
    }

    /// <summary>The one score of a claim; null where it has none or several.</summary>
    private Score? ScoreOf(Statement statement, AnnotatedArticle article)
    {
        var (tokens, tokenized) = (article.Analysis.Tokens, article.Analysis.Tokenized);
        var (first, end) = (tokenized.TokenAt(statement.Claim.Start), tokenized.TokenAt(statement.Claim.End - 1) + 1);
        Score? only = null;
        for (var i = first + 1; i + 2 < end; i++)
        {
            if (tokens[i + 1].Norm is not ("-" or "–") || NumberOf(tokens[i]) is not { } one || NumberOf(tokens[i + 2]) is not { } other || tokens[i].End != tokens[i + 1].Start || tokens[i + 1].End != tokens[i + 2].Start) continue;
            if (tokens[i - 1].Norm is "-" or "–" || i + 3 < end && tokens[i + 3].Norm is "-" or "–" || tokens[i - 1].Pos == PartOfSpeech.Noun && !nouns.Contains(tokens[i - 1].Lemma)) continue;
            if (only is not null) return null;
            var span = tokenized.SpanOf(i, i + 3);
            only = new Score(one, other, span.Of(article.Article.Text).ToString(), span);
        }
        return only;
    }

    private static int? NumberOf(Token token) => token.Norm.Length <= LongestNumber && int.TryParse(token.Norm, out var number) ? number : null;

    private readonly record struct Score(int First, int Second, string Text, TextSpan Span);
}
