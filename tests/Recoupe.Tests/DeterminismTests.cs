using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Recoupe.Reporting;
using Recoupe.Tests.Acceptance;
using Recoupe.Tests.Cli;

namespace Recoupe.Tests;

/// <summary>The same pile in another order, with other threads, under another culture and time zone, gives the same bytes.</summary>
public sealed class DeterminismTests : IDisposable
{
    private static readonly string[] Names = ["dossier.html", "dossier.json", "dossier.md", "findings.csv"];
    private static readonly Lazy<Dictionary<string, string>> Reference = new(() =>
    {
        using var place = new Workspace();
        return Digests(place, "--single", false, 0, []);
    });

    private readonly Workspace work = new();

    public static TheoryData<bool, int, string, string> Surroundings => new()
    {
        { false, 1, "UTC", "C" },
        { true, 1, "Pacific/Auckland", "tr_TR.UTF-8" },
        { true, 8, "America/Los_Angeles", "ar_SA.UTF-8" },
        { false, 8, "Asia/Kathmandu", "fr_FR.UTF-8" },
    };

    [Theory]
    [MemberData(nameof(Surroundings))]
    public void NeitherOrderNorThreadsNorSurroundingsChangeAByte(bool isReversed, int threads, string zone, string locale)
    {
        var digests = Digests(work, "--single", isReversed, threads, [("TZ", zone), ("LANG", locale), ("LC_ALL", locale)]);
        digests.Keys.ShouldBe(Names);
        digests.ShouldBe(Reference.Value);
    }

    [Fact]
    public void StoriesAreTheSameWhateverTheOrderOfTheirPages()
    {
        using var other = new Workspace();
        Digests(work, "--quiet", false, 1, []).ShouldBe(Digests(other, "--quiet", true, 8, []));
    }

    [Fact]
    public void TheBuildIsTiedToNoCulture() => Should.Throw<CultureNotFoundException>(() => new CultureInfo("tr-TR"));

    /// <summary>The library may be used by a program that is tied to one: the switch of the build is taken back for this run.</summary>
    [Theory]
    [InlineData("tr_TR.UTF-8")]
    [InlineData("ar_SA.UTF-8")]
    [InlineData("fr_FR.UTF-8")]
    public void CulturesChangeNoByteWhereTheyAreLoaded(string locale)
    {
        var settings = JsonNode.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Recoupe.Cli.runtimeconfig.json"))).ShouldNotBeNull();
        settings["runtimeOptions"].ShouldNotBeNull()["configProperties"].ShouldNotBeNull()["System.Globalization.Invariant"] = false;
        settings["runtimeOptions"]!["configProperties"]!["System.Globalization.PredefinedCulturesOnly"] = false;
        var configuration = work.Write("cultures.json", settings.ToJsonString());
        var start = new ProcessStartInfo("dotnet", [
            "exec", "--runtimeconfig", configuration, Path.Combine(AppContext.BaseDirectory, "Recoupe.Cli.dll"),
            "dossier", .. Pages(false), "--single", "--quiet", "--ui", "en", "-o", work["out"]]);
        var run = BuiltCommand.Start(start, [("LANG", locale), ("LC_ALL", locale), ("DOTNET_SYSTEM_GLOBALIZATION_INVARIANT", null)]);
        if (run.Errors.Contains("ICU", StringComparison.Ordinal)) Assert.Skip("No libicu here, so no culture to load.");
        run.Code.ShouldBe(0, run.Errors);
        Digests(work["out"]).ShouldBe(Reference.Value);
    }

    [Fact]
    public void ACultureOfTheThreadChangesNoByte()
    {
        var (own, shared) = (Thread.CurrentThread.CurrentCulture, CultureInfo.DefaultThreadCurrentCulture);
        var plain = Written();
        try
        {
            Thread.CurrentThread.CurrentCulture = CultureInfo.DefaultThreadCurrentCulture = Odd();
            1.5.ToString().ShouldBe("1,5");
            Written().ShouldBe(plain);
        }
        finally
        {
            Thread.CurrentThread.CurrentCulture = own;
            CultureInfo.DefaultThreadCurrentCulture = shared;
        }
    }

    /// <summary>A culture that writes numbers and days as no other part of the output does.</summary>
    private static CultureInfo Odd()
    {
        var odd = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        (odd.NumberFormat.NumberDecimalSeparator, odd.NumberFormat.NumberGroupSeparator, odd.NumberFormat.NegativeSign) = (",", ".", "~");
        (odd.NumberFormat.PercentDecimalSeparator, odd.NumberFormat.NaNSymbol) = (",", "nul");
        (odd.DateTimeFormat.DateSeparator, odd.DateTimeFormat.ShortDatePattern, odd.DateTimeFormat.FirstDayOfWeek) = (":", "dd'|'MM'|'yy", DayOfWeek.Saturday);
        odd.DateTimeFormat.MonthNames = odd.DateTimeFormat.MonthGenitiveNames = [.. Enumerable.Range(1, 12).Select(month => $"m{month}"), ""];
        return odd;
    }

    private static List<string> Written()
    {
        var dossier = new Pipeline(LanguagePacks.Load("fr"), threads: 8).Run(SamplePile.Files, single: true).Dossiers[0];
        using var json = new MemoryStream();
        new DossierJson(InterfaceText.Load("en")).Write(dossier, json);
        return [Encoding.UTF8.GetString(json.ToArray()), DossierHtml.Render(dossier, InterfaceText.Load("fr")), DossierMarkdown.Render(dossier, InterfaceText.Load("fr")), FindingsCsv.Render(dossier, InterfaceText.Load("fr"))];
    }

    private static IEnumerable<string> Pages(bool isReversed)
    {
        var pages = SamplePile.Files.Select(file => "samples/crue/pages/" + Path.GetFileName(file));
        return isReversed ? pages.Reverse() : pages;
    }

    private static Dictionary<string, string> Digests(Workspace place, string mode, bool isReversed, int threads, IEnumerable<(string, string?)> environment)
    {
        var run = BuiltCommand.Run(["dossier", .. Pages(isReversed), mode, "--quiet", "--ui", "en", "--threads", $"{threads}", "-o", place.Root], environment);
        run.Code.ShouldBe(0, run.Errors);
        return Digests(place.Root);
    }

    private static Dictionary<string, string> Digests(string folder) =>
        Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .ToDictionary(file => Path.GetRelativePath(folder, file), file => Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(file))));

    public void Dispose() => work.Dispose();
}
