using Recoupe.Language.Names;
using Recoupe.Specs;

namespace Recoupe.Language.Tests.Specs;

/// <summary>
/// Runs the <c>names</c> examples: a line for each name, in order, as "words: kind" and, where the example is about them, " | name: … | role: … | country: … | voice: … | actor: …";
/// "nothing" where nothing is named. Runs the <c>demonyms</c> examples too: "words: NG, expected NE".
/// </summary>
public sealed class NameSpecs
{
    private static readonly DemonymWarnings Demonyms = new(French.Pack);
    private static readonly Dictionary<(string, int), SpecExample> ByPlace =
        SpecExample.OfKind("names").Concat(SpecExample.OfKind("demonyms")).ToDictionary(example => (example.Page, example.Line));

    public static TheoryData<string, int> Places => [.. ByPlace.Keys.Select(place => new TheoryDataRow<string, int>(place.Item1, place.Item2))];

    [Theory]
    [MemberData(nameof(Places))]
    public void TheNamesAreThoseOfThePage(string page, int line)
    {
        var example = ByPlace[(page, line)];
        var analysis = French.Analyzer.Analyze(example.Text);
        var got = example.Kind == "names" ? analysis.Names.Select(name => Fields(name, example.Text)).ToList() : Demonyms.Find(analysis.Tokenized, analysis.Names).Select(warning => Fields(warning, example.Text)).ToList();
        var expected = example.Expected.Where(row => row != "nothing").Select(Fields).ToList();
        var fits = expected.Count == got.Count && expected.Zip(got).All(pair => pair.First.All(field => pair.Second.TryGetValue(field.Key, out var value) && value == field.Value));
        example.Check(fits, got.Count == 0 ? "nothing" : string.Join("\n  ", got.Select(fields => string.Join(" | ", fields.Select(field => $"{field.Key}: {field.Value}")))));
    }

    private static Dictionary<string, string> Fields(NameMention name, string text)
    {
        var fields = new Dictionary<string, string> { ["words"] = name.Span.Of(text).ToString(), ["kind"] = name.Kind.ToString().ToLowerInvariant(), ["name"] = name.Name, ["voice"] = name.Voice.ToString().ToLowerInvariant() };
        if (name.Role is { } role) fields["role"] = role;
        if (name.Country is { } country) fields["country"] = country;
        if (name.Actor is { } actor) fields["actor"] = actor;
        return fields;
    }

    private static Dictionary<string, string> Fields(DemonymWarning warning, string text) =>
        new() { ["words"] = warning.Span.Of(text).ToString(), ["kind"] = $"{warning.Found}, expected {warning.Expected}" };

    private static Dictionary<string, string> Fields(string row)
    {
        var cells = row.Split(" | ");
        var colon = cells[0].LastIndexOf(": ", StringComparison.Ordinal);
        var fields = new Dictionary<string, string> { ["words"] = cells[0][..colon], ["kind"] = cells[0][(colon + 2)..] };
        foreach (var cell in cells.Skip(1)) fields.Add(cell[..cell.IndexOf(": ", StringComparison.Ordinal)], cell[(cell.IndexOf(": ", StringComparison.Ordinal) + 2)..]);
        return fields;
    }
}
