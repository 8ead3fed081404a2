using Recoupe.Comparison;
using Recoupe.Model;
using Recoupe.Specs;
using Recoupe.Tests.Alignment;

namespace Recoupe.Tests.Specs;

/// <summary>Runs the examples about differences: two paragraphs, each a page of its own, and the slot and kind of every difference between them.</summary>
public sealed class DifferenceSpecs
{
    private const int Day = 12;

    private const string Aligned = "difference", Given = "given difference";

    private static readonly Dictionary<string, FindingComparer> Comparers = new(StringComparer.Ordinal) { [Aligned] = new(LanguagePacks.Load("fr")), [Given] = new(LanguagePacks.Load("fr"), Sameness.Given) };
    private static readonly Dictionary<(string, int), SpecExample> ByPlace = SpecExample.OfKind(Aligned).Concat(SpecExample.OfKind(Given)).ToDictionary(example => (example.Page, example.Line));

    public static TheoryData<string, int> Places => [.. ByPlace.Keys.Select(place => new TheoryDataRow<string, int>(place.Item1, place.Item2))];

    [Theory]
    [MemberData(nameof(Places))]
    public void TheDifferencesAreThoseOfThePage(string page, int line)
    {
        var example = ByPlace[(page, line)];
        var got = Differences(Comparers[example.Kind], example.Text.Split("\n\n"));
        example.Check(got.SequenceEqual(example.Expected), string.Join("\n  ", got));
    }

    private static List<string> Differences(FindingComparer comparer, string[] pages)
    {
        var statements = pages.SelectMany((text, i) => Stated.Of(text, i, Day)).ToList();
        var finding = new Finding([.. Enumerable.Range(0, statements.Count)], 0, null);
        var found = comparer.Compare(finding, statements, [.. pages.Select(Stated.Article)], [.. pages.Select(_ => Stated.May(Day))]);
        return found.Count == 0 ? ["nothing"] : [.. found.Select(difference => $"{difference.Slot} {difference.Kind}".ToLowerInvariant())];
    }
}
