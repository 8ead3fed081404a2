using System.Globalization;
using Recoupe.Language.Dates;
using Recoupe.Specs;

namespace Recoupe.Language.Tests.Specs;

/// <summary>Runs the <c>dates</c> examples: the day of publication, then a line for each expression, in order, as "words: TYPE value" of TIMEX3; "nothing" where none stands.</summary>
public sealed class DateSpecs
{
    private const string Published = "published: ";
    private static readonly DateFinder Finder = new(French.Pack);
    private static readonly Dictionary<(string, int), SpecExample> ByPlace = SpecExample.OfKind("dates").ToDictionary(example => (example.Page, example.Line));

    public static TheoryData<string, int> Places => [.. ByPlace.Keys.Select(place => new TheoryDataRow<string, int>(place.Item1, place.Item2))];

    [Theory]
    [MemberData(nameof(Places))]
    public void TheDatesAreThoseOfThePage(string page, int line)
    {
        var example = ByPlace[(page, line)];
        var published = DateInterval.Day(DateOnly.ParseExact(example.Expected[0][Published.Length..], "yyyy-MM-dd", CultureInfo.InvariantCulture));
        var text = French.Analyzer.Tokenize(example.Text);
        var tags = TimexNotation.ToTimeMl(text, Finder.Find(text), published);
        string[] got = tags.Count == 0 ? ["nothing"] : [.. tags.Select(tag => $"{tag.Span.Of(example.Text)}: {tag.Type.ToString().ToUpperInvariant()} {tag.Value}")];
        example.Check(example.Expected.Skip(1).SequenceEqual(got), string.Join("\n  ", got));
    }
}
