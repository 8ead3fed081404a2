using Recoupe.Lab;

namespace Recoupe.Tests.House;

public sealed class PackTests
{
    private const string Notice = "NOTICE.txt";

    private static string Folder => Path.Combine(SharedData.RepositoryRoot, "packs");

    private static IEnumerable<string> All =>
        Directory.EnumerateFiles(Folder, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(Folder, file).Replace('\\', '/')).Order(StringComparer.Ordinal);

    public static TheoryData<string> Lists => [.. All.Where(IsList)];
    public static TheoryData<string> Binaries => [.. All.Where(file => !IsList(file) && Path.GetFileName(file) != Notice)];

    [Theory]
    [MemberData(nameof(Lists))]
    public void EveryListNamesItsSourceAndItsLicenceInItsFirstLines(string file)
    {
        var header = string.Join('\n', File.ReadLines(Path.Combine(Folder, file)).TakeWhile(line => line.StartsWith('#')));
        header.ShouldContain("Source: ");
        header.ShouldContain("Licence: ");
    }

    [Theory]
    [MemberData(nameof(Lists))]
    public void EveryListIsPlainUtf8AndCanBeRead(string file)
    {
        var bytes = File.ReadAllBytes(Path.Combine(Folder, file));
        System.Text.Unicode.Utf8.IsValid(bytes).ShouldBeTrue();
        bytes.ShouldNotContain((byte)'\r');
        LanguagePacks.Load(Path.GetDirectoryName(file).ShouldNotBeNull()).Rows(Path.GetFileName(file)).ShouldNotBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Binaries))]
    public void EveryBinaryIsNamedInTheNoticeWithItsLicence(string file)
    {
        var notice = File.ReadAllText(Path.Combine(Folder, Path.GetDirectoryName(file).ShouldNotBeNull(), Notice));
        var at = notice.IndexOf(Path.GetFileName(file), StringComparison.Ordinal);
        at.ShouldBeGreaterThanOrEqualTo(0);
        notice[at..].ShouldContain("Licence");
    }

    [Fact]
    public void ALanguageHasOnlyFilesThatFrenchHasToo()
    {
        foreach (var language in Directory.EnumerateDirectories(Folder)) Names(language).ShouldBeSubsetOf(Names(Path.Combine(Folder, "fr")));

        static IEnumerable<string> Names(string folder) => Directory.EnumerateFiles(folder).Select(file => Path.GetFileName(file));
    }

    [Fact]
    public void TheGuideToLanguagesNamesEveryFile()
    {
        var guide = File.ReadAllText(Path.Combine(SharedData.RepositoryRoot, "docs", "adding-a-language.md"));
        All.Select(file => Path.GetFileName(file)).Where(name => !guide.Contains($"`{name}`", StringComparison.Ordinal)).ShouldBeEmpty();
    }

    private static bool IsList(string file) => Path.GetExtension(file) is ".tsv" or ".txt" && Path.GetFileName(file) != Notice;
}
