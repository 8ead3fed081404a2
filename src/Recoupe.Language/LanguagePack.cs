namespace Recoupe.Language;

/// <summary>
/// The data of one language: word lists, rules and trained weights, read once and shared by all threads.
/// A pack is a set of named files; the caller says how a name is opened, so the package itself touches no file system.
/// </summary>
public sealed class LanguagePack
{
    private readonly Func<string, Stream?> open;

    /// <param name="language">Two-letter code, "fr" or "en".</param>
    /// <param name="open">Opens a file of the pack by name ("cues.tsv"); null where the pack has none of that name.</param>
    public LanguagePack(string language, Func<string, Stream?> open)
    {
        Language = language;
        this.open = open;
    }

    public string Language { get; }

    /// <summary>The rows of a tab-separated file of the pack: comments (#) and blank lines left out, cells trimmed.</summary>
    /// <exception cref="LanguagePackException">The file is missing, or a row has fewer than <paramref name="columns"/> cells.</exception>
    public IReadOnlyList<string[]> Rows(string name, int columns = 1)
    {
        using var stream = Open(name);
        using var reader = new StreamReader(stream, System.Text.Encoding.UTF8);
        var rows = new List<string[]>();
        for (var line = 1; reader.ReadLine() is { } text; line++)
        {
            if (string.IsNullOrWhiteSpace(text) || text[0] == '#') continue;
            var cells = text.Split('\t');
            for (var i = 0; i < cells.Length; i++) cells[i] = cells[i].Trim();
            if (cells.Length < columns)
                throw new LanguagePackException($"packs/{Language}/{name}, line {line}: {cells.Length} cells, expected at least {columns} separated by tabs.");
            rows.Add(cells);
        }
        return rows;
    }

    /// <summary>A binary file of the pack.</summary>
    /// <exception cref="LanguagePackException">The file is missing.</exception>
    public Stream Open(string name) =>
        open(name) ?? throw new LanguagePackException($"packs/{Language}/{name}: not found; the pack is not whole.");
}

/// <summary>A language pack that is missing, broken or of another version; the message names the file and the place.</summary>
public sealed class LanguagePackException(string message) : Exception(message);
