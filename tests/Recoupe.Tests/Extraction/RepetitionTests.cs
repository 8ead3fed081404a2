using System.Diagnostics;

namespace Recoupe.Tests.Extraction;

public sealed class RepetitionTests
{
    [Fact]
    public void ASentenceSaidTwiceInOtherOrderIsReportedAtItsSecondPlace()
    {
        var article = Some.Flat(inside: "La préfecture a annoncé que le pont de Varennes était fermé à la circulation depuis mardi matin, la crue de la Lorne ayant emporté sa pile centrale.");
        var warning = article.Warnings.ShouldHaveSingleItem();
        warning.Kind.ShouldBe("repeated-paragraph");
        warning.Span.Of(article.Text).ToString().ShouldStartWith("La préfecture a annoncé que");
    }

    [Fact]
    public void AnIdenticalParagraphIsKeptOnce()
    {
        var article = Some.Flat(inside: Some.Lead);
        article.Text.ShouldBe(Some.Whole);
        article.Warnings.ShouldHaveSingleItem().Span.IsEmpty.ShouldBeTrue();
    }

    [Fact]
    public void SentencesOnOneSubjectAreNoRepetition() => Some.Flat().Warnings.ShouldBeEmpty();

    [Fact]
    public void AParagraphOfShortSentencesSaidTwiceIsReportedWhole()
    {
        var article = Some.Flat(inside: "La salle des fêtes ouvre à 14h30. Les pompiers attendent devant la porte. Le maire arrive à pied.\n\nLa salle des fêtes a ouvert à 14h30. Les pompiers attendent devant la mairie. Le maire arrive à pied.");
        article.Warnings.ShouldHaveSingleItem().Span.Of(article.Text).ToString().ShouldBe("La salle des fêtes a ouvert à 14h30. Les pompiers attendent devant la mairie. Le maire arrive à pied.");
    }

    [Fact]
    public void AParagraphWithOtherFiguresTellsNews() =>
        Some.Flat(inside: "Le point de 14h30 : douze rues sont fermées. Les pompiers attendent devant la porte. Le maire arrive à pied.\n\nLe point de 16h10 : douze rues sont fermées. Les pompiers attendent devant la porte. Le maire repart à pied.").Warnings.ShouldBeEmpty();

    [Fact]
    public void SentencesThatComeAgainOneAfterTheOtherAreOneWarning()
    {
        const string again = "Le pont de Varennes a été fermé à la circulation mardi matin par la préfecture, la crue de la Lorne ayant emporté sa pile centrale. Le département a relevé un affaissement de douze centimètres au milieu de la nuit et détourné les camions par Sainte-Aure.";
        var article = Some.Flat(inside: "Un café de la rive reste ouvert aux riverains. " + again);
        article.Warnings.ShouldHaveSingleItem().Span.Of(article.Text).ToString().ShouldBe(again);
    }

    [Fact]
    public void AParagraphRemovedAsALabelThatTheArticleHoldsIsARepetition()
    {
        const string lead = "Depuis trois nuits, les riverains de la Lorne se relaient sur le pont pour y poser des lanternes.";
        var article = Some.Text($"{Some.Headline}\n\nPartager sur Facebook Copier le lien\n\n{lead} Voir la vidéo\n\n{lead}\n\n{Some.Lead}\n\n{Some.Second}\n\n{Some.Third}");
        article.Text.ShouldContain(lead);
        article.Warnings.ShouldHaveSingleItem().Kind.ShouldBe("repeated-paragraph");
    }

    [Fact]
    public void AParagraphOfCombiningAccentsIsShorterThanItLooks() =>
        Some.Text($"{Some.Headline}\n\nPartager sur Facebook Copier le lien\n\n{Some.Lead} Voir la vidéo\n\n{Some.Second}\n\nÀ l'{string.Concat(Enumerable.Repeat("e\u0301", 20))}, la rivière monte encore.\n\n{Some.Third}").Text.ShouldContain("rivière");

    [Fact]
    public void ManyParagraphsOfOneOpeningAreComparedInBoundedTime()
    {
        var page = string.Join("\n\n", Enumerable.Range(0, 4000).Select(i => $"{Some.Lead} Cela fait {i} fois. Voir la photo {i}"));
        var clock = Stopwatch.StartNew();
        Some.Text(page).Warnings.Count.ShouldBeLessThanOrEqualTo(600);
        clock.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(5));
    }
}
