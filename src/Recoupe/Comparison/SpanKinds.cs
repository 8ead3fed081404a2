using Recoupe.Language;
using Recoupe.Model;

namespace Recoupe.Comparison;

/// <summary>What kind of length a clause gives, by the words of <c>spans.tsv</c>: "coupé vingt minutes" and "un arrêt de vingt minutes" are interruptions.</summary>
internal sealed class SpanKinds
{
    private readonly Dictionary<string, string> kinds = new(StringComparer.Ordinal);
    private readonly List<(string[] Words, string Kind)> behind = [];

    public SpanKinds(LanguagePack pack)
    {
        foreach (var row in pack.Rows("spans.tsv", 2))
            foreach (var words in row[1].Split(", "))
                if (words.Contains(' ')) behind.Add((words.Split(' '), row[0]));
                else kinds[words] = row[0];
    }

    /// <returns>Null where no word says it.</returns>
    public string? Of(Statement statement, AnnotatedArticle article, TextSpan length)
    {
        var tokens = article.Analysis.Tokens;
        var (first, end) = (article.Analysis.Tokenized.TokenAt(length.Start), article.Analysis.Tokenized.TokenAt(length.End - 1) + 1);
        foreach (var (words, kind) in behind)
            if (end + words.Length <= tokens.Length && Enumerable.Range(0, words.Length).All(i => tokens[end + i].Norm == words[i])) return kind;
        if (end < tokens.Length && kinds.TryGetValue(tokens[end].Lemma, out var after)) return after;
        if (first >= 2 && tokens[first - 1].Norm is "de" or "d'" && tokens[first - 2].Pos == PartOfSpeech.Noun && kinds.TryGetValue(tokens[first - 2].Lemma, out var noun)) return noun;
        return statement.Predicate is { } predicate && ClauseLikeness.LemmaOf(statement, predicate) is { } verb && kinds.TryGetValue(verb, out var told) ? told : null;
    }

    /// <summary>Whether a concept of the statement is said with a word of some kind.</summary>
    public bool Holds(Statement statement, string concept) => ClauseLikeness.LemmaOf(statement, concept) is { } lemma && kinds.ContainsKey(lemma);
}
