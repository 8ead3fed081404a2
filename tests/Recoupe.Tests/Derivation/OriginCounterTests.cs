using Recoupe.Derivation;
using Recoupe.Language;
using Recoupe.Language.Names;
using Recoupe.Model;

namespace Recoupe.Tests.Derivation;

public sealed class OriginCounterTests
{
    private const string Text = "La digue a cédé vers quatre heures du matin.";

    private static readonly OfficeLexicon Offices = new(LanguagePacks.Load("fr"));

    private static readonly AnnotatedArticle[] Articles =
        [Some.Article(Text, "Le Relais", "fr", "ALP"), Some.Article(Text, "La Dépêche du Plateau", "fr", "ALP"), Some.Article(Text, "Val Presse"), Some.Article(Text, "Fil24")];

    [Fact]
    public void ReusedPassagesShareOneOrigin() => Count([Tie(0, 1)], Some.Statement(0), Some.Statement(1)).ShouldBe((1, 1, "origin-shared-text"));

    [Fact]
    public void ARewriteMayShareItsOrigin() => Count([Tie(0, 3, DerivationKind.Rewrite)], Some.Statement(0), Some.Statement(3)).ShouldBe((1, 2, "origin-rewrite"));

    [Fact]
    public void ANamedSourceThatTwoHeardIsOneOriginWithTwoWitnesses() =>
        Count([], Some.Statement(2, SourceKind.Person, "Anne Vidal"), Some.Statement(3, SourceKind.Person, "Anne Vidal")).ShouldBe((1, 1, "origin-witnesses"));

    /// <summary>A first name or an article in common makes no one of two.</summary>
    [Theory]
    [InlineData(SourceKind.Person, "Anne Vidal", "Anne Ferrand", 2)]
    [InlineData(SourceKind.Person, "Anne Vidal", "Luc Vidal", 2)]
    [InlineData(SourceKind.Organisation, "Croix-Rouge", "préfecture de la Vène", 2)]
    [InlineData(SourceKind.Media, "Le Relais", "Le Rivage", 2)]
    public void TwoOfOtherNamesAreTwo(SourceKind voice, string one, string other, int least) =>
        new OriginCounter(Articles, [], Offices).Count([Some.Statement(2, voice, one), Some.Statement(3, voice, other), Some.Statement(0)]).Min.ShouldBe(least);

    [Fact]
    public void ANamedSourceInCopiedPagesHasNoSecondWitness() =>
        Count([Tie(2, 3, DerivationKind.Rewrite)], Some.Statement(2, SourceKind.Person, "Anne Vidal"), Some.Statement(3, SourceKind.Person, "Anne Vidal")).ShouldBe((1, 1, "origin-same-source"));

    [Fact]
    public void APageThatCitesAnotherOfThePileHasItsOrigin() =>
        Count([], Some.Statement(2), Some.Statement(3, SourceKind.Media, "Val Presse")).ShouldBe((1, 1, "origin-cited-page"));

    [Fact]
    public void AnAgencyIsTheOriginOfWhatItsClientsShare() =>
        Count([Tie(0, 1)], Some.Statement(0), Some.Statement(3, SourceKind.Agency, "ALP")).ShouldBe((1, 1, "origin-agency-text"));

    [Fact]
    public void AnAgencyMayBeTheOriginOfWhatOneClientSays() =>
        Count([], Some.Statement(0), Some.Statement(3, SourceKind.Agency, "ALP")).ShouldBe((1, 2, "origin-same-credit"));

    [Fact]
    public void UnnamedSourcesOfTwoOutletsMayBeOne() =>
        Count([], Some.Statement(2, SourceKind.Unnamed, "un responsable"), Some.Statement(3, SourceKind.Unnamed, "une source proche du dossier")).ShouldBe((1, 2, "origin-unnamed-sources"));

    [Fact]
    public void TwoPersonsAreTwoOriginsWhoeverElseSpeaks()
    {
        var range = new OriginCounter(Articles, [], Offices).Count([Some.Statement(2, SourceKind.Person, "Anne Vidal"), Some.Statement(3, SourceKind.Person, "Luc Ferrand"), Some.Statement(0)]);
        (range.Min, range.Max).ShouldBe((2, 3));
    }

