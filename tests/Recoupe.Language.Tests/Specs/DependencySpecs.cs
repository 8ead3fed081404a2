using Recoupe.Specs;

namespace Recoupe.Language.Tests.Specs;

/// <summary>
/// Runs the <c>dependencies</c> examples: a line for each dependency looked at, as "relation: dependent &lt; head" or "root: word"; a form that stands several times
/// in the sentence bears its number ("a#2"). A relation without a subtype fits any subtype of it.
/// </summary>
public sealed class DependencySpecs
{
    private static readonly Dictionary<(string, int), SpecExample> ByPlace = SpecExample.OfKind("dependencies").ToDictionary(example => (example.Page, example.Line));

    public static TheoryData<string, int> Places => [.. ByPlace.Keys.Select(place => new TheoryDataRow<string, int>(place.Item1, place.Item2))];

    [Theory]
    [MemberData(nameof(Places))]
    public void TheTreeHasWhatThePageNames(string page, int line)
    {
        var example = ByPlace[(page, line)];
        var text = French.Analyzer.Tokenize(example.Text);
        var dependencies = French.Analyzer.Parse(text).Dependencies;
        var differences = new List<string>();
        foreach (var row in example.Expected)
        {
            var (relation, words) = row.Split(": ", 2) is [var name, var rest] ? (name, rest.Split(" < ")) : throw new FormatException($"{page}({line}): {row}");
            var dependent = TokenOf(text, words[0]);
            var got = dependencies[dependent];
            var isRight = Fits(relation, got.Relation) && got.Head == (words.Length == 1 ? -1 : TokenOf(text, words[1]));
            if (!isRight) differences.Add($"{row}: got {got.Relation} < {(got.Head < 0 ? "root" : text.Form(got.Head).ToString())}");
        }
        example.Check(differences.Count == 0, string.Join("\n  ", differences));
    }

    private static bool Fits(string expected, string got) => got == expected || got.StartsWith(expected + ":", StringComparison.Ordinal);

    private static int TokenOf(TokenizedText text, string word)
    {
        var (form, number) = word.LastIndexOf('#') is > 0 and var at ? (word[..at], int.Parse(word.AsSpan(at + 1), System.Globalization.CultureInfo.InvariantCulture)) : (word, 1);
        for (var i = 0; i < text.Tokens.Length; i++)
            if (text.Form(i).SequenceEqual(form) && --number == 0) return i;
        throw new FormatException($"{text.Text}: no token '{word}'.");
    }
}
