using Recoupe.Model;

namespace Recoupe.Tests.Extraction;

public sealed class FlatPageTests
{
    [Fact]
    public void MenusAboveAndListsBelowAreRemoved()
    {
        var article = Some.Flat("Aller au contenu\n\nLe Varennois\n\nActualité\nSport\nCulture\n\nRechercher :", "Partager\n\nFacebook\n\nArticles liés\n\nUn hangar brûle à Sainte-Aure\n\nLe stade sera rénové\n\nCommentaires\n\nNino dit :\n\nLe pont a trois cents ans, il fallait le refaire depuis longtemps.");
        article.Text.ShouldBe(Some.Whole);
        article.Title.ShouldBe(Some.Headline);
    }

    [Fact]
    public void TheFirstLineMayBeTheWindowsTitle()
    {
        var article = Some.Text($"{Some.Headline} | Le Varennois\n\nSport\n\n{Some.Headline}\n\n{Some.Lead}\n\n{Some.Second}\n\n{Some.Third}");
        article.Text.ShouldBe(Some.Whole);
        article.Outlet.ShouldBe("Le Varennois");
    }

    [Fact]
    public void AHeadlineGluedToItsBreadcrumbIsNoSecondTitle()
    {
        var article = Some.Text($"spot_img\nAccueilRégion{Some.Headline}\n\n{Some.Headline}\n\n- Publicité-\n\n{Some.Lead}\n\n{Some.Second}\n\n{Some.Third}");
        article.Text.ShouldBe(Some.Whole);
    }

    [Theory]
    [InlineData("À lire aussi : La piscine rouvrira en mai")]
    [InlineData("Lire > La piscine rouvrira en mai")]
    [InlineData("Lisez aussi : La piscine rouvrira en mai")]
    [InlineData("- Publicité -")]
    public void PromosWithinTheTextAreRemoved(string promo) => Some.Flat(inside: promo).Text.ShouldBe(Some.Whole);

    [Theory]
    [InlineData("LAISSER UN COMMENTAIRE\n\nVotre adresse e-mail ne sera pas publiée.\n\nRégion\n\nUn hangar brûle à Sainte-Aure")]
    [InlineData("Leave a Reply\n\nYour email address will not be published. Required fields are marked *")]
    [InlineData("Recent Posts\n\nLe stade sera rénové\n\nLes travaux du stade, attendus depuis des années par tous les clubs de la ville, commenceront enfin…\n\n6 minutes ago")]
    [InlineData("Odile\n\nUne plume, un monde : venez rêver avec moi !\n\nRecent Posts\n\nLe stade sera rénové")]
    [InlineData("abc/de\n\nSport\n\nPartager")]
    [InlineData("2 commentaires\n\nNino\n\nLe pont de Varennes est fermé depuis un an et la préfecture le sait, la maire aussi, et tous les habitants des berges de la rivière.")]
    public void WhatFollowsTheEndIsRemoved(string below) => Some.Flat(below: below).Text.ShouldBe(Some.Whole);

    [Fact]
    public void ALinkToTheCommentsAboveTheTextEndsNothing() =>
        Some.Text($"{Some.Headline}\n\n2 commentaires\n\n{Some.Lead}\n\n{Some.Second}\n\n{Some.Third}").Text.ShouldBe(Some.Whole);

    [Fact]
    public void OneShortLineBetweenParagraphsIsAHeading()
    {
        var article = Some.Flat(inside: "Des berges interdites");
        article.Blocks.Single(block => block.Kind == BlockKind.Heading).Span.Of(article.Text).ToString().ShouldBe("Des berges interdites");
    }

    [Fact]
    public void ADatelineStaysAndGivesAgencyAndDay()
    {
        var article = Some.Text($"{Some.Headline}\n\nDakar, 04 déc (APS) – {Some.Lead}\n\n{Some.Second}");
        article.Text.ShouldContain("Dakar, 04 déc (APS) –");
        article.Credits.ShouldBe(["APS"]);
        var date = article.StatedDates.ShouldHaveSingleItem();
        (date.Origin, date.IsYearKnown, date.Interval.Earliest).ShouldBe((DateOrigin.Dateline, false, new DateOnly(2000, 12, 4)));
    }

    [Theory]
    [InlineData("BRÉVANNE (Lorne), 4 déc (APS) - ", "APS")]
    [InlineData("(Reuters) - ", null)]
    [InlineData("(AFP) - ", "AFP")]
    [InlineData("ATS - ", "ATS")]
    [InlineData("Brévanne (Lorne) - ", null)]
    [InlineData("FIN - ", null)]
    public void ADatelineMaySayWhereThePlaceLiesOrNoPlaceAtAll(string line, string? agency) =>
        Some.Text($"{Some.Headline}\n\n{line}{Some.Lead}\n\n{Some.Second}").Credits.ShouldBe(agency is null ? [] : [agency]);

