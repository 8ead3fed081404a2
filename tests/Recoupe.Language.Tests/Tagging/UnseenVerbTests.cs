namespace Recoupe.Language.Tests.Tagging;

public sealed class UnseenVerbTests
{
    [Theory]
    [InlineData("Les secours restent mobilisés, avertit aussi le ministère.", "avertit", "avertir", Morphology.Ind)]
    [InlineData("Le bilan pourrait s'alourdir, signale l'organisation.", "signale", "signaler", Morphology.Ind)]
    [InlineData("Des sources hospitalières en dénombrent quatorze.", "dénombrent", "dénombrer", Morphology.Ind)]
    [InlineData("La route reste coupée, précise-t-on à la mairie.", "précise", "préciser", Morphology.Ind)]
    [InlineData("Le chantier qu'il aurait englouti reste introuvable.", "englouti", "engloutir", Morphology.Participle)]
    [InlineData("Les riverains redoutent que l'eau submerge la digue.", "submerge", "submerger", Morphology.Fin)]
    [InlineData("Les assaillants incendièrent deux camions puis s'enfuirent.", "incendièrent", "incendier", Morphology.Past)]
    [InlineData("L'usine licencierait la moitié de ses ouvriers, martèle le syndicat.", "licencierait", "licencier", Morphology.Cnd)]
    [InlineData("L'usine licencierait la moitié de ses ouvriers, martèle le syndicat.", "martèle", "marteler", Morphology.Ind)]
    public void AVerbTheTreebanksHardlyShowIsTaggedByTheLexicon(string text, string word, string lemma, Morphology features)
    {
        var token = French.Analyzer.Tokenize(text).Tokens.Single(t => t.Norm == word);
        token.Pos.ShouldBe(PartOfSpeech.Verb, word);
        token.Lemma.ShouldBe(lemma);
        token.Has(features).ShouldBeTrue(UniversalFeatures.Write(token.Features));
    }

    [Theory]
    [InlineData("Le signal d'alarme a retenti.", "signal", PartOfSpeech.Noun, "signal")]
    [InlineData("Une note précise accompagne le dossier.", "précise", PartOfSpeech.Adj, "précis")]
    [InlineData("Les chevaux franchissent les barbelés.", "chevaux", PartOfSpeech.Noun, "cheval")]
    [InlineData("Le rapport conclut à des malversations.", "malversations", PartOfSpeech.Noun, "malversation")]
    public void OtherWordsKeepTheirClassAndLemma(string text, string word, PartOfSpeech pos, string lemma)
    {
        var token = French.Analyzer.Tokenize(text).Tokens.Single(t => t.Norm == word);
        token.Pos.ShouldBe(pos, word);
        token.Lemma.ShouldBe(lemma);
    }
}
