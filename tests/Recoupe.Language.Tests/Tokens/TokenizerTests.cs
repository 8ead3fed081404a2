namespace Recoupe.Language.Tests.Tokens;

public sealed class TokenizerTests
{
    [Theory]
    [InlineData("L’hôpital qu'il a vu", "L’|hôpital|qu'|il|a|vu")]
    [InlineData("a-t-il dit ce jour-là", "a|-t-il|dit|ce|jour|-là")]
    [InlineData("plus de 4 000 soldats, 1.037 morts et 6,8 km", "plus|de|4 000|soldats|,|1.037|morts|et|6,8|km")]
    [InlineData("M. Tarbin, J. Dupont", "M.|Tarbin|,|J.|Dupont")]
    [InlineData("le 04/12/1993 à 23h11", "le|04/12/1993|à|23h11")]
    [InlineData("aujourd'hui, rendez-vous", "aujourd'hui|,|rendez-vous")]
    [InlineData("en 2012 126 voix", "en|2012|126|voix")]
    [InlineData("15% et 200 km/h", "15|%|et|200|km|/|h")]
    [InlineData("L'O.N.U. dit...", "L'|O.N.U.|dit|...")]
    public void TextIsCutAsTheGuidelinesSay(string text, string expected)
    {
        var tokenized = French.Analyzer.Tokenize(text);
        string.Join('|', Enumerable.Range(0, tokenized.Tokens.Length).Select(i => tokenized.Form(i).ToString())).ShouldBe(expected);
    }

    [Theory]
    [InlineData("Il part. Elle reste.", 2)]
    [InlineData("M. Tarbin part. Le 1er mai.", 2)]
    [InlineData("« Venez ! », dit-il. Puis rien.", 2)]
    [InlineData("« Il part. » Elle reste.", 2)]
    [InlineData("Titre sans point\n\nLe texte suit.", 2)]
    [InlineData("\"Il part.\" Elle dit: \"Non.\"", 2)]
    [InlineData("Il vit à Phee.Les autres partent.", 2)]
    [InlineData("Il a dit 6.8 fois.", 1)]
    public void SentencesEndWhereTheyDo(string text, int count) =>
        French.Analyzer.Tokenize(text).Sentences.Length.ShouldBe(count, string.Join(" | ", French.Analyzer.Tokenize(text).Sentences.Select(s => s.Span.Of(text).ToString())));
}
