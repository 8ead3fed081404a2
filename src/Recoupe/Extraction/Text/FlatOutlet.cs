using System.Globalization;
using Recoupe.Extraction.Blocks;

namespace Recoupe.Extraction.Text;

/// <summary>The outlet of flattened text: the name with which a line above the article and a line below it open, else one that a masthead says, or that the page opens with.</summary>
internal static class FlatOutlet
{
    /// <summary>Words of a name that two lines share, or that a masthead's word tells.</summary>
    private const int LongestName = 5;
    /// <summary>Words of the name that a page opens with.</summary>
    private const int LongestOpening = 7;
    /// <summary>Characters of it.</summary>
    private const int Shortest = 4;

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
        return best ?? MastheadOf(above.FirstOrDefault(), data) ?? (title > 0 ? OpeningOf(blocks[0], data) : null) ?? MastheadOf(below.LastOrDefault(), data);
    }

    /// <summary>
    /// "Radio Varenne - Podcasts - Jeux" over a page, "Radio Varenne, la radio du fleuve" under it: what the first or last line opens with, before a mark, where all its words of weight
    /// have capitals and one is a word for an outlet.
    /// </summary>
    private static string? MastheadOf(PageBlock? block, ExtractionData data)
    {
        if (block is null) return null;
        var (name, _) = Parted(block.Text);
        return IsName(name, data, fewest: 2) && HasOutletWord(name, data) && !IsClutter(name, data) ? name : null;
    }

    /// <summary>
    /// What the very first line of a page opens with, above menu and title, though no list has its words: "LE MÉRIDIEN", "Le Réveil de l'Aune", "VALMONT FLASH", and "Iberia, l'actualité des îles", which says behind
    /// the mark what it is. One word of a menu or of a heading is none.
    /// </summary>
    private static string? OpeningOf(PageBlock block, ExtractionData data)
    {
        var (name, tail) = Parted(block.Text);
        if (name.Length < Shortest || !char.IsUpper(name[0]) || name.AsSpan().Count(' ') >= LongestOpening || IsClutter(name, data)) return null;
        if (HasOutletWord(tail, data)) return name;
        var words = WordsOf(name);
        if (words.Length == 1) return IsJoined(name) ? name : null;
        var isShouted = words.Length > 1 && IsShouted(words);
        if (words.Length > 1 && char.IsUpper(words[1][0]) && data.StopWords.Contains(Folding.Fold(words[0]))) return name;
        return isShouted && IsName(name, data, fewest: 2) ? name : null;
    }

    /// <summary>"ValInfo": two words written as one, each with its capital.</summary>
    private static bool IsJoined(string name)
    {
        var capital = name.AsSpan(1).IndexOfAnyInRange('A', 'Z') + 1;
        return capital > 1 && capital + 1 < name.Length && char.IsLower(name[capital - 1]) && name.All(char.IsLetter);
    }

    /// <summary>A line before its first mark, without the frequency that a station has behind its name, and what stands behind the mark.</summary>
    private static (string Name, string Tail) Parted(string line)
    {
        var parts = line.Split(AfterName, 2, StringSplitOptions.None);
        var name = parts[0].Trim();
        var frequency = name.LastIndexOf(' ');
        if (frequency > 0 && name.IndexOf('.', frequency) > 0 && decimal.TryParse(name.AsSpan(frequency + 1), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out _)) name = name[..frequency];
        return (name, parts.Length > 1 ? parts[1] : "");
    }

    private static string[] WordsOf(string name) => name.Split([' ', '\'', '’'], StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Whether all words of weight have capitals.</summary>
    private static bool IsName(string name, ExtractionData data, int fewest) =>
        WordsOf(name) is var words && words.Length >= fewest && words.Length <= LongestName && words.All(word => !char.IsLower(word[0]) || data.StopWords.Contains(word));

    private static bool HasOutletWord(string text, ExtractionData data) => WordsOf(text).Any(word => data.OutletWords.Contains(Trimmed(word).ToString().ToLowerInvariant()));

    private static bool IsClutter(string name, ExtractionData data) => data.Clutter.Match(BlockShape.Of(name, data.StopWords), name, out _, out _) != ClutterMatch.None;

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
