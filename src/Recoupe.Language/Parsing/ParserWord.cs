using Recoupe.Language.Tagging;

namespace Recoupe.Language.Parsing;

/// <summary>What the features of the parser need to know of a word, taken once a word.</summary>
/// <param name="Word">Hash of its form.</param>
/// <param name="Lemma">Hash of its lemma.</param>
/// <param name="Pos">Its part of speech, from 1.</param>
/// <param name="Fine">Part of speech with what agreement and verb form it shows; of grammatical words the lemma.</param>
/// <param name="Commas">How many marks stand before it in the sentence.</param>
internal readonly record struct ParserWord(uint Word, uint Lemma, uint Pos, uint Fine, uint Commas)
{
    private const Morphology Shown = Morphology.Masc | Morphology.Fem | Morphology.Sing | Morphology.Plur | Morphology.Fin | Morphology.Inf | Morphology.Participle | Morphology.Past | Morphology.Third | Morphology.Relative | Morphology.Personal | Morphology.Reflex;

    public static ParserWord Of(string norm, string lemma, PartOfSpeech pos, Morphology features, uint commas)
    {
        var word = FeatureTemplate.HashWord(norm);
        var base32 = FeatureTemplate.HashWord(lemma);
        var tag = (uint)pos + 1;
        var isGrammatical = pos is PartOfSpeech.Adp or PartOfSpeech.Cconj or PartOfSpeech.Sconj or PartOfSpeech.Aux or PartOfSpeech.Pron or PartOfSpeech.Punct or PartOfSpeech.Adv;
        var fine = isGrammatical ? FeatureTemplate.Mix(91, tag, pos == PartOfSpeech.Pron ? word : base32) : FeatureTemplate.Mix(92, tag, pos == PartOfSpeech.Propn ? 0 : (uint)(features & Shown));
        return new ParserWord(word, base32, tag, fine, commas);
    }
}
