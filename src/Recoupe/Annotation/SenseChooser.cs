using Recoupe.Language;

namespace Recoupe.Annotation;

/// <summary>
/// Chooses what the words of an article speak of where they may speak of several things: one sense a discourse (Gale, Church and Yarowsky 1992), told by the other words of the
/// article and of the sentence. "Renverser" is of a government beside "motion", of a pedestrian beside "collision"; a surgeon operates and an army operates.
/// </summary>
internal sealed class SenseChooser
{
    /// <summary>A word in the same sentence tells more than one elsewhere in the article.</summary>
    private const int SentenceWeight = 5;

    private readonly ConceptLexicon lexicon;
    private readonly Dictionary<string, int> inArticle = new(StringComparer.Ordinal);
    private readonly Dictionary<(int Sentence, string Key), int> inSentence = [];

    /// <param name="known">The concepts of the article's words where there is no choice, and null elsewhere.</param>
    /// <param name="sentenceOf">The sentence of each word.</param>
    public SenseChooser(ConceptLexicon lexicon, string?[] known, int[] sentenceOf)
    {
        this.lexicon = lexicon;
        for (var i = 0; i < known.Length; i++)
        {
            if (known[i] is not { } key || !Concept.IsEvent(key)) continue;
            inArticle[key] = inArticle.GetValueOrDefault(key) + 1;
            inSentence[(sentenceOf[i], key)] = inSentence.GetValueOrDefault((sentenceOf[i], key)) + 1;
        }
    }

    /// <summary>Whether there is nothing to choose: one sense that is certain, or a group of synonyms.</summary>
    public static bool IsPlain(IReadOnlyList<WordSense> senses) => senses is [{ IsDoubtful: false }, ..] && (senses.Count == 1 || !senses[1].IsEvent);

    /// <summary>The key of a word: the class that its surroundings bear out most, else the first that needs none, else its stem.</summary>
    public string Choose(IReadOnlyList<WordSense> senses, int sentence, Token token)
    {
        string? best = null;
        var most = 0;
        foreach (var sense in senses)
        {
            if (!sense.IsEvent) continue;
            var support = inArticle.GetValueOrDefault(sense.Key) + SentenceWeight * inSentence.GetValueOrDefault((sentence, sense.Key));
            if (support > most) (best, most) = (sense.Key, support);
        }
        if (best is not null) return best;
        foreach (var sense in senses)
            if (!sense.IsDoubtful) return sense.Key;
        return lexicon.StemOf(token.Lemma);
    }
}
