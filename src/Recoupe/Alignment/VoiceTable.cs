using Recoupe.Model;

namespace Recoupe.Alignment;

/// <summary>Who speaks first in the statements of a story, and which two of them share a word of their names.</summary>
internal sealed class VoiceTable
{
    /// <summary>UTF-16 units of a word by which two names of sources are held to be one.</summary>
    private const int ShortestWord = 4;
    private const sbyte Sharing = 1;
    private const sbyte Apart = -1;

    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);
    private readonly List<string> names = [];
    /// <summary>0 where nobody has asked yet. Two threads that ask at once write the same.</summary>
    private readonly sbyte[] answers;

    public VoiceTable(IEnumerable<Statement> statements)
    {
        foreach (var statement in statements)
            if (statement.Chain.Count > 0 && numbers.TryAdd(statement.Chain[0], names.Count)) names.Add(statement.Chain[0]);
        answers = new sbyte[names.Count * names.Count];
    }

    public int NumberOf(string name) => numbers[name];

    /// <summary>Whether a word of the one's name, other than small words, stands in the other's.</summary>
    public bool ShareWord(int a, int b)
    {
        ref var answer = ref answers[a * names.Count + b];
        if (answer == 0) answer = SharesWord(names[a], names[b]) ? Sharing : Apart;
        return answer == Sharing;
    }

    private static bool SharesWord(string a, string b)
    {
        foreach (var range in a.AsSpan().SplitAny(" '’"))
            if (a.AsSpan(range) is { Length: >= ShortestWord } word && b.AsSpan().Contains(word, StringComparison.OrdinalIgnoreCase)) return true;
        return false;
    }
}
