namespace Recoupe.Lab.Train.Hunspell;

/// <summary>
/// Reads a Hunspell dictionary (hunspell(5): .aff with FLAG long, .dic) and writes out every form of every entry. Prefixes are left aside:
/// the French ones are elisions, which the tokenizer cuts off, and unit prefixes.
/// </summary>
internal sealed class HunspellDictionary
{
    private readonly Dictionary<string, List<AffixRule>> suffixes = new(StringComparer.Ordinal);
    private readonly string[] entries;
    private readonly string needsAffix;
    private readonly string forbidden;

    /// <exception cref="FileNotFoundException">A file of the dictionary is missing.</exception>
    public HunspellDictionary(string folder, string name)
    {
        var affixes = File.ReadAllLines(Path.Combine(folder, name + ".aff")).Select(Cells).Where(cells => cells.Length > 1).ToList();
        if (!affixes.Any(cells => cells is ["FLAG", "long"])) throw new InvalidDataException($"{name}.aff: expected flags of two characters (FLAG long).");
        needsAffix = Flag(affixes, "NEEDAFFIX");
        forbidden = Flag(affixes, "FORBIDDENWORD");
        // A rule has five cells or more; the head of its group ("SFX a0 Y 103") has four.
        foreach (var cells in affixes.Where(cells => cells[0] == "SFX" && cells.Length > 4))
        {
            if (!suffixes.TryGetValue(cells[1], out var group)) suffixes[cells[1]] = group = [];
            group.Add(AffixRule.Parse(cells));
        }
        // The first line holds the number of entries.
        entries = File.ReadAllLines(Path.Combine(folder, name + ".dic"))[1..];
    }

    public IEnumerable<DictionaryForm> Forms() => entries.Where(entry => entry.Length > 0).SelectMany(Expand);

    private IEnumerable<DictionaryForm> Expand(string entry)
    {
        var cells = Cells(entry);
        // A field is two letters and a colon; what stands before the first is the word, which may hold spaces.
        var firstField = Array.FindIndex(cells, 1, IsField) is var found && found < 0 ? cells.Length : found;
        var word = string.Join(' ', cells[..firstField]);
        var slash = word.LastIndexOf('/');
        var stem = slash > 0 ? word[..slash] : word;
        var flags = slash > 0 ? word[(slash + 1)..].Chunk(2).Select(pair => new string(pair)).ToList() : [];
        if (flags.Contains(forbidden)) yield break;
        var fields = cells[firstField..].Where(f => f.StartsWith("po:", StringComparison.Ordinal) || f.StartsWith("is:", StringComparison.Ordinal)).ToArray();
        var lemma = cells.FirstOrDefault(f => f.StartsWith("st:", StringComparison.Ordinal))?[3..] ?? stem;
        if (!flags.Contains(needsAffix)) yield return new DictionaryForm(stem, lemma, lemma, fields);
        foreach (var group in flags.Where(suffixes.ContainsKey).Select(flag => suffixes[flag]))
            foreach (var form in Expand(stem, lemma, fields, group)) yield return form;
    }

    private static IEnumerable<DictionaryForm> Expand(string stem, string lemma, string[] fields, List<AffixRule> group)
    {
        var made = group.Select(rule => (rule.Fields, Form: rule.Apply(stem))).Where(m => m.Form is not null).ToList();
        var participle = made.Find(m => m.Fields.Contains("po:ppas") && !m.Fields.Contains("is:fem")).Form ?? lemma;
        return made.Select(m => new DictionaryForm(m.Form!, lemma, participle, [.. fields, .. m.Fields]));
    }

    private static bool IsField(string cell) => cell.Length > 3 && cell[2] == ':' && char.IsAsciiLetterLower(cell[0]) && char.IsAsciiLetterLower(cell[1]);

    private static string Flag(List<string[]> affixes, string option) => affixes.Find(cells => cells[0] == option)?[1] ?? "";

    private static string[] Cells(string line) => line.Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries);
}
