using Recoupe.Annotation;

namespace Recoupe.Derivation;

/// <summary>
/// The names under which the sources of one fact are given: "la préfecture" is "la préfecture de la Vène" where no other prefecture is named for it, "Rail et Vie" is "le syndicat Rail et Vie",
/// and "le préfet" or "Awa Tilmat, préfète de la Vène" is that prefecture.
/// </summary>
internal sealed class SourceForms
{
    private static readonly HashSet<string> Articles = new(["le", "la", "les", "l", "un", "une"], StringComparer.Ordinal);
    private static readonly HashSet<string> Links = new(["de", "du", "des", "d"], StringComparer.Ordinal);

    private readonly OfficeLexicon offices;
    private readonly Dictionary<string, Source> sources;

    /// <param name="IsPerson">Whether it is somebody's own name.</param>
    /// <param name="Forms">The words of its name, or of what a person is, offices told as their bodies.</param>
    private sealed record Source(string Name, bool IsPerson, string[][] Forms);

    /// <param name="names">All sources of the fact, with what the pages say of them ("préfète de la Vène") where they are persons.</param>
    public SourceForms(IEnumerable<(string Name, bool IsPerson, IReadOnlyList<string> Roles)> names, OfficeLexicon offices)
    {
        this.offices = offices;
        sources = names.GroupBy(source => source.Name, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => new Source(group.Key, group.First().IsPerson, [.. group.SelectMany(source => source.Roles).Prepend(group.Key).Distinct(StringComparer.Ordinal).Select(Body)]), StringComparer.Ordinal);
    }

    /// <summary>The fuller of two names of one source; null where they may be of two.</summary>
    public string? Fuller(string one, string other)
    {
        var (a, b) = (sources[one], sources[other]);
        if (a.IsPerson && b.IsPerson) return null;
        if (a.IsPerson || b.IsPerson) return AreOfOneOffice(a.IsPerson ? a : b, a.IsPerson ? b : a) ? a.IsPerson ? one : other : null;
        var (own, its) = (a.Forms[0], b.Forms[0]);
        if (AreOne(own, its)) return string.CompareOrdinal(one, other) < 0 ? one : other;
        return IsShort(own, its) ? other : IsShort(its, own) ? one : null;
    }

    /// <summary>Whether a body speaks through a person, of whom the pages say so ("Awa Tilmat, préfète de la Vène"), and through nobody else.</summary>
    private bool AreOfOneOffice(Source person, Source body) => Speaks(person, body) && !sources.Values.Any(other => other.IsPerson && other != person && Speaks(other, body));

    private bool Speaks(Source person, Source body) =>
        person.Forms.Skip(1).Any(role => AreOne(role, body.Forms[0]) || IsShort(role, body.Forms[0]) || IsShort(body.Forms[0], role));

    private bool IsShort(string[] brief, string[] full) =>
        brief.Length > 0 && brief.Length < full.Length && (IsHead(brief, full) && sources.Values.All(source => source.Forms.All(form => !IsHead(brief, form) || AreOne(form, full))) || IsBareName(brief, full));

    /// <summary>"préfecture" and "préfecture de la Vène".</summary>
    private static bool IsHead(string[] brief, string[] full) =>
        full.Length > brief.Length + 1 && Array.TrueForAll(brief, word => char.IsLower(word[0])) && AreOne(brief, full[..brief.Length]) && Links.Contains(full[brief.Length]);

    /// <summary>"Rail et Vie" and "syndicat Rail et Vie"; "Valmont" is not "direction de Valmont".</summary>
    private static bool IsBareName(string[] brief, string[] full) =>
        char.IsUpper(brief[0][0]) && AreOne(brief, full[^brief.Length..]) && !Links.Contains(full[^(brief.Length + 1)]) && Array.TrueForAll(full[..^brief.Length], word => char.IsLower(word[0]) && !Articles.Contains(word));

    private static bool AreOne(string[] one, string[] other) => one.Length == other.Length && one.Zip(other).All(pair => Folding.NameKey(pair.First) == Folding.NameKey(pair.Second));

    private string[] Body(string name) => offices.BodyOf(WordsOf(name));

    internal static string[] WordsOf(string name)
    {
        var words = name.Split([' ', '\'', '’', '\u00A0'], StringSplitOptions.RemoveEmptyEntries);
        // A name at the start of a sentence has its article in capitals.
        return words.Length > 1 && Articles.Contains(words[0].ToLowerInvariant()) ? words[1..] : words;
    }
}
