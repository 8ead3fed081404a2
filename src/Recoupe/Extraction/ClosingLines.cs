using Recoupe.Extraction.Blocks;

namespace Recoupe.Extraction;

/// <summary>Lines under an article that speak of its author or ask to follow the outlet.</summary>
internal sealed class ClosingLines(ExtractionData data, PageFacts facts)
{
    private const int LongestNote = 80;
    private const int LongestInvitation = 60;
    private const int ShortestName = 6;
    private const int LongestShortcode = 40;

    /// <summary>"Léa Morin est correspondante à Varennes.": the author's name and what the author is.</summary>
    public bool IsAuthorNote(PageBlock block)
    {
        if (block.Shape.Words > LongestNote) return false;
        foreach (var author in facts.Authors)
        {
            if (author.Length < ShortestName || !author.Contains(' ') || !block.Text.StartsWith(author, StringComparison.OrdinalIgnoreCase)) continue;
            var rest = Folding.Fold(block.Text.AsSpan(author.Length));
            if (rest.StartsWith('(') || data.BylineWords.OpensNote(rest)) return true;
        }
        return false;
    }

    /// <summary>"Suivez-nous sur …" with the name of a network or an address.</summary>
    public bool IsInvitation(PageBlock block) =>
        block.Shape.Words <= LongestInvitation && data.Clutter.OpensInvitation(block.Folded) && (block.Folded.Contains("http", StringComparison.Ordinal) || data.Clutter.NamesNetwork(block.Folded));

    /// <summary>"[button link=…]": what was to be filled in when the page was made.</summary>
    public static bool IsShortcode(string text)
    {
        if (text.Length < 8 || text[0] != '[' || !char.IsAsciiLetterLower(text[1])) return false;
        var head = text.AsSpan(0, Math.Min(LongestShortcode, text.Length));
        return head.Contains('=') && head.IndexOf(']') is var close && (close < 0 || head.IndexOf('=') < close);
    }
}
