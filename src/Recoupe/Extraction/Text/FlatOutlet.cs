using Recoupe.Extraction.Blocks;

namespace Recoupe.Extraction.Text;

/// <summary>The outlet of flattened text: the name with which a line above the article and a line below it open, else one that a masthead says.</summary>
internal static class FlatOutlet
{
    private const int LongestName = 5;

    // Menus and footers are long only on pages that are no articles.
    private const int LineLimit = 80;

    private static readonly string[] AfterName = [",", ":", "|", "(", " - ", " – ", " — "];

    public static string? Find(List<PageBlock> blocks, int title, ExtractionData data)
    {
        var above = blocks.Take(Math.Max(title, 0)).Where(IsNamed).Take(LineLimit).ToList();
        var below = blocks.Skip(title + 1).Where(block => !block.IsKept && IsNamed(block)).TakeLast(LineLimit).ToList();
        string? best = null;
        var most = (Words: 0, Uses: 1);
        foreach (var name in above.SelectMany(head => below.Select(foot => Common(head, foot, data))).OfType<string>().Distinct(StringComparer.Ordinal))
        {
            var uses = above.Concat(below).Count(block => block.Text.StartsWith(name, StringComparison.OrdinalIgnoreCase));
            var rank = (name.Count(c => c == ' ') + 1, uses);
            if (uses < 2 || rank.CompareTo(most) <= 0) continue;
            best = name;
            most = rank;
        }
        return best ?? MastheadOf(above.FirstOrDefault(), data) ?? MastheadOf(below.LastOrDefault(), data);
    }

    /// <summary>
    /// "Radio Varenne - Podcasts - Jeux" over a page, "Radio Varenne, la radio du fleuve" under it: what the first or last line opens with, before a mark, where all its words of weight
    /// have capitals and one is a word for an outlet.
    /// </summary>
    private static string? MastheadOf(PageBlock? block, ExtractionData data)
    {
        if (block is null) return null;
        var name = block.Text.Split(AfterName, 2, StringSplitOptions.None)[0].Trim();
        var words = name.Split([' ', '\'', '’'], StringSplitOptions.RemoveEmptyEntries);
        if (words.Length is < 2 or > LongestName || !words.All(word => char.IsUpper(word[0]) || data.StopWords.Contains(word))) return null;
        return words.Any(word => data.OutletWords.Contains(word.ToLowerInvariant())) && data.Clutter.Match(BlockShape.Of(name, data.StopWords), name, out _, out _) == ClutterMatch.None ? name : null;
    }

    private static bool IsNamed(PageBlock block) => block.Text.Length > 2 && char.IsUpper(block.Text[0]);

    /// <summary>The words that both lines open with, up to the last that a name can end with; a line that stands twice whole is a menu's.</summary>
    private static string? Common(PageBlock head, PageBlock foot, ExtractionData data)
    {
        if (head.Folded == foot.Folded) return null;
        var words = head.Text.Split(' ');
        var others = foot.Text.Split(' ');
        var count = 0;
        while (count < Math.Min(words.Length, others.Length) && count < LongestName && Name(words[count]).Equals(Name(others[count]), StringComparison.OrdinalIgnoreCase)) count++;
        while (count > 0 && !char.IsUpper(words[count - 1][0]) && !char.IsDigit(words[count - 1][0])) count--;
        // One word alone is a name only where it stands alone above.
        if (count == 0 || count == 1 && words.Length > 1) return null;
        // Banners shout: the line below writes the name as it is.
        var name = string.Join(' ', (IsShouted(words.Take(count)) ? others : words).Take(count)).Trim(',', '.', ':', ' ');
        return name.Length < 3 || data.Clutter.Match(BlockShape.Of(name, data.StopWords), name, out _, out _) != ClutterMatch.None ? null : name;
    }

    private static bool IsShouted(IEnumerable<string> words) => words.All(word => !word.Any(char.IsLower));

    private static ReadOnlySpan<char> Trimmed(string word) => word.AsSpan().TrimEnd(".,:;");
    private static string Name(string word) => Trimmed(word).ToString();
}
