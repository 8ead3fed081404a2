using Recoupe.Language;

namespace Recoupe.Derivation;

/// <summary>Under what other names a body speaks (<c>offices.tsv</c>): "le préfet de la Vène" is "préfecture de la Vène", "la porte-parole du rectorat" is "rectorat".</summary>
public sealed class OfficeLexicon
{
    private static readonly HashSet<string> Links = new(["de", "du", "des", "d", "la", "le", "les", "l"], StringComparer.Ordinal);

    /// <summary>By its first word, the heads of names, the longest first, and the bodies they stand for.</summary>
    private readonly Dictionary<string, (string[] Head, string[] Body)[]> offices;

    private readonly HashSet<string> heads;

    /// <exception cref="LanguagePackException">The list is missing or broken.</exception>
    public OfficeLexicon(LanguagePack pack)
    {
        var rows = pack.Rows("offices.tsv", 2).Select(row => (Head: SourceForms.WordsOf(row[0]), Body: row[1] == "-" ? [] : SourceForms.WordsOf(row[1]))).ToList();
        offices = rows.GroupBy(row => row.Head[0], StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.OrderByDescending(row => row.Head.Length).ToArray(), StringComparer.Ordinal);
        heads = rows.Where(row => row.Body.Length > 0).SelectMany(row => new[] { row.Head[0], row.Body[0] }).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>The words of a source's name, an office at its head told as the body it speaks for.</summary>
    internal string[] BodyOf(string[] name)
    {
        if (name.Length == 0 || !offices.TryGetValue(name[0].ToLowerInvariant(), out var rows)) return name;
        foreach (var (head, body) in rows)
        {
            if (name.Length < head.Length || !name.Take(head.Length).Select(word => word.ToLowerInvariant()).SequenceEqual(head)) continue;
            if (body.Length > 0) return [.. body, .. name[head.Length..]];
            var rest = name.AsSpan(head.Length);
            while (!rest.IsEmpty && Links.Contains(rest[0])) rest = rest[1..];
            return rest.IsEmpty ? name : BodyOf(rest.ToArray());
        }
        return name;
    }

    /// <summary>Whether a name is that of an office or a body, and of what it is ("maire de Vanzy").</summary>
    internal bool Knows(string[] name) => name.Length > 2 && heads.Contains(name[0].ToLowerInvariant()) && name.Skip(1).SkipLast(1).Any(word => word is "de" or "du" or "des" or "d");
}
