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
}
