using Recoupe.Lab;
using Recoupe.Tests.Cli;

namespace Recoupe.Tests.Docs;

/// <summary>What the README tells to type does what it says. Its commands are run with their output led into a folder of the test's own.</summary>
public sealed class ReadmeTests : IDisposable
{
    private static string Root => SharedData.RepositoryRoot;
    private readonly Workspace work = new();

    public static TheoryData<string> Commands => [.. ShellLines().Where(line => line.StartsWith("recoupe ", StringComparison.Ordinal))];
    public static TheoryData<string> Scripts => [.. ShellLines().Where(line => line.StartsWith("./", StringComparison.Ordinal)), "./.ci/run"];
    public static TheoryData<string> Links => [.. Documents().SelectMany(LinksOf).Distinct()];

    [Fact]
    public void EveryShellLineIsACommandOrAScript()
    {
        Commands.Count.ShouldBeGreaterThan(3);
        (Commands.Count + Scripts.Count - 1).ShouldBe(ShellLines().Count());
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public void ACommandRunsAndWritesWhatItNames(string command)
    {
        var words = command.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1..].Select(word => word.StartsWith("out/", StringComparison.Ordinal) ? work[word] : word).ToList();
        // What an earlier run must have left is made by the line that the README shows first.
        if (words.Contains("--since")) ACommandRunsAndWritesWhatItNames(ShellLines().First(line => line.StartsWith("recoupe ", StringComparison.Ordinal)));
        var run = BuiltCommand.Run(words, []);
        run.Code.ShouldBe(0, run.Errors);
        if (words.IndexOf("-o") is var at and >= 0) (File.Exists(words[at + 1]) || Directory.Exists(words[at + 1])).ShouldBeTrue(words[at + 1]);
        else run.Output.ShouldNotBeEmpty();
        work.Files.ShouldNotContain(file => file.EndsWith(".part", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Scripts))]
    public void AScriptCanBeRun(string script)
    {
        var path = Path.Combine(Root, script);
        File.ReadAllText(path).ShouldStartWith("#!/usr/bin/env bash\n");
        if (!OperatingSystem.IsWindows()) (File.GetUnixFileMode(path) & UnixFileMode.UserExecute).ShouldBe(UnixFileMode.UserExecute);
    }

    [Fact]
    public void TheDemoMakesTheDossierThatTheReadmeShowsFirst()
    {
        var command = File.ReadLines(Path.Combine(Root, "demo")).Single(line => line.Contains("/recoupe ", StringComparison.Ordinal));
        command[command.IndexOf("recoupe dossier", StringComparison.Ordinal)..].ShouldBe(ShellLines().First(line => line.StartsWith("recoupe ", StringComparison.Ordinal)));
        ACommandRunsAndWritesWhatItNames("recoupe dossier samples/crue/pages --single -o out/crue");
        work.Files.ShouldBe(["out/crue/dossier.html", "out/crue/dossier.json", "out/crue/dossier.md", "out/crue/findings.csv"]);
    }

    [Fact]
    public void TheIntegrationRunCallsTheTestsOfTheReadme() => File.ReadAllText(Path.Combine(Root, ".ci", "run")).ShouldContain("./test ");

    [Theory]
    [MemberData(nameof(Links))]
    public void ALinkLeadsToAFile(string link) => (File.Exists(Path.Combine(Root, link)) || Directory.Exists(Path.Combine(Root, link))).ShouldBeTrue();

    [Fact]
    public void EveryOptionOfACommandIsInTheReadme()
    {
        var readme = File.ReadAllText(Path.Combine(Root, "README.md"));
        foreach (var command in (string[])["dossier", "read", "annotate"])
            foreach (var option in BuiltCommand.Run(command, "--help").Output.Split([' ', ',', '\n'], StringSplitOptions.RemoveEmptyEntries).Where(word => word.StartsWith("--", StringComparison.Ordinal)).Distinct())
                if (option is not ("--help" or "--version" or "--output")) readme.ShouldContain(option);
    }

    [Fact]
    public void ThePictureIsSmall() => new FileInfo(Path.Combine(Root, "docs", "dossier.png")).Length.ShouldBeLessThan(400_000);

    private static IEnumerable<string> Documents() => Directory.EnumerateFiles(Path.Combine(Root, "docs"), "*.md").Prepend(Path.Combine(Root, "ARCHITECTURE.md")).Prepend(Path.Combine(Root, "README.md"));

    /// <summary>Targets of links within the repository, from its root.</summary>
    private static IEnumerable<string> LinksOf(string document)
    {
        var folder = Path.GetDirectoryName(document).ShouldNotBeNull();
        foreach (var part in File.ReadAllText(document).Split("](").Skip(1))
            if (part[..part.IndexOf(')')] is var target && !target.StartsWith("http", StringComparison.Ordinal))
                yield return Path.GetRelativePath(Root, Path.Combine(folder, target)).Replace('\\', '/');
    }

    /// <summary>The lines of the README's shell blocks.</summary>
    private static IEnumerable<string> ShellLines()
    {
        var isShell = false;
        foreach (var line in File.ReadLines(Path.Combine(Root, "README.md")))
            if (line.StartsWith("```", StringComparison.Ordinal)) isShell = line == "```sh";
            else if (isShell) yield return line;
    }

    public void Dispose() => work.Dispose();
}
