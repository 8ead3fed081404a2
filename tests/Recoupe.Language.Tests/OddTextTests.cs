using System.Diagnostics;
using Recoupe.Language.Quotations;

namespace Recoupe.Language.Tests;

/// <summary>Texts that nobody writes, but files hold: they take no long time and stop nothing.</summary>
public sealed class OddTextTests
{
    private const int Characters = 200_000;

    // A tenth of a second on a quiet machine; the square of this length would take minutes on any.
    private const int LongestSeconds = 8;

    [Theory]
    [InlineData("a-")]
    [InlineData("«")]
    [InlineData("« ")]
    [InlineData("„")]
    [InlineData("\"")]
    [InlineData(".\"")]
    [InlineData("111 111 ")]
    [InlineData("a'")]
    [InlineData("a.")]
    [InlineData("http")]
    [InlineData("mille milliards ")]
    [InlineData("dizaines de milliards de ")]
    [InlineData("le maire a dit que la crue selon les pompiers ")]
    [InlineData("« a dit le maire » ")]
    [InlineData("12 000 000 ")]
    [InlineData("selon le maire ")]
    [InlineData("Des marins disent que la crue monte. Ils disent qu'elle monte. ")]
    [InlineData("Le maire dit que la crue monte. Ils disent qu'elle monte. ")]
    [InlineData("lundi 3 mai ")]
    public void TheTimeGrowsWithTheLengthAlone(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, Characters / piece.Length));
        var watch = Stopwatch.StartNew();
        French.Analyzer.Analyze(text).Text.ShouldBe(text);
        watch.Elapsed.TotalSeconds.ShouldBeLessThan(LongestSeconds, piece);
    }

    [Fact]
    public void ASentenceThatNeverEndsIsCut()
    {
        var text = French.Analyzer.Tokenize(string.Concat(Enumerable.Repeat("la crue a fait des morts ", 2000)));
        text.Sentences.Length.ShouldBeGreaterThan(5);
        text.Sentences.Sum(sentence => sentence.End - sentence.First).ShouldBe(text.Tokens.Length);
    }

    [Theory]
    [InlineData("14 morts, dont un")]
    [InlineData("La préfecture recense 14 morts, dont plus d'un")]
    [InlineData("Il a été arrêté, a déclaré")]
    [InlineData("Selon")]
    [InlineData("Le maire a dit à")]
    [InlineData("Le rapport cité par")]
    [InlineData("Il est parti lundi, a déclaré")]
    [InlineData("Il est parti lundi, selon")]
    [InlineData("Il est parti lundi, dit le rapport cité par")]
    [InlineData("Il est parti lundi, a dit le maire à")]
    [InlineData("Il est parti lundi, apprend-on dans")]
    [InlineData("C'est ce qu'a annoncé dans")]
    [InlineData("«")]
    [InlineData("\ud800")]
    [InlineData("\0\0\0")]
    [InlineData("\n\n«\n\n\n\n»\n\n")]
    public void ATextMayEndAnywhere(string text) => French.Analyzer.Analyze(text).Text.ShouldBe(text);

    [Fact]
    public void NumbersBeyondAllCountingAreNone()
    {
        foreach (var number in (string[])[new string('9', 400), "1" + string.Concat(Enumerable.Repeat(" 000", 120)), "Une centaine" + string.Concat(Enumerable.Repeat(" de milliards", 40)), string.Concat(Enumerable.Repeat("mille milliards ", 60))])
            French.Analyzer.Analyze($"{number} habitants ont voté.").Quantities.ShouldAllBe(q => double.IsFinite(q.Value) && double.IsFinite(q.Upper ?? 0));
    }

    [Theory]
    [InlineData("« Il part. « Elle « reste », dit-il", "« reste »")]
    [InlineData("« a « b » c ” d", "« a « b » c ”")]
    [InlineData("« ouvert \n\n« fermé »", "« fermé »")]
    [InlineData("« a ” « b", "« a ”")]
    [InlineData("“ a „ b “ c", "„ b “")]
    public void AMarkThatStaysOpenHidesNoneThatCloses(string text, string quote)
    {
        var found = QuotationScanner.Scan(text);
        found.Select(span => span.Of(text).ToString()).ShouldBe([quote]);
    }

    [Theory]
    [InlineData("Le total : 12.345 678 voix", "Le|total|:|12.345 678|voix")]
    [InlineData("En 1,5 000 voix", "En|1,5|000|voix")]
    [InlineData("le 04/125 000 voix", "le|04/125|000|voix")]
    [InlineData("Voir http ou https://a.example/b.", "Voir|http|ou|https://a.example/b|.")]
    public void AGroupHasThreeDigitsAndAnAddressGoesOnBehindItsScheme(string text, string expected)
    {
        var tokenized = French.Analyzer.Tokenize(text);
        string.Join('|', Enumerable.Range(0, tokenized.Tokens.Length).Select(i => tokenized.Form(i).ToString())).ShouldBe(expected);
    }
}
