using System.Diagnostics;
using Recoupe.Annotation;
using Recoupe.Extraction;
using Recoupe.Language;
using Recoupe.Model;
using Recoupe.Reporting;
using Recoupe.Statements;
using Some = Recoupe.Tests.Derivation.Some;

namespace Recoupe.Tests;

/// <summary>A page takes time as it is long, and not as the square of it: no step looks through the whole page for each of its sentences.</summary>
[Collection(nameof(LongPageTests))]
[CollectionDefinition(nameof(LongPageTests), DisableParallelization = true)]
public sealed class LongPageTests
{
    private const int Few = 2000;
    private const int Many = 8000;

    /// <summary>Three times the time for twice the length, twice over; what is quadratic takes sixteen times.</summary>
    private const double MostGrowth = 9;

    /// <summary>What takes less is too short to be measured.</summary>
    private static readonly TimeSpan Shortest = TimeSpan.FromMilliseconds(25);

    /// <summary>A machine that does other things beside is asked again.</summary>
    private const int Tries = 4;

    /// <summary>Three seconds of one core on a desk; slow machines get more. What was quadratic took sixteen there.</summary>
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(15);

    private static readonly LanguagePack Pack = LanguagePacks.Load("fr");
    private static readonly ConceptLexicon Concepts = new(Pack);
    private static readonly ArticleExtractor Extractor = new(Pack);
    private static readonly ArticleAnnotator Annotator = new(Pack, Concepts);
    private static readonly StatementFinder Finder = new(Pack, Concepts);

    public static TheoryData<string> Kinds => [.. LongPages.Kinds.Keys];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void FourTimesThePageTakesNoMoreThanNineTimesTheTime(string kind)
    {
        var (few, many) = (PageOf(kind, Few), PageOf(kind, Many));
        var (least, most) = (TimeOf(few), TimeOf(many));
        for (var i = 1; i < Tries && most > MostAfter(least); i++) (least, most) = (Least(least, TimeOf(few)), Least(most, TimeOf(many)));
        TestContext.Current.TestOutputHelper?.WriteLine($"{kind}: {least.TotalMilliseconds:0} ms, {most.TotalMilliseconds:0} ms");
        most.ShouldBeLessThan(MostAfter(least), kind);
    }

    [Theory]
    [InlineData("reports")]
    [InlineData("names")]
    public void EightThousandSentencesMakeADossierInSeconds(string kind)
    {
        var clock = Stopwatch.StartNew();
        var dossier = new Pipeline(Pack, threads: 1).Run([PageOf(kind, Many)], [], single: true).Dossiers.ShouldHaveSingleItem();
        var html = DossierHtml.Render(dossier, InterfaceText.Load("fr"));
        TestContext.Current.TestOutputHelper?.WriteLine($"{kind}: {clock.ElapsedMilliseconds} ms, {html.Length >> 20} MB");
        clock.Elapsed.ShouldBeLessThan(Limit, kind);
        dossier.Findings.Sum(finding => finding.Statements.Count).ShouldBeGreaterThanOrEqualTo(Many * 3 / 4);
    }

    private static Page PageOf(string kind, int sentences) => new("long.txt", PageFormat.Text, LongPages.Of(kind, sentences));

    private static TimeSpan MostAfter(TimeSpan least) => (least > Shortest ? least : Shortest) * MostGrowth;

    private static TimeSpan Least(TimeSpan one, TimeSpan other) => one < other ? one : other;

    /// <summary>From the page to its statements, on one thread.</summary>
    private static TimeSpan TimeOf(Page page)
    {
        var clock = Stopwatch.StartNew();
        Finder.Find(Annotator.Annotate(Extractor.Extract(page)), 0, Some.May(1));
        return clock.Elapsed;
    }
}
