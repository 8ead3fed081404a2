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
    private readonly int punctuation = Array.IndexOf(model.Relations, "punct");

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
            Write(text, sentence, state, dependencies);
        }
        ArrayPool<int>.Shared.Return(scores);
        ArrayPool<ParserWord>.Shared.Return(words);
        return dependencies;
    }

    private void Write(TokenizedText text, Sentence sentence, ParserState state, Dependency[] dependencies)
    {
        var heads = ArrayPool<int>.Shared.Rent(sentence.Count);
        var isMark = ArrayPool<bool>.Shared.Rent(sentence.Count);
        var form = ArrayPool<char>.Shared.Rent(sentence.Count);
        for (var i = 0; i < sentence.Count; i++)
        {
            heads[i] = state.Head(i);
            isMark[i] = state.Relation(i) == punctuation;
            form[i] = text.Text[text.Tokens[sentence.First + i].Start];
        }
        PunctuationRules.Attach(heads.AsSpan(0, sentence.Count), isMark.AsSpan(0, sentence.Count), form.AsSpan(0, sentence.Count));
        for (var i = 0; i < sentence.Count; i++)
            dependencies[sentence.First + i] = heads[i] >= 0 ? new Dependency(sentence.First + heads[i], model.Relations[state.Relation(i)]) : new Dependency(-1, "root");
        ArrayPool<int>.Shared.Return(heads);
        ArrayPool<bool>.Shared.Return(isMark);
        ArrayPool<char>.Shared.Return(form);
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
        foreach (var feature in features) model.Weights.Score(feature, scores);
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
