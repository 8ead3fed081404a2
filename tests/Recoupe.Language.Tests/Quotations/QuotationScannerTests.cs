using Recoupe.Language.Quotations;

namespace Recoupe.Language.Tests.Quotations;

public sealed class QuotationScannerTests
{
    [Theory]
    [InlineData("« Il faudra\n\nle surveiller », dit-elle.", "« Il faudra\n\nle surveiller »")]
    [InlineData("« Il faudra.\n\nle surveiller », dit-elle.", "« Il faudra.|le surveiller »")]
    [InlineData("« Il faudra\n\nLe surveiller », dit-elle.", "")]
    public void ABrokenLineGoesOnInSmallLetters(string text, string quotes) => Quotes(text).ShouldBe(quotes);

    [Theory]
    [InlineData("« Un.\n\n« Deux.\n\n« Trois. »\n\nFin.", "« Un.|« Deux.|« Trois. »")]
    [InlineData("« Un.\n\nDeux. » Fin.", "« Un.|Deux. »")]
    [InlineData("« Un.\n\nDeux.", "")]
    [InlineData("« Un.\n\n« Deux.", "")]
    [InlineData("Il a « un.\n\n« Deux. »", "« Deux. »")]
    [InlineData("« Un, dit-il.\n\nElle ajoute : « Deux.\n\nTrois. »", "« Deux.|Trois. »")]
    public void AQuotationMayTakeSeveralParagraphs(string text, string quotes) => Quotes(text).ShouldBe(quotes);

    [Fact]
    public void ManyParagraphsThatNeverCloseTakeNoSquareOfTheirTime()
    {
        var text = string.Concat(Enumerable.Repeat("« Un.\n\n", 40_000)) + string.Concat(Enumerable.Repeat("« Un. »\n\n", 40_000));
        QuotationScanner.Scan(text).Count.ShouldBe(80_000);
    }

    [Theory]
    [InlineData("“a ")]
    [InlineData("„a ")]
    [InlineData("“a „b ")]
    public void MarksThatTheNextSentenceLosesTakeNoSquareOfTheirTime(string piece)
    {
        const int LongestSeconds = 5;
        var text = string.Concat(Enumerable.Repeat(piece, 190_000)) + ". \"A b.";
        var watch = System.Diagnostics.Stopwatch.StartNew();
        QuotationScanner.Scan(text);
        watch.Elapsed.TotalSeconds.ShouldBeLessThan(LongestSeconds);
    }

    [Fact]
    public void WhatIsLostBeforeASentenceHidesNoQuotationAfterIt() => Quotes("Un “mot perdu “encore. \"Nous restons.\" Il sort.").ShouldBe("\"Nous restons.\"");

    private static string Quotes(string text) => string.Join('|', QuotationScanner.Scan(text).Select(span => span.Of(text).ToString()));
}
