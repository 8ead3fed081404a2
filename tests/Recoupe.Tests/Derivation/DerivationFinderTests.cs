using Recoupe.Derivation;
using Recoupe.Model;

namespace Recoupe.Tests.Derivation;

public sealed class DerivationFinderTests
{
    private const string Bridge = "La passerelle de Brévanne, fermée depuis cinq mois, a rouvert jeudi matin aux piétons et aux cyclistes de la vallée.";
    private const string Works = "Les ouvriers ont remplacé quarante planches pourries et consolidé les deux piles que la rivière avait rongées.";
    private const string Cost = "Le chantier aura coûté 412 000 euros, dont la moitié payée par la région et le reste par les trois communes.";
    private const string Formula = "Pour lire la suite de cet article, abonnez-vous dès maintenant à notre offre sans engagement.";

    private const string Dispatch = "Un incendie a ravagé dans la nuit de lundi à mardi la scierie Morel à Tarvezy. Le feu a pris vers 2 h 40 dans le séchoir, où se trouvaient 1 350 stères de hêtre. "
        + "Soixante-deux pompiers venus de Brissagne ont lutté jusqu'à l'aube contre les flammes. Deux ouvriers, intoxiqués par la fumée, ont été transportés à l'hôpital de Valmorte. Le patron, Jean Morel, estime les dégâts à 2,7 millions d'euros.";
    private const string Retold = "À Tarvezy, la scierie Morel n'est plus que cendres après l'incendie de cette nuit. C'est dans le séchoir, avec ses 1 350 stères de hêtre, que le feu serait parti à 2 h 40. "
        + "De Brissagne étaient accourus 62 pompiers, aux prises avec les flammes jusqu'à l'aube. Intoxiqués, deux ouvriers sont soignés à l'hôpital de Valmorte pour la fumée respirée. Jean Morel, le patron, parle de 2,7 millions d'euros de dégâts.";

    private static readonly string[] Others = [Bridge, Works, Cost, "Le conseil de Valmorte a voté le budget des écoles mardi.", "La fanfare de Brissagne fête son centenaire."];

    [Fact]
    public void ACopyIsFoundWhateverTheOrderOfItsParagraphs()
    {
        var found = Find((string.Join("\n\n", Bridge, Works, Cost), 3), (string.Join("\n\n", Cost, Bridge, Works), 4)).ShouldHaveSingleItem();
        (found.From, found.To, found.Kind).ShouldBe((0, 1, DerivationKind.Copy));
        found.Shared.ShouldBeGreaterThan(0.9);
        found.Passages.Count.ShouldBe(2);
    }

    [Fact]
    public void ACopyBearsWordsChangedLeftOutAndPutIn()
    {
        var edited = (Works + " " + Cost).Replace("pourries", "abîmées", StringComparison.Ordinal).Replace("les deux piles", "avec soin les deux piles", StringComparison.Ordinal).Replace(" et le reste", "", StringComparison.Ordinal);
        Find((string.Join(' ', Bridge, Works, Cost), 3), (edited, 4)).ShouldHaveSingleItem().Kind.ShouldBe(DerivationKind.Copy);
    }

    [Fact]
    public void TheLaterPageHasItFromTheEarlier()
    {
        var found = Find((Bridge + " " + Works, 6), (Bridge + " " + Works, 4)).ShouldHaveSingleItem();
        (found.From, found.To, found.Because.Key).ShouldBe((1, 0, "derivation-earlier"));
    }

    [Fact]
    public void ThePageThatCreditsAnotherHasItFromThere()
    {
        var articles = new[] { Some.Article(Bridge, "Le Relais", "fr", "Val Presse"), Some.Article(Bridge + " " + Cost, "Val Presse") };
        var found = DerivationFinder.Find(articles, [Some.May(0), Some.May(0)]).Where(derivation => derivation.Kind == DerivationKind.Copy).ShouldHaveSingleItem();
        (found.From, found.To, found.Because.Key).ShouldBe((1, 0, "derivation-credit"));
    }

    /// <summary>An agency's own page may be stamped anew; who prints its text says so.</summary>
    [Fact]
    public void ACreditTellsMoreThanADay()
    {
        var articles = new[] { Some.Article(Bridge, "Le Relais", "fr", "Val Presse"), Some.Article(Bridge, "Val Presse") };
        var found = DerivationFinder.Find(articles, [Some.May(3), Some.May(4)]).Where(derivation => derivation.Kind == DerivationKind.Copy).ShouldHaveSingleItem();
        (found.From, found.To, found.Because.Key).ShouldBe((1, 0, "derivation-credit"));
    }

    [Fact]
    public void ClientsOfOneAgencyMayBothHaveItFromThere()
    {
        var articles = new[] { Some.Article(Bridge, "Le Relais", "fr", "ALP"), Some.Article(Bridge, "Fil24", "fr", "ALP") };
        var because = DerivationFinder.Find(articles, [Some.May(3), Some.May(4)]).Where(derivation => derivation.Kind == DerivationKind.Copy).ShouldHaveSingleItem().Because;
        (because.Key, because.Arguments[0]).ShouldBe(("derivation-same-credit", "ALP"));
    }

