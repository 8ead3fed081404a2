using System.Globalization;
using System.Text;
using System.Xml.Linq;
using Recoupe.Language;
using Recoupe.Language.Dates;

namespace Recoupe.Lab.Eval;

/// <summary>
/// Date expressions on the French TimeBank, scored as TempEval-3 does: strict (same span), relaxed (overlap), value and type among the relaxed matches.
/// Options: <c>--list</c> names every miss and false alarm.
/// </summary>
public static class TimebankEval
{
    public static int Run(string[] args)
    {
        var (gold, found) = Score(args.Contains("--list") ? Console.Out : null, out var strict, out var relaxed, out var value, out var type);
        Console.WriteLine($"gold {gold}, found {found}");
        Print("strict", strict, gold, found, .860);
        Print("relaxed", relaxed, gold, found, .910);
        Print("value", value, gold, found, .736);
        Print("type", type, gold, found, .827);
        return 0;
    }

    private static void Print(string name, int hits, int gold, int found, double heidelTime)
    {
        var f = F1(hits, gold, found);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-8} P {Ratio(hits, found):.000}  R {Ratio(hits, gold):.000}  F1 {f:.000}   (HeidelTime {heidelTime:.000})"));
    }

    private static double Ratio(int part, int whole) => whole == 0 ? 1 : (double)part / whole;
    public static double F1(int hits, int gold, int found) => gold + found == 0 ? 1 : 2.0 * hits / (gold + found);

    /// <summary>Counts over all files of the development part.</summary>
    public static (int Gold, int Found) Score(TextWriter? list, out int strict, out int relaxed, out int value, out int type)
    {
        (strict, relaxed, value, type) = (0, 0, 0, 0);
        int goldCount = 0, foundCount = 0;
        var pack = LanguagePacks.Load("fr");
        var analyzer = new TextAnalyzer(pack);
        var finder = new DateFinder(pack);
        foreach (var file in Directory.EnumerateFiles(SharedData.Require("data/fr-timebank/dev"), "*.tml").Order(StringComparer.Ordinal))
        {
            var (text, gold, published) = Read(file);
            var tokenized = analyzer.Tokenize(text);
            var tags = TimexNotation.ToTimeMl(tokenized, finder.Find(tokenized), published);
            goldCount += gold.Count;
            foundCount += tags.Count;
            var used = new HashSet<int>();
            foreach (var want in gold)
            {
                var at = Enumerable.Range(0, tags.Count).Where(i => !used.Contains(i) && tags[i].Span.Overlaps(want.Span)).OrderBy(i => tags[i].Span == want.Span ? 0 : 1).DefaultIfEmpty(-1).First();
                if (at < 0) { list?.WriteLine($"missed  {want.Type,-8} {want.Value,-16} {Context(text, want.Span)}"); continue; }
                used.Add(at);
                relaxed++;
                var (sameSpan, sameValue, sameType) = (tags[at].Span == want.Span, tags[at].Value == want.Value, tags[at].Type == want.Type);
                strict += sameSpan ? 1 : 0;
                value += sameValue ? 1 : 0;
                type += sameType ? 1 : 0;
                if (!sameSpan || !sameValue || !sameType)
                    list?.WriteLine($"differs {want.Type,-8} {want.Value,-16} {Context(text, want.Span)}  <> {tags[at].Type} {tags[at].Value} [{tags[at].Span.Of(text)}] ({published?.Earliest:yyyy-MM-dd})");
            }
            for (var i = 0; i < tags.Count; i++)
                if (!used.Contains(i)) list?.WriteLine($"extra   {tags[i].Type,-8} {tags[i].Value,-16} {Context(text, tags[i].Span)}");
        }
        return (goldCount, foundCount);
    }

    private static string Context(string text, TextSpan span) =>
        (text[Math.Max(0, span.Start - 40)..span.Start] + "[" + span.Of(text).ToString() + "]" + text[span.End..Math.Min(text.Length, span.End + 25)]).Replace('\n', '|');

    /// <summary>The plain text of a TimeML file, its TIMEX3 elements and its date of creation.</summary>
    public static (string Text, List<TimexTag> Gold, DateInterval? Published) Read(string file)
    {
        var document = XDocument.Load(file, LoadOptions.PreserveWhitespace);
        var created = (string?)document.Descendants("DCT").Descendants("TIMEX3").First().Attribute("value") ?? "";
        var text = new StringBuilder();
        var gold = new List<TimexTag>();
        Walk(document.Descendants("TEXT").First(), text, gold);
        gold.Sort((a, b) => a.Span.CompareTo(b.Span));
        return (text.ToString(), gold, DateOnly.TryParse(created, CultureInfo.InvariantCulture, out var day) ? DateInterval.Day(day) : null);
    }

    private static void Walk(XElement element, StringBuilder text, List<TimexTag> gold)
    {
        foreach (var node in element.Nodes())
            if (node is XText words) text.Append(words.Value);
            else if (node is XElement child)
            {
                var start = text.Length;
                Walk(child, text, gold);
                if (child.Name.LocalName == "TIMEX3" && text.Length > start)
                    gold.Add(new TimexTag(TextSpan.FromBounds(start, text.Length), Enum.Parse<TimexType>((string)child.Attribute("type")!, ignoreCase: true), (string?)child.Attribute("value")));
            }
    }
}
