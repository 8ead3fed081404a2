namespace Recoupe.Lab.Eval;

/// <summary>The cases of recognizers-fr that are not measured, each with the reason (<c>RecognizersLeftOut.tsv</c>, beside the program).</summary>
internal sealed class RecognizersLeftOut
{
    private readonly HashSet<(string Model, string Input)> cases = [];
    private readonly SortedDictionary<string, int> reasons = new(StringComparer.Ordinal);

    public static RecognizersLeftOut Load()
    {
        var leftOut = new RecognizersLeftOut();
        var path = Path.Combine(AppContext.BaseDirectory, "RecognizersLeftOut.tsv");
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var line in File.ReadLines(path))
        {
            if (line.Length == 0 || line[0] == '#') continue;
            var cells = line.Split('\t');
            if (cells.Length < 3) throw new FormatException($"{path}: '{line}' has {cells.Length} cells, expected 3.");
            if (cells[0] == "reason") texts.Add(cells[1], cells[2]);
            else if (!texts.TryGetValue(cells[0], out var reason)) throw new FormatException($"{path}: '{cells[0]}' is no reason named before it.");
            else if (leftOut.cases.Add((cells[1], cells[2].Trim()))) leftOut.reasons[reason] = leftOut.reasons.GetValueOrDefault(reason) + 1;
        }
        return leftOut;
    }

    public IEnumerable<(string Reason, int Count)> Reasons => reasons.Select(pair => (pair.Key, pair.Value));

    public bool Holds(string model, string input) => cases.Contains((model, input.Trim()));
}
