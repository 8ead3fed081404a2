namespace Recoupe.Language.Parsing;

/// <summary>A word as Universal Dependencies counts them: a contraction ("du") is two.</summary>
/// <param name="Token">Index of the token that it is, or is part of.</param>
/// <param name="Head">Index of the word that it depends on, in the list of words; -1 for a root, and where no parser has run.</param>
/// <param name="Relation">Null where no parser has run.</param>
/// <param name="IsPart">Whether it is one of the two words of a contraction.</param>
public readonly record struct SyntacticWord(int Token, string Form, string Lemma, PartOfSpeech Pos, Morphology Features, int Head, string? Relation, bool IsPart)
{
    private const Morphology TheMasculine = Morphology.Article | Morphology.Def | Morphology.Masc | Morphology.Sing;
    private const Morphology ThePlural = Morphology.Article | Morphology.Def | Morphology.Plur;

    // What French contracts: a preposition with an article, or with a form of "lequel".
    private static readonly Dictionary<string, (string Preposition, string Other, PartOfSpeech Pos, string Lemma, Morphology Features)> Contractions = new(StringComparer.Ordinal)
    {
        ["du"] = ("de", "le", PartOfSpeech.Det, "le", TheMasculine),
        ["des"] = ("de", "les", PartOfSpeech.Det, "le", ThePlural),
        ["au"] = ("à", "le", PartOfSpeech.Det, "le", TheMasculine),
        ["aux"] = ("à", "les", PartOfSpeech.Det, "le", ThePlural),
        ["duquel"] = ("de", "lequel", PartOfSpeech.Pron, "lequel", Morphology.Relative | Morphology.Masc | Morphology.Sing),
        ["desquels"] = ("de", "lesquels", PartOfSpeech.Pron, "lequel", Morphology.Relative | Morphology.Masc | Morphology.Plur),
        ["desquelles"] = ("de", "lesquelles", PartOfSpeech.Pron, "lequel", Morphology.Relative | Morphology.Fem | Morphology.Plur),
        ["auquel"] = ("à", "lequel", PartOfSpeech.Pron, "lequel", Morphology.Relative | Morphology.Masc | Morphology.Sing),
        ["auxquels"] = ("à", "lesquels", PartOfSpeech.Pron, "lequel", Morphology.Relative | Morphology.Masc | Morphology.Plur),
        ["auxquelles"] = ("à", "lesquelles", PartOfSpeech.Pron, "lequel", Morphology.Relative | Morphology.Fem | Morphology.Plur),
    };

    /// <summary>The words of a text, in order.</summary>
    /// <param name="dependencies">One for each token; null where no parser has run.</param>
    public static IReadOnlyList<SyntacticWord> Of(TokenizedText text, IReadOnlyList<Dependency>? dependencies)
    {
        var words = new List<SyntacticWord>(text.Tokens.Length + text.Tokens.Length / 10);
        var first = new int[text.Tokens.Length];
        for (var i = 0; i < text.Tokens.Length; i++)
        {
            var token = text.Tokens[i];
            first[i] = words.Count;
            var (head, relation) = dependencies is null ? (-1, null) : (dependencies[i].Head, dependencies[i].Relation);
            if (!Contractions.TryGetValue(token.Norm, out var parts) || token.Pos is not (PartOfSpeech.Adp or PartOfSpeech.Pron) || parts.Pos == PartOfSpeech.Det && token.Pos != PartOfSpeech.Adp)
            {
                words.Add(new SyntacticWord(i, text.Form(i).ToString(), token.Lemma, token.Pos, token.Features, head, relation, false));
                continue;
            }
            if (parts.Pos == PartOfSpeech.Pron)
            {
                // The pronoun is what the clause knows; its preposition hangs on it.
                words.Add(new SyntacticWord(i, parts.Preposition, parts.Preposition, PartOfSpeech.Adp, Morphology.None, i, relation is null ? null : "case", true));
                words.Add(new SyntacticWord(i, parts.Other, parts.Lemma, parts.Pos, parts.Features, head, relation, true));
                first[i]++;
                continue;
            }
            words.Add(new SyntacticWord(i, parts.Preposition, parts.Preposition, PartOfSpeech.Adp, Morphology.None, head, relation, true));
            // The article goes with the noun that the preposition marks.
            words.Add(new SyntacticWord(i, parts.Other, parts.Lemma, parts.Pos, parts.Features, relation == "case" && head > i ? head : i, relation is null ? null : "det", true));
        }
        if (dependencies is null) return words;
        // So far heads are tokens.
        return words.ConvertAll(word => word.Head < 0 ? word : word with { Head = first[word.Head] });
    }
}
