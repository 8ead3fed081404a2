using System.Numerics;
using Recoupe.Language;
using Recoupe.Language.Tagging;

namespace Recoupe.Lab.Train;

/// <summary>
/// How one treebank marks its words, for the others to be read alike: treebanks differ in which features they give ("les" with a gender or without, cardinals with a
/// number) and in the lemmas of grammatical words ("il" or "lui"). Values are never changed for others, only left out or filled in.
/// </summary>
internal sealed class Conventions
{
    private static readonly Morphology[] Categories =
    [
        Morphology.Masc | Morphology.Fem, Morphology.Sing | Morphology.Plur, Morphology.First | Morphology.Second | Morphology.Third,
        Morphology.Fin | Morphology.Inf | Morphology.Participle, Morphology.Ind | Morphology.Cnd | Morphology.Sub | Morphology.Imperative,
        Morphology.Pres | Morphology.Past | Morphology.Imperfect | Morphology.Fut, Morphology.Def | Morphology.Indef,
        Morphology.Demonstrative | Morphology.Personal | Morphology.Relative | Morphology.Interrogative | Morphology.IndefinitePronoun,
    ];

    private readonly Dictionary<(string, PartOfSpeech), List<Morphology>> features = [];
    private readonly Dictionary<(string, PartOfSpeech), string> lemmas = [];
    private readonly Lexicon lexicon;

    public Conventions(IEnumerable<List<GoldToken>> model, Lexicon lexicon)
    {
        this.lexicon = lexicon;
        foreach (var group in model.SelectMany(sentence => sentence).GroupBy(token => (TaggerTraining.Norm(token.Form), token.Tag.Pos)))
        {
            features[group.Key] = [.. group.CountBy(token => token.Tag.Features).OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key).Select(pair => pair.Key)];
            lemmas[group.Key] = group.CountBy(token => token.Lemma).OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal).First().Key;
        }
    }

    public List<GoldToken> Applied(List<GoldToken> sentence)
    {
        var tokens = sentence.ConvertAll(token => token with { NameFeatures = null });
        for (var i = 0; i < tokens.Count; i++) tokens[i] = Applied(tokens[i], sentence, i);
        return tokens;
    }

    private GoldToken Applied(GoldToken token, List<GoldToken> sentence, int at)
    {
        var (key, own) = ((TaggerTraining.Norm(token.Form), token.Tag.Pos), token.Tag.Features);
        if (token.Tag.Pos == PartOfSpeech.Verb && own.HasFlag(Morphology.Participle | Morphology.Past)) return token with { Tag = token.Tag with { Features = Voiced(own, sentence, at) } };
        if (token.Tag.Pos == PartOfSpeech.Adj && Array.TrueForAll(lexicon.ReadingsOf(lexicon.Find(key.Item1)).ToArray(), reading => reading.Pos != PartOfSpeech.Adj || (reading.Features & Categories[0]) == Morphology.None))
            own &= ~Categories[0];
        if (features.TryGetValue(key, out var known) && !known.Contains(own) && known.Exists(other => AreOneWord(own, other))) own = known.First(other => AreOneWord(own, other));
        var isGrammatical = token.Tag.Pos is PartOfSpeech.Pron or PartOfSpeech.Det or PartOfSpeech.Adp or PartOfSpeech.Sconj or PartOfSpeech.Cconj;
        return token with { Tag = token.Tag with { Features = own }, Lemma = isGrammatical ? lemmas.GetValueOrDefault(key, token.Lemma) : token.Lemma };
    }

    /// <summary>A past participle is active with an auxiliary of tense, passive with "être" of the passive and where it stands beside a noun.</summary>
    private static Morphology Voiced(Morphology features, List<GoldToken> sentence, int at)
    {
        var auxiliaries = sentence.Where(other => other.Head == at && other.Relation.StartsWith("aux", StringComparison.Ordinal)).Select(other => other.Relation).ToList();
        var isPassive = auxiliaries.Count > 0 ? auxiliaries.Contains("aux:pass") : features.HasFlag(Morphology.Pass) || sentence[at].Relation.StartsWith("acl", StringComparison.Ordinal);
        return isPassive ? features | Morphology.Pass : features & ~Morphology.Pass;
    }

    /// <summary>Whether two readings of a form differ only in what they leave open.</summary>
    private static bool AreOneWord(Morphology a, Morphology b) =>
        Array.TrueForAll(Categories, category => (a & category) == Morphology.None || (b & category) == Morphology.None || (a & category) == (b & category))
        && BitOperations.PopCount((uint)(a ^ b)) < 6;
}
