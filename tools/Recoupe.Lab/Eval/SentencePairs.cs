using System.Globalization;

namespace Recoupe.Lab.Eval;

/// <summary>Two sentences, and whether they contradict each other.</summary>
/// <param name="Line">Its line in the file, from 1.</param>
internal sealed record SentencePair(int Line, string First, string Second, bool IsContradiction);

/// <summary>Reads a table of sentence pairs: tab-separated, cells quoted as in CSV where they hold quotation marks, columns named by the first line.</summary>
internal static class SentencePairs
{
    /// <param name="contradiction">The value of the column "label" that means contradiction.</param>
    public static IReadOnlyList<SentencePair> Read(string path, int contradiction)
    {
        var lines = File.ReadAllLines(path);
        var columns = lines[0].Split('\t');
        var (first, second, label) = (Array.IndexOf(columns, "premise"), Array.IndexOf(columns, "hypothesis"), Array.IndexOf(columns, "label"));
        return lines.Select((line, i) => (Cells: line.Split('\t'), Line: i + 1)).Skip(1)
            .Select(row => new SentencePair(row.Line, Plain(row.Cells[first]), Plain(row.Cells[second]), int.Parse(row.Cells[label], CultureInfo.InvariantCulture) == contradiction)).ToList();
    }

    private static string Plain(string cell)
    {
        var text = cell.Trim();
        if (text.Length > 1 && text[0] == '"' && text[^1] == '"') text = text[1..^1].Replace("\"\"", "\"", StringComparison.Ordinal);
        return text.Trim();
    }
}
