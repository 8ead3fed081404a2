namespace Recoupe.Lab.Train.Hunspell;

/// <summary>
/// One suffix rule (hunspell(5), SFX): of a stem that ends as <paramref name="Condition"/> says, take <paramref name="Strip"/> off and add <paramref name="Added"/>.
/// </summary>
/// <param name="Strip">What is taken off; empty for "0".</param>
/// <param name="Added">What is added, without its own flags: in French they are elisions ("l'") only.</param>
/// <param name="Condition">Letters and classes ("[^cg]er"), matched against the end of the stem; "." matches all.</param>
/// <param name="Fields">Morphological fields: "po:ipre", "is:mas".</param>
internal sealed record AffixRule(string Strip, string Added, string Condition, string[] Fields)
{
    public static AffixRule Parse(string[] cells) =>
        new(cells[2] == "0" ? "" : cells[2], cells[3].Split('/')[0] is var added && added == "0" ? "" : added, cells.Length > 4 ? cells[4] : ".", cells.Length > 5 ? cells[5..] : []);

    /// <summary>The form this rule makes of a stem; null where it does not apply.</summary>
    public string? Apply(string stem) =>
        stem.EndsWith(Strip, StringComparison.Ordinal) && Matches(stem) ? stem[..^Strip.Length] + Added : null;

    /// <summary>Walks condition and stem from their ends, one class or letter at a time.</summary>
    private bool Matches(string stem)
    {
        if (Condition == ".") return true;
        var at = stem.Length;
        for (var end = Condition.Length; end > 0; at--)
        {
            if (at == 0) return false;
            var start = Condition[end - 1] == ']' ? Condition.LastIndexOf('[', end - 1) : end - 1;
            if (!Fits(Condition.AsSpan(start, end - start), stem[at - 1])) return false;
            end = start;
        }
        return true;
    }

    private static bool Fits(ReadOnlySpan<char> item, char letter) =>
        item is "." || (item[0] != '[' ? item[0] == letter : item[1] == '^' ? !item[2..^1].Contains(letter) : item[1..^1].Contains(letter));
}
