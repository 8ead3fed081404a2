using System.Text.Json;

namespace Recoupe.Tests.Cli;

public sealed class DossierCommandTests : IDisposable
{
    private const string Page = "samples/crue/pages/05.html";
    private readonly Workspace work = new();

    [Fact]
    public void HelpNamesTheCommandAsItIsTyped() => BuiltCommand.Run("dossier", "--help").Output.ShouldContain("recoupe dossier <PATH>");

    [Fact]
    public void AllPagesReadIsZeroAndGivesEveryFormat()
    {
        var run = BuiltCommand.Run("dossier", Page, "-o", work.Root, "--single");
        run.Code.ShouldBe(0);
        run.Errors.ShouldBeEmpty();
        work.Files.ShouldBe(["dossier.html", "dossier.json", "dossier.md", "findings.csv"]);
        using var dossier = JsonDocument.Parse(File.ReadAllBytes(work["dossier.json"]));
        dossier.RootElement.GetProperty("pages").GetArrayLength().ShouldBe(1);
    }

    [Fact]
    public void PagesThatCannotBeReadAreNamedAndTheRestIsDone()
    {
        var empty = work.Write("pile/empty.txt", "");
        var binary = work.Write("pile/binary.html", "GIF89a\0\u0001\0\u0001\0\0\0\0!\0\0\0\0\0\0");
        var run = BuiltCommand.Run("dossier", Page, work["pile"], work["pile/missing.html"], "-o", work["out"], "--single", "--ui", "en");
        run.Code.ShouldBe(1);
        run.Errors.Split('\n', StringSplitOptions.RemoveEmptyEntries).ShouldBe([
            $"{binary}: This is not text.", $"{empty}: The page is empty: there is nothing to read.", $"{work["pile/missing.html"]}: There is no such file."]);
        using var dossier = JsonDocument.Parse(File.ReadAllBytes(work["out/dossier.json"]));
        dossier.RootElement.GetProperty("pages").GetArrayLength().ShouldBe(1);
        dossier.RootElement.GetProperty("unread").GetArrayLength().ShouldBe(3);
    }

    [Theory]
    [InlineData("dossier")]
    [InlineData("dossier", Page, "--formats", "html,pdf")]
    [InlineData("dossier", Page, "--language", "de")]
    [InlineData("dossier", Page, "--ui", "tr")]
    [InlineData("dossier", Page, "--threads", "-1")]
    [InlineData("dossier", Page, "--threads", "abc")]
    [InlineData("dossier", Page, "--threads", "257")]
    [InlineData("dossier", Page, "-o", Page)]
    [InlineData("dossier", Page, "--nonsense")]
    [InlineData("nonsense")]
    [InlineData("annotate", Page, "--format", "xml")]
    [InlineData("annotate", Page, "--published", "12/03/2025")]
    public void WrongUseIsTwoAndSaysWhat(params string[] arguments)
    {
        var run = BuiltCommand.Run(arguments);
        run.Code.ShouldBe(2);
        run.Errors.ShouldStartWith("recoupe: ");
        run.Errors.ShouldEndWith("Try 'recoupe --help'.\n");
        run.Output.ShouldBeEmpty();
    }

    [Fact]
    public void AFolderThatCannotBeWrittenIsWrongUseNotACrash()
    {
        var file = work.Write("taken", "a file stands where the folder should");
        var run = BuiltCommand.Run("dossier", Page, "-o", Path.Combine(file, "out"), "--single");
        run.Code.ShouldBe(2);
        run.Errors.ShouldStartWith($"recoupe: {Path.Combine(file, "out")}");
        run.Errors.ShouldNotContain("   at ");
        run.Errors.ShouldNotContain(".part");
    }

    [Theory]
    [InlineData("dossier", "-o", "out")]
    [InlineData("read")]
    [InlineData("annotate")]
    public void NothingReadIsThreeAndWritesNothing(params string[] arguments)
    {
        var run = BuiltCommand.Run([.. arguments.Select(argument => argument == "out" ? work["out"] : argument), work["nowhere.html"]]);
        run.Code.ShouldBe(3);
        run.Errors.ShouldContain(work["nowhere.html"]);
        run.Output.ShouldBeEmpty();
        work.Files.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("json", "dossier.json")]
    [InlineData("csv,md", "dossier.md findings.csv")]
    public void OnlyTheFormatsAskedForAreWritten(string formats, string files)
    {
        BuiltCommand.Run("dossier", Page, "-o", work.Root, "--single", "--formats", formats).Code.ShouldBe(0);
        string.Join(' ', work.Files).ShouldBe(files);
    }

    [Fact]
    public void EachStoryHasItsFolderAndAnIndexLeadsToThem()
    {
        BuiltCommand.Run("dossier", Page, "samples/crue/pages/08.html", "-o", work.Root, "--formats", "html,json").Code.ShouldBe(0);
        work.Files.ShouldBe(["index.html", "story-1/dossier.html", "story-1/dossier.json", "story-2/dossier.html", "story-2/dossier.json"]);
        File.ReadAllText(work["index.html"]).ShouldContain("href=\"./story-2/dossier.html\"");
    }

    [Fact]
    public void AnOldDossierIsReplacedAndNoDraftIsLeft()
    {
        work.Write("dossier.md", "old");
        work.Write("dossier.md.part", "of a run that was stopped");
        BuiltCommand.Run("dossier", Page, "-o", work.Root, "--single", "--formats", "md").Code.ShouldBe(0);
        work.Files.ShouldBe(["dossier.md"]);
        File.ReadAllText(work["dossier.md"]).ShouldStartWith("# ");
    }

    [Fact]
    public void TheSummaryIsPlainTextOfEightyColumns()
    {
        var run = BuiltCommand.Run("dossier", Page, "-o", work.Root, "--single", "--ui", "en");
        run.Output.ShouldNotContain('\u001b');
        run.Lines[0].ShouldStartWith("Story ");
        run.Lines.ShouldContain($"Written to {work.Root}");
        run.Lines.Where(line => line.Length > 80 && !line.Contains(work.Root)).ShouldBeEmpty();
    }

    [Fact]
    public void QuietSaysNothingButWhatCouldNotBeRead()
    {
        var run = BuiltCommand.Run("dossier", Page, work["missing.txt"], "-o", work["out"], "--single", "--quiet", "--ui", "en");
        run.Code.ShouldBe(1);
        run.Output.ShouldBeEmpty();
        run.Errors.ShouldBe($"{work["missing.txt"]}: There is no such file.\n");
    }

    [Theory]
    [InlineData("fr_FR.UTF-8", "lang=\"fr\"")]
    [InlineData("C.UTF-8", "lang=\"en\"")]
    public void TheReportsSpeakTheLanguageOfTheEnvironment(string locale, string expected)
    {
        BuiltCommand.Run(["dossier", Page, "-o", work.Root, "--single", "-q"], [("LC_ALL", locale)]).Code.ShouldBe(0);
        File.ReadAllText(work["dossier.html"])[..200].ShouldContain(expected);
    }

    public void Dispose() => work.Dispose();
}
