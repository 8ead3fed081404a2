using Recoupe.Lab;

namespace Recoupe.Tests.House;

public sealed class PackTests
{
    private static string Folder => Path.Combine(SharedData.RepositoryRoot, "packs");

    public static TheoryData<string> Files =>
        [.. Directory.EnumerateFiles(Folder, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(Folder, file).Replace('\\', '/')).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Files))]
    public void EveryFileNamesItsSourceAndItsLicence(string file)
    {
        var header = Header(file);
        header.ShouldContain("Source: ");
        header.ShouldContain("Licence: ");
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void EveryListIsUtf8WithoutCarriageReturnsAndCanBeRead(string file)
    {
        if (IsBinary(Path.ChangeExtension(file, null)) || IsBinary(file)) return;
        var bytes = File.ReadAllBytes(Path.Combine(Folder, file));
        System.Text.Unicode.Utf8.IsValid(bytes).ShouldBeTrue();
        bytes.ShouldNotContain((byte)'\r');
        var (language, name) = (Path.GetDirectoryName(file).ShouldNotBeNull(), Path.GetFileName(file));
        LanguagePacks.Load(language).Rows(name).ShouldNotBeEmpty();
    }

    [Fact]
    public void ALanguageHasOnlyFilesThatFrenchHasToo()
    {
        var french = Names("fr");
        foreach (var language in Directory.EnumerateDirectories(Folder)) Names(Path.GetFileName(language)).ShouldBeSubsetOf(french);
    }

    private static IEnumerable<string> Names(string language) => Directory.EnumerateFiles(Path.Combine(Folder, language)).Select(file => Path.GetFileName(file));

    private static bool IsBinary(string file) => Path.GetExtension(file) is ".weights";

    /// <summary>The comment lines at the top of a list; for weights, the note of the same name beside them.</summary>
    private static string Header(string file)
    {
        var path = Path.Combine(Folder, file);
        if (IsBinary(file)) path += ".txt";
        File.Exists(path).ShouldBeTrue($"{file} needs {Path.GetFileName(path)}, which says where it comes from.");
        return string.Join('\n', File.ReadLines(path).TakeWhile(line => line.StartsWith('#')));
    }
}
