namespace Recoupe;

/// <summary>The form in which words are compared, by every stage: lower case, without accents, with straight apostrophes and single spaces. By table: <see cref="string.Normalize()"/> depends on whether the program has culture data.</summary>
internal static class Folding
{
    private const string Accented = "àâäáãåçèéêëìíîïñòóôöõøùúûüýÿ";
    private const string Plain = "aaaaaaceeeeiiiinoooooouuuuyy";

    public static char Fold(char c)
    {
        if (c < 0x80) return char.ToLowerInvariant(c);
        c = char.ToLowerInvariant(c);
        var at = Accented.IndexOf(c);
        if (at >= 0) return Plain[at];
        return c switch
        {
            '’' or '‘' or 'ʼ' => '\'',
            '–' or '—' or '‑' or '‐' => '-',
            _ => char.IsWhiteSpace(c) ? ' ' : c,
        };
    }

    public static string Fold(ReadOnlySpan<char> text)
    {
        var buffer = new char[text.Length];
        var length = 0;
        foreach (var raw in text)
        {
            if (raw is '\u200B' or '\u00AD' or '\uFEFF' or (>= '\u0300' and <= '\u036F')) continue;
            var c = Fold(raw);
            if (char.IsWhiteSpace(c))
            {
                if (length > 0 && buffer[length - 1] != ' ') buffer[length++] = ' ';
            }
            else
            {
                buffer[length++] = c;
            }
        }
        if (length > 0 && buffer[length - 1] == ' ') length--;
        return new string(buffer, 0, length);
    }

    /// <summary>The key under which spellings of one name meet: hyphens and apostrophes are blanks too.</summary>
    public static string NameKey(string name) => Fold(name).Replace('-', ' ').Replace('\'', ' ');
}
