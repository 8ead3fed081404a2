namespace Recoupe.Language.Tests.Attributions;

public sealed class OwnMediumTests
{
    [Theory]
    [InlineData("« Nous tiendrons », a déclaré à notre micro Karim Belloc.")]
    [InlineData("« Nous tiendrons », nous a confié Karim Belloc.")]
    [InlineData("Karim Belloc nous l'a dit : la digue sera refaite.")]
    [InlineData("Karim Belloc, joint par nos soins, affirme que la digue tiendra.")]
    [InlineData("Invité de notre journal, Karim Belloc a promis que la digue serait refaite.")]
    [InlineData("Karim Belloc, que nous avons pu joindre, affirme que la digue tiendra.")]
    [InlineData("« Nous tiendrons », a raconté Karim Belloc à ce journal.")]
    [InlineData("Karim Belloc a confié mardi à cette radio que la digue tiendrait.")]
    [InlineData("La digue tiendra, assure Karim Belloc auprès de ce quotidien.")]
    public void WhoTellsUsSpeaksThroughWhoeverBringsTheTextOut(string text)
    {
        var said = French.Analyzer.Analyze(text, "Radio Sarnay").Attributions.ShouldHaveSingleItem();
        said.Chain.ShouldBe(["Karim Belloc", "Radio Sarnay"]);
        French.Analyzer.Analyze(text).Attributions.ShouldHaveSingleItem().Chain.ShouldBe(["Karim Belloc"]);
    }

    [Theory]
    [InlineData("Le capitaine de notre équipe affirme que le but était bon.")]
    [InlineData("« Nous tiendrons », a déclaré Karim Belloc.")]
    [InlineData("Nous affirmons que la digue tiendra, a dit Karim Belloc.")]
    [InlineData("Karim Belloc, a dit son frère, tient à ce journal comme à sa vie.")]
    [InlineData("« Nous tiendrons », a raconté Karim Belloc à ce jeune lecteur.")]
    public void OfOthersItIsNoMedium(string text) => French.Analyzer.Analyze(text, "Radio Sarnay").Attributions.ShouldNotContain(said => said.Chain.Count > 1);

    [Fact]
    public void ThisPaperIsTheOneThatTheTextHasNamed() =>
        French.Analyzer.Analyze("Le Monde l'a appris mardi. « Nous tiendrons », a raconté Karim Belloc à ce journal.", "Radio Sarnay").Attributions.ShouldContain(said => said.Chain.Count == 2 && said.Chain[1] == "Le Monde");
}
