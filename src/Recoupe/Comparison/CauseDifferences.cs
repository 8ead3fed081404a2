using Recoupe.Language;
using Recoupe.Language.Attributions;
using Recoupe.Model;

namespace Recoupe.Comparison;

/// <summary>
/// Two causes of one thing: "la panne est due à une fouine", "la panne est due à un fusible", "la panne est d'origine criminelle". Both claims name what was caused, and neither page speaks of the cause that the other names.
/// </summary>
/// <param name="lexicon">The words that name a cause.</param>
internal sealed class CauseDifferences(CauseLexicon lexicon)
{
    /// <summary>Words between "due à" and the noun for the cause.</summary>
    private const int Reach = 4;
    /// <summary>Words that belong to the cause ("une fuite de gaz").</summary>
    private const int Longest = 4;

    /// <summary>What two clauses must share besides their causes, and how much of the shorter one.</summary>
    private const int FewestShared = 1;
    private const double Share = 0.5;

    /// <param name="read">How each of the members reads.</param>
    public IEnumerable<Difference> Of(List<Statement> members, IReadOnlyList<ClaimReading> read, IReadOnlyList<AnnotatedArticle> articles)
    {
        var causes = new StatedCause?[members.Count];
        for (var i = 0; i < members.Count; i++)
            if (members[i].Kind != AttributionKind.Denied && !read[i].IsNegated && !read[i].IsSupposed && !read[i].IsAside) causes[i] = CauseOf(members[i], articles[members[i].Page]);
        for (var i = 0; i < members.Count; i++)
            for (var k = i + 1; k < members.Count; k++)
            {
                if (causes[i] is not { } one || causes[k] is not { } other || members[i].Page == members[k].Page || !AreApart(one, other) || !AreAlike(members[i], one, members[k], other) || Likeness.AreDatedApart(members[i], members[k])) continue;
                if (Speaks(articles[members[i].Page], other) || Speaks(articles[members[k].Page], one)) continue;
                yield return new Difference(DifferenceSlot.Cause, DifferenceKind.Conflict, null, [Value(one, i), Value(other, k)], new Reason("difference-cause", one.Words, other.Words));
                yield break;
            }

        DifferenceValue Value(StatedCause cause, int at) => new(cause.Words, null, null, [.. Enumerable.Range(0, members.Count).Where(m => m == at || causes[m] is { } same && same.Head == cause.Head && same.Effect.Overlaps(cause.Effect))]);
    }

    /// <summary>Whether they are of one effect and name nothing in common; where one only tells of what kind its cause is, the other must be of the other kind.</summary>
    private static bool AreApart(StatedCause one, StatedCause other) => (one.IsKind || other.IsKind ? one.Kind != other.Kind && one.Kind != CauseKind.None && other.Kind != CauseKind.None : !one.Concepts.Overlaps(other.Concepts)) && one.Effect.Overlaps(other.Effect) && !one.Effect.Overlaps(other.Concepts) && !other.Effect.Overlaps(one.Concepts);

    /// <summary>Whether they share, besides their causes, half of what the shorter one tells.</summary>
    private static bool AreAlike(Statement a, StatedCause one, Statement b, StatedCause other) =>
        Likeness.ArePlain(a.Terms.Where(term => !one.Concepts.Contains(term)), b.Terms.Where(term => !other.Concepts.Contains(term)), FewestShared, Share);

    /// <summary>"La panne", and not "des pannes": what happens often has many causes.</summary>
    private static bool IsOneEvent(Token[] tokens, int noun)
    {
        var article = noun - 1;
        while (article > 0 && tokens[article].Pos == PartOfSpeech.Adj) article--;
        return !tokens[noun].Has(Morphology.Plur) && (article < 0 || tokens[article].Pos != PartOfSpeech.Det || !tokens[article].Has(Morphology.Indef));
    }

    private static bool Speaks(AnnotatedArticle article, StatedCause cause) => Array.IndexOf(article.Concepts, cause.Head) >= 0;

    private StatedCause? CauseOf(Statement statement, AnnotatedArticle article)
    {
        var (tokens, text) = (article.Analysis.Tokens, article.Analysis.Tokenized);
        var (first, end) = (text.TokenAt(statement.Claim.Start), text.TokenAt(statement.Claim.End - 1) + 1);
        for (var i = first + 1; i < end; i++)
        {
            if (lexicon.Length(tokens, i, end, CauseCue.Origin) is > 0 and var of && KindAfter(article, i + of, end, first, i) is { } kind) return kind;
            if (lexicon.Length(tokens, i, end, CauseCue.By) is > 0 and var by) return Read(article, i + by, end, first, i);
            if (lexicon.Length(tokens, i, end, CauseCue.Makes) is > 0 and var makes && !IsPassive(tokens, i, end, makes)) return Read(article, first, i, i + makes, end);
        }
        return null;
    }

