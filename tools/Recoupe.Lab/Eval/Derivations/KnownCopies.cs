namespace Recoupe.Lab.Eval.Derivations;

/// <summary>Pairs of the real articles that do share text, each looked at, with the reason (<c>KnownCopies.tsv</c>, beside the program): they are no false pairs.</summary>
internal sealed class KnownCopies
{
    private readonly Dictionary<(string, string), string> pairs = [];

    public static KnownCopies Load()
    {
        var known = new KnownCopies();
        var path = Path.Combine(AppContext.BaseDirectory, "KnownCopies.tsv");
        foreach (var line in File.ReadLines(path))
        {
            if (line.Length == 0 || line[0] == '#') continue;
            var cells = line.Split('\t');
            if (cells.Length < 3) throw new FormatException($"{path}: '{line}' has {cells.Length} cells, expected 3.");
            known.pairs[Key(cells[0], cells[1])] = cells[2];
        }
        return known;
    }

    public int Count => pairs.Count;

    public bool Hold(string one, string other) => pairs.ContainsKey(Key(one, other));

    private static (string, string) Key(string one, string other) => string.CompareOrdinal(one, other) < 0 ? (one, other) : (other, one);
}
