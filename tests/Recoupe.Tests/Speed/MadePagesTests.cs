using System.Text.RegularExpressions;
using Recoupe.Extraction;
using Recoupe.Lab.Speed.Dossiers;
using Recoupe.Model;

namespace Recoupe.Tests.Speed;

public sealed class MadePagesTests
{
    /// <summary>Stories 0 and 9 are made of the same source: there are nine of them.</summary>
    private const int Sources = 9;

    private readonly MadePages pages = new();

    [Fact]
    public void TheSameNumbersGiveTheSamePage() => pages.PageOf(3, 7).ShouldBe(new MadePages().PageOf(3, 7));

    [Fact]
    public void APageIsAnArticleAmongClutter()
    {
        var page = pages.PageOf(1, 2);
        var article = new ArticleExtractor(LanguagePacks.Load("fr")).Extract(new Page("made.html", PageFormat.Html, page));
        article.Text.Length.ShouldBeInRange(2_000, 8_000);
        page.Length.ShouldBeGreaterThan(article.Text.Length + 2_000);
        page.ShouldNotContain("{{");
    }

    [Fact]
    public void TwoStoriesOfOneSourceTellOfOtherPeopleAndPlaces()
    {
        var (one, other) = (NamesOf(pages.PageOf(0, 0)), NamesOf(pages.PageOf(Sources, 0)));
        one.Count.ShouldBeGreaterThan(5);
        one.Intersect(other).Count().ShouldBeLessThan(one.Count / 2);
    }

    private static HashSet<string> NamesOf(string page) =>
        [.. Regex.Matches(page[page.IndexOf("<h", StringComparison.Ordinal)..], @"(?<=<p>[^<]* )\p{Lu}\p{Ll}{5,}", RegexOptions.None, TimeSpan.FromSeconds(5)).Select(match => match.Value)];
}
