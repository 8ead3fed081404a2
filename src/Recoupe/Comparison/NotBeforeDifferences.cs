using Recoupe.Language;
using Recoupe.Language.Dates;
using Recoupe.Model;

namespace Recoupe.Comparison;

/// <summary>One page says that something will not be before a date, another names an earlier one for it: "ne sera pas rempli avant août", "sera rempli le 12 juin". What is said after that day is of another time.</summary>
internal static class NotBeforeDifferences
{
    /// <summary>Days: a longer stretch is no date that a plan could miss.</summary>
    private const int LongestDate = 31;
    /// <summary>Words from "avant" back to the negation.</summary>
    private const int NegationReach = 10;

    public static IEnumerable<Difference> Of(List<Statement> members, IReadOnlyList<ClaimReading> read, IReadOnlyList<AnnotatedArticle> articles, IReadOnlyList<PublicationDate> published)
    {
        for (var i = 0; i < members.Count; i++)
            for (var date = 0; date < members[i].Dates.Count && !read[i].IsSupposed; date++)
            {
                if (members[i].Dates[date].Days > LongestDate || members[i].BeforeAt(members[i].DateSpans[date]) is not { } before || WordsOf(articles[members[i].Page], members[i], before) is not { } words) continue;
                var bound = members[i].Dates[date];
                var sooner = Enumerable.Range(0, members.Count).Where(k => !read[k].IsSupposed && !read[k].IsAside && IsSooner(members[i], bound, members[k], published)).ToList();
                if (sooner.Count == 0) continue;
                DifferenceValue[] all = [.. sooner.GroupBy(k => members[k].OwnDates.First()).OrderBy(g => g.Key.Earliest).ThenBy(g => g.Key.Latest).Select(g => new DifferenceValue(TimexNotation.Of(g.Key), null, null, [.. g])), new(words.Of(articles[members[i].Page].Article.Text).ToString(), null, null, [i])];
                yield return new Difference(DifferenceSlot.Date, DifferenceKind.Conflict, null, all, new Reason("difference-conflict", all[0].Value, all[^1].Value));
            }
    }

    private static bool IsSooner(Statement late, DateInterval bound, Statement other, IReadOnlyList<PublicationDate> published) =>
        other.Page != late.Page && other.Negated is null && other.Before.Count == 0 && late.Predicate is { } head && other.Predicate == head
        && other.OwnDates.ToList() is [{ Days: <= LongestDate } only] && only.Latest < bound.Earliest
        && published[late.Page].Interval is { } page && only.Earliest >= page.Latest && published[other.Page].Interval is { } own && only.Earliest >= own.Latest && ClauseLikeness.AreOne(late, other, head);

    /// <summary>"Ne sera pas rempli avant août", "pas avant août"; null where nothing denies that it will be sooner.</summary>
    private static TextSpan? WordsOf(AnnotatedArticle article, Statement statement, TextSpan before)
    {
        var tokens = article.Analysis.Tokens;
        var (first, at) = (article.Analysis.Tokenized.TokenAt(statement.Claim.Start), article.Analysis.Tokenized.TokenAt(before.Start));
        if (at > first && tokens[at - 1].Norm == "pas") return TextSpan.FromBounds(tokens[at - 1].Start, before.End);
        if (statement.Negated is null) return null;
        for (var i = at - 1; i >= Math.Max(first, at - NegationReach); i--)
            if (tokens[i].Norm is "ne" or "n'") return TextSpan.FromBounds(tokens[i].Start, before.End);
        return null;
    }
}