    /// <summary>Of one day, the hour tells; a page that was added to is longer, and later.</summary>
    [Theory]
    [InlineData("2031-05-04T17:30:00+02:00", "2031-05-04T09:12:00+02:00", 1)]
    [InlineData("2031-05-04T09:12:00Z", "2031-05-04T10:30:00+02:00", 1)]
    [InlineData("Publié le 4 mai 2031 à 9h12", "Mis en ligne le 4 mai 2031 à 17 h 30", 0)]
    [InlineData("2031-05-04T00:00:00+02:00", "2031-05-04T09:12:00+02:00", -1)]
    [InlineData("2031-05-04", "2031-05-04", -1)]
    public void OfOneDayTheHourTells(string one, string other, int first)
    {
        AnnotatedArticle At(string text, string stated) => Some.Article(text) is var article ? article with { Article = article.Article with { StatedDates = [new StatedDate(Some.May(4).Interval!.Value, DateOrigin.Metadata, stated)] } } : throw new InvalidOperationException();
        var found = DerivationFinder.Find([At(Bridge + " " + Works, one), At(Bridge, other)], [Some.May(4), Some.May(4)]).ShouldHaveSingleItem();
        (found.From, found.Because.Key).ShouldBe(first < 0 ? (0, "derivation-longer") : (first, "derivation-hour"));
    }

    /// <summary>A slip that a copy made and another copy has shows by whose way the text came; a copy that has the first page's own words has it from there.</summary>
    [Fact]
    public void ASlipIsInherited()
    {
        var slipped = (Bridge + " " + Works).Replace("pourries", "pouries", StringComparison.Ordinal);
        var found = Find((Bridge + " " + Works, 3), (slipped, 4), (slipped + " Une fête est prévue.", 5), (Bridge + " " + Works, 6));
        Because(0, 2).ShouldBe("derivation-inherited");
        new[] { Because(0, 1), Because(1, 2), Because(0, 3), Because(1, 3) }.ShouldAllBe(because => because == "derivation-earlier");
        found.First(derivation => (derivation.From, derivation.To) == (0, 2)).Because.Arguments[1].ShouldBe("pouries");

        string Because(int from, int to) => found.First(derivation => (derivation.From, derivation.To) == (from, to)).Because.Key;
    }

