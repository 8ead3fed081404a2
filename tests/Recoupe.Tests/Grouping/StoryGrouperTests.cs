using Recoupe.Grouping;
using Recoupe.Model;
using Some = Recoupe.Tests.Derivation.Some;

namespace Recoupe.Tests.Grouping;

public sealed class StoryGrouperTests
{
    private static readonly string[] Fire =
    [
        "Un incendie a ravagé la scierie Morel à Tarvezy. Deux ouvriers, intoxiqués par la fumée, ont été hospitalisés à Valmorte.",
        "La scierie Morel de Tarvezy est partie en fumée. L'incendie a pris dans le séchoir, et deux ouvriers sont soignés à Valmorte.",
        "À Tarvezy, les pompiers ont lutté jusqu'à l'aube contre l'incendie de la scierie. Jean Morel estime les dégâts à 2,7 millions d'euros.",
    ];

    private static readonly string[] Vote =
    [
        "L'Assemblée de Courvance a adopté la motion de censure. La présidente Odile Carrel remettra sa démission jeudi.",
        "Odile Carrel est renversée : la motion de censure a réuni 61 voix à l'Assemblée de Courvance.",
    ];

    private static readonly string[] Alone = ["La fanfare de Brissagne donne un concert de printemps dans la halle du marché."];

    [Fact]
    public void PagesOfOneEventAreOneStory() => Groups(Interleaved, _ => 3).ShouldBe(["0 2 4", "1 3", "5"]);

    [Fact]
    public void TheOrderOfThePagesChangesNoStory()
    {
        var last = Interleaved.Length - 1;
        Stories([.. Interleaved.Reverse()], _ => 3).Select(story => string.Join(' ', story.Articles.Select(page => last - page).Order())).ShouldBe(["0 2 4", "1 3", "5"], ignoreOrder: true);
    }

    [Fact]
    public void PagesOfOneThingYearsApartAreOfTwoEvents() =>
        Stories([Fire[0], Fire[1]], page => 1 + 3000 * page).Count.ShouldBe(2);

    [Fact]
    public void APageIsToldByWhatTiesItToTheOthers()
    {
        var story = Stories(Fire, _ => 3).ShouldHaveSingleItem();
        foreach (var reason in story.Membership)
        {
            reason.Key.ShouldBe("story-member");
            reason.Arguments[0].ShouldContain("scierie");
        }
    }

    [Fact]
    public void APageOfNoOtherStoryIsToldToStandAlone() => Stories(Alone, _ => 3).ShouldHaveSingleItem().Membership.ShouldHaveSingleItem().Key.ShouldBe("story-alone");

    [Fact]
    public void AnEmptyPileHasNoStory() => Stories([], _ => 3).ShouldBeEmpty();

    [Fact]
    public void WhoSaysThatThePagesAreOneStoryIsBelieved() =>
        StoryGrouper.Single([.. Interleaved.Select(text => Some.Article(text))]).Articles.ShouldBe([0, 1, 2, 3, 4, 5]);

    private static readonly string[] Wreck =
    [
        "Naufrage devant Dunkerque : neuf migrants se sont noyés quand leur canot a chaviré devant Dunkerque, dans la nuit. Le canot venait de Nieuport. La préfète, Jeanne Morand, parle de neuf morts.",
        "Neuf migrants noyés devant Dunkerque : le canot parti de Nieuport a chaviré de nuit. Des pêcheurs de Dunkerque ont sauvé quarante migrants, la préfète Jeanne Morand les a reçus.",
        "Le canot des migrants avait quitté Nieuport vers minuit. Il a chaviré devant Dunkerque, les pêcheurs de Dunkerque ont repêché neuf morts.",
        "Migrants noyés : la préfète Jeanne Morand annonce une enquête sur le naufrage du canot, neuf morts.",
    ];

    private const string OtherWreck = "Naufrage au large de Lanzarote : douze migrants se sont noyés quand leur canot a chaviré de nuit. Des pêcheurs de Lanzarote ont sauvé trente migrants du canot. Le canot venait de Agadir.";

