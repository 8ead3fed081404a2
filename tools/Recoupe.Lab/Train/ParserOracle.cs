using Recoupe.Language.Parsing;

namespace Recoupe.Lab.Train;

/// <summary>Which moves of the parser cost no more arcs of the gold tree than need be (Goldberg and Nivre 2013, the arc-hybrid system), and what is learned from them.</summary>
internal sealed class ParserOracle(ParserModel model)
{
    private readonly uint[] features = new uint[ParserFeatures.Count];
    private readonly int rootRelation = Array.IndexOf(model.Relations, "root");
    private List<int> heads = [];
    private List<int> relations = [];
    private ParserWord[] words = [];

    public ParserState State { get; } = new();

    public void Start(List<int> goldHeads, List<int> goldRelations, ParserWord[] sentence)
    {
        (heads, relations, words) = (goldHeads, goldRelations, sentence);
        State.Start(sentence.Length);
    }

    /// <summary>One move, after the weights were told of it; whether it was among the best.</summary>
    public bool Learn(Perceptron weights, bool explores)
    {
        ParserFeatures.Fill(features, State, words);
        var scores = weights.Score(features);
        var (shift, left, right) = (State.CanShift ? ShiftCost() : int.MaxValue, State.CanLeft ? LeftCost() : int.MaxValue, State.CanRight ? RightCost() : int.MaxValue);
        var least = Math.Min(shift, Math.Min(left, right));
        int guess = -1, gold = -1;
        float highest = float.MinValue, highestGold = float.MinValue;
        if (State.CanShift) Consider(ParserModel.Shift, shift == least);
        if (State.CanLeft)
            for (var relation = 0; relation < model.Relations.Length; relation++)
                if (relation != rootRelation) Consider(model.Left(relation), left == least && IsGold(relation, heads[State.Stack(0)] == State.Next));
        if (State.CanRight)
        {
            if (State.Depth == 2) Consider(model.Right(rootRelation), right == least);
            else
                for (var relation = 0; relation < model.Relations.Length; relation++)
                    if (relation != rootRelation) Consider(model.Right(relation), right == least && IsGold(relation, heads[State.Stack(0)] == State.Stack(1)));
        }
        var isRight = guess == gold;
        weights.Update(features, gold, guess);
        model.Apply(State, explores ? guess : gold, words);
        return isRight;

        void Consider(int move, bool isBest)
        {
            if (scores[move] > highest) (guess, highest) = (move, scores[move]);
            if (isBest && scores[move] > highestGold) (gold, highestGold) = (move, scores[move]);
        }
    }

    /// <summary>Of an arc that the tree has, its relation; of one that it has not, any.</summary>
    private bool IsGold(int relation, bool isArc) => !isArc || relation == relations[State.Stack(0)];

    /// <summary>Left-hand words that the next one heads are lost, and its own head among them but the top.</summary>
    private int ShiftCost()
    {
        // The root lies below all: only the first word on the stack can go under it.
        var (next, cost) = (State.Next, heads[State.Next] == ParserState.Root && State.Depth > 1 ? 1 : 0);
        for (var i = 0; i < State.Depth; i++)
        {
            var word = State.Stack(i);
            if (word >= 0 && heads[word] == next) cost++;
            if (i > 0 && word == heads[next] && word >= 0) cost++;
        }
        return cost;
    }

    /// <summary>The top's other possible head, and the words ahead that it heads, are lost.</summary>
    private int LeftCost()
    {
        var top = State.Stack(0);
        var cost = heads[top] > State.Next || heads[top] == State.Stack(1) && heads[top] != State.Next ? 1 : 0;
        return cost + Ahead(top);
    }

    private int RightCost()
    {
        var top = State.Stack(0);
        return (heads[top] >= State.Next ? 1 : 0) + Ahead(top);
    }

    private int Ahead(int top)
    {
        var count = 0;
        for (var i = State.Next; i < words.Length; i++) if (heads[i] == top) count++;
        return count;
    }
}
