using System.Text.Json;

namespace Recoupe.Tests.Cli;

/// <summary><c>recoupe dossier --since</c>: what a second run says of the first.</summary>
public sealed class SinceOptionTests : IDisposable
{
    private const string Pages = "samples/crue/pages/";
    private readonly Workspace work = new();

    [Theory]
    [InlineData("fr", "Ce qui a changé", "Rapporté par une nouvelle page\u00A0: Le Quotidien des Régions.")]
    [InlineData("en", "What has changed", "Reported by a new page: Le Quotidien des Régions.")]
    public void EveryFormatSaysWhatHasChanged(string ui, string title, string because)
    {
        BuiltCommand.Run("dossier", Pages + "01.html", Pages + "07.html", "--single", "-q", "-o", work["old"]).Code.ShouldBe(0);
        BuiltCommand.Run("dossier", Pages + "01.html", Pages + "07.html", Pages + "06.html", "--single", "-q", "--ui", ui, "-o", work["new"], "--since", work["old/dossier.json"]).Code.ShouldBe(0);
        foreach (var file in (string[])["new/dossier.html", "new/dossier.md"])
        {
            File.ReadAllText(work[file]).ShouldContain(title);
            File.ReadAllText(work[file]).ShouldContain(because);
        }
        using var dossier = JsonDocument.Parse(File.ReadAllBytes(work["new/dossier.json"]));
        var since = dossier.RootElement.GetProperty("since");
        since.GetProperty("pages").EnumerateArray().ShouldHaveSingleItem().GetProperty("kind").GetString().ShouldBe("new");
        since.GetProperty("findings").EnumerateArray().Select(change => change.GetProperty("kind").GetString()).ShouldContain("new");
    }

    [Fact]
    public void WithoutItThereIsNoSuchSection()
    {
        BuiltCommand.Run("dossier", Pages + "01.html", "--single", "-q", "-o", work.Root).Code.ShouldBe(0);
        File.ReadAllText(work["dossier.html"]).ShouldNotContain("id=\"since\"");
        using var dossier = JsonDocument.Parse(File.ReadAllBytes(work["dossier.json"]));
        dossier.RootElement.GetProperty("since").ValueKind.ShouldBe(JsonValueKind.Null);
    }

    [Theory]
    [InlineData(null, ": there is no such file.\n")]
    [InlineData("no dossier", ", line 1: not JSON: a dossier.json of an earlier run is expected.\n")]
    [InlineData("{}", ", story: is missing.\n")]
    public void ABadFileIsWrongUseAndNothingIsWritten(string? content, string expected)
    {
        if (content is not null) work.Write("old.json", content);
        var run = BuiltCommand.Run("dossier", Pages + "01.html", "--single", "-o", work["out"], "--since", work["old.json"]);
        run.Code.ShouldBe(2);
        run.Errors.ShouldBe($"recoupe: {work["old.json"]}{expected}");
        Directory.Exists(work["out"]).ShouldBeFalse();
    }

    [Fact]
    public void AFolderIsNoOlderDossier()
    {
        var run = BuiltCommand.Run("dossier", Pages + "01.html", "--single", "-o", work["out"], "--since", work.Root);
        run.Code.ShouldBe(2);
        run.Errors.ShouldBe($"recoupe: {work.Root}: is a folder: a dossier.json of an earlier run is expected.\n");
    }

    [Fact]
    public void AnOlderDossierOfAnotherStoryIsSaidSo()
    {
        BuiltCommand.Run("dossier", Pages + "07.html", "--single", "-q", "-o", work["old"]).Code.ShouldBe(0);
        var run = BuiltCommand.Run("dossier", Pages + "01.html", Pages + "08.html", "-q", "-o", work["new"], "--since", work["old/dossier.json"]);
        run.Code.ShouldBe(0);
        run.Errors.ShouldBe($"recoupe: {work["old/dossier.json"]}: none of the stories found is told there; no changes are shown.\n");
    }

    public void Dispose() => work.Dispose();
}
