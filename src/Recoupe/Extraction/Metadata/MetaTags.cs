using Recoupe.Language;

namespace Recoupe.Extraction.Metadata;

internal enum TagKind : byte { None, Published, Created, Modified, Author, Title }

/// <summary>The names by which markup gives dates and authors (<c>metatags.tsv</c>).</summary>
internal sealed class MetaTags
{
    private readonly Dictionary<string, TagKind> meta = new(StringComparer.Ordinal);
    private readonly Dictionary<string, TagKind> items = new(StringComparer.Ordinal);
    private readonly Dictionary<string, TagKind> classes = new(StringComparer.Ordinal);
    private readonly List<(string Ending, TagKind Kind)> endings = [];
    private readonly List<string> scriptKeys = [];
    private readonly List<(string Part, TagKind Kind)> times = [];
    private readonly List<string> addresses = [];

    public MetaTags(LanguagePack pack)
    {
        foreach (var row in pack.Rows("metatags.tsv", 3))
        {
            if (!Enum.TryParse<TagKind>(row[0], ignoreCase: true, out var kind)) throw new LanguagePackException($"packs/{pack.Language}/metatags.tsv: kind '{row[0]}' is not known.");
            switch (row[1])
            {
                case "meta": meta.TryAdd(row[2], kind); break;
                case "item": items.TryAdd(row[2], kind); break;
                case "script": scriptKeys.Add(row[2]); break;
                case "time": times.Add((row[2], kind)); break;
                case "address": addresses.Add(row[2]); break;
                case "class" when row[2].StartsWith('*'): endings.Add((row[2][1..], kind)); break;
                case "class": classes.TryAdd(row[2], kind); break;
                default: throw new LanguagePackException($"packs/{pack.Language}/metatags.tsv: place '{row[1]}', expected meta, item, class, script, time or address.");
            }
        }
    }

    /// <summary>The names under which scripts keep the day of publication.</summary>
    public IReadOnlyList<string> ScriptKeys => scriptKeys;

    /// <summary>Whether what a time element and its names say tells of a change, and not of publication: "mis à jour le".</summary>
    public bool IsModification(string words) => !Says(words, TagKind.Published) && Says(words, TagKind.Modified);

    private bool Says(string words, TagKind kind)
    {
        foreach (var (part, said) in times)
            if (said == kind && words.Contains(part, StringComparison.OrdinalIgnoreCase)) return true;
        return false;
    }

    /// <summary>Whether a link leads to what an author has written.</summary>
    public bool IsAuthorAddress(string address)
    {
        foreach (var part in addresses)
            if (address.Contains(part, StringComparison.Ordinal)) return true;
        return false;
    }

    public TagKind Meta(string name) => meta.GetValueOrDefault(name.ToLowerInvariant());

    /// <summary>By itemprop or property; several may stand in one attribute.</summary>
    public TagKind Item(string names)
    {
        foreach (var range in names.AsSpan().Split(' '))
            if (items.TryGetValue(names[range].ToLowerInvariant(), out var kind)) return kind;
        return TagKind.None;
    }

    /// <summary>By the words of its class names: "post-date", "article__author", "entryDate".</summary>
    public TagKind Class(string names)
    {
        var found = TagKind.None;
        var lookup = classes.GetAlternateLookup<ReadOnlySpan<char>>();
        Span<char> word = stackalloc char[24];
        for (var i = 0; i < names.Length;)
        {
            if (!char.IsAsciiLetter(names[i])) { i++; continue; }
            var end = i + 1;
            while (end < names.Length && char.IsAsciiLetter(names[end]) && !(char.IsAsciiLetterUpper(names[end]) && char.IsAsciiLetterLower(names[end - 1]))) end++;
            if (end - i <= word.Length)
            {
                for (var at = i; at < end; at++) word[at - i] = char.ToLowerInvariant(names[at]);
                // Who comments, and when, is not who wrote and when.
                if (word[..(end - i)].Contains("comment", StringComparison.Ordinal)) return TagKind.None;
                var kind = KindOf(word[..(end - i)], lookup);
                // "entry-date updated": what it dates counts for more than that it is a date.
                if (kind is TagKind.Modified || found is TagKind.None or TagKind.Created && kind != TagKind.None) found = kind;
            }
            i = end;
        }
        return found;
    }

    private TagKind KindOf(ReadOnlySpan<char> word, Dictionary<string, TagKind>.AlternateLookup<ReadOnlySpan<char>> lookup)
    {
        if (lookup.TryGetValue(word, out var kind)) return kind;
        if (word.Length < 7) return TagKind.None;
        foreach (var (ending, endingKind) in endings)
            if (word.EndsWith(ending, StringComparison.Ordinal) && !word.EndsWith("update", StringComparison.Ordinal)) return endingKind;
        return TagKind.None;
    }
}
