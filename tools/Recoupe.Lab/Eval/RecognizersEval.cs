using System.Globalization;
using System.Text.Json;
using Recoupe.Language;
using Recoupe.Language.Quantities;

namespace Recoupe.Lab.Eval;

/// <summary>
/// Microsoft's French cases for numbers and units (recognizers-fr): a case passes when exactly its values are found.
/// Numbers are held against the number reader, which knows nothing of nouns; the rest against the quantity finder, whose other quantities are not looked at.
/// A unit named without a number ("en degrés Celsius") is no quantity and not asked for. What RecognizersLeftOut.tsv lists is left out, each case with the reason.
/// Option: <c>--list</c> names the cases missed.
/// </summary>
internal static class RecognizersEval
{
    private static readonly (string File, Func<Case, Reader, bool> Passes)[] Models =
    [
        ("Number/NumberModel", PassesNumbers),
        ("Number/NumberRangeModel", PassesRanges),
        ("Number/PercentModel", PassesUnits),
        ("NumberWithUnit/CurrencyModel", PassesUnits),
        ("NumberWithUnit/DimensionModel", PassesUnits),
        ("NumberWithUnit/TemperatureModel", PassesUnits),
    ];

    public static int Run(string[] arguments)
    {
        var folder = SharedData.Require("data/recognizers-fr");
        var pack = new LanguagePack("fr", name => Path.Combine(AppContext.BaseDirectory, "packs", "fr", name) is var path && File.Exists(path) ? File.OpenRead(path) : null);
        var reader = new Reader(new TextAnalyzer(pack), new NumberReader(new NumberLists(pack)), new QuantityFinder(pack));
        var leftOut = RecognizersLeftOut.Load();
        int passed = 0, kept = 0;
        foreach (var (file, passes) in Models)
        {
            var cases = Read(Path.Combine(folder, file + ".json"));
            var keptCases = cases.Where(c => !leftOut.Holds(file, c.Input)).ToList();
            var failed = keptCases.Where(c => !passes(c, reader)).ToList();
            Console.WriteLine($"{file,-32} {keptCases.Count - failed.Count}/{keptCases.Count}, {cases.Count - keptCases.Count} left out");
            passed += keptCases.Count - failed.Count;
            kept += keptCases.Count;
            if (!arguments.Contains("--list", StringComparer.Ordinal)) continue;
            foreach (var one in failed) Console.WriteLine($"  {one.Input} => {string.Join(" | ", one.Expected.Select(e => $"{e.Text} = {e.Value}"))}");
        }
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{"kept cases passed",-32} {passed}/{kept} {(double)passed / kept:.000}"));
        foreach (var (reason, count) in leftOut.Reasons) Console.WriteLine($"left out {count,4}  {reason}");
        return 0;
    }

    private static bool PassesNumbers(Case one, Reader reader)
    {
        var text = reader.Analyzer.Tokenize(one.Input);
        var found = new List<double>();
        for (var at = 0; at < text.Tokens.Length;)
        {
            if (!reader.Numbers.TryRead(text, at, text.Tokens.Length, out var number)) { at++; continue; }
            if (number.Suffix.Length == 0) found.Add(NumberReader.HasMinus(text, number) ? -number.Value : number.Value);
            at = number.End;
        }
        return found.Count == one.Expected.Count && found.Zip(one.Expected).All(pair => Value(pair.Second.Value) is { } value && Same(pair.First, value));
    }

    /// <summary>"[20,30)" is held against value and upper end, "(35,)" and the like against value and qualifier; open and closed ends of a range are one.</summary>
    private static bool PassesRanges(Case one, Reader reader)
    {
        var found = reader.Finder.Find(reader.Analyzer.Tokenize(one.Input), []);
        return one.Expected.Count == 0 ? found.Count == 0 : one.Expected.All(e => found.Any(q => Fits(q, e.Value)) || AreBothEnds(found, e.Value));
    }

    /// <summary>"plus de 10 et moins de 20": the two ends of "(10,20)" stand apart.</summary>
    private static bool AreBothEnds(IReadOnlyList<Quantity> found, string range)
    {
        var comma = range.IndexOf(',');
        return comma > 1 && comma < range.Length - 2 && found.Any(q => Fits(q, range[..(comma + 1)] + ")")) && found.Any(q => Fits(q, "(" + range[comma..]));
    }

    private static bool Fits(Quantity quantity, string range)
    {
        var ends = range[1..^1].Split(',');
        double? low = Value(ends[0]), high = ends.Length > 1 ? Value(ends[1]) : null;
        if (low is { } from && high is { } to)
            return Same(quantity.Value, from) && (from == to ? quantity.Upper is null : quantity.Upper is { } upper && Same(upper, to));
        var qualifier = low is null ? range[^1] == ']' ? Qualifier.AtMost : Qualifier.LessThan : range[0] == '[' ? Qualifier.AtLeast : Qualifier.MoreThan;
        return quantity.Qualifier == qualifier && Same(quantity.Value, (low ?? high)!.Value);
    }

    private static bool PassesUnits(Case one, Reader reader)
    {
        var found = reader.Finder.Find(reader.Analyzer.Tokenize(one.Input), []);
        if (one.Expected.Count == 0) return found.Count == 0;
        return one.Expected.All(e => e.Value.Length == 0 || Value(e.Value.TrimEnd('%')) is { } value
            && found.Any(q => (Same(q.Value, value) || q.Upper is { } upper && Same(upper, value)) && q.Noun.Length > 0 && Shares(q.Span.Of(one.Input).ToString(), e.Text)));
    }

    private static bool Shares(string found, string expected) =>
        found.Contains(expected, StringComparison.OrdinalIgnoreCase) || expected.Contains(found, StringComparison.OrdinalIgnoreCase);

    private static bool Same(double a, double b) => Math.Abs(a - b) <= 1e-9 * Math.Max(1, Math.Abs(b));

    private static double? Value(string written) =>
        double.TryParse(written.Replace(',', '.'), NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? value : null;

    private static List<Case> Read(string path)
    {
        using var document = JsonDocument.Parse(File.ReadAllText(path), new JsonDocumentOptions { AllowTrailingCommas = true });
        var cases = new List<Case>();
        foreach (var one in document.RootElement.EnumerateArray())
        {
            var expected = new List<(string Text, string Value)>();
            foreach (var result in one.GetProperty("Results").EnumerateArray())
            {
                var value = result.TryGetProperty("Resolution", out var resolution) && resolution.ValueKind == JsonValueKind.Object && resolution.TryGetProperty("value", out var held) ? held.GetString() : null;
                expected.Add((result.GetProperty("Text").GetString() ?? "", value ?? ""));
            }
            cases.Add(new Case(one.GetProperty("Input").GetString() ?? "", expected));
        }
        return cases;
    }

    private sealed record Case(string Input, IReadOnlyList<(string Text, string Value)> Expected);

    private sealed record Reader(TextAnalyzer Analyzer, NumberReader Numbers, QuantityFinder Finder);
}
