namespace Recoupe.Language.Parsing;

/// <summary>
/// Where the parser stands in a sentence: the words it holds on a stack, the next word, and the arcs made so far (arc-hybrid, Kuhlmann 2011).
/// Words are counted from 0 within the sentence; <see cref="Root"/> lies at the bottom of the stack.
/// </summary>
internal sealed class ParserState
{
    public const int Root = -1;
    public const int None = -2;

    private int[] stack = new int[64];
    private int[] heads = new int[64];
    private int[] relations = new int[64];
    private int[] leftChild = new int[64];
    private int[] rightChild = new int[64];
    private int[] lefts = new int[64];
    private int[] rights = new int[64];
    private uint[] cases = new uint[64];
    private uint[] roles = new uint[64];
    private int depth;

    public int Count { get; private set; }

    /// <summary>The next word; <see cref="Count"/> where none is left.</summary>
    public int Next { get; private set; }

    public bool IsDone => depth == 1 && Next == Count;

    /// <summary>The word <paramref name="at"/> places below the top of the stack; <see cref="None"/> where there is none.</summary>
    public int Stack(int at) => at < depth ? stack[depth - 1 - at] : None;
    public int Depth => depth;

    public int Head(int word) => heads[word];
    public int Relation(int word) => word < 0 ? -1 : relations[word];
    public int LeftChild(int word) => word < 0 ? None : leftChild[word];
    public int RightChild(int word) => word < 0 ? None : rightChild[word];
    public int Lefts(int word) => word < 0 ? 0 : lefts[word];
    public int Rights(int word) => word < 0 ? 0 : rights[word];

    /// <summary>Hash of the preposition or conjunction that a word bears; 0 for none.</summary>
    public uint Case(int word) => word < 0 ? 0 : cases[word];

    /// <summary>Which kinds of dependents a word has already, as bits.</summary>
    public uint Roles(int word) => word < 0 ? 0 : roles[word];

    public void Start(int count)
    {
        if (heads.Length < count)
        {
            var size = Math.Max(count, heads.Length * 2);
            (stack, heads, relations, leftChild, rightChild, lefts, rights, cases, roles) = (new int[size + 1], new int[size], new int[size], new int[size], new int[size], new int[size], new int[size], new uint[size], new uint[size]);
        }
        if (stack.Length < count + 1) stack = new int[count + 1];
        heads.AsSpan(0, count).Fill(None);
        relations.AsSpan(0, count).Fill(-1);
        leftChild.AsSpan(0, count).Fill(None);
        rightChild.AsSpan(0, count).Fill(None);
        lefts.AsSpan(0, count).Clear();
        rights.AsSpan(0, count).Clear();
        cases.AsSpan(0, count).Clear();
        roles.AsSpan(0, count).Clear();
        stack[0] = Root;
        (depth, Next, Count) = (1, 0, count);
    }

    public bool CanShift => Next < Count;
    public bool CanLeft => depth > 1 && Next < Count;

    /// <summary>A sentence has one root: a word goes under it only when it is the last.</summary>
    public bool CanRight => depth > 2 || depth == 2 && Next == Count;

    public void Shift() => stack[depth++] = Next++;

    /// <summary>The top of the stack goes under the next word.</summary>
    /// <param name="mark">Its hash if it is a preposition or conjunction; 0 otherwise.</param>
    /// <param name="role">The bit of its kind of dependent; 0 for others.</param>
    public void Left(int relation, uint role, uint mark)
    {
        var word = stack[--depth];
        Attach(word, Next, relation);
        leftChild[Next] = word;
        if (rightChild[Next] == None) rightChild[Next] = word;
        lefts[Next]++;
        roles[Next] |= role;
        if (mark != 0) cases[Next] = mark;
    }

    /// <summary>The top of the stack goes under the word below it.</summary>
    public void Right(int relation, uint role)
    {
        var word = stack[--depth];
        var head = stack[depth - 1];
        Attach(word, head, relation);
        if (head < 0) return;
        rightChild[head] = word;
        if (leftChild[head] == None) leftChild[head] = word;
        rights[head]++;
        roles[head] |= role;
    }

    private void Attach(int word, int head, int relation) => (heads[word], relations[word]) = (head, relation);
}
