using System.Diagnostics;
using System.Security.Cryptography;

namespace Recoupe.Tests.Cli;

/// <summary>A run may be killed at any moment: each of its files is then the old one or the new one, and the next run clears away what it left.</summary>
public sealed class KilledRunTests : IDisposable
{
    private const string Pages = "samples/crue/pages/", Folder = "out", File = "out/articles.jsonl";
    private const int Kills = 12;
    private readonly Workspace work = new();

    [Fact]
    public void ADossierIsTheOldOneOrTheNewOne() =>
        KillAgainAndAgain(["dossier", Pages + "05.html", Pages + "08.html", "-q", "-o", work[Folder]], ["dossier", Pages + "01.html", Pages + "02.html", Pages + "07.html", Pages + "08.html", "-q", "-o", work[Folder]]);

    [Fact]
    public void ArticlesAreTheOldOnesOrTheNewOnes() =>
        KillAgainAndAgain(["read", Pages + "05.html", "-o", work[File]], ["read", Pages + "01.html", Pages + "02.html", Pages + "03.html", "-o", work[File]]);

    [Fact]
    public void WhatAKilledRunLeftIsClearedEvenWhereTheNextWritesOtherFiles()
    {
        work.Write("out/findings.csv.1.part", "half");
        work.Write("out/story-7/dossier.json.2.part", "half");
        work.Write("out/dossier.html.notes.part", "somebody else's");
        BuiltCommand.Run("dossier", Pages + "05.html", "-o", work[Folder], "--single", "--formats", "md").Code.ShouldBe(0);
        work.Files.ShouldBe(["out/dossier.html.notes.part", "out/dossier.md"]);
    }

    [Fact]
    public void TheDraftOfALivingRunIsLeftAlone()
    {
        work.Write("out/dossier.md.1.part", "being written");
        using (new FileStream(work["out/dossier.md.1.part"], FileMode.Open, FileAccess.Write, FileShare.Delete))
            BuiltCommand.Run("dossier", Pages + "05.html", "-o", work[Folder], "--single", "--formats", "md").Code.ShouldBe(0);
        work.Files.ShouldBe(["out/dossier.md", "out/dossier.md.1.part"]);
    }

    [Fact]
    public void ALinkToAFileStaysOne()
    {
        if (OperatingSystem.IsWindows()) return;
        var real = work.Write("kept/articles.jsonl", "old");
        Directory.CreateDirectory(work[Folder]);
        System.IO.File.CreateSymbolicLink(work[File], real);
        BuiltCommand.Run("read", Pages + "05.html", "-o", work[File]).Code.ShouldBe(0);
        new FileInfo(work[File]).LinkTarget.ShouldBe(real);
        System.IO.File.ReadAllText(real).ShouldStartWith("{");
    }

    [Fact]
    public void ADeviceIsWrittenNotReplaced()
    {
        if (OperatingSystem.IsWindows()) return;
        BuiltCommand.Run("read", Pages + "05.html", "-o", "/dev/stdout").Output.ShouldStartWith("{");
    }

    /// <summary>Half of the kills come at moments spread over a whole run, half as soon as a draft is seen, a little later each time.</summary>
    private void KillAgainAndAgain(string[] old, string[] fresh)
    {
        var time = Stopwatch.StartNew();
        BuiltCommand.Run(fresh).Code.ShouldBe(0);
        var whole = time.Elapsed;
        var allowed = Digests();
        BuiltCommand.Run(old).Code.ShouldBe(0);
        allowed.UnionWith(Digests());
        for (var kill = 0; kill < Kills; kill++)
        {
            using var run = BuiltCommand.Begin(fresh);
            if (kill % 2 == 0) run.WaitForExit(whole * kill / Kills);
            else
            {
                while (!run.HasExited && !Drafts().Any()) Thread.SpinWait(100);
                Thread.SpinWait(20_000 * kill);
            }
            run.Kill();
            run.WaitForExit();
            Digests().ShouldBeSubsetOf(allowed);
        }
        BuiltCommand.Run(fresh).Code.ShouldBe(0);
        Drafts().ShouldBeEmpty();
    }

    private HashSet<string> Digests() =>
        [.. work.Files.Where(file => !file.EndsWith(".part", StringComparison.Ordinal)).Select(file => $"{file} {Convert.ToHexString(SHA256.HashData(System.IO.File.ReadAllBytes(work[file])))}")];

    private IEnumerable<string> Drafts() => Directory.Exists(work[Folder]) ? Directory.EnumerateFiles(work[Folder], "*.part", SearchOption.AllDirectories) : [];

    public void Dispose() => work.Dispose();
}
