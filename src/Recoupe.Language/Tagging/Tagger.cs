using System.Buffers;

namespace Recoupe.Language.Tagging;

/// <summary>Gives each token its part of speech and features, left to right, with an averaged perceptron (Collins 2002).</summary>
internal sealed class Tagger(TaggerModel model)
{
    /// <summary>The part of speech of each tag, as a bit.</summary>
    private readonly uint[] classes = Array.ConvertAll(model.Tags, tag => 1u << (int)tag.Pos);

    /// <summary>Tags the tokens of every sentence in place.</summary>
    /// <param name="words">What the lexicon says of each token.</param>
    public void Tag(string text, Token[] tokens, Sentence[] sentences, ReadOnlySpan<WordTraits> words)
    {
        var scores = ArrayPool<int>.Shared.Rent(model.Tags.Length);
        Span<uint> features = stackalloc uint[FeatureTemplate.Count];
        foreach (var sentence in sentences)
        {
            int tag1 = -1, tag2 = -1;
            for (var i = sentence.First; i < sentence.End; i++)
            {
                var shape = FeatureTemplate.Shape(tokens[i].Span.Of(text), i == sentence.First);
                FeatureTemplate.Fill(features, words, i, sentence.First, sentence.End, tokens[i].Norm, shape, tag1, tag2);
                var best = Best(features, words[i].Candidates, scores.AsSpan(0, model.Tags.Length));
                tokens[i] = tokens[i] with { Pos = model.Tags[best].Pos, Features = model.Tags[best].Features };
                (tag2, tag1) = (tag1, best);
            }
        }
        ArrayPool<int>.Shared.Return(scores);
    }

    private int Best(ReadOnlySpan<uint> features, uint candidates, Span<int> scores)
    {
        scores.Clear();
        foreach (var feature in features) model.Weights.Score(feature, scores);
        int best = 0, highest = int.MinValue;
        for (var tag = 0; tag < scores.Length; tag++)
            if (scores[tag] > highest && (candidates & classes[tag]) != 0) (best, highest) = (tag, scores[tag]);
        return best;
    }
}
