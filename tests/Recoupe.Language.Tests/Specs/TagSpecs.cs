using Recoupe.Specs;

namespace Recoupe.Language.Tests.Specs;

/// <summary>Runs the <c>tags</c> examples: a line for each word looked at, in order, as "form UPOS lemma" and, after it, features that are among the word's ("Gender=Fem|Number=Plur").</summary>
public sealed class TagSpecs
{
    private static readonly Dictionary<(string, int), SpecExample> ByPlace = SpecExample.OfKind("tags").ToDictionary(example => (example.Page, example.Line));

    public static TheoryData<string, int> Places => [.. ByPlace.Keys.Select(place => new TheoryDataRow<string, int>(place.Item1, place.Item2))];

    [Theory]
    [MemberData(nameof(Places))]
    public void TheWordsAreTaggedAsThePageHasThem(string page, int line)
    {
        var example = ByPlace[(page, line)];
        var text = French.Analyzer.Tokenize(example.Text);
        var differences = new List<string>();
        var at = 0;
        foreach (var row in example.Expected)
        {
            var cells = row.Split(' ');
            while (at < text.Tokens.Length && !text.Form(at).SequenceEqual(cells[0])) at++;
            if (at == text.Tokens.Length)
            {
                differences.Add($"{row}: no such token");
                break;
            }
            var token = text.Tokens[at++];
            var features = UniversalFeatures.Write(token.Features).Split('|');
            var isRight = UniversalFeatures.NameOf(token.Pos) == cells[1] && token.Lemma == cells[2] && (cells.Length == 3 || cells[3].Split('|').All(features.Contains));
            if (!isRight) differences.Add($"{row}: got {UniversalFeatures.NameOf(token.Pos)} {token.Lemma} {UniversalFeatures.Write(token.Features)}");
        }
        example.Check(differences.Count == 0, string.Join("\n  ", differences));
    }
}