    [Fact]
    public void ABracketedDateStaysAndIsStated()
    {
        var article = Some.Text($"{Some.Headline}\n\n[25/ Avril/2024]\n\n{Some.Lead}\n\n{Some.Second}");
        article.Text.ShouldContain("[25/ Avril/2024]");
        article.StatedDates.ShouldContain(date => date.Interval.Earliest == new DateOnly(2024, 4, 25));
    }

    [Fact]
    public void ADayFarAboveTheTitleIsThatOfTheCopy()
    {
        var article = Some.Text($"Le Varennois\n\n14 septembre 2025\n\nSport\n\nCulture\n\nAnnonces\n\n{Some.Headline}\n\nLV | Publication 04/12/2024\n\n{Some.Lead}\n\n{Some.Second}");
        article.StatedDates.Select(date => (date.Origin, date.Interval.Earliest)).ShouldBe([(DateOrigin.Archive, new DateOnly(2025, 9, 14)), (DateOrigin.Visible, new DateOnly(2024, 12, 4))]);
    }

    [Fact]
    public void LinesWrappedAtAFixedWidthAreJoined()
    {
        var article = Some.Text(Some.Headline + "\n\n" + "Le pont de Varennes a été fermé mardi matin à la circulation\naprès que la crue de la Lorne a emporté une partie de sa pile\ncentrale, a annoncé la préfecture dans un communiqué diffusé\ndans la nuit.");
        article.Text.ShouldContain("sa pile centrale, a annoncé");
    }

    [Fact]
    public void LinesOfANarrowColumnAreJoinedToTheirParagraphs()
    {
        var article = Some.Text("""
            La crue de la Lorne

            Le pont de Varennes a été fermé mardi
            matin à la circulation après que la
            crue de la Lorne a emporté une partie
            de sa pile centrale, a annoncé la
            préfecture.
            Deux équipes de plongeurs doivent en
            inspecter les piles avant la fin de
            la semaine, si le courant le permet
            et si la pluie cesse de tomber sur
            le bassin de la rivière.
            Une centaine de riverains ont été
            relogés dans le gymnase, où la mairie
            leur sert trois repas par jour depuis
            lundi soir.
            """);
        article.Text.ShouldContain("une partie de sa pile centrale, a annoncé la préfecture.\n\nDeux équipes de plongeurs");
        article.Text.ShouldEndWith("sur le bassin de la rivière.\n\nUne centaine de riverains ont été relogés dans le gymnase, où la mairie leur sert trois repas par jour depuis lundi soir.");
    }

    [Fact]
    public void TheOutletIsTheNameThatHeaderAndFooterShare() =>
        Some.Flat("La Gazette du Val lire autrement\n\nMes lectures\n\nRéglages", "Partager\n\nLa Gazette du Val - Société de presse").Outlet.ShouldBe("La Gazette du Val");

    [Theory]
    [InlineData("Radio Varenne - Podcasts - Jeux", "Nous écrire", "Radio Varenne")]
    [InlineData("Menu Direct Jeux", "Nous écrire\n\nCanal Lorne, la chaîne du fleuve", "Canal Lorne")]
    [InlineData("Le Courrier de la Lorne", "Nous écrire", "Le Courrier de la Lorne")]
    [InlineData("Infos pratiques - Météo", "Radio : nos titres", null)]
    public void AMastheadSaysTheOutlet(string above, string below, string? outlet) => Some.Flat(above, below).Outlet.ShouldBe(outlet);