    [Fact]
    public void WhatBothHeardIsNoCopy()
    {
        const string Words = "« Nous avons tenu parole et cette passerelle durera plus longtemps que nous tous réunis dans cette salle »";
        Find(($"Le maire était là. {Words}, a dit Paul Arnal.", 3), ($"Les élus ont applaudi longuement. {Words}, selon le premier magistrat.", 3)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("Une enquête a été ouverte par le parquet de Valmorte pour déterminer les causes exactes du sinistre.")]
    [InlineData("Il encourt cinq ans d'emprisonnement et 75 000 euros d'amende. Toute personne mise en cause est présumée innocente jusqu'à son jugement.")]
    [InlineData("Personne n'a été blessé mais la circulation des trains a dû être interrompue par mesure de précaution.")]
    public void ASentenceThatEverybodyWritesIsNoCopy(string stock) =>
        Find(($"{Bridge} {stock} {Works}", 3), ($"Le conseil de Valmorte a voté le budget des écoles mardi. {stock} La fanfare de Brissagne fête son centenaire.", 4)).ShouldBeEmpty();

    [Fact]
    public void WhatTwoReportOnOneWordEachInTheirOwnIsNoCopy()
    {
        const string Words = "la totalité des 84 salariés de la scierie se verront proposer un poste dans les ateliers de Brissagne avant le printemps";
        Find(($"{Bridge} Selon le ministère de l'Industrie, {Words}.", 3), ($"La fanfare fête son centenaire. {char.ToUpperInvariant(Words[0])}{Words[1..]}, a indiqué à la presse Paul Arnal.", 4)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("Le cheval Ruban a parcouru seul les onze kilomètres qui séparent Tarvezy de Brissagne.")]
    [InlineData("Les camions ressortiront dès jeudi à cinq heures du matin, a précisé le délégué Paul Arnal.")]
    public void OneSentenceThatTellsSomethingMayBeLifted(string lifted) =>
        Find(($"{Bridge} {lifted} {Works}", 3), ($"Le conseil de Valmorte a voté le budget des écoles mardi. {lifted} La fanfare fête son centenaire.", 4)).ShouldHaveSingleItem().Kind.ShouldBe(DerivationKind.Copy);

    [Fact]
    public void WhatComesBackForWeeksIsAFormula()
    {
        string[] own = [Bridge, Works, Cost, "Le marché de Brévanne ouvre samedi."];
        Find([.. own.Select((text, i) => ($"{Formula} {text}", 1 + 9 * i))]).ShouldBeEmpty();
    }

    [Fact]
    public void ADispatchThatManyTakeOverWithinDaysIsNone()
    {
        var found = Find([.. Enumerable.Range(0, 5).Select(i => ($"{Bridge} {Works}", 1 + i / 2))]);
        found.Count.ShouldBe(10);
    }

    [Fact]
    public void ARunThatIsOnVeryManyPagesIsNoPassage()
    {
        var pages = new[] { ($"{Bridge} {Formula}", 0), ($"{Bridge} Rien d'autre. {Formula}", 0) }.Concat(Enumerable.Range(0, 45).Select(i => ($"Brève {i}. {Formula}", 0)));
        var all = Find([.. pages]);
        all.Count.ShouldBe(1);
        var found = all[0];
        (found.From, found.To).ShouldBe((1, 0));
        found.Passages.ShouldAllBe(passage => passage.InTo.Start < Bridge.Length);
    }

    [Fact]
    public void ADispatchOnVeryManyPagesIsTiedToTheFirstOfThem()
    {
        var dispatch = string.Join(' ', Bridge, Works, Cost, "Une fête réunira dimanche les habitants des deux rives, qui n'avaient plus pu se croiser depuis la crue de décembre, ni aller à pied au marché.");
        var found = Find([.. Enumerable.Range(0, 45).Select(i => (dispatch, i == 7 ? 2 : 3))]);
        found.Count.ShouldBe(44);
        found.ShouldAllBe(derivation => derivation.From == 7);
    }

    [Fact]
    public void TheSameFactsInTheSameOrderAreARewrite()
    {
        var found = Find([(Dispatch, 3), (Retold, 3), .. Others.Select(text => (text, 3))]).ShouldHaveSingleItem();
        found.Kind.ShouldBe(DerivationKind.Rewrite);
        found.Passages.Count.ShouldBeGreaterThan(3);
    }

    [Fact]
    public void ARewriteThatSaysItIsTranslatedIsATranslation()
    {
        var retold = Some.Article(Retold);
        retold = retold with { Article = retold.Article with { Warnings = [new Warning("machine-translated", default, new Reason("machine-translated"))] } };
        AnnotatedArticle[] articles = [Some.Article(Dispatch), retold, .. Others.Select(text => Some.Article(text))];
        DerivationFinder.Find(articles, [.. articles.Select(_ => Some.May(3))]).ShouldHaveSingleItem().Kind.ShouldBe(DerivationKind.Translation);
    }

    [Fact]
    public void NamesAndNumbersInTheSameOrderAreATranslation()
    {
        const string English = "The town of Tarvezy lost its Morel sawmill overnight. About 1350 cubic metres burnt while Brissagne sent 62 firefighters. "
            + "Doctors in Valmorte treated Luc Ferrand and Alain Petit. Owner Jean Morel spoke to Radio Plateau of 27 lost jobs.";
        const string French = "La ville de Tarvezy a perdu la scierie Morel. Près de 1350 mètres cubes ont brûlé et Brissagne a dépêché 62 pompiers. "
            + "Les médecins de Valmorte ont soigné Luc Ferrand et Alain Petit. Le patron Jean Morel évoque sur Radio Plateau 27 emplois perdus.";
        var others = new[] { Bridge, Works, Cost, "Le conseil de Valmorte a voté le budget des écoles mardi." };
        AnnotatedArticle[] articles = [Some.Article(English, null, "en"), Some.Article(French), .. others.Select(text => Some.Article(text))];
        var found = DerivationFinder.Find(articles, [.. articles.Select(_ => Some.May(0))]).ShouldHaveSingleItem();
        (found.Kind, found.From + found.To).ShouldBe((DerivationKind.Translation, 1));
    }

    [Fact]
    public void APageThatNamesAnOutletOfThePileCitesItsPagesOfTheMonthBefore()
    {
        AnnotatedArticle[] articles = [Some.Article(Bridge, "Le Monde"), Some.Article(Works, "Le Monde"), Some.Article("Selon Le Monde, le maire démissionnera.", "Le Relais")];
        var found = DerivationFinder.Find(articles, [Some.May(20), Some.May(70), Some.May(22)]).ShouldHaveSingleItem();
        (found.From, found.To, found.Kind).ShouldBe((0, 2, DerivationKind.Citation));
    }

    [Theory]
    [InlineData("Le maire l'a confié au Monde.", true)]
    [InlineData("La passerelle va rouvrir, confirmant une information de Mediapart.", true)]
    [InlineData("C'est Mediapart qui l'a révélé.", true)]
    [InlineData("Des salariés de Mediapart visitent la passerelle.", false)]
    [InlineData("« Je ne lis pas Mediapart », a lancé le maire.", false)]
    [InlineData("Le maire a remis le trophée Le Monde à Paul Arnal.", false)]
    public void ToNameAnOutletIsNotToCiteIt(string text, bool cites)
    {
        AnnotatedArticle[] articles = [Some.Article(Bridge, "Le Monde"), Some.Article(Works, "Mediapart"), Some.Article(text, "Le Relais")];
        DerivationFinder.Find(articles, [Some.May(20), Some.May(20), Some.May(22)]).Any(found => found.Kind == DerivationKind.Citation).ShouldBe(cites);
    }

    private static IReadOnlyList<Model.Derivation> Find(params (string Text, int Day)[] pages) =>
        DerivationFinder.Find([.. pages.Select(page => Some.Article(page.Text))], [.. pages.Select(page => Some.May(page.Day))]);
}
