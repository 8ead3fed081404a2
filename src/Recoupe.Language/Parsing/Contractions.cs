namespace Recoupe.Language.Parsing;

/// <summary>Cuts the contractions of a parsed text into their two words (<c>contractions.tsv</c>).</summary>
internal sealed class Contractions
{
    private readonly record struct Parts(string Preposition, string Other, PartOfSpeech Pos, string Lemma, Morphology Features);

    private readonly Dictionary<string, Parts> contractions = new(StringComparer.Ordinal);

    public Contractions(LanguagePack pack)
    {
        foreach (var row in pack.Rows("contractions.tsv", 6))
        {
            if (!Enum.TryParse<PartOfSpeech>(row[3], ignoreCase: true, out var pos)) throw new LanguagePackException($"packs/{pack.Language}/contractions.tsv: part of speech '{row[3]}' is not known.");
            contractions.Add(row[0], new Parts(row[1], row[2], pos, row[4], UniversalFeatures.Parse(row[5])));
        }
    }

    /// <summary>The words of a text, in order.</summary>
    public IReadOnlyList<SyntacticWord> Split(TokenizedText text, IReadOnlyList<Dependency> dependencies)
    {
        // Heads are tokens until all words are known.
        var words = new List<SyntacticWord>(text.Tokens.Length + text.Tokens.Length / 10);
        var first = new int[text.Tokens.Length];
        for (var i = 0; i < text.Tokens.Length; i++)
        {
            var token = text.Tokens[i];
            var (head, relation) = (dependencies[i].Head, dependencies[i].Relation);
            first[i] = words.Count;
            if (!contractions.TryGetValue(token.Norm, out var parts) || token.Pos != PartOfSpeech.Adp && token.Pos != parts.Pos || token.Pos == PartOfSpeech.Det)
            {
                words.Add(new SyntacticWord(i, text.Form(i).ToString(), token.Lemma, token.Pos, token.Features, head, relation, false));
                continue;
            }
            if (parts.Pos == PartOfSpeech.Pron)
            {
                // The pronoun is what the clause knows; its preposition hangs on it.
                words.Add(new SyntacticWord(i, Cased(parts.Preposition, text, i), parts.Preposition, PartOfSpeech.Adp, Morphology.None, i, "case", true));
                words.Add(new SyntacticWord(i, parts.Other, parts.Lemma, parts.Pos, parts.Features, head, relation, true));
                first[i]++;
                continue;
            }
            words.Add(new SyntacticWord(i, Cased(parts.Preposition, text, i), parts.Preposition, PartOfSpeech.Adp, Morphology.None, head, relation, true));
            // The article goes with the noun that the preposition marks.
            words.Add(new SyntacticWord(i, parts.Other, parts.Lemma, parts.Pos, parts.Features, relation == "case" && head > i ? head : i, "det", true));
        }
        return words.ConvertAll(word => word.Head < 0 ? word : word with { Head = first[word.Head] });
    }

    /// <summary>"À" of "Au".</summary>
    private static string Cased(string preposition, TokenizedText text, int token) =>
        text.IsCapitalized(token) ? char.ToUpperInvariant(preposition[0]) + preposition[1..] : preposition;
}