    [Theory]
    [InlineData("{0} À lire aussi : La piscine rouvrira en mai", "{0}")]
    [InlineData("{0} Lire aussiUn hangar brûle à Sainte-Aure {1}", "{0}\n\n{1}")]
    [InlineData("Publicité {0}", "{0}")]
    [InlineData(">> LIRE AUSSI : Le stade sera rénové << {0}", "{0}")]
    [InlineData("(Lire aussi : « Les berges toujours interdites ») {0}", "{0}")]
    [InlineData("{0} [Voir aussi notre diaporama] {1}", "{0}\n\n{1}")]
    [InlineData("Abonnez-vous à notre newsletter pour recevoir chaque matin l'essentiel {0}", "{0}")]
    [InlineData("{0} Sur le même sujet Pourquoi la Lorne déborde-t-elle ? {1}", "{0}\n\n{1}")]
    [InlineData("Publicité : le département veut interdire les panneaux le long de la Lorne dès cet été.", "Publicité : le département veut interdire les panneaux le long de la Lorne dès cet été.")]
    [InlineData("{0} La publicité sur la crue a été retirée, dit-il. {1}", "{0} La publicité sur la crue a été retirée, dit-il. {1}")]
    public void WhatWasFusedWithALineIsCutFromIt(string line, string expected)
    {
        const string First = "La circulation sera rétablie jeudi sur une seule voie, a précisé le département.";
        const string Next = "Les camions restent détournés par la commune voisine de Sainte-Aure jusqu'à la fin du mois.";
        var article = Some.Flat(inside: line.Replace("{0}", First, StringComparison.Ordinal).Replace("{1}", Next, StringComparison.Ordinal));
        article.Text.ShouldBe($"{Some.Headline}\n\n{Some.Lead}\n\n{Some.Second}\n\n{expected.Replace("{0}", First, StringComparison.Ordinal).Replace("{1}", Next, StringComparison.Ordinal)}\n\n{Some.Third}");
    }

    [Theory]
    [InlineData("03/03/2026 à 11:48 | Source : NDP")]
    [InlineData("Le 03/03/2026 à 14:20 - La rédaction (avec Nordpresse)")]
    [InlineData("Mardi 3 mars 2026 - D'après un communiqué")]
    [InlineData("Publié le 3 mars 2026 à 19h34. Propos recueillis par Nino Sabatier")]
    [InlineData("Travaux. Par la rédaction du Varennois du soir, le 3 mars 2026")]
    [InlineData("Mis en ligne mardi 3 mars 2026 à 6 h 05 par Nino Sabatier")]
    [InlineData("3 mars 2026 à 19 h 34 par Nino Sabatier et Lia Corti")]
    [InlineData("Publié le 3 mars 2026 à 6 h 05, actualisé à 9 h par Nino Sabatier")]
    [InlineData("Paru le 3 mars 2026 vers 18 heures, par notre correspondant Nino Sabatier")]
    [InlineData("Publié le 3 mars 2026 à 18:20\nTemps d'écoute : 4 min")]
    [InlineData("Publié le 3 mars 2026 à 18:20\nDurée : 3'07")]
    [InlineData("Publié le 3 mars 2026\n5 minutes d'écoute")]
    [InlineData("Publié le 3 mars 2026\nDurée de la vidéo : 2 min 40")]
    public void ADatedLineUnderTheHeadlineIsNoHeadline(string line)
    {
        var article = Some.Text($"Accueil Sport Culture\n\n{Some.Headline}\n\n{line}\n\n{Some.Lead}\n\n{Some.Second}\n\n{Some.Third}");
        article.Text.ShouldBe(Some.Whole);
        article.StatedDates.ShouldContain(date => date.Interval.Earliest == new DateOnly(2026, 3, 3) && date.IsYearKnown);
    }

    [Fact]
    public void WhoWroteStandsBehindTheHour() =>
        Some.Text($"{Some.Headline}\n\nMis en ligne mardi 3 mars 2026 à 6 h 05 par Nino Sabatier\n\n{Some.Lead}\n\n{Some.Second}").Authors.ShouldBe(["Nino Sabatier"]);

    [Theory]
    [InlineData("Temps d'écoute : la radio du fleuve bat un record")]
    [InlineData("Fermé à 19 heures par un arrêté de la maire")]
    public void AHeadlineMaySpeakOfListeningOrOfAnHour(string headline) => Some.Text($"{headline}\n\n{Some.Lead}\n\n{Some.Second}\n\n{Some.Third}").Title.ShouldBe(headline);

    [Theory]
    [InlineData("Un rendez-vous en mai\nLa réouverture aura lieu le 6 mai, selon la préfecture.")]
    [InlineData("La berge nettoyée\n« Tout est parti au fil de l'eau », a soupiré un pêcheur.")]
    [InlineData("Les camions déroutés\nIls traversent Sainte-Aure. La commune voisine compte les passages.\n\nEt après ?\n« On verra bien », dit une riveraine.")]
    [InlineData("Routes : la file s'allonge\n« Qui paiera mon essence ? », lance un routier.")]
    [InlineData("Des sondages en cours\nDeux plongeurs ont examiné la pile du pont.")]
    public void ShortEntriesAtTheEndAreTheArticles(string entries) =>
        Some.Flat(below: entries).Text.ShouldBe($"{Some.Whole}\n\n{entries.Replace("\n\n", "\n", StringComparison.Ordinal).Replace("\n", "\n\n", StringComparison.Ordinal)}");

