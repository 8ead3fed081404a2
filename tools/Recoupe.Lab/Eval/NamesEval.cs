using Recoupe.Language;
using Recoupe.Language.Names;

namespace Recoupe.Lab.Eval;

/// <summary>
/// Persons, places and organisations: exact span and type, and fuzzy (overlap and type). The Quaero samples are the measure;
/// another folder or an IOB file (<c>.conllu</c>, a sentence a text) may be named, <c>--list</c> prints every miss. Quaero is scored twice: as annotated, and by the
/// name alone, as a mention is defined here: without article, civil title and closing mark, and names within a name ("Diderot" in "place Diderot") set aside.
/// </summary>
internal static class NamesEval
{
    private sealed record GoldName(int Start, int End, EntityKind Kind, bool IsNested = false);

    private sealed class Tally { public int Found, Gold, Exact, FuzzyFound, FuzzyGold; }

    public static int Run(string[] options)
    {
        var source = SharedData.Require(options.FirstOrDefault(o => !o.StartsWith('-')) ?? "data/ner-fr/quaero-mini-dev");
        var isListing = options.Contains("--list");
        var pack = LanguagePacks.Load("fr");
        var analyzer = new TextAnalyzer(pack);
        var finder = new NameFinder(pack);
        var titles = pack.Rows("titles.tsv", 3).Where(row => row[1] == "civil").Select(row => row[0] + " ").ToList();
        SortedDictionary<EntityKind, Tally> tallies = Tallies(), bare = Tallies();
        var texts = File.Exists(source) ? ReadSentences(source) : Directory.EnumerateFiles(source, "*.tsv", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(Read);
        foreach (var (text, gold) in texts)
        {
            var found = finder.Find(analyzer.Tokenize(text));
            Count(text, gold, found, tallies, isListing);
            Count(text, Bare(text, gold, titles), found, bare, isListing: false);
        }
        Print("as annotated", tallies);
        if (!File.Exists(source)) Print("name alone", bare);
        return 0;
    }

    private static SortedDictionary<EntityKind, Tally> Tallies() => new() { [EntityKind.Person] = new(), [EntityKind.Organisation] = new(), [EntityKind.Place] = new() };

    private static List<GoldName> Bare(string text, List<GoldName> gold, List<string> titles) =>
        gold.ConvertAll(name => Bare(text, name, titles) with { IsNested = gold.Exists(o => o != name && o.Start <= name.Start && name.End <= o.End && o.End - o.Start > name.End - name.Start) });

    /// <summary>WebAnno marks whole tokens, and "l'UE", "d'Adrian" and "Aix," are one token each to it.</summary>
    private static GoldName Bare(string text, GoldName name, List<string> titles)
    {
        int start = name.Start, end = name.End;
        foreach (var article in (ReadOnlySpan<string>)["l'", "l’", "d'", "d’", "le ", "la ", "les "])
            if (string.CompareOrdinal(text, start, article, 0, article.Length) == 0) start += article.Length;
        while (start < end && text[start] == ' ') start++;
        if (name.Kind == EntityKind.Person && titles.Find(t => string.Compare(text, start, t, 0, t.Length, StringComparison.OrdinalIgnoreCase) == 0) is { } title) start += title.Length;
        while (end > start + 1 && text[end - 1] is ',' or ';' or ':') end--;
        return name with { Start = start, End = end };
    }

    /// <summary>IOB: number, form, tag; a blank line ends a sentence.</summary>
    private static IEnumerable<(string Text, List<GoldName> Gold)> ReadSentences(string file)
    {
        var text = new System.Text.StringBuilder();
        var gold = new List<GoldName>();
        foreach (var line in File.ReadLines(file).Append(""))
        {
            var cells = line.Split('\t');
            if (cells.Length < 3)
            {
                if (text.Length > 0) yield return (text.ToString(), gold);
                text.Clear();
                gold = [];
                continue;
            }
            if (text.Length > 0 && text[^1] is not ('\'' or '’') && cells[1] is not ("," or "." or ")")) text.Append(' ');
            var start = text.Length;
            text.Append(cells[1]);
            EntityKind? kind = cells[2].Split('-')[^1] switch { "PER" => EntityKind.Person, "LOC" => EntityKind.Place, "ORG" => EntityKind.Organisation, _ => null };
            if (kind is null) continue;
            if (cells[2][0] == 'I' && gold.Count > 0) gold[^1] = gold[^1] with { End = text.Length };
            else gold.Add(new GoldName(start, text.Length, kind.Value));
        }
    }

    /// <summary>WebAnno TSV 3.2: a sentence a paragraph; the columns after the third hold "type[group]|type[group]".</summary>
    private static (string Text, List<GoldName> Gold) Read(string file)
    {
        var text = new System.Text.StringBuilder();
        var gold = new List<GoldName>();
        var open = new Dictionary<string, int>(StringComparer.Ordinal);
        int shift = 0;
        var isFirst = false;
        foreach (var line in File.ReadLines(file))
        {
            if (line.StartsWith("#Text=", StringComparison.Ordinal))
            {
                if (text.Length > 0) text.Append("\n\n");
                shift = text.Length;
                text.Append(line.AsSpan(6));
                open.Clear();
                isFirst = true;
                continue;
            }
            var cells = line.Split('\t');
            if (cells.Length < 4 || line[0] == '#') continue;
            var dash = cells[1].IndexOf('-');
            int start = int.Parse(cells[1].AsSpan(0, dash)), end = int.Parse(cells[1].AsSpan(dash + 1));
            if (isFirst) { shift -= start; isFirst = false; }
            foreach (var label in cells.Skip(3).SelectMany(c => c.Split('|'))) AddLabel(label, start + shift, end + shift, open, gold);
        }
        return (text.ToString(), gold);
    }

    private static void AddLabel(string label, int start, int end, Dictionary<string, int> open, List<GoldName> gold)
    {
        if (KindOf(label) is not { } kind) return;
        if (!label.EndsWith(']')) { gold.Add(new GoldName(start, end, kind)); return; }
        if (open.TryGetValue(label, out var index)) { gold[index] = gold[index] with { End = end }; return; }
        open[label] = gold.Count;
        gold.Add(new GoldName(start, end, kind));
    }

    /// <summary>Telephone numbers and web addresses count as places in Quaero; they are none here.</summary>
    private static EntityKind? KindOf(string label) =>
        label.StartsWith("pers.", StringComparison.Ordinal) ? EntityKind.Person
        : label.StartsWith("org.", StringComparison.Ordinal) ? EntityKind.Organisation
        : label.StartsWith("loc.", StringComparison.Ordinal) && !label.StartsWith("loc.add.elec", StringComparison.Ordinal) ? EntityKind.Place
        : null;

    private static void Count(string text, List<GoldName> gold, IReadOnlyList<NameMention> found, SortedDictionary<EntityKind, Tally> tallies, bool isListing)
    {
        foreach (var mention in found)
        {
            if (!tallies.TryGetValue(mention.Kind, out var tally)) continue;
            if (gold.Exists(g => g.IsNested && g.Kind == mention.Kind && g.Start == mention.Span.Start && g.End == mention.Span.End)) continue;
            tally.Found++;
            var isExact = gold.Exists(g => g.Kind == mention.Kind && g.Start == mention.Span.Start && g.End == mention.Span.End);
            var isFuzzy = gold.Exists(g => g.Kind == mention.Kind && g.Start < mention.Span.End && mention.Span.Start < g.End);
            if (isExact) tally.Exact++;
            if (isFuzzy) tally.FuzzyFound++;
            if (isListing && !isExact) Console.WriteLine($"{(isFuzzy ? "bound" : "extra")} {mention.Kind,-12} {Around(text, mention.Span.Start, mention.Span.End)}");
        }
        foreach (var name in gold)
        {
            if (name.IsNested) continue;
            var tally = tallies[name.Kind];
            tally.Gold++;
            var isFuzzy = found.Any(m => m.Kind == name.Kind && m.Span.Start < name.End && name.Start < m.Span.End);
            if (isFuzzy) tally.FuzzyGold++;
            else if (isListing) Console.WriteLine($"miss  {name.Kind,-12} {Around(text, name.Start, name.End)}");
        }
    }

    private static string Around(string text, int start, int end) =>
        $"{text[Math.Max(0, start - 30)..start]}[{text[start..end]}]{text[end..Math.Min(text.Length, end + 30)]}".Replace('\n', ' ');

    private static void Print(string title, SortedDictionary<EntityKind, Tally> tallies)
    {
        Console.WriteLine($"{title,-15} gold found | exact P     R    F1 | fuzzy P     R    F1");
        var all = new Tally();
        foreach (var (kind, t) in tallies)
        {
            PrintRow(kind.ToString(), t);
            all.Found += t.Found; all.Gold += t.Gold; all.Exact += t.Exact; all.FuzzyFound += t.FuzzyFound; all.FuzzyGold += t.FuzzyGold;
        }
        PrintRow("all", all);
    }

    private static void PrintRow(string name, Tally t)
    {
        double p = Ratio(t.Exact, t.Found), r = Ratio(t.Exact, t.Gold), fp = Ratio(t.FuzzyFound, t.Found), fr = Ratio(t.FuzzyGold, t.Gold);
        Console.WriteLine($"{name,-14} {t.Gold,5} {t.Found,5} | {p,7:F3} {r:F3} {F(p, r):F3} | {fp,7:F3} {fr:F3} {F(fp, fr):F3}");
    }

    private static double Ratio(int part, int whole) => whole == 0 ? 0 : (double)part / whole;
    private static double F(double p, double r) => p + r == 0 ? 0 : 2 * p * r / (p + r);
}
