using Recoupe.Language.Attributions;
using Recoupe.Specs;

namespace Recoupe.Language.Tests.Specs;

/// <summary>
/// Runs the <c>attribution</c> examples: a line for each attribution, in order, as "source: … | via: … | kind: … | content: …"; no via means that there is none,
/// a kind or content left out is not looked at; "nothing" where nobody is to be told.
/// </summary>
public sealed class AttributionSpecs
{
    private static readonly Dictionary<(string, int), SpecExample> ByPlace = SpecExample.OfKind("attribution").ToDictionary(example => (example.Page, example.Line));

    public static TheoryData<string, int> Places => [.. ByPlace.Keys.Select(place => new TheoryDataRow<string, int>(place.Item1, place.Item2))];

    [Theory]
    [MemberData(nameof(Places))]
    public void TheAttributionsAreThoseOfThePage(string page, int line)
    {
        var example = ByPlace[(page, line)];
        var analysis = French.Analyzer.Analyze(example.Text);
        var got = analysis.Attributions.Select(attribution => Fields(attribution, example.Text)).ToList();
        var expected = example.Expected.Where(row => row != "nothing").Select(Fields).ToList();
        var fits = expected.Count == got.Count && expected.Zip(got).All(pair => Fits(pair.First, pair.Second));
        example.Check(fits, got.Count == 0 ? "nothing" : string.Join("\n  ", got.Select(Show)));
    }

    private static bool Fits(Dictionary<string, string> expected, Dictionary<string, string> got) =>
        expected.ContainsKey("via") == got.ContainsKey("via") && expected.All(field => got.TryGetValue(field.Key, out var value) && SpecExample.Fits(field.Value, value));

    private static Dictionary<string, string> Fields(Attribution attribution, string text)
    {
        var fields = new Dictionary<string, string> { ["source"] = attribution.Chain[0] };
        if (attribution.Chain.Count > 1) fields["via"] = attribution.Chain[^1];
        fields["kind"] = attribution.Kind.ToString().ToLowerInvariant();
        fields["voice"] = attribution.Voice.ToString().ToLowerInvariant();
        fields["words"] = attribution.Source.Of(text).ToString();
        fields["content"] = attribution.Content.Of(text).ToString().Trim(' ', ',', '.', ':', ';');
        return fields;
    }

    private static Dictionary<string, string> Fields(string row) =>
        row.Split(" | ").Select(field => field.Split(": ", 2)).ToDictionary(pair => pair[0].Trim(), pair => pair[1].Trim());

    private static string Show(Dictionary<string, string> fields) => string.Join(" | ", fields.Select(field => $"{field.Key}: {field.Value}"));
}
