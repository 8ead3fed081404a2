using Recoupe.Annotation;
using Recoupe.Language;
using Recoupe.Language.Names;
using Recoupe.Model;

namespace Recoupe.Comparison;

/// <summary>
/// One name in two spellings: two pages tell one fact of, or from, somebody whose name the one writes otherwise, or of a firm. A page that has both spellings tells of two.
/// </summary>
internal static class NameDifferences
{
    /// <summary>Of what two claims tell, what they must share where a surname stands alone and no office says who it is.</summary>
    private const double Share = 0.6;
    private const int FewestShared = 3;
    /// <summary>Letters: shorter words of an office say nothing.</summary>
    private const int ShortestOffice = 4;

    public static IEnumerable<Difference> Of(List<Statement> members, IReadOnlyList<AnnotatedArticle> articles, NameSpelling spelling)
    {
        var known = new Dictionary<(string, string), bool>();
        var named = members.ConvertAll(member => NamesOf(member, articles[member.Page]));
        for (var i = 0; i < members.Count; i++)
            for (var k = i + 1; k < members.Count; k++)
            {
                if (members[i].Page == members[k].Page || (Spellings(named[i], named[k], known, spelling) ?? Closer(members[i], named[i], members[k], named[k], spelling)) is not { } spellings || HasBoth(articles[members[i].Page], spellings) || HasBoth(articles[members[k].Page], spellings)) continue;
                var values = new[] { spellings.One, spellings.Other }.Order(StringComparer.Ordinal).Select(name => new DifferenceValue(name, null, null, [.. Enumerable.Range(0, members.Count).Where(m => named[m].Exists(own => own.Name == name))])).ToList();
                yield return new Difference(DifferenceSlot.Name, DifferenceKind.Conflict, null, values, new Reason("difference-spelling", values[0].Value, values[^1].Value));
                yield break;
            }
    }

    /// <param name="known">What was asked before: a few names stand in most of the statements.</param>
    private static (string One, string Other)? Spellings(List<Named> one, List<Named> other, Dictionary<(string, string), bool> known, NameSpelling spelling)
    {
        foreach (var a in one)
            foreach (var b in other)
            {
                if (!a.IsPerson || !b.IsPerson) continue;
                if (!known.TryGetValue((a.Name, b.Name), out var areOne)) known.Add((a.Name, b.Name), areOne = spelling.AreOneInTwo(a.Name, b.Name));
                if (areOne) return (a.Name, b.Name);
            }
        return null;
    }

    /// <summary>A surname alone with the office of the other ("la batelière Vasquert"), and firms: of one thing only where the claims say so.</summary>
    private static (string One, string Other)? Closer(Statement a, List<Named> one, Statement b, List<Named> other, NameSpelling spelling)
    {
        foreach (var x in one)
            foreach (var y in other)
            {
                if (x.Name == y.Name) continue;
                var isPerson = x.IsPerson || y.IsPerson;
                if (isPerson ? !spelling.IsSurnameOf(x.Name, y.Name) && !spelling.IsSurnameOf(y.Name, x.Name) : !spelling.AreOneHouse(x.Name, y.Name)) continue;
                if (isPerson && x.Office.Overlaps(y.Office) ? Likeness.IsPlain(a, b) : x.IsPerson == y.IsPerson && Likeness.IsPlain(a, b, FewestShared, Share)) return (x.Name, y.Name);
            }
        return null;
    }

    private static bool HasBoth(AnnotatedArticle article, (string One, string Other) spellings) =>
        Has(article, spellings.One) && Has(article, spellings.Other);

    private static bool Has(AnnotatedArticle article, string spelling)
    {
        if (article.Analysis.Names.Any(name => name.Name == spelling)) return true;
        var text = article.Analysis.Tokenized;
        for (var i = 0; i < text.Tokens.Length; i++)
            if (text.Form(i).SequenceEqual(spelling)) return true;
        return false;
    }

    /// <summary>Those that it names, and who makes it.</summary>
    private static List<Named> NamesOf(Statement statement, AnnotatedArticle article)
    {
        var names = new List<Named>();
        foreach (var name in article.Analysis.NamesIn(statement.Sentence))
            if (name.Kind is (EntityKind.Person or EntityKind.Organisation) && (statement.Claim.Contains(name.Span) || statement.Sentence.Contains(name.Span) && statement.Chain.Contains(name.Name)) && !names.Exists(known => known.Name == name.Name)) names.Add(new Named(name.Name, name.Kind == EntityKind.Person, OfficeOf(name, article)));
        return [.. names, .. UnlistedOf(statement, article)];
    }

    /// <summary>"Le cirque Zavelli", "la batelière Vasquert": names that no list has and no word tells, read as they stand behind a noun.</summary>
    private static IEnumerable<Named> UnlistedOf(Statement statement, AnnotatedArticle article)
    {
        var text = article.Analysis.Tokenized;
        for (var i = text.TokenAt(statement.Claim.Start) + 1; i < text.Tokens.Length && text.Tokens[i].End <= statement.Claim.End; i++)
            if (text.Tokens[i].Pos == PartOfSpeech.Propn && text.IsCapitalized(i) && text.Tokens[i - 1].Pos == PartOfSpeech.Noun && article.Analysis.NamesIn(text.Tokens[i].Span) is []) yield return new Named(text.Form(i).ToString(), false, [Folding.NameKey(text.Tokens[i - 1].Norm)]);
    }

    /// <summary>The words of an office, and the noun that stands right before the name ("le vannier Thouvenot").</summary>
    private static HashSet<string> OfficeOf(NameMention name, AnnotatedArticle article)
    {
        var words = (name.Role ?? "").Split([' ', ',', '\'', '’'], StringSplitOptions.RemoveEmptyEntries).Select(word => Folding.NameKey(word)).Where(word => word.Length >= ShortestOffice).ToHashSet(StringComparer.Ordinal);
        var at = article.Analysis.Tokenized.TokenAt(name.Span.Start);
        if (at > 0 && name.Kind == EntityKind.Person && article.Analysis.Tokens[at - 1] is { Pos: PartOfSpeech.Noun } noun && noun.Norm.Length >= ShortestOffice) words.Add(Folding.NameKey(noun.Norm));
        return words;
    }

    /// <param name="Name">As it is shown.</param>
    /// <param name="IsPerson">Whether it is known to be a person's; of what is not, a firm's or a person's.</param>
    /// <param name="Office">Folded words that say what the bearer is.</param>
    private sealed record Named(string Name, bool IsPerson, HashSet<string> Office);
}
