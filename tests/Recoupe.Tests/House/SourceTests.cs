using System.Text.RegularExpressions;
using Recoupe.Lab;

namespace Recoupe.Tests.House;

public sealed class SourceTests
{
    private const int LongestFile = 300;

    [Fact]
    public void ALongFileSaysWhyInItsFirstLine() =>
        SourceTree.Read("src", ".cs").Where(file => file.Lines.Length > LongestFile && !file.Lines[0].StartsWith("//", StringComparison.Ordinal))
            .Select(file => $"{file.Path}: {file.Lines.Length} lines").ShouldBeEmpty();

    [Theory]
    [InlineData("Utils")]
    [InlineData("Helper")]
    [InlineData("Common")]
    [InlineData("Manager")]
    [InlineData("Impl")]
    public void NoTypeIsNamedForWantOfANoun(string word) =>
        SourceTree.Read("src", ".cs").Where(file => Path.GetFileNameWithoutExtension(file.Path) is var name && (name == word || name.EndsWith(word, StringComparison.Ordinal)))
            .Select(file => file.Path).ShouldBeEmpty();

    /// <summary>A pattern costs more to build than five pages to analyse; scanners walk the tokens.</summary>
    [Fact]
    public void TheLanguageLibraryUsesNoRegularExpressions() => UsesOf("src/Recoupe.Language", "RegularExpressions").ShouldBeEmpty();

    [Fact]
    public void TheLanguageLibraryTouchesNoFile() => UsesOf("src/Recoupe.Language", @"(?<![\w.])(File|Directory|Console)\.[A-Z]").ShouldBeEmpty();

    [Fact]
    public void NothingInTheCoreReachesForTheNetwork() => UsesOf("src", @"System\.Net\b(?!\.WebUtility)|HttpClient|Socket").ShouldBeEmpty();

    /// <summary>What a static field holds and a run may change would make one run depend on another.</summary>
    [Fact]
    public void NoStaticStateChanges() => UsesOf("src", @"^(private|internal|public|protected) static (?!readonly|partial|class|explicit|implicit)[^(={]*(=[^>]|;)").ShouldBeEmpty();

    [Fact]
    public void NoProjectNamesAPathOfOneMachine()
    {
        var projects = ((string[])[".csproj", ".props", ".targets", ".slnx"]).SelectMany(ending => Directory.EnumerateFiles(SharedData.RepositoryRoot, "*" + ending, SearchOption.AllDirectories))
            .Where(file => !((string[])["obj", "bin"]).Any(folder => file.Contains($"{Path.DirectorySeparatorChar}{folder}{Path.DirectorySeparatorChar}"))).ToList();
        projects.Count.ShouldBeGreaterThan(5);
        projects.Where(file => Regex.IsMatch(File.ReadAllText(file), "(Path|Include|Project|HintPath)=\"(/|[A-Za-z]:)|>(/|[A-Za-z]:\\\\)", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1))).ShouldBeEmpty();
    }

    private static List<string> UsesOf(string folder, string pattern) =>
        [.. SourceTree.Read(folder, ".cs").SelectMany(file => file.Code.Where(line => Regex.IsMatch(line, pattern, RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1))).Select(line => $"{file.Path}: {line}"))];
}