    [Fact]
    public void APersonNamedInFullAndByItsSurnameMayBeOne()
    {
        var range = new OriginCounter(Articles, [], Offices).Count([Some.Statement(2, SourceKind.Person, "Anne Vidal"), Some.Statement(3, SourceKind.Person, "Vidal"), Some.Statement(0)]);
        (range.Min, range.Max).ShouldBe((1, 3));
    }

    [Theory]
    [InlineData(SourceKind.Government, "La préfecture", "préfecture de la Vène", 1)]
    [InlineData(SourceKind.Organisation, "Rail et Vie", "le syndicat Rail et Vie", 1)]
    [InlineData(SourceKind.Organisation, "Valmont", "la direction de Valmont", 2)]
    [InlineData(SourceKind.Government, "La préfecture", "parquet de la Vène", 2)]
    [InlineData(SourceKind.Government, "le préfet", "préfecture de la Vène", 1)]
    [InlineData(SourceKind.Government, "procureur de la République de Brévanne", "parquet de Brévanne", 1)]
    [InlineData(SourceKind.Government, "préfet du Kéral", "préfecture de la Vène", 2)]
    [InlineData(SourceKind.Organisation, "porte-parole de la Croix-Rouge", "la Croix-Rouge", 1)]
    [InlineData(SourceKind.Unnamed, "la maire de Brévanne", "la mairie de Brévanne", 1)]
    [InlineData(SourceKind.Unnamed, "un procureur de la capitale", "le parquet de la capitale", 2)]
    public void ABodyAndItsShortNameAreOne(SourceKind voice, string one, string other, int most) =>
        new OriginCounter(Articles, [], Offices).Count([Some.Statement(2, voice, one), Some.Statement(3, voice, other)]).Max.ShouldBe(most);

    [Fact]
    public void AShortNameOfTwoBodiesIsOfNeither() =>
        new OriginCounter(Articles, [], Offices).Count([Some.Statement(2, SourceKind.Government, "la préfecture"), Some.Statement(3, SourceKind.Government, "préfecture de la Vène"), Some.Statement(0, SourceKind.Government, "préfecture du Kéral")]).Max.ShouldBe(3);

    [Fact]
    public void APageIsNoWitnessBesideItsOwnSource() =>
        new OriginCounter(Articles, [], Offices).Count([Some.Statement(2), Some.Statement(2, SourceKind.Government, "préfecture de la Vène")]).Max.ShouldBe(1);

    [Fact]
    public void ThoseWhomAPageNamesStayApartBesideItsOwnWord() =>
        new OriginCounter(Articles, [], Offices).Count([Some.Statement(2), Some.Statement(2, SourceKind.Person, "Anne Vidal"), Some.Statement(2, SourceKind.Person, "Luc Ferrand")]).Max.ShouldBe(2);

    [Fact]
    public void ABodySpeaksThroughWhomThePagesSayItDoes()
    {
        AnnotatedArticle[] articles = [Some.Article("Une annonce de la préfecture de la Vène.", "Le Relais"), Some.Article("C'est ce qu'a dit Awa Tilmat, préfète de la Vène, devant la presse.", "Fil24"), Some.Article(Text, "Val Presse")];
        Statement[] statements = [Some.Statement(0, SourceKind.Government, "préfecture de la Vène"), Some.Statement(1, SourceKind.Person, "Awa Tilmat"), Some.Statement(2, SourceKind.Person, "Luc Ferrand")];
        new OriginCounter(articles, [], Offices).Count(statements).Max.ShouldBe(2);
    }

