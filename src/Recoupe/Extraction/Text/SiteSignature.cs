using Recoupe.Extraction.Blocks;
using Recoupe.Extraction.Metadata;

namespace Recoupe.Extraction.Text;

/// <summary>The line by which a site signs, alone or with whom it thanks: "La Gazette avec Nordpresse - 2 min". It opens with a name that opens a line above it too.</summary>
internal static class SiteSignature
{
    private const int LongestLine = 16;
    private const int Reach = 3;
    private static readonly char[] Ends = ['|', ',', '(', '·', '•'];

    /// <summary>Takes the line beneath the title for what it is.</summary>
    public static void Read(List<PageBlock> blocks, int title, PageFacts facts, ExtractionData data)
    {
        for (var i = title + 1; i < Math.Min(blocks.Count, title + 1 + Reach); i++)
        {
            if (!blocks[i].IsKept || !Is(blocks, i, data, out var credit)) continue;
            if (credit.Length > 0) facts.AddCredit(data.BylineWords.Agency(credit) ?? credit, "byline");
            blocks[i].Remove("agency-line", "clutter-shape");
        }
    }

    /// <param name="credit">Whom it thanks; empty where that is nobody by name.</param>
    public static bool Is(List<PageBlock> blocks, int at, ExtractionData data, out string credit)
    {
        credit = "";
        var block = blocks[at];
        if (block.Shape.Words > LongestLine || block.Shape.EndsSentence || block.Text.Length != block.Folded.Length) return false;
        for (var space = block.Folded.IndexOf(' '); space > 0; space = block.Folded.IndexOf(' ', space + 1))
        {
            var rest = block.Folded[(space + 1)..];
            if (data.BylineWords.CreditCue(rest) is not (> 0 and var cue) || !OpensAbove(blocks, at, block.Folded[..space].TrimEnd(',', ' '))) continue;
            var name = block.Text[(space + 1 + cue)..].Trim();
            var end = name.IndexOfAny(Ends) is >= 0 and var mark ? mark : name.Length;
            if (name.IndexOf(" - ", StringComparison.Ordinal) is > 0 and var dash && dash < end) end = dash;
            if (name.Length > 0 && char.IsUpper(name[0])) credit = name[..end].Trim();
            return true;
        }
        return false;
    }

    private static bool OpensAbove(List<PageBlock> blocks, int at, string name)
    {
        for (var i = 0; i < at; i++)
            if (blocks[i].Folded.StartsWith(name, StringComparison.Ordinal) && (blocks[i].Folded.Length == name.Length || !char.IsLetterOrDigit(blocks[i].Folded[name.Length]))) return name.Length > 2;
        return false;
    }
}