    [Theory]
    [InlineData("Sports\nLe club de Valmont monte en première division.")]
    [InlineData("Le Varennois\nToute l'actualité du fleuve, chaque matin chez vous.")]
    [InlineData("À lire aussi\nLe pont de Valmont rouvre le 6 mai, selon la préfecture.")]
    [InlineData("Portrait\n« Une vie de marinier »")]
    [InlineData("Zoé54 : le pont, je l'avais dit\nLa pile du pont bougeait depuis l'hiver.")]
    public void WhatOtherPagesTellIsNone(string below) => Some.Flat(below: below).Text.ShouldBe(Some.Whole);

    [Theory]
    [InlineData("Mis à jour jeudi 3 juillet 2025 à 21 h 10", "MERCREDI 2 JUILLET", true)]
    [InlineData("Publié le 3 juillet 2025", "2 juillet 2025", false)]
    public void ADayUnderTheTextHeadsAnOlderEntry(string line, string day, bool isModified)
    {
        const string entry = "Les pompes tournent depuis l'aube.";
        var article = Some.Text($"{Some.Headline}\n\n{line}\n\n{Some.Lead}\n\n{day}\n{entry}");
        article.Text.ShouldBe($"{Some.Headline}\n\n{Some.Lead}\n\n{day}\n\n{entry}");
        var date = article.StatedDates.ShouldHaveSingleItem();
        (date.Interval.Earliest, date.IsModified).ShouldBe((new DateOnly(2025, 7, 3), isModified));
    }

    [Theory]
    [InlineData("Mis à jour le 3 juillet 2025", "Publié le 2 juillet 2025")]
    [InlineData("Mis à jour le 3 juillet 2025", "Par Nino Sabatier, le 2 juillet 2025")]
    public void AStandfirstMayStandOverTheDayOfThePage(string line, string day) =>
        Some.Text($"{Some.Headline}\n\n{line}\n\nLes riverains de la Lorne vivent au rythme des pompes.\n\n{day}\n\n{Some.Lead}\n\n{Some.Second}")
            .StatedDates.ShouldContain(date => date.Interval.Earliest == new DateOnly(2025, 7, 2) && !date.IsModified);

    [Fact]
    public void AStandfirstKeepsItsPlaceBeforeTheBylineBehindIt()
    {
        const string standfirst = "Depuis lundi, les riverains de la Lorne vivent au rythme des pompes et des camions.";
        var article = Some.Text($"{Some.Headline}\n\n{standfirst} Mardi 3 mars 2026. Recueilli par Nino Sabatier\n\n{Some.Lead}\n\n{Some.Second}\n\n{Some.Third}");
        article.Text.ShouldBe($"{Some.Headline}\n\n{standfirst}\n\n{Some.Lead}\n\n{Some.Second}\n\n{Some.Third}");
        article.Authors.ShouldBe(["Nino Sabatier"]);
        article.StatedDates.ShouldContain(date => date.Interval.Earliest == new DateOnly(2026, 3, 3) && date.IsYearKnown);
    }

    [Fact]
    public void TheEditionOverTheHeadlineSaysTheDay()
    {
        var article = Some.Text($"Édition du soir – Varennes et sa région – mardi 3 mars 2026\n\n{Some.Headline}\n\n{Some.Lead}\n\n{Some.Second}\n\n{Some.Third}");
        article.Title.ShouldBe(Some.Headline);
        article.StatedDates.ShouldHaveSingleItem().Interval.Earliest.ShouldBe(new DateOnly(2026, 3, 3));
    }

    [Fact]
    public void AHeadlineMayEndInADay() =>
        Some.Text($"La Gazette du Val\n\nRevue de presse – mardi 3 mars 2026\n\n{Some.Lead}\n\n{Some.Second}\n\n{Some.Third}").Title.ShouldBe("Revue de presse – mardi 3 mars 2026");

    [Fact]
    public void AWeekdayBeforeTheDayIsKeptWithIt() =>
        Some.Text($"{Some.Headline}\n\nPublié le mercredi 3 mars 2026\n\n{Some.Lead}\n\n{Some.Second}\n\n{Some.Third}").StatedDates.ShouldHaveSingleItem().Weekday.ShouldBe(DayOfWeek.Wednesday);