    /// <summary>Who says what another said, in the words of the other, confirms it.</summary>
    [Theory]
    [InlineData("a annoncé le général Brandt", SourceKind.Person, "Ivo Brandt", "a reconnu Milena Soric", SourceKind.Person, "Milena Soric", 2, 2)]
    [InlineData("a annoncé la préfecture", SourceKind.Government, "préfecture", "selon une source policière", SourceKind.Unnamed, "une source policière", 1, 2)]
    [InlineData("a-t-elle annoncé", SourceKind.Government, "préfecture", "a-t-elle annoncé", SourceKind.Person, "Milena Soric", 1, 1)]
    public void TwoWhoSayItInTheSameWordsAreTwo(string cue, SourceKind voice, string source, string otherCue, SourceKind otherVoice, string otherSource, int least, int most)
    {
        string[] texts = [$"La digue a cédé vers quatre heures du matin, {cue}.", $"La digue a cédé vers quatre heures du matin, {otherCue}."];
        AnnotatedArticle[] articles = [Some.Article(texts[0], "Le Relais"), Some.Article(texts[1], "Fil24")];
        var tie = new Model.Derivation(0, 1, DerivationKind.Copy, 1, [new SharedPassage(new TextSpan(0, 44), new TextSpan(0, 44))], new Reason("derivation-longer"));
        Statement Of(int page, SourceKind kind, string name) => Some.Statement(page, kind, name) with { Sentence = new TextSpan(0, texts[page].Length) };
        var range = new OriginCounter(articles, [tie], Offices).Count([Of(0, voice, source), Of(1, otherVoice, otherSource)]);
        (range.Min, range.Max).ShouldBe((least, most));
    }

    /// <summary>Two that one page names, and a page that has its text, are no confirmation.</summary>
    [Fact]
    public void TwoVoicesOfOneTextDoNotSurelyMakeTwo()
    {
        const string Told = "La digue a cédé, selon la préfecture. Le pont a cédé, selon la Croix-Rouge.";
        AnnotatedArticle[] articles = [Some.Article(Told, "Le Relais"), Some.Article(Told, "Fil24")];
        var tie = new Model.Derivation(0, 1, DerivationKind.Copy, 1, [new SharedPassage(new TextSpan(0, Told.Length), new TextSpan(0, Told.Length))], new Reason("derivation-longer"));
        Statement Of(int page, int start, int end, SourceKind kind, string name) => Some.Statement(page, kind, name) with { Sentence = TextSpan.FromBounds(start, end), Claim = TextSpan.FromBounds(start, end) };
        var range = new OriginCounter(articles, [tie], Offices).Count([.. new[] { 0, 1 }.SelectMany(page => new[] { Of(page, 0, 37, SourceKind.Government, "préfecture"), Of(page, 38, Told.Length, SourceKind.Organisation, "Croix-Rouge") })]);
        (range.Min, range.Max).ShouldBe((1, 2));
    }

    [Fact]
    public void ASentenceOfManyPagesIsOneOrigin()
    {
        const string Formula = "Toute personne mise en cause est présumée innocente jusqu'à sa condamnation définitive.";
        AnnotatedArticle[] articles = [Some.Article(Formula, "Le Relais"), Some.Article(Formula, "Fil24")];
        new OriginCounter(articles, [], Offices).Count([.. Enumerable.Range(0, 2).Select(page => Some.Statement(page) with { Sentence = new TextSpan(0, Formula.Length) })]).Max.ShouldBe(1);
    }

    /// <summary>A headline that goes with its own page's source is on that source's word; what nobody says joins one source, and makes no one of two.</summary>
    [Fact]
    public void WhatNobodySaysDoesNotTieTwoBodies()
    {
        var range = new OriginCounter(Articles, [], Offices).Count([Some.Statement(2), Some.Statement(2, SourceKind.Government, "préfecture"), Some.Statement(3), Some.Statement(3, SourceKind.Organisation, "Croix-Rouge"), Some.Statement(0)]);
        (range.Min, range.Max).ShouldBe((2, 3));
    }

    private static Model.Derivation Tie(int from, int to, DerivationKind kind = DerivationKind.Copy) =>
        new(from, to, kind, 1, [new SharedPassage(new TextSpan(0, Text.Length), new TextSpan(0, Text.Length))], new Reason("derivation-longer"));

    private static (int Min, int Max, string Because) Count(Model.Derivation[] ties, params Statement[] statements)
    {
        var range = new OriginCounter(Articles, ties, Offices).Count(statements);
        return (range.Min, range.Max, range.Because.ShouldHaveSingleItem().Key);
    }
}
