using Recoupe.Language.Dates;
using Recoupe.Model;
using Recoupe.Reporting.Html;

namespace Recoupe.Tests.Reporting;

/// <summary>The days that the pages of a story came out on, as the head of its dossier says them.</summary>
public sealed class StoryPeriodTests
{
    [Fact]
    public void PagesOfOneTimeAreOneStretch() => Words(Day(2031, 5, 12), Day(2031, 5, 12), Day(2031, 6, 20)).ShouldBe("12 May to 20 June 2031");

    [Fact]
    public void ALookBackAtAnotherYearIsToldApart() => Words(Day(2031, 5, 12), Day(2029, 2, 3), Day(2031, 5, 14)).ShouldBe("12 to 14 May 2031; 1 page of another time: 3 February 2029");

    [Fact]
    public void WhereNoTimeHasMostOfThePagesTheyAreOneStretch() => Words(Day(2029, 2, 3), Day(2031, 5, 14)).ShouldBe("3 February 2029 to 14 May 2031");

    private static DateInterval Day(int year, int month, int day) => DateInterval.Day(new DateOnly(year, month, day));

    private static string? Words(params DateInterval[] published)
    {
        var pages = published.Select((days, i) => SomePages.All[0] with { Id = $"p{i + 1}", Published = new PublicationDate(days, PublicationBasis.Stated, []) }).ToList();
        var story = Some.Dossier().Story with { From = published.Min(days => days.Earliest), To = published.Max(days => days.Latest) };
        return StoryPeriod.Words(new DossierView(Some.Dossier() with { Pages = pages, Story = story, Findings = [] }, Some.Interface("en")));
    }
}
