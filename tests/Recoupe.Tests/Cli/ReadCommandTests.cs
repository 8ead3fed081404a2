using System.Text.Json;

namespace Recoupe.Tests.Cli;

public sealed class ReadCommandTests : IDisposable
{
    private static readonly string[] Fields = ["id", "file", "url", "title", "outlet", "authors", "credits", "section", "language", "published", "modified", "text", "asides", "warnings"];
    private readonly Workspace work = new();

    [Fact]
    public void EachPageIsOneLineOfJsonWithTheFieldsOfTheDossier()
    {
        var run = BuiltCommand.Run("read", "samples/crue/pages");
        run.Code.ShouldBe(0);
        run.Lines.Length.ShouldBe(10);
        foreach (var line in run.Lines)
        {
            using var article = JsonDocument.Parse(line);
            article.RootElement.EnumerateObject().Select(field => field.Name).ShouldBe(Fields);
            article.RootElement.GetProperty("text").GetString().ShouldNotBeNullOrWhiteSpace();
        }
    }

    [Fact]
    public void ExplainAddsTheBlocksAndWhatWasRemovedAndWhy()
    {
        var run = BuiltCommand.Run("read", "samples/crue/pages/02.html", "--explain");
        using var article = JsonDocument.Parse(run.Output);
        var length = article.RootElement.GetProperty("text").GetString().ShouldNotBeNull().Length;
        foreach (var block in article.RootElement.GetProperty("blocks").EnumerateArray())
            block.GetProperty("end").GetInt32().ShouldBeInRange(block.GetProperty("start").GetInt32() + 1, length);
        var reasons = article.RootElement.GetProperty("removed").EnumerateArray().Select(block => block.GetProperty("because").GetString().ShouldNotBeNull()).ToList();
        reasons.ShouldNotBeEmpty();
        reasons.ShouldAllBe(reason => reason.EndsWith('.'));
    }

    [Fact]
    public void TheStandardInputIsAPage()
    {
        var run = BuiltCommand.Run(["read", "-"], [], "<html><body><article><h1>La halle de Vaur rouvre</h1><p>La halle de Vaur a rouvert samedi, a indiqué la mairie.</p></article></body></html>");
        run.Code.ShouldBe(0);
        using var article = JsonDocument.Parse(run.Output);
        article.RootElement.GetProperty("text").GetString().ShouldNotBeNull().ShouldContain("La halle de Vaur a rouvert samedi");
    }

    [Fact]
    public void AFileIsWrittenWholeAndNothingGoesToTheOutput()
    {
        var run = BuiltCommand.Run("read", "samples/crue/pages", "-o", work["articles.jsonl"]);
        run.Code.ShouldBe(0);
        run.Output.ShouldBeEmpty();
        work.Files.ShouldBe(["articles.jsonl"]);
        File.ReadAllLines(work["articles.jsonl"]).Length.ShouldBe(10);
    }

    public void Dispose() => work.Dispose();
}
