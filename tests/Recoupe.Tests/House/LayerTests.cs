using System.Reflection;
using System.Text.RegularExpressions;

namespace Recoupe.Tests.House;

public sealed class LayerTests
{
    /// <summary>The stages in the order of the pipeline; each may use those before it.</summary>
    private static readonly string[] Stages =
        ["Reading", "Extraction", "Annotation", "Publication", "Derivation", "Grouping", "Statements", "Alignment", "Comparison", "Reporting"];

    [Fact]
    public void TheLanguageLibraryNeedsTheBaseClassLibraryAlone() => BeyondTheBase("Recoupe.Language").ShouldBeEmpty();

    [Fact]
    public void TheCoreNeedsTheLanguageLibraryAndAnHtmlParser() => BeyondTheBase("Recoupe").ShouldBeSubsetOf(["AngleSharp", "Recoupe.Language"]);

    [Fact]
    public void TheCommandLineNeedsTheCoreAndAParserOfArguments() =>
        BeyondTheBase("Recoupe.Cli").ShouldBeSubsetOf(["Recoupe", "Recoupe.Language", "System.CommandLine"]);

    [Fact]
    public void HostsHoldNoLogic() => SourceTree.Read("src/Recoupe.Cli", ".cs").Where(file => file.Lines.Length > 120).Select(file => file.Path).ShouldBeEmpty();

    [Fact]
    public void EveryFolderOfTheCoreIsAStageOrTheModel()
    {
        var folders = SourceTree.Read("src/Recoupe", ".cs").Select(file => file.Path.Split('/')).Where(parts => parts.Length > 3).Select(parts => parts[2]).Distinct();
        folders.ShouldBe([.. Stages, "Model"], ignoreOrder: true);
    }

    [Fact]
    public void NoStageReachesForALaterOne()
    {
        var files = SourceTree.Read("src/Recoupe", ".cs");
        for (var stage = 0; stage < Stages.Length; stage++)
            foreach (var later in Stages[(stage + 1)..])
                UsesOf(later, files, $"src/Recoupe/{Stages[stage]}/").ShouldBeEmpty($"{Stages[stage]} comes before {later}.");
    }

    [Fact]
    public void TheModelKnowsNoStage()
    {
        var files = SourceTree.Read("src/Recoupe", ".cs");
        foreach (var stage in Stages) UsesOf(stage, files, "src/Recoupe/Model/").ShouldBeEmpty();
    }

    [Fact]
    public void TheCoreNamesItsTypesByTheirFolder()
    {
        foreach (var file in SourceTree.Read("src/Recoupe", ".cs").Concat(SourceTree.Read("src/Recoupe.Language", ".cs")).Concat(SourceTree.Read("src/Recoupe.Cli", ".cs")))
            if (file.Code.FirstOrDefault(line => line.StartsWith("namespace ", StringComparison.Ordinal)) is { } line)
                line.ShouldBe($"namespace {Path.GetDirectoryName(file.Path).ShouldNotBeNull().Replace('\\', '/')["src/".Length..].Replace('/', '.')};", file.Path);
    }

    /// <summary>Lines that import the stage's namespace, write it out, or name one of its types through it.</summary>
    private static List<string> UsesOf(string stage, IReadOnlyList<SourceFile> files, string folder)
    {
        var types = files.Where(file => file.Path.StartsWith($"src/Recoupe/{stage}/", StringComparison.Ordinal)).Select(file => Path.GetFileName(file.Path).Split('.')[0]);
        var use = new Regex($@"\bRecoupe\.{stage}\b|(?<![\w.]){stage}\.({string.Join('|', types)})\b", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1));
        return [.. files.Where(file => file.Path.StartsWith(folder, StringComparison.Ordinal)).SelectMany(file => file.Code.Where(line => use.IsMatch(line)).Select(line => $"{file.Path}: {line}"))];
    }

    /// <summary>The assemblies that one refers to and that do not come with .NET itself.</summary>
    private static IEnumerable<string> BeyondTheBase(string assembly)
    {
        var framework = Path.GetDirectoryName(typeof(object).Assembly.Location).ShouldNotBeNull();
        return Assembly.Load(assembly).GetReferencedAssemblies().Select(name => name.Name.ShouldNotBeNull()).Where(name => !File.Exists(Path.Combine(framework, name + ".dll")));
    }
}