    [Theory]
    [InlineData("Par Le Varennois du soir avec NDP", "")]
    [InlineData("Le Varennois avec Nordpresse - Temps de lecture : 2 min", "Nordpresse")]
    public void ASignedLineUnderTheHeadlineIsNoHeadline(string line, string credit)
    {
        var article = Some.Text($"Le Varennois | Sport | Culture\n\n{Some.Headline}\n\n{line}\n\n{Some.Lead}\n\n{Some.Second}\n\n{Some.Third}");
        article.Text.ShouldBe(Some.Whole);
        if (credit.Length > 0) article.Credits.ShouldContain(credit);
    }

    [Fact]
    public void AParagraphWithALabelBehindItIsNoHeadline()
    {
        var article = Some.Text($"{Some.Headline}\n\nDepuis lundi, les riverains de la Lorne vivent au rythme des pompes. Personne ne dort. Suivez le fil\n\n{Some.Lead}\n\n{Some.Second}");
        article.Title.ShouldBe(Some.Headline);
    }

    [Fact]
    public void ARunningReportKeepsItsShortEntriesAndItsDays()
    {
        const string entries = "Jeudi 12 mars\n\n20h45 - La piscine rouvre\nElle avait fermé lundi.\n\n9h05 - Trois rues sous l'eau\nLes pompes tournent.\n\nMercredi 11 mars\n\n22h30 - Un premier bilan\nLa mairie compte douze caves noyées.\n\n18h10 - La Lorne monte\nElle gagne un mètre à Varennes.";
        var article = Some.Text($"Alertes - Jeux\n\nDIRECT - Crue de la Lorne : suivez la journée\n\n{entries}\n\nActiver les notifications\nTous nos directs");
        article.Text.ShouldBe("DIRECT - Crue de la Lorne : suivez la journée\n\n" + entries.Replace("\n\n", "\n").Replace("\n", "\n\n"));
        article.StatedDates.ShouldContain(date => date.Interval.Earliest.Month == 3 && date.Interval.Earliest.Day == 12 && !date.IsYearKnown);
    }

    [Fact]
    public void HoursOfCommentsAreNoEntries()
    {
        var article = Some.Flat(below: "Vos messages\n\n@nino\n21:40\nLe pont a trois cents ans.\n\n@zoe\n21:52\nEt les camions ?\n\n@lia\n22:10\nOn passe par Sainte-Aure.");
        article.Text.ShouldBe(Some.Whole);
    }

    [Theory]
    [InlineData("Page tenue par le secrétariat de la mairie. Dernier ajout : mercredi 26 novembre 2025, 8 h.", true)]
    [InlineData("Par Lise Ardent (Varennes, envoyée spéciale), le 26 novembre 2025", false)]
    [InlineData("Par Lise Ardent, correspondante à Varennes, le 26 novembre 2025", false)]
    public void ThePageSaysItsDayBesideThoseWhoKeepIt(string line, bool isModified)
    {
        var date = Some.Text($"{Some.Headline}\n\n{line}\n\n{Some.Lead}\n\n{Some.Second}\n\n{Some.Third}").StatedDates.ShouldHaveSingleItem();
        (date.Interval.Earliest, date.IsModified).ShouldBe((new DateOnly(2025, 11, 26), isModified));
    }

    [Fact]
    public void AChronologyThatSaysWhenItWasChangedLastIsNotOfItsNewestEntry() =>
        Some.Text($"{Some.Headline}\n\nDernière mise à jour : 20 mars 2024\n\nMardi 19 mars\n{Some.Lead}\n\nLundi 18 mars\n{Some.Second}\n\nDimanche 17 mars\n{Some.Third}").StatedDates.ShouldHaveSingleItem().IsModified.ShouldBeTrue();

    [Theory]
    [InlineData("Le Réveil de l'Aune", "Le Réveil de l'Aune")]
    [InlineData("VALMONT FLASH", "VALMONT FLASH")]
    [InlineData("La Lorne libre | Sports | Agenda | Annonces", "La Lorne libre")]
    [InlineData("Radio Lorne 97.2", "Radio Lorne")]
    [InlineData("Insula en français, l'actualité des îles", "Insula en français")]
    [InlineData("Accueil Politique Sports Culture", null)]
    [InlineData("Le direct | Podcasts | Jeux", null)]
    [InlineData("Écouter le direct", null)]
    [InlineData("ENQUÊTE", null)]
    [InlineData("LorneActu", "LorneActu")]
    [InlineData("ValMatin | Sports | Agenda", "ValMatin")]
    [InlineData("YouTube", null)]
    [InlineData("Régions", null)]
    public void TheFirstLineOfAPageIsItsMasthead(string line, string? outlet) => Some.Text($"{line}\n\nMenu\n\n{Some.Whole}").Outlet.ShouldBe(outlet);
}
