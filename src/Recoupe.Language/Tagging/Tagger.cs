using System.Buffers;

namespace Recoupe.Language.Tagging;

/// <summary>Gives each token its part of speech and features, left to right, with an averaged perceptron (Collins 2002).</summary>
internal sealed class Tagger(TaggerModel model, Lexicon lexicon)
{
    private readonly TagCandidates candidates = new(model.Tags, model.Auxiliaries, lexicon);

    /// <summary>Tags the tokens of every sentence in place.</summary>
    /// <param name="words">What the lexicon says of each token.</param>
    public void Tag(string text, Token[] tokens, Sentence[] sentences, ReadOnlySpan<WordTraits> words)
    {
        var scores = ArrayPool<int>.Shared.Rent(model.Tags.Length);
        Span<uint> features = stackalloc uint[FeatureTemplate.Count];
        var verbsAfter = ArrayPool<uint>.Shared.Rent(tokens.Length);
        foreach (var sentence in sentences)
        {
            FeatureTemplate.FillVerbsAfter(verbsAfter, words[sentence.First..sentence.End]);
            var isFiniteBefore = false;
            int tag1 = -1, tag2 = -1;
            for (var i = sentence.First; i < sentence.End; i++)
            {
                var shape = FeatureTemplate.Shape(tokens[i].Span.Of(text), i == sentence.First);
                FeatureTemplate.Fill(features, words, i, sentence.First, sentence.End, tokens[i].Norm, shape, tag1, tag2, FeatureTemplate.Verbs(isFiniteBefore, verbsAfter[i - sentence.First]));
                var best = Best(features, words[i], scores.AsSpan(0, model.Tags.Length));
                var (pos, found) = model.Tags[best];
                // "@ptitlouis ajoute": whatever it is made of, it names somebody.
                if (tokens[i].Length > 1 && text[tokens[i].Start] == '@') (pos, found) = (PartOfSpeech.Propn, Morphology.None);
                if (pos == PartOfSpeech.Propn) found = NameFeatures(features, scores);
                tokens[i] = tokens[i] with { Pos = pos, Features = found };
                isFiniteBefore = FeatureTemplate.IsFiniteAfter(isFiniteBefore, model.Tags[best]);
                (tag2, tag1) = (tag1, best);
            }
        }
        ArrayPool<int>.Shared.Return(scores);
        ArrayPool<uint>.Shared.Return(verbsAfter);
    }

    private Morphology NameFeatures(ReadOnlySpan<uint> features, Span<int> scores)
    {
        scores = scores[..model.NameFeatures.Length];
        scores.Clear();
        model.NameWeights.Score(features, scores);
        var best = 0;
        for (var i = 1; i < scores.Length; i++) if (scores[i] > scores[best]) best = i;
        return model.NameFeatures[best];
    }

    private int Best(ReadOnlySpan<uint> features, in WordTraits word, Span<int> scores)
    {
        scores.Clear();
        model.Weights.Score(features, scores);
        var allowed = candidates.Of(word);
        int best = 0, highest = int.MinValue;
        for (var tag = 0; tag < scores.Length; tag++)
            if (scores[tag] > highest && candidates.IsAllowed(allowed, tag, word)) (best, highest) = (tag, scores[tag]);
        return best;
    }
}
