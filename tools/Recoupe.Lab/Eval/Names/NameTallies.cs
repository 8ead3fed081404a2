using Recoupe.Language.Names;

namespace Recoupe.Lab.Eval.Names;

/// <summary>Counts persons, organisations and places by exact span and type, and fuzzily, by overlap and type.</summary>
internal sealed class NameTallies
{
    private sealed class Tally { public int Found, Gold, Exact, FuzzyFound, FuzzyGold; }

    private readonly SortedDictionary<EntityKind, Tally> _kinds = new() { [EntityKind.Person] = new(), [EntityKind.Organisation] = new(), [EntityKind.Place] = new() };

    /// <param name="list">Takes every miss, false name and wrong bound; null for none.</param>
    public void Count(GoldText gold, IReadOnlyList<NameMention> found, TextWriter? list = null)
    {
        foreach (var mention in found)
        {
            if (!_kinds.TryGetValue(mention.Kind, out var tally)) continue;
            var (start, end) = (mention.Span.Start, mention.Span.End);
            if (gold.Names.Exists(g => g.IsNested && g.Kind == mention.Kind && g.Start == start && g.End == end)) continue;
            tally.Found++;
            var isExact = gold.Names.Exists(g => g.Kind == mention.Kind && g.Start == start && g.End == end);
            var isFuzzy = gold.Names.Exists(g => g.Kind == mention.Kind && g.Start < end && start < g.End);
            if (isExact) tally.Exact++;
            if (isFuzzy) tally.FuzzyFound++;
            if (!isExact) list?.WriteLine($"{(isFuzzy ? "bound" : "extra")} {mention.Kind,-12} {Around(gold.Text, start, end)}");
        }
        foreach (var name in gold.Names)
        {
            if (name.IsNested) continue;
            var tally = _kinds[name.Kind];
            tally.Gold++;
            if (found.Any(m => m.Kind == name.Kind && m.Span.Start < name.End && name.Start < m.Span.End)) tally.FuzzyGold++;
            else list?.WriteLine($"miss  {name.Kind,-12} {Around(gold.Text, name.Start, name.End)}");
        }
    }

    public static void PrintHeading(string title) => Console.WriteLine($"{title,-15} gold found | exact P     R    F1 | fuzzy P     R    F1");

    /// <summary>A row a kind, and one of all.</summary>
    public void Print(string title)
    {
        PrintHeading(title);
        foreach (var (kind, tally) in _kinds) Print(kind.ToString(), tally, "");
        PrintAll("all");
    }

    public void PrintAll(string name, string remark = "")
    {
        var all = new Tally();
        foreach (var t in _kinds.Values)
        {
            all.Found += t.Found;
            all.Gold += t.Gold;
            all.Exact += t.Exact;
            all.FuzzyFound += t.FuzzyFound;
            all.FuzzyGold += t.FuzzyGold;
        }
        Print(name, all, remark);
    }

    private static void Print(string name, Tally t, string remark)
    {
        var exact = PrecisionRecall.Of(t.Exact, t.Found, t.Gold);
        var fuzzy = new PrecisionRecall(PrecisionRecall.Part(t.FuzzyFound, t.Found), PrecisionRecall.Part(t.FuzzyGold, t.Gold));
        Console.WriteLine($"{name,-14} {t.Gold,5} {t.Found,5} | {exact.Precision,7:F3} {exact.Recall:F3} {exact.F1:F3} | {fuzzy.Precision,7:F3} {fuzzy.Recall:F3} {fuzzy.F1:F3}{remark}");
    }

    private static string Around(string text, int start, int end) =>
        $"{text[Math.Max(0, start - 30)..start]}[{text[start..end]}]{text[end..Math.Min(text.Length, end + 30)]}".Replace('\n', ' ');
}
