using System.Buffers;
using System.Text;

namespace Recoupe.Reading;

/// <summary>A line of Markdown without emphasis, links' addresses, pictures, tags and comments.</summary>
internal static class MarkdownLine
{
    // How far the end of a link or tag is looked for: one that reaches further is taken for plain signs.
    private const int Reach = 1000;

    private static readonly SearchValues<char> Marks = SearchValues.Create("*_[!<`\\|");

    public static string Plain(ReadOnlySpan<char> line)
    {
        if (line.IndexOfAny(Marks) < 0) return line.ToString();
        var plain = new StringBuilder(line.Length);
        var open = 0;
        for (var i = 0; i < line.Length; i++)
        {
            var next = i + 1 < line.Length ? line[i + 1] : '\0';
            switch (line[i])
            {
                case '!' when next == '[' && LinkEnd(line, i + 1) is var end and > 0: i = end; break;
                case '[' when LinkEnd(line, i) > 0: open++; break;
                case ']' when open > 0 && next == '(' && Near(line, i, ')') is var end and > 0: (i, open) = (end, open - 1); break;
                case '<' when char.IsAsciiLetter(next) || next is '/' or '!':
                    var close = Near(line, i, '>');
                    if (close < 0) plain.Append('<');
                    else if (line[(i + 1)..close].StartsWith("http")) plain.Append(line[(i + 1)..close]);
                    i = Math.Max(i, close);
                    break;
                case '\\' when char.IsPunctuation(next) || char.IsSymbol(next): plain.Append(line[++i]); break;
                case '|': plain.Append(' '); break;
                case '*' or '`': break;
                case '_' when IsEdge(line, i): break;
                default: plain.Append(line[i]); break;
            }
        }
        return plain.ToString().Trim();
    }

    /// <summary>Where the link whose text opens at <paramref name="at"/> ends; -1 where it is none.</summary>
    private static int LinkEnd(ReadOnlySpan<char> line, int at)
    {
        var text = line.Slice(at, Math.Min(Reach, line.Length - at)).IndexOf("](");
        return text < 0 ? -1 : Near(line, at + text, ')');
    }

    private static int Near(ReadOnlySpan<char> line, int at, char end) => line.Slice(at, Math.Min(Reach, line.Length - at)).IndexOf(end) is var found and >= 0 ? at + found : -1;

    /// <summary>An underline within a word belongs to it.</summary>
    private static bool IsEdge(ReadOnlySpan<char> line, int i) => i == 0 || i + 1 == line.Length || !char.IsLetterOrDigit(line[i - 1]) || !char.IsLetterOrDigit(line[i + 1]);
}
