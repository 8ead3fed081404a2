namespace Recoupe.Language.Names;

/// <summary>A name that the pack knows.</summary>
/// <param name="Capitals">One bit a token: it must be capitalised.</param>
/// <param name="Acronyms">One bit a token: it must be in capitals throughout.</param>
/// <param name="IsCautious">Also an everyday word.</param>
/// <param name="IsPlural">A country named in the plural ("les Philippines"), whose people may be written alike.</param>
/// <param name="IsArea">A region, a department or a province: it says where a town lies, "Vaur (Finistère)".</param>
/// <param name="Actor">Who acts there, where the name is one of a building, a street or a nickname.</param>
/// <param name="IsContracted">Without its article: only where a preposition or a small letter hides that, "au Havre".</param>
internal sealed record KnownName(string Name, EntityKind Kind, SourceKind Voice, string? Country, uint Capitals, uint Acronyms, bool IsCautious, bool IsPlural = false, bool IsArea = false, bool IsContracted = false, string? Actor = null);

/// <summary>The names that the pack knows, by token.</summary>
internal sealed class Gazetteer
{
    private readonly TokenTrie<KnownName> names;
    private readonly WordList words;

    /// <param name="countries">The rows of <c>countries.tsv</c>.</param>
    public Gazetteer(LanguagePack pack, WordList words, IReadOnlyList<string[]> countries)
    {
        this.words = words;
        names = new TokenTrie<KnownName>(words, WordKind.GazetteerStart, 40_000);
        // The long lists are read while the others are laid out.
        var media = Task.Run(() => pack.Rows("media.tsv", 3));
        var places = Task.Run(() => pack.Rows("places.tsv", 3));
        foreach (var row in countries)
        {
            Add(row[1], EntityKind.Place, SourceKind.Government, row[0], isPlural: row[2] == "les");
            foreach (var capital in row[3].Split(';')) Add(capital, EntityKind.Place, SourceKind.Government, row[0]);
        }
        foreach (var row in pack.Rows("metonyms.tsv", 4)) Add(row[0], EntityKind.Organisation, Voice(pack, "metonyms.tsv", row[2]), row[3], actor: row[1]);
        foreach (var row in pack.Rows("organisations.tsv", 3)) Add(row[2], EntityKind.Organisation, Voice(pack, "organisations.tsv", row[0]), row[1]);
        foreach (var row in media.GetAwaiter().GetResult()) Add(row[2], EntityKind.Organisation, Voice(pack, "media.tsv", row[0]), row[1]);
        foreach (var row in places.GetAwaiter().GetResult()) Add(row[2], EntityKind.Place, SourceKind.Organisation, row[1], isArea: row[0] is "region" or "department");
        foreach (var row in pack.Rows("happenings.tsv", 2)) Add(row[1], EntityKind.Event, SourceKind.Unnamed, "-");
        foreach (var row in pack.Rows("products.tsv", 2)) Add(row[1], EntityKind.Product, SourceKind.Unnamed, "-");
        foreach (var row in pack.Rows("persons.tsv")) Add(row[0], EntityKind.Person, SourceKind.Person, "-");
    }

    /// <summary>The longest known name at token <paramref name="first"/>, spelt as it must be; null where there is none.</summary>
    public KnownName? Match(NameScan scan, int first, out int end) => names.Longest(scan, first, IsSpelt, out end);

    /// <summary>As <see cref="Match"/>, persons left aside: their names are parts of longer ones ("Melania Trump").</summary>
    public KnownName? MatchThing(NameScan scan, int first, out int end) => Match(scan, first, out end) is { Kind: not EntityKind.Person } known ? known : null;

    internal static SourceKind Voice(LanguagePack pack, string file, string word) =>
        Enum.TryParse<SourceKind>(word, out var voice) ? voice
            : throw new LanguagePackException($"packs/{pack.Language}/{file}: voice '{word}', expected Government, Organisation, Media or Agency.");

    private void Add(string cell, EntityKind kind, SourceKind voice, string country, bool isPlural = false, bool isArea = false, string? actor = null)
    {
        if (cell == "-") return;
        string? first = null;
        foreach (var spelling in cell.Split('|'))
        {
            var cautious = spelling[0] == '*';
            var form = cautious ? spelling[1..] : spelling;
            first ??= form;
            var known = new KnownName(first, kind, voice, country == "-" ? null : country, 0, 0, cautious, isPlural, isArea, Actor: actor);
            AddSpelling(form, known);
            if (kind == EntityKind.Place && (form.StartsWith("Le ", StringComparison.Ordinal) || form.StartsWith("Les ", StringComparison.Ordinal))) AddSpelling(form[(form.IndexOf(' ') + 1)..], known with { IsContracted = true });
            // The Arabic article is joined or not, as the paper likes.
            if (form.StartsWith("Al-", StringComparison.Ordinal) || form.StartsWith("El-", StringComparison.Ordinal)) AddSpelling($"{form[..2]} {form[3..]}", known);
        }
    }

    private void AddSpelling(string form, KnownName known)
    {
        var key = words.Cut(form);
        uint capitals = 0, acronyms = 0;
        for (var i = 0; i < key.Length && i < 32; i++)
        {
            var word = key[i].Span.Of(form);
            if (char.IsUpper(word[0])) capitals |= 1u << i;
            if (NameScan.IsAcronym(word)) acronyms |= 1u << i;
        }
        names.Add(key, known with { Capitals = capitals, Acronyms = acronyms });
    }

    private static bool IsSpelt(NameScan scan, int first, int end, KnownName name)
    {
        if (name.IsContracted && scan.Norm(first - 1) is not ("au" or "aux" or "du" or "des" or "le" or "les")) return false;
        for (var i = first; i < end; i++)
        {
            var bit = 1u << (i - first);
            // "le quotidien l'Avenir" names the paper as "L'Avenir" does; a bare "l'avenir" or "l'Union" does not.
            var upper = scan.IsUpper(i) || i == first && end > first + 1 && scan.Tokens[i].Norm == "l'" && scan.Is(first - 1, WordKind.HeadStart);
            if ((name.Capitals & bit) != 0 && !upper) return false;
            if ((name.Acronyms & bit) != 0 && !scan.Is(i, WordKind.Acronym)) return false;
        }
        // A name of one letter is too little by itself: "sur X".
        if (end == first + 1 && scan.Tokens[first].Length == 1) return first > 0 && scan.Is(first - 1, WordKind.Medium);
        // "QATAR" in a headline is the country, "CARE" in a plain sentence the organisation: what is listed in small letters may be shouted.
        return true;
    }
}
