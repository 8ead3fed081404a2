using Recoupe.Annotation;
using Recoupe.Language;
using Recoupe.Language.Names;
using Recoupe.Language.Quotations;
using Recoupe.Model;

namespace Recoupe.Comparison;

/// <summary>
/// One sentence quoted in two wordings, or put in the mouths of two people. An excerpt is no other wording: what one page leaves out, the other may have.
/// Where one speaker is no person by name ("les autorités"), he may be told more exactly.
/// </summary>
internal sealed class QuotationDifferences(LanguagePack pack)
{
    /// <summary>Shorter ones are set phrases. So many words must stand in both in the same order for it to be one sentence.</summary>
    private const int FewestShared = 3;
    private const double Share = 0.5;
    /// <summary>Letters of a word of a speaker's name.</summary>
    private const int ShortestPart = 3;
    /// <summary>Words: a longer quotation is no sentence, and every word of the one is held against every word of the other.</summary>
    private const int LongestCompared = 300;
    /// <summary>More wordings than these of one fact are no reporting.</summary>
    private const int MostCompared = 200;

    private readonly NameSpelling spelling = new(pack);

    public IEnumerable<Difference> Of(List<Statement> members, IReadOnlyList<AnnotatedArticle> articles)
    {
        var quotes = members.SelectMany((member, i) => QuotesOf(member, i, articles[member.Page])).Where(quote => quote.Words.Count >= FewestShared).ToList();
        if (Rewording(quotes.Where(quote => quote.Words.Count <= LongestCompared).DistinctBy(quote => (quote.Page, quote.Speaker, quote.Text)).Take(MostCompared).ToList()) is { } reworded) yield return reworded;
        foreach (var same in quotes.GroupBy(quote => string.Join(' ', quote.Words), StringComparer.Ordinal))
            if (Speakers([.. same]) is { } speakers) yield return speakers;
    }

    private Difference? Rewording(List<Quote> quotes)
    {
        for (var i = 0; i < quotes.Count; i++)
            for (var k = i + 1; k < quotes.Count; k++)
            {
                var (one, other) = (quotes[i], quotes[k]);
                if (one.Page == other.Page || !AreOne(one, other) || !IsReworded(one.Words, other.Words)) continue;
                return new Difference(DifferenceSlot.Other, DifferenceKind.Conflict, null,
                    [new DifferenceValue(one.Text, null, null, [one.Statement]), new DifferenceValue(other.Text, null, null, [other.Statement])], new Reason("difference-wording", one.Text, other.Text));
            }
        return null;
    }

    /// <summary>Two people by name contradict each other; an office or a crowd may be one of them, told less exactly.</summary>
    private Difference? Speakers(List<Quote> same)
    {
        var speakers = new List<Quote>();
        foreach (var quote in same)
            if (!speakers.Exists(known => AreOne(known, quote) || known.Page == quote.Page)) speakers.Add(quote);
        if (speakers.Count < 2) return null;
        var values = speakers.ConvertAll(speaker => new DifferenceValue(speaker.Speaker, null, null, [.. same.Where(quote => AreOne(quote, speaker)).Select(quote => quote.Statement).Distinct()]));
        return speakers.TrueForAll(speaker => speaker.IsOfPerson)
            ? new Difference(DifferenceSlot.Person, DifferenceKind.Conflict, null, values, new Reason("difference-speaker", values[0].Value, values[^1].Value))
            : new Difference(DifferenceSlot.Person, DifferenceKind.Precision, null, values, new Reason("difference-speaker-vague", values[0].Value, values[^1].Value));
    }

    private static bool IsReworded(IReadOnlyList<string> a, IReadOnlyList<string> b) =>
        Compare(a, b) is { IsReworded: true } match && match.Shared >= FewestShared && match.Shared >= Share * Math.Min(a.Count, b.Count);

    /// <summary>"Le préfet" and "préfet", "sources militaires" and "une source militaire française", one name in two spellings.</summary>
    private bool AreOne(Quote one, Quote other) =>
        one.Speaker == other.Speaker || IsPartOf(one.NameParts, other.NameParts) || IsPartOf(other.NameParts, one.NameParts) || spelling.AreOneInTwo(one.Speaker, other.Speaker);

    private static bool IsPartOf(HashSet<string> parts, HashSet<string> whole) => parts.Count > 0 && parts.IsSubsetOf(whole);


    /// <summary>The words of a name but the short ones, which are articles and prepositions.</summary>
    private static HashSet<string> PartsOf(string name) =>
        [.. name.Split(' ', '\'', '’').Select(part => Folding.NameKey(part.ToLowerInvariant()).TrimEnd('s')).Where(part => part.Length >= ShortestPart)];

    /// <summary>The words that both have in one order, and whether somewhere between or beside them both have others.</summary>
    private static (int Shared, bool IsReworded) Compare(IReadOnlyList<string> a, IReadOnlyList<string> b)
    {
        var longest = new int[a.Count + 1, b.Count + 1];
        for (var i = a.Count - 1; i >= 0; i--)
            for (var k = b.Count - 1; k >= 0; k--)
                longest[i, k] = a[i] == b[k] ? longest[i + 1, k + 1] + 1 : Math.Max(longest[i + 1, k], longest[i, k + 1]);
        var (x, y, lastX, lastY, isReworded) = (0, 0, 0, 0, false);
        while (x < a.Count && y < b.Count)
        {
            if (a[x] == b[y])
            {
                isReworded |= x > lastX && y > lastY;
                (lastX, lastY) = (++x, ++y);
            }
            else if (longest[x + 1, y] >= longest[x, y + 1]) x++;
            else y++;
        }
        return (longest[0, 0], isReworded || lastX < a.Count && lastY < b.Count);
    }

    private static IEnumerable<Quote> QuotesOf(Statement statement, int index, AnnotatedArticle article)
    {
        foreach (var quotation in article.Analysis.QuotationsIn(statement.Claim))
        {
            if ((quotation.Speaker ?? (statement.Chain.Count > 0 ? statement.Chain[0] : null)) is not { } speaker) continue;
            var text = quotation.Inner.Of(article.Article.Text).ToString();
            yield return new Quote(index, statement.Page, text.Trim(), WordsOf(article, quotation), speaker, PartsOf(speaker), article.Analysis.Names.Any(name => name.Kind == EntityKind.Person && name.Name == speaker));
        }
    }

    private static List<string> WordsOf(AnnotatedArticle article, Quotation quotation)
    {
        var words = new List<string>();
        var tokens = article.Analysis.Tokens;
        for (var i = article.Analysis.Tokenized.TokenAt(quotation.Inner.Start); i < tokens.Length && tokens[i].Start < quotation.Inner.End; i++)
            if (char.IsLetterOrDigit(tokens[i].Norm[0])) words.Add(Folding.NameKey(tokens[i].Norm));
        return words;
    }

    /// <param name="Statement">Index of the member.</param>
    /// <param name="IsOfPerson">Whether the speaker is a person by name, and not an office or a crowd.</param>
    private sealed record Quote(int Statement, int Page, string Text, IReadOnlyList<string> Words, string Speaker, HashSet<string> NameParts, bool IsOfPerson);
}
