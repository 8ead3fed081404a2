using System.Text;
using Recoupe.Language;
using Recoupe.Model;

namespace Recoupe.Lab.Eval.Derivations;

/// <summary>Puts other words in the place of some: one of the same group of <c>synonyms.tsv</c> where there is one, else a word of its kind from another article.</summary>
internal sealed class WordSwap
{
    private const double TyposOfWords = 0.02;
    private const int LongestKept = 4;

    private static readonly string[] Fillers = ["alors", "aussi", "donc", "encore", "ainsi", "déjà"];

    private readonly Dictionary<string, string[]> groups = new(StringComparer.Ordinal);
    private readonly ILookup<PartOfSpeech, string> strangers;

    /// <param name="pack">The language of the articles.</param>
    /// <param name="others">Articles to take strange words from.</param>
    public WordSwap(LanguagePack pack, IEnumerable<AnnotatedArticle> others)
    {
        foreach (var row in pack.Rows("synonyms.tsv", 2))
        {
            var words = row[1].Split(", ").Where(word => !word.Contains(' ')).ToArray();
            if (words.Length > 1) foreach (var word in words) groups.TryAdd(word, words);
        }
        strangers = others.SelectMany(article => article.Analysis.Tokens.Where(IsContent)).Select(token => (token.Pos, token.Norm)).Distinct().ToLookup(word => word.Pos, word => word.Norm);
    }

    /// <summary>Words that carry content and no name: nouns, verbs, adjectives, adverbs.</summary>
    private static bool IsContent(Token token) => token.Pos is PartOfSpeech.Noun or PartOfSpeech.Verb or PartOfSpeech.Adj or PartOfSpeech.Adv && token.Length > 2 && char.IsLower(token.Norm[0]);

    /// <summary>That share of the content words by others, whatever they mean.</summary>
    public string Swap(AnnotatedArticle article, double share, Dice dice) =>
        Rewrite(article, (token, form) => !IsContent(token) || !dice.Falls(share) ? form : Synonym(token, dice) ?? Stranger(token, dice) ?? form);

    /// <summary>Every word that has near-synonyms by one of them, some adjectives and adverbs dropped, articles varied, small words put in: the facts stay, hardly a run of words does.</summary>
    public string Reword(AnnotatedArticle article, Dice dice) => Rewrite(article, (token, form) => token.Pos switch
    {
        PartOfSpeech.Adj or PartOfSpeech.Adv when form.Length > LongestKept && char.IsLower(form[0]) && dice.Falls(0.5) => "",
        PartOfSpeech.Det when token.Norm is "le" or "la" or "les" or "un" or "une" && dice.Falls(0.4) => token.Norm is "les" ? "ces" : token.Norm is "la" or "une" ? "cette" : "ce",
        PartOfSpeech.Noun or PartOfSpeech.Verb when Synonym(token, dice) is { } other => other,
        _ => !char.IsLetter(form[0]) || !dice.Falls(0.4) ? form : $"{dice.OneOf(Fillers)} {form}",
    });

    /// <summary>Two letters of some words changed over, as a hasty hand does.</summary>
    public static string Mistype(AnnotatedArticle article, Dice dice) => Rewrite(article, (_, form) =>
    {
        if (form.Length <= LongestKept || !form.All(char.IsLetter) || !dice.Falls(TyposOfWords)) return form;
        var at = 1 + dice.Below(form.Length - 2);
        return form[..at] + form[at + 1] + form[at] + form[(at + 2)..];
    });

    private static string Rewrite(AnnotatedArticle article, Func<Token, string, string> word)
    {
        var (text, made, end) = (article.Article.Text, new StringBuilder(), 0);
        foreach (var token in article.Analysis.Tokens)
        {
            made.Append(text, end, token.Start - end).Append(word(token, token.Span.Of(text).ToString()));
            end = token.End;
        }
        return made.Append(text, end, text.Length - end).ToString();
    }

    private string? Synonym(Token token, Dice dice) => groups.TryGetValue(token.Lemma, out var group) ? dice.OneOf(group.Where(word => word != token.Lemma).ToList()) : null;

    private string? Stranger(Token token, Dice dice) => strangers[token.Pos].ToList() is { Count: > 0 } list ? dice.OneOf(list) : null;
}
