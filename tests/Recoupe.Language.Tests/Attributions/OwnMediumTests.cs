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
    public void OfOthersItIsNoMedium(string text) => French.Analyzer.Analyze(text, "Radio Sarnay").Attributions.ShouldNotContain(said => said.Chain.Count > 1);
}
