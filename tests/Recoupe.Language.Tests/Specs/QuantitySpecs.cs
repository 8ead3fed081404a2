using System.Globalization;
using Recoupe.Language.Quantities;
using Recoupe.Specs;

namespace Recoupe.Language.Tests.Specs;

/// <summary>Runs the <c>quantities</c> examples: a line for each count, in order, as "number: value [qualifier] noun [part]", or "[age]" behind one that tells how old somebody is; "nothing" where nothing is counted.</summary>
public sealed class QuantitySpecs
{
    private const string NoNoun = "-";
    private static readonly Dictionary<(string, int), SpecExample> ByPlace = SpecExample.OfKind("quantities").ToDictionary(example => (example.Page, example.Line));
    private static readonly Dictionary<Qualifier, string> Qualifiers = new()
    {
        [Qualifier.Exact] = "",
        [Qualifier.About] = " [about]",
        [Qualifier.AtLeast] = " [at-least]",
        [Qualifier.MoreThan] = " [more-than]",
        [Qualifier.AtMost] = " [at-most]",
        [Qualifier.LessThan] = " [less-than]",
        [Qualifier.Nearly] = " [nearly]",
    };

    public static TheoryData<string, int> Places => [.. ByPlace.Keys.Select(place => new TheoryDataRow<string, int>(place.Item1, place.Item2))];

    [Theory]
    [MemberData(nameof(Places))]
    public void TheCountsAreThoseOfThePage(string page, int line)
    {
        var example = ByPlace[(page, line)];
        var analysis = French.Analyzer.Analyze(example.Text);
        var got = analysis.QuantitiesAndAges.Select(quantity => Written(quantity, example.Text) + (analysis.Ages.Contains(quantity) ? " [age]" : "")).DefaultIfEmpty("nothing").ToArray();
        example.Check(example.Expected.Select(Normal).SequenceEqual(got), string.Join("\n  ", got));
    }

    private static string Written(Quantity quantity, string text) =>
        $"{quantity.NumberSpan.Of(text)}: {Number(quantity.Value)}{(quantity.Upper is { } upper ? $"..{Number(upper)}" : "")}{Qualifiers[quantity.Qualifier]} {(quantity.Noun.Length > 0 ? quantity.Noun : NoNoun)}{(quantity.Part ? " [part]" : "")}";

    /// <summary>A line of the page with its fraction worked out: "1/3" as the program has it.</summary>
    private static string Normal(string row)
    {
        var colon = row.LastIndexOf(": ", StringComparison.Ordinal) + 2;
        if (colon < 2) return row;
        var value = row[colon..].Split(' ')[0];
        var slash = value.IndexOf('/');
        return slash <= 0 ? row : row[..colon] + Number(Parse(value[..slash]) / Parse(value[(slash + 1)..])) + row[(colon + value.Length)..];
    }

    private static double Parse(string digits) => double.Parse(digits, CultureInfo.InvariantCulture);
    private static string Number(double value) => value.ToString("0.######", CultureInfo.InvariantCulture);
}
