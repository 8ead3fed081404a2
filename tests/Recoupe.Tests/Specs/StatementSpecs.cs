using Recoupe.Annotation;
using Recoupe.Model;
using Recoupe.Specs;
using Recoupe.Statements;

namespace Recoupe.Tests.Specs;

/// <summary>
/// Runs the examples about statements. <c>clauses</c>: a line for each sentence, its claims parted by " | ". <c>modality</c>: "words => kind", the kind of the innermost claim that holds these words; "words => kind | source" where who it is ascribed to matters.
/// </summary>
public sealed class StatementSpecs
{
    private static readonly ArticleAnnotator Annotator = new(LanguagePacks.Load("fr"), new ConceptLexicon(LanguagePacks.Load("fr")));
    private static readonly StatementFinder Finder = new(LanguagePacks.Load("fr"), new ConceptLexicon(LanguagePacks.Load("fr")));
    private static readonly Dictionary<(string, int), SpecExample> ByPlace = SpecExample.OfKind("clauses").Concat(SpecExample.OfKind("modality")).ToDictionary(example => (example.Page, example.Line));

    public static TheoryData<string, int> Clauses => PlacesOf("clauses");
    public static TheoryData<string, int> Modalities => PlacesOf("modality");

    [Theory]
    [MemberData(nameof(Clauses))]
    public void TheClaimsAreThoseOfThePage(string page, int line)
    {
        var example = ByPlace[(page, line)];
        var got = StatementsOf(example.Text).GroupBy(statement => statement.Sentence).Select(sentence => string.Join(" | ", sentence.Select(statement => ClaimOf(statement, example.Text).Trim(' ', '.')))).ToList();
        example.Check(got.SequenceEqual(example.Expected), string.Join("\n  ", got));
    }

    [Theory]
    [MemberData(nameof(Modalities))]
    public void TheKindsAreThoseOfThePage(string page, int line)
    {
        var example = ByPlace[(page, line)];
        var statements = StatementsOf(example.Text);
        var fits = example.Expected.Select(row => row.Split(" => ")).All(row => Innermost(statements, row[0], example.Text) is { } statement && row[1] == Kind(statement) + (row[1].Contains(" | ", StringComparison.Ordinal) ? $" | {Source(statement)}" : ""));
        example.Check(fits, string.Join("\n  ", statements.Select(statement => $"{ClaimOf(statement, example.Text)} => {Kind(statement)} | {Source(statement)}")));
    }

    /// <summary>The shortest claim that holds the words: a claim may stand inside another's span.</summary>
    private static Statement? Innermost(IReadOnlyList<Statement> statements, string words, string text) =>
        statements.Where(statement => ClaimOf(statement, text).Contains(words, StringComparison.Ordinal)).MinBy(statement => statement.Claim.Length);

    private static IReadOnlyList<Statement> StatementsOf(string text) =>
        Finder.Find(Annotator.Annotate(Article.Plain(new Page("spec.txt", PageFormat.Text, text))), 0, new PublicationDate(null, PublicationBasis.Unknown, []));

    private static string ClaimOf(Statement statement, string text) => statement.Claim.Of(text).ToString();

    private static string Source(Statement statement) => statement.Chain.Count > 0 ? statement.Chain[0] : "nobody";

    private static string Kind(Statement statement) => statement.Kind.ToString().ToLowerInvariant() + (statement.Negated is not null ? ", negated" : "");

    private static TheoryData<string, int> PlacesOf(string kind) => [.. ByPlace.Values.Where(example => example.Kind == kind).Select(example => new TheoryDataRow<string, int>(example.Page, example.Line))];
}
