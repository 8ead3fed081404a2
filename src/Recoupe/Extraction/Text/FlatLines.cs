using Recoupe.Extraction.Blocks;

namespace Recoupe.Extraction.Text;

/// <summary>Cuts flattened text into blocks; lines that a mailer or an editor wrapped at a fixed width are joined again.</summary>
internal static class FlatLines
{
    private const int NarrowestWrap = 50;
    private const int WidestWrap = 110;

    public static IEnumerable<string> Split(string content)
    {
        var text = content.Contains('\r') ? content.Replace("\r\n", "\n").Replace('\r', '\n') : content;
        var width = FixedWidth.Of(text);
        foreach (var paragraph in text.Split("\n\n", StringSplitOptions.RemoveEmptyEntries))
        {
            var lines = paragraph.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
            if (IsWrapped(lines)) { yield return Lines.Fold(string.Join(' ', lines)); continue; }
            foreach (var line in Lines.Split(width is null ? string.Join('\n', lines) : width.Unwrap(string.Join('\n', lines)))) yield return line;
        }
    }

    public static bool IsListItem(string line) => line.Length > 2 && line[0] is '•' or '-' or '–' or '*' or '▪' or '►' && line[1] is ' ' or '\u00A0' or '\t';

    private static bool IsWrapped(string[] lines)
    {
        if (lines.Length < 3) return false;
        var width = lines.Max(line => line.Length);
        if (width is < NarrowestWrap or > WidestWrap) return false;
        for (var i = 0; i < lines.Length - 1; i++)
            if (lines[i].Length < width - 16) return false;
        return true;
    }
}
