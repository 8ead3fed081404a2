using Recoupe.Specs;

namespace Recoupe.Language.Tests.Specs;

/// <summary>
/// Runs the <c>tokens</c>, <c>words</c> and <c>sentences</c> examples: the tokens of a text, or its syntactic words, parted by " | ", or its sentences, a line each.
/// </summary>
public sealed class TokenSpecs
{
    private static readonly Dictionary<(string, int), SpecExample> ByPlace =
        SpecExample.OfKind("tokens").Concat(SpecExample.OfKind("words")).Concat(SpecExample.OfKind("sentences")).ToDictionary(example => (example.Page, example.Line));

    public static TheoryData<string, int> Places => [.. ByPlace.Keys.Select(place => new TheoryDataRow<string, int>(place.Item1, place.Item2))];

    [Theory]
    [MemberData(nameof(Places))]
    public void ATextIsCutAsThePageHasIt(string page, int line)
    {
        var example = ByPlace[(page, line)];
        var text = French.Analyzer.Tokenize(example.Text);
        var got = example.Kind switch
        {
            "tokens" => [string.Join(" | ", text.Tokens.Select(token => token.Span.Of(example.Text).ToString()))],
            "words" => [string.Join(" | ", French.Analyzer.Parse(text).Words.Select(word => word.Form))],
            _ => text.Sentences.Select(sentence => sentence.Span.Of(example.Text).ToString()).ToList(),
        };
        example.Check(got.SequenceEqual(example.Expected), string.Join("\n  ", got));
    }
}
