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
        var score = Score(args.Contains("--list") ? Console.Out : null);
        Console.WriteLine($"gold {score.Gold}, found {score.Found}");
        Print("strict", score.Strict, .860);
        Print("relaxed", score.Relaxed, .910);
        Print("value", score.Value, .736);
        Print("type", score.Type, .827);
        return 0;
    }

    private static void Print(string name, PrecisionRecall rate, double heidelTime) =>
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-8} P {rate.Precision:.000}  R {rate.Recall:.000}  F1 {rate.F1:.000}   (HeidelTime {heidelTime:.000})"));

    /// <summary>Over all files of the development part.</summary>
    /// <param name="list">Takes every miss, difference and false alarm; null for none.</param>
    public static TimebankScore Score(TextWriter? list)
    {
        int strict = 0, relaxed = 0, value = 0, type = 0, goldCount = 0, foundCount = 0;
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
        return new TimebankScore(goldCount, foundCount, Rate(strict), Rate(relaxed), Rate(value), Rate(type));

        PrecisionRecall Rate(int right) => PrecisionRecall.Of(right, foundCount, goldCount);
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

/// <param name="Gold">Date expressions of the gold.</param>
/// <param name="Found">Date expressions found.</param>
/// <param name="Strict">Found with the same span.</param>
/// <param name="Relaxed">Found with a span that overlaps; value and type are counted among these.</param>
public sealed record TimebankScore(int Gold, int Found, PrecisionRecall Strict, PrecisionRecall Relaxed, PrecisionRecall Value, PrecisionRecall Type);
