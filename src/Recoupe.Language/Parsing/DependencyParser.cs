using System.Buffers;

namespace Recoupe.Language.Parsing;

/// <summary>
/// Gives each sentence its tree: from left to right, shifting words and attaching them by the move that an averaged perceptron scores best
/// (arc-hybrid; trained with the dynamic oracle of Goldberg and Nivre 2013). Always one tree a sentence, in time linear in its length.
/// A contraction ("du") stands for its preposition.
/// </summary>
internal sealed class DependencyParser(ParserModel model)
{
    private readonly int rootRelation = Array.IndexOf(model.Relations, "root");

    /// <summary>One dependency for each token of the text.</summary>
    public Dependency[] Parse(TokenizedText text)
    {
        var dependencies = new Dependency[text.Tokens.Length];
        var state = new ParserState();
        var scores = ArrayPool<int>.Shared.Rent(model.Moves);
        var words = ArrayPool<ParserWord>.Shared.Rent(text.Tokens.Length);
        Span<uint> features = stackalloc uint[ParserFeatures.Count];
        foreach (var sentence in text.Sentences)
        {
            Fill(words, text, sentence);
            var own = words.AsSpan(0, sentence.Count);
            state.Start(sentence.Count);
            while (!state.IsDone)
            {
                ParserFeatures.Fill(features, state, own);
                model.Apply(state, Best(state, features, scores.AsSpan(0, model.Moves)), own);
            }
            for (var i = 0; i < sentence.Count; i++)
                dependencies[sentence.First + i] = state.Head(i) is >= 0 and var head ? new Dependency(sentence.First + head, model.Relations[state.Relation(i)]) : new Dependency(-1, "root");
        }
        ArrayPool<int>.Shared.Return(scores);
        ArrayPool<ParserWord>.Shared.Return(words);
        return dependencies;
    }

    internal static void Fill(Span<ParserWord> words, TokenizedText text, Sentence sentence)
    {
        uint commas = 0;
        for (var i = 0; i < sentence.Count; i++)
        {
            var token = text.Tokens[sentence.First + i];
            words[i] = ParserWord.Of(token.Norm, token.Lemma, token.Pos, token.Features, commas);
            if (token.Pos == PartOfSpeech.Punct) commas++;
        }
    }

    private int Best(ParserState state, ReadOnlySpan<uint> features, Span<int> scores)
    {
        scores.Clear();
        model.Weights.Score(features, scores);
        int best = -1, highest = int.MinValue;
        if (state.CanShift) (best, highest) = (ParserModel.Shift, scores[ParserModel.Shift]);
        if (state.CanLeft)
            for (var move = model.Left(0); move <= model.Relations.Length; move++)
                if (scores[move] > highest && model.RelationOf(move) != rootRelation) (best, highest) = (move, scores[move]);
        if (!state.CanRight) return best;
        if (state.Depth == 2) return model.Right(rootRelation);
        for (var move = model.Right(0); move < scores.Length; move++)
            if (scores[move] > highest && model.RelationOf(move) != rootRelation) (best, highest) = (move, scores[move]);
        return best;
    }
}
