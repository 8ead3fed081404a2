using Recoupe.Language.Dates;
using Recoupe.Model;

namespace Recoupe.Tests.Reporting;

/// <summary>Which headline heads a story.</summary>
public sealed class StoryTitlesTests
{
    private const string Lost = "Le voilier Albatros a disparu dimanche au large de Kervigan avec deux marins à bord.";

    [Theory]
    [InlineData("Kervigan : les deux marins de l’Albatros sont sauvés", "Kervigan : les deux marins de l’Albatros sont sauvés")]
    [InlineData("EN DIRECT - Les deux marins de l’Albatros sont sauvés", "Les deux marins de l’Albatros sont sauvés")]
    [InlineData("DIRECT. Les deux marins de l’Albatros sont sauvés", "Les deux marins de l’Albatros sont sauvés")]
    [InlineData("Disparition de l’Albatros : le récit", "Kervigan : un voilier introuvable depuis dimanche")]
    [InlineData("Disparition de l’Albatros, heure par heure", "Kervigan : un voilier introuvable depuis dimanche")]
    [InlineData("« On a cru ne jamais les revoir à Kervigan »", "Kervigan : un voilier introuvable depuis dimanche")]
    [InlineData("Le calendrier des recherches est arrêté à Kervigan", "Le calendrier des recherches est arrêté à Kervigan")]
    public void AStoryIsHeadedByWhatItsLastDaysSay(string last, string expected) => Headed(
        (9, "Kervigan : un voilier introuvable depuis dimanche", Lost),
        (10, "Un hélicoptère cherche l’Albatros devant Kervigan", Lost + " Un hélicoptère le cherche."),
        (15, last, "Les deux marins ont été sauvés samedi. " + Lost)).ShouldBe(expected);

    [Fact]
    public void AnAgeInDisputeHeadsNoStory() => Headed(
        (9, "Kervigan : Yann Corlay, 34 ans, porté disparu", "Yann Corlay, 34 ans, a disparu dimanche au large de Kervigan."),
        (9, "Le patron de l’Albatros introuvable à Kervigan", "Yann Corlay, 43 ans, a disparu dimanche au large de Kervigan.")).ShouldBe("Le patron de l’Albatros introuvable à Kervigan");

    private static string Headed(params (int Day, string Title, string Text)[] pages) => new Pipeline(LanguagePacks.Load("fr"), threads: 1)
        .Run([.. pages.Select((page, i) => new Page($"{i}.html", PageFormat.Html, $"<html lang=\"fr\"><title>{page.Title}</title><article><h1>{page.Title}</h1><p>{page.Text}</p></article></html>") { Stated = [new StatedDate(DateInterval.Day(new DateOnly(2031, 2, page.Day)), DateOrigin.Metadata, "")] })], [], single: true)
        .Dossiers[0].Story.Title;
}