    [Fact]
    public void ALikeEventOfOtherPlacesAndPersonsIsAnother() => Groups([.. Wreck, OtherWreck], _ => 3).ShouldBe(["0 1 2 3", "4"]);

    [Fact]
    public void WhoMeetsTheOthersInAPersonIsOfTheirStoryWhereverItIs() =>
        Groups([.. Wreck, OtherWreck + " La préfète Jeanne Morand s'est rendue à Lanzarote."], _ => 3).ShouldHaveSingleItem();

    [Fact]
    public void FewPagesAreNotParted() => Groups([Wreck[0], Wreck[1], OtherWreck], _ => 3).ShouldHaveSingleItem();

    public static TheoryData<string, string> OneTown => new()
    {
        { "Sorvany perd la finale régionale. Battu samedi à Sorvany par Brelle, le club de volley de Sorvany perd son titre.", "Sorvany : la piscine ferme. À Sorvany, les habitants perdent leur piscine, trop chère à chauffer pour la ville de Sorvany." },
        { "Un lynx aperçu à Maulvers. Des promeneurs ont photographié un lynx dimanche dans les bois de Maulvers.", "Maulvers : le cinéma rouvre. Le cinéma de Maulvers projette de nouveau des films, trois ans après sa faillite." },
        { "Velmar vend ses glaces en Asie. La société Velmar ouvre six boutiques à Séoul.", "Velmar devant le juge. Le glacier Velmar conteste son amende pour publicité mensongère." },
    };

    [Theory, MemberData(nameof(OneTown))]
    public void OneNameInCommonMakesNoStory(string page, string other) => Groups([page, other], _ => 3).ShouldBe(["0", "1"]);

    public static TheoryData<string, string> OtherPlacesAndDays => new()
    {
        { "Un moulin brûle à Tarvezy. Le moulin à huile de Tarvezy a brûlé lundi soir. Trente pompiers ont combattu l'incendie du moulin.", "Valmorte : un moulin brûle. Un incendie a détruit mercredi un moulin à huile à Valmorte. Vingt pompiers ont combattu le feu." },
        { "Un cycliste tué sur la D40 à Tarvezy. Un cycliste de 40 ans a été tué lundi à Tarvezy, sur la D40, par une camionnette.", "Un cycliste tué sur la D40 à Valmorte. Un cycliste de 19 ans a été tué mercredi à Valmorte, sur la D40, par un autocar." },
    };

    [Theory, MemberData(nameof(OtherPlacesAndDays))]
    public void LikeEventsOfOtherPlacesAndDaysAreTwo(string page, string other) => Groups([page, other], page => 6 + page).ShouldBe(["0", "1"]);

    [Theory, MemberData(nameof(OtherPlacesAndDays))]
    public void LikeEventsOfOtherPlacesAreOneWhereTheyShareAPerson(string page, string other) =>
        Groups([page + " Le préfet, Alain Courson, s'est rendu sur place.", other + " Le préfet, Alain Courson, craint une série."], page => 6 + page).ShouldHaveSingleItem();

    [Fact]
    public void AWordIsTheNameThatAnotherPageReadsInIt() =>
        Groups(["Les salariés de Brivaux ont voté la grève contre la fermeture.", "La société Brivaux annonce la fermeture de son siège. M. Morel dirige la société Brivaux."], _ => 3).ShouldHaveSingleItem();

    private static string[] Interleaved => [Fire[0], Vote[0], Fire[1], Vote[1], Fire[2], Alone[0]];

    private static IEnumerable<string> Groups(string[] texts, Func<int, int> day) => Stories(texts, day).Select(story => string.Join(' ', story.Articles));

    private static IReadOnlyList<Story> Stories(string[] texts, Func<int, int> day) =>
        StoryGrouper.Group([.. texts.Select(text => Some.Article(text))], [.. texts.Select((_, page) => Some.May(day(page)))]);
}
