namespace Recoupe.Language;

/// <summary>A list of the pack that gives words their types, in its first two columns; a word may have several.</summary>
public sealed class TypedWords
{
    private readonly Dictionary<string, HashSet<string>> words;

    /// <param name="file">The list.</param>
    /// <param name="types">All types that it may name.</param>
    /// <exception cref="LanguagePackException">The file is missing, or a row names a type that is none of <paramref name="types"/>.</exception>
    public TypedWords(LanguagePack pack, string file, params IReadOnlyList<string> types)
    {
        words = types.ToDictionary(type => type, _ => new HashSet<string>(StringComparer.Ordinal), StringComparer.Ordinal);
        foreach (var row in pack.Rows(file, 2))
            if (words.TryGetValue(row[1], out var list)) list.Add(row[0]);
            else throw new LanguagePackException($"packs/{pack.Language}/{file}: type '{row[1]}' of '{row[0]}', expected one of {string.Join(", ", types)}.");
    }

    /// <summary>The words of a type.</summary>
    public IReadOnlySet<string> this[string type] => words[type];
}
