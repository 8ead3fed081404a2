using System.Text;
using Recoupe.Model;

namespace Recoupe.Reading;

/// <summary>What a Markdown file says, its marks left out: blocks parted by blank lines, as flattened text has them.</summary>
/// <param name="Url">Address that the front matter gives.</param>
/// <param name="Date">Date that the front matter gives.</param>
internal sealed record MarkdownText(string Text, string? Url, StatedDate? Date)
{
    private const int LongestFrontMatter = 200;

    public static MarkdownText Read(string content)
    {
        var lines = content.ReplaceLineEndings("\n").Split('\n');
        var text = new StringBuilder(content.Length);
        var body = 0;
        string? url = null;
        StatedDate? date = null;
        if (lines[0].TrimEnd() == "---" && Array.FindIndex(lines, 1, Math.Min(lines.Length - 1, LongestFrontMatter), line => line.TrimEnd() is "---" or "...") is var end and > 0)
        {
            body = end + 1;
            var front = new HeaderFields();
            for (var i = 1; i < end; i++) front.Add(lines[i]);
            url = Bare(front["url"] ?? front["source"] ?? front["link"]) is { } address && address.StartsWith("http", StringComparison.Ordinal) ? address : null;
            date = TimeStamp.State("date", Bare(front["published"] ?? front["date"]));
            if (Bare(front["title"]) is { } title && !HasTitle(lines.AsSpan(body), title)) text.Append(title).Append("\n\n");
        }
        for (var i = body; i < lines.Length; i++) AddLine(text, lines[i]);
        return new MarkdownText(text.ToString(), url, date);
    }

    private static string? Bare(string? value) => value?.Trim(' ', '"', '\'') is { Length: > 0 } bare ? bare : null;

    private static bool HasTitle(ReadOnlySpan<string> lines, string title)
    {
        foreach (var line in lines)
            if (line.Trim().Length > 0) return MarkdownLine.Plain(line.TrimStart('#', ' ')) == title;
        return false;
    }

    private static void AddLine(StringBuilder text, string line)
    {
        var words = line.AsSpan().Trim();
        while (words is ['>', ..]) words = words[1..].TrimStart();
        if (words.StartsWith("```") || words.StartsWith("~~~") || IsRule(words)) words = [];
        var heading = words.Length - words.TrimStart('#').Length;
        var isHeading = heading is > 0 and <= 6 && words.Length > heading && words[heading] == ' ';
        if (isHeading) words = words[heading..].Trim().TrimEnd('#').TrimEnd();
        var isItem = words.Length > 2 && words[0] is '*' or '+' or '-' && words[1] == ' ';
        var plain = MarkdownLine.Plain(isItem ? words[2..] : words);
        if (isHeading) text.Append('\n');
        if (isItem && plain.Length > 0) text.Append("- ");
        text.Append(plain).Append(isHeading ? "\n\n" : "\n");
    }

    /// <summary>***, ---, ___, === and the line between a table's head and body.</summary>
    private static bool IsRule(ReadOnlySpan<char> words) => words.Length >= 3 && words.TrimStart("-*_=|: ").IsEmpty && words.Count(' ') < words.Length / 2 + 1;
}
