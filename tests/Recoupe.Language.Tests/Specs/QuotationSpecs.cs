using Recoupe.Language.Quotations;
using Recoupe.Specs;

namespace Recoupe.Language.Tests.Specs;

/// <summary>
/// Runs the <c>quotation</c> examples: a line for each quotation, in order, as "words -> speaker" or "words -> speaker via medium"; "words -> nobody" where no one
/// is named or two could be meant, "words -> scare" where the marks only keep a word at a distance; "nothing" where nothing is quoted.
/// </summary>
public sealed class QuotationSpecs
{
    private static readonly Dictionary<(string, int), SpecExample> ByPlace = SpecExample.OfKind("quotation").ToDictionary(example => (example.Page, example.Line));

    public static TheoryData<string, int> Places => [.. ByPlace.Keys.Select(place => new TheoryDataRow<string, int>(place.Item1, place.Item2))];

    [Theory]
    [MemberData(nameof(Places))]
    public void TheQuotationsAreThoseOfThePage(string page, int line)
    {
        var example = ByPlace[(page, line)];
        var got = French.Analyzer.Analyze(example.Text).Quotations.SelectMany(static quotation => quotation.WithInside).Select(quotation => (Words: quotation.Inner.Of(example.Text).ToString(), Voice: VoiceOf(quotation))).ToList();
        var expected = example.Expected.Where(row => row != "nothing").Select(row => row.Split(" -> ")).ToList();
        var fits = expected.Count == got.Count && expected.Zip(got).All(pair => SpecExample.Fits(pair.First[0], pair.Second.Words) && pair.First[1] == pair.Second.Voice);
        example.Check(fits, got.Count == 0 ? "nothing" : string.Join("\n  ", got.Select(quote => $"{quote.Words} -> {quote.Voice}")));
    }

    private static string VoiceOf(Quotation quotation) => quotation switch
    {
        { IsScare: true } => "scare",
        { Speaker: null } => "nobody",
        { Via: null } => quotation.Speaker,
        _ => $"{quotation.Speaker} via {quotation.Via}",
    };
}
