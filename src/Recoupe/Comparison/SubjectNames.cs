using Recoupe.Language;
using Recoupe.Model;

namespace Recoupe.Comparison;

/// <summary>The names that are, or are in, the subject of a claim ("le club d'Arvieu", "son frère Luc Daval"), and whether a page knows them. Who says it is no subject: two voices on one thing may well contradict each other.</summary>
internal static class SubjectNames
{
    /// <summary>Letters: shorter words are initials and particles.</summary>
    private const int ShortestWord = 3;
    /// <summary>Letters at the head of a name by which another spelling of it is known.</summary>
    private const int SpelledAlike = 4;

    public static IReadOnlyList<string> Of(Statement statement, AnnotatedArticle article)
    {
        var (tokens, tokenized) = (article.Analysis.Tokens, article.Analysis.Tokenized);
        var (first, end) = (tokenized.TokenAt(statement.Claim.Start), tokenized.TokenAt(statement.Claim.End - 1) + 1);
        var verb = first;
        while (verb < end && !tokens[verb].Has(Morphology.Fin)) verb++;
        if (verb == end || verb == first) return [];
        var names = new List<string>();
        for (var i = first; i < verb; i++)
        {
            if (!IsWord(tokens[i], article)) continue;
            var start = i;
            while (i + 1 < verb && IsWord(tokens[i + 1], article)) i++;
            var span = TextSpan.FromBounds(tokens[start].Start, tokens[i].End);
            if (!IsComplement(tokens, first, start) && !IsVoice(article, statement, span)) names.Add(FullNameOf(article, span));
        }
        return names;
    }

    private static bool IsWord(Token token, AnnotatedArticle article) => token.Pos == PartOfSpeech.Propn && char.IsUpper(article.Article.Text[token.Start]);

    /// <summary>"Daval" is Luc Daval where the page says so.</summary>
    private static string FullNameOf(AnnotatedArticle article, TextSpan span)
    {
        foreach (var name in article.Analysis.NamesIn(span))
            if (name.Span.Overlaps(span)) return name.Name;
        return span.Of(article.Article.Text).ToString();
    }

    /// <summary>Whether a page names one of them, in full or in part; what is only an abbreviation there is known by no other.</summary>
    public static bool AnyIn(IReadOnlyList<string> names, AnnotatedArticle article, IReadOnlyList<string> others)
    {
        foreach (var name in names)
            if (IsIn(name, article) || IsAbbreviated(name) && !others.All(IsAbbreviated)) return true;
        return false;
    }

    private static bool IsIn(string name, AnnotatedArticle article)
    {
        var words = WordsOf(name);
        if (words.Count == 0) return true;
        foreach (var mention in article.Analysis.Names)
            if (WordsOf(mention.Name) is { Count: > 0 } own && (own.TrueForAll(word => Holds(words, word)) || words.TrueForAll(word => Holds(own, word)))) return true;
        // It may stand where no name was found ("le secrétaire général de l'Ascaran").
        return words.TrueForAll(word => article.Analysis.Tokens.Any(token => token.Pos != PartOfSpeech.Punct && AreAlike(Folding.NameKey(token.Norm), word)));
    }

    private static bool Holds(List<string> words, string word) => words.Exists(other => AreAlike(other, word));

    /// <summary>"Merrand" and "Merand" may be one town.</summary>
    private static bool AreAlike(string one, string other) =>
        one == other || one.Length > SpelledAlike && other.Length > SpelledAlike && Math.Abs(one.Length - other.Length) <= 1 && one.AsSpan(0, SpelledAlike).SequenceEqual(other.AsSpan(0, SpelledAlike));

    private static bool IsAbbreviated(string name) => !name.Any(char.IsLower);

    private static List<string> WordsOf(string name) => [.. name.Split([' ', '-', '\'', '’', '\u00A0']).Where(word => word.Length >= ShortestWord && char.IsUpper(word[0])).Select(Folding.NameKey)];

    /// <summary>"À Tarsine, l'usine ferme", "selon Orlac": behind another preposition than "de" it is no part of the subject.</summary>
    private static bool IsComplement(Token[] tokens, int first, int at)
    {
        for (var i = at - 1; i >= first && tokens[i].Pos != PartOfSpeech.Punct; i--)
            if (tokens[i].Pos == PartOfSpeech.Adp && tokens[i].Lemma != "de") return true;
        return false;
    }

    private static bool IsVoice(AnnotatedArticle article, Statement statement, TextSpan name)
    {
        foreach (var attribution in article.Analysis.AttributionsIn(article.Analysis.Sentences[statement.Place]))
            if (attribution.Source.Overlaps(name)) return true;
        return false;
    }
}