    /// <summary>"A été causé" without "par": nothing is the cause of anything.</summary>
    private static bool IsPassive(Token[] tokens, int at, int end, int length) => at > 0 && tokens[at - 1].Lemma == "être" || at + length < end && tokens[at + length].Norm == "par";

    /// <param name="article">Whose tokens these are.</param>
    /// <param name="from">Where the words for the cause begin.</param>
    /// <param name="to">Where they end at the latest.</param>
    /// <param name="effect">Where the words for what was caused begin.</param>
    /// <param name="effectEnd">Where they end.</param>
    private StatedCause? Read(AnnotatedArticle article, int from, int to, int effect, int effectEnd)
    {
        var tokens = article.Analysis.Tokens;
        var head = from;
        while (head < to && head < from + Reach && tokens[head].Pos is PartOfSpeech.Det or PartOfSpeech.Adj or PartOfSpeech.Adv or PartOfSpeech.Num or PartOfSpeech.Adp) head++;
        if (head < to && lexicon.IsFailure(tokens[head])) head = ComplementOf(tokens, head, to);
        if (head >= to || tokens[head].Pos != PartOfSpeech.Noun || lexicon.IsVague(tokens[head]) || article.Concepts[head] is not { } concept) return null;
        var last = head + 1;
        while (last < to && last < head + Longest && tokens[last].Pos is PartOfSpeech.Adj or PartOfSpeech.Noun or PartOfSpeech.Adp && (tokens[last].Pos != PartOfSpeech.Adp || tokens[last].Norm is "de" or "d'" && last + 1 < to && tokens[last + 1].Pos == PartOfSpeech.Noun)) last++;
        var concepts = Enumerable.Range(head, last - head).Select(i => article.Concepts[i]).OfType<string>().ToHashSet(StringComparer.Ordinal);
        return EffectIn(article, effect, effectEnd) is not { Count: > 0 } caused ? null : new StatedCause(concept, article.Analysis.Tokenized.SpanOf(from, last).Of(article.Article.Text).ToString(), concepts, caused, lexicon.KindOf(tokens[head]), false);
    }

    /// <summary>"D'origine vraisemblablement criminelle": of what kind the cause is.</summary>
    private StatedCause? KindAfter(AnnotatedArticle article, int from, int to, int effect, int effectEnd)
    {
        var tokens = article.Analysis.Tokens;
        var at = from;
        while (at < to && tokens[at].Pos == PartOfSpeech.Adv) at++;
        if (at >= to || lexicon.KindOf(tokens[at]) is var kind && kind == CauseKind.None || article.Concepts[at] is not { } concept || EffectIn(article, effect, effectEnd) is not { Count: > 0 } caused) return null;
        return new StatedCause(concept, article.Analysis.Tokenized.SpanOf(effectEnd, at + 1).Of(article.Article.Text).ToString(), new HashSet<string>(StringComparer.Ordinal) { concept }, caused, kind, true);
    }

    /// <summary>What was caused: the first noun, where it is one event.</summary>
    private static HashSet<string> EffectIn(AnnotatedArticle article, int first, int end) =>
        Enumerable.Range(first, Math.Max(0, end - first)).Where(i => article.Analysis.Tokens[i].Pos is PartOfSpeech.Noun).Take(1).Where(i => IsOneEvent(article.Analysis.Tokens, i)).Select(i => article.Concepts[i]).OfType<string>().ToHashSet(StringComparer.Ordinal);

    /// <summary>"Une panne de la chaudière": the noun behind "de"; the end where there is none.</summary>
    private static int ComplementOf(Token[] tokens, int noun, int to)
    {
        var i = noun + 1;
        while (i < to && tokens[i].Pos == PartOfSpeech.Adj) i++;
        if (i >= to || tokens[i].Norm is not ("de" or "d'" or "du" or "des")) return to;
        for (i++; i < to && tokens[i].Pos == PartOfSpeech.Det;) i++;
        return i;
    }

    /// <param name="Head">The concept of its noun.</param>
    /// <param name="Words">As the page has it.</param>
    /// <param name="Concepts">All that is said of it.</param>
    /// <param name="Effect">The first that is said to be caused.</param>
    /// <param name="Kind">What kind of cause it is.</param>
    /// <param name="IsKind">Whether it is told by its kind alone.</param>
    private sealed record StatedCause(string Head, string Words, HashSet<string> Concepts, HashSet<string> Effect, CauseKind Kind, bool IsKind);
}
