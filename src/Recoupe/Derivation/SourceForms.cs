using Recoupe.Annotation;

namespace Recoupe.Derivation;

/// <summary>
/// The names under which the sources of one fact are given: "la préfecture" is "la préfecture de la Vène" where no other prefecture is named for it, and "Rail et Vie" is "le syndicat Rail et Vie".
/// </summary>
internal sealed class SourceForms
{
    private static readonly HashSet<string> Articles = new(["le", "la", "les", "l", "un", "une"], StringComparer.Ordinal);
    private static readonly HashSet<string> Links = new(["de", "du", "des", "d"], StringComparer.Ordinal);

    private readonly List<(string Name, string[] Words)> names;

    /// <param name="names">Of all sources of the fact.</param>
    public SourceForms(IEnumerable<string> names) => this.names = [.. names.Distinct(StringComparer.Ordinal).Select(name => (name, WordsOf(name)))];

    /// <summary>The fuller of two names of one source; null where they may be of two.</summary>
    public string? Fuller(string one, string other) => IsShort(one, other) ? other : IsShort(other, one) ? one : null;

    private bool IsShort(string brief, string full)
    {
        var (a, b) = (WordsOf(brief), WordsOf(full));
        return a.Length > 0 && a.Length < b.Length && (IsHead(a, b) && names.TrueForAll(name => !IsHead(a, name.Words) || AreOne(name.Words, b)) || IsBareName(a, b));
    }

    /// <summary>"préfecture" and "préfecture de la Vène".</summary>
    private static bool IsHead(string[] brief, string[] full) =>
        full.Length > brief.Length + 1 && Array.TrueForAll(brief, word => char.IsLower(word[0])) && AreOne(brief, full[..brief.Length]) && Links.Contains(full[brief.Length]);

    /// <summary>"Rail et Vie" and "syndicat Rail et Vie"; "Valmont" is not "direction de Valmont".</summary>
    private static bool IsBareName(string[] brief, string[] full) =>
        char.IsUpper(brief[0][0]) && AreOne(brief, full[^brief.Length..]) && !Links.Contains(full[^(brief.Length + 1)]) && Array.TrueForAll(full[..^brief.Length], word => char.IsLower(word[0]) && !Articles.Contains(word));

    private static bool AreOne(string[] one, string[] other) => one.Length == other.Length && one.Zip(other).All(pair => Folding.NameKey(pair.First) == Folding.NameKey(pair.Second));

    private static string[] WordsOf(string name)
    {
        var words = name.Split([' ', '\'', '’', '\u00A0'], StringSplitOptions.RemoveEmptyEntries);
        // A name at the start of a sentence has its article in capitals.
        return words.Length > 1 && Articles.Contains(words[0].ToLowerInvariant()) ? words[1..] : words;
    }
}
