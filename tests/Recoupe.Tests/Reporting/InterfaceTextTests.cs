using Recoupe.Lab;
using Recoupe.Language;
using Recoupe.Language.Attributions;
using Recoupe.Language.Dates;
using Recoupe.Language.Names;
using Recoupe.Model;
using Recoupe.Reporting;

namespace Recoupe.Tests.Reporting;

public sealed class InterfaceTextTests
{
    [Fact]
    public void BothLanguagesHaveTheSameKeys() => Some.Interface("fr").Keys.ShouldBe(Some.Interface("en").Keys);

    [Theory]
    [InlineData("2031-05-12", "12 May 2031", false)]
    [InlineData("2031-05-11/2031-05-12", "11–12 May 2031", false)]
    [InlineData("2031-05", "May 2031", false)]
    [InlineData("denied", "denied", false)]
    [InlineData("sept morts", "sept morts", true)]
    [InlineData("6/7", "6/7", true)]
    public void WhatDiffersReadsAsAReaderWouldSayIt(string value, string expected, bool isOfPage)
    {
        Some.Interface("en").Value(new DifferenceValue(value, null, null, []), out var ofPage).Replace(" to ", "–").ShouldBe(expected);
        ofPage.ShouldBe(isOfPage);
    }

    [Theory]
    [InlineData("fr")]
    [InlineData("en")]
    public void NoLineEndsBeforeAHighMarkOrWithinGuillemets(string language)
    {
        var ui = Some.Interface(language);
        foreach (var key in ui.Keys) Found.In(ui.Text(key), "(« | »| [:;!?%])").ShouldBeEmpty(key);
    }

    [Theory]
    [InlineData("fr", "since-update", "announced|done", "Mis à jour\u00A0: annoncé, puis raconté comme fait.")]
    [InlineData("fr", "since-update", "3 morts|9 morts", "Mis à jour\u00A0: «\u00A03 morts\u00A0», puis «\u00A09 morts\u00A0».")]
    [InlineData("en", "since-conflict", "affirmed|denied", "The pages now contradict each other: affirmed and denied.")]
    public void OnlyWordsOfAPageStandInQuotationMarks(string language, string key, string arguments, string expected) =>
        Some.Interface(language).Because(new Reason(key, arguments.Split('|'))).ShouldBe(expected);

    [Fact]
    public void BothLanguagesUseTheSameArguments()
    {
        var (french, english) = (Rows("fr"), Rows("en"));
        foreach (var (key, text) in french)
            Found.In(text, "\\{[0-9]\\}").Distinct().Order().ShouldBe(Found.In(english[key], "\\{[0-9]\\}").Distinct().Order(), key);
    }

    [Fact]
    public void EveryReasonInTheSourceHasAWording()
    {
        var folder = Path.Combine(SharedData.RepositoryRoot, "src");
        if (!Directory.Exists(folder)) Assert.Skip("The source is not beside the tests.");
        var keys = Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
            .SelectMany(file => Found.In(File.ReadAllText(file), "(?:new Reason\\(\\s*|Refused\\(file, |Remove\\([^;]*, )\"([^\"]+)\""))
            .Distinct().ToList();
        keys.Count.ShouldBeGreaterThan(40);
        keys.Where(key => !Some.Interface("fr").Has(key)).ShouldBeEmpty();
    }

    [Fact]
    public void EveryKeyThatTheReportsNameHasAWording()
    {
        var folder = Path.Combine(SharedData.RepositoryRoot, "src", "Recoupe", "Reporting");
        if (!Directory.Exists(folder)) Assert.Skip("The source is not beside the tests.");
        var keys = Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
            .SelectMany(file => Found.In(File.ReadAllText(file), "(?:[uU]i|text)(?:\\[|\\.Text\\()\"([a-zA-Z.-]*[a-zA-Z])\"")).Distinct().ToList();
        keys.Count.ShouldBeGreaterThan(40);
        keys.Where(key => !Some.Interface("en").Has(key)).ShouldBeEmpty();
    }

    [Fact]
    public void EveryKindHasAWord()
    {
        Words<FindingStatus>("status", "", ".meaning");
        Words<DifferenceKind>("difference", "", ".meaning");
        Words<DifferenceSlot>("slot", "");
        Words<DerivationKind>("derivation", "");
        Words<AttributionKind>("attribution", "");
        Words<SourceKind>("source", "");
        Words<EntityKind>("entities", "");
        Words<PublicationBasis>("basis", "");
        Words<DateOrigin>("published-stated", "");

        static void Words<T>(string group, params string[] endings) where T : struct, Enum
        {
            foreach (var value in Enum.GetValues<T>())
                foreach (var ending in endings) Some.Interface("fr").Has($"{group}.{value.Word()}{ending}").ShouldBeTrue($"{group}.{value.Word()}{ending}");
        }
    }

    [Theory]
    [InlineData("published-stated", "metadata|2019-03-12", "The page says so itself, in its metadata: “12 March 2019”.")]
    [InlineData("published-dateline", "", "The text opens with a date.")]
    [InlineData("published-dateline", "Valmer, 12 mars", "The text opens with a date: “Valmer, 12 mars”.")]
    [InlineData("difference-conflict", "186", "“186” and “…” cannot both be true.")]
    [InlineData("difference-conflict", "{1}|[x]", "“{1}” and “[x]” cannot both be true.")]
    [InlineData("nobody-knows", "a|b", "nobody-knows a b")]
    public void AReasonReadsAsASentence(string key, string arguments, string expected) =>
        Some.Interface("en").Because(new Reason(key, arguments.Split('|', StringSplitOptions.RemoveEmptyEntries))).ShouldBe(expected);

    [Theory]
    [InlineData("fr", 0, "0 page")]
    [InlineData("fr", 2, "2 pages")]
    [InlineData("en", 0, "0 pages")]
    [InlineData("en", 1, "1 page")]
    [InlineData("en", 12345, "12,345 pages")]
    [InlineData("fr", 123456, "123\u202F456 pages")]
    public void ThingsAreCountedAsTheLanguageDoes(string language, int count, string expected) => Some.Interface(language).Count("page", count).ShouldBe(expected);

    [Theory]
    [InlineData("fr", "2019-03-01", "2019-03-01", "1er\u00A0mars\u00A02019")]
    [InlineData("fr", "2019-03-01", "2019-03-31", "mars\u00A02019")]
    [InlineData("fr", "2019-01-01", "2019-12-31", "2019")]
    [InlineData("fr", "2019-03-12", "2019-03-14", "du 12 au 14\u00A0mars\u00A02019")]
    [InlineData("en", "2019-03-12", "2019-03-14", "12 to 14 March 2019")]
    [InlineData("fr", "2019-01-30", "2019-02-01", "du 30\u00A0janvier au 1er\u00A0février\u00A02019")]
    [InlineData("en", "0001-01-01", "9999-12-31", "1 January 1 to 31 December 9999")]
    public void AnIntervalReadsAsADateDoes(string language, string earliest, string latest, string expected) =>
        Some.Interface(language).Interval(new DateInterval(Day(earliest), Day(latest))).ShouldBe(expected);

    private static DateOnly Day(string iso) => DateOnly.ParseExact(iso, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private static Dictionary<string, string> Rows(string language)
    {
        var pack = new LanguagePack(language, name => File.OpenRead(Path.Combine(AppContext.BaseDirectory, "packs", language, name)));
        return pack.Rows("interface.tsv", 2).ToDictionary(row => row[0], row => row[1]);
    }
}
