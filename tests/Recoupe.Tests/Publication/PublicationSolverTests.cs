using System.Globalization;
using Recoupe.Language;
using Recoupe.Language.Dates;
using Recoupe.Model;
using Recoupe.Publication;

namespace Recoupe.Tests.Publication;

public sealed class PublicationSolverTests
{
    private static readonly LanguagePack Pack = LanguagePacks.Load("fr");
    private static readonly TextAnalyzer Analyzer = new(Pack);
    private static readonly DateFinder Finder = new(Pack);

    [Fact]
    public void AStatedDateIsTaken()
    {
        var solved = Solve(Article("Le pont de Rives a été fermé hier.", Stated("2024-06-12", DateOrigin.Metadata)));
        solved.Basis.ShouldBe(PublicationBasis.Stated);
        solved.Interval.ShouldBe(Day("2024-06-12"));
        solved.Because.ShouldHaveSingleItem().Key.ShouldBe("published-stated");
    }

    [Fact]
    public void AnAddressThatIsADayLateYieldsToTheVisibleDate() =>
        Solve(Article("Le pont de Rives a été fermé.", Stated("2024-06-13", DateOrigin.Url), Stated("2024-06-12", DateOrigin.Visible))).Interval.ShouldBe(Day("2024-06-12"));

    [Fact]
    public void TheDayOfArchivingIsNoDayOfPublication()
    {
        var solved = Solve(Article("Le pont de Rives a été fermé.", Stated("2025-02-01", DateOrigin.Archive)));
        solved.Basis.ShouldBe(PublicationBasis.Unknown);
        solved.Interval.ShouldBeNull();
        solved.Because.ShouldHaveSingleItem().Key.ShouldBe("published-unknown");
    }

    [Fact]
    public void AChangeIsKeptApart()
    {
        var solved = Solve(Article("Le pont de Rives a été fermé.", Stated("2024-06-12", DateOrigin.Visible), Stated("2024-06-20", DateOrigin.Visible) with { IsModified = true }));
        solved.Interval.ShouldBe(Day("2024-06-12"));
        solved.Modified.ShouldBe(Day("2024-06-20"));
    }

    [Fact]
    public void WhereNothingElseIsStatedTheDayOfTheLastChangeIsTaken()
    {
        var solved = Solve(Article("Le pont de Rives a été fermé mardi.", Stated("2024-06-20", DateOrigin.Visible) with { IsModified = true }));
        (solved.Interval, solved.Basis).ShouldBe((Day("2024-06-20"), PublicationBasis.Inferred));
        solved.Because.ShouldHaveSingleItem().Key.ShouldBe("published-before");
    }

    [Fact]
    public void ThePageThatWasChangedSoonAfterIsOfThatDay() =>
        Solve(Article("Le pont de Rives est fermé depuis le 6 juin. Lundi, 40 habitants en colère sont venus. Jeudi, une enquête a été ouverte.", Stated("2024-06-17", DateOrigin.Visible) with { IsModified = true }))
            .Interval.ShouldBe(Day("2024-06-17"));

    [Fact]
    public void ThePageThatWasChangedLongAfterKeepsItsOwn() =>
        Solve(Article("Le pont de Rives a été fermé hier, mercredi 12 juin 2024. Jeudi matin, les travaux ont commencé.", Stated("2024-11-20", DateOrigin.Visible) with { IsModified = true }))
            .Interval!.Value.Latest.ShouldBeLessThan(new DateOnly(2024, 7, 1));

    [Fact]
    public void AStatedDateBeforeWhatTheTextTellsIsDoubted() =>
        Solve(Article("Mardi 11 juin 2024, le pont de Rives a été fermé. Le maire a parlé mardi.", Stated("2024-02-01", DateOrigin.Metadata)))
            .Interval!.Value.Earliest.ShouldBeGreaterThanOrEqualTo(new DateOnly(2024, 6, 11));

    [Fact]
    public void ADatelineTakesItsYearFromThePagesAbout()
    {
        var dateline = new StatedDate(Day("2000-06-12"), DateOrigin.Dateline, "12 juin", IsYearKnown: false);
        var dated = Article("À Rives, le pont Vauban a été fermé mercredi, dit Jeanne Morel.", Stated("2024-06-13", DateOrigin.Metadata));
        var solved = Solve(Article("Rives, 12 juin. Le pont Vauban a été fermé à Rives, a dit Jeanne Morel.", dateline), dated);
        solved.Interval.ShouldBe(Day("2024-06-12"));
        solved.Because[0].Key.ShouldBe("published-dateline");
    }

    [Fact]
    public void AWeekdayWithItsDayFixesTheYear()
    {
        var solved = Solve(Article("La digue avait été bâtie en mars 2023. Elle a cédé vendredi 19 avril. Le préfet a promis vendredi une enquête, et samedi la troupe arrivera."));
        solved.Interval!.Value.Earliest.ShouldBeInRange(new DateOnly(2024, 4, 19), new DateOnly(2024, 4, 25));
        solved.Basis.ShouldBe(PublicationBasis.Inferred);
        solved.Because[0].ShouldBe(new Reason("published-weekday-year", "vendredi 19 avril", "2024", "2019", "2030"), new ReasonComparer());
    }

    [Fact]
    public void AMonthNamedBareIsOver()
    {
        var dated = Article("À Rives, le pont Vauban a été fermé, dit Jeanne Morel.", Stated("2024-04-25", DateOrigin.Metadata));
        var solved = Solve(Article("La mairie de Rives a annoncé en avril que le pont Vauban serait fermé. En avril, Jeanne Morel avait promis le contraire.", []), dated);
        solved.Interval!.Value.Earliest.ShouldBeGreaterThanOrEqualTo(new DateOnly(2024, 5, 1));
    }

    [Fact]
    public void WithoutAnyClueTheDateStaysUnknown() =>
        Solve(Article("Le pont de Rives a été fermé.")).Basis.ShouldBe(PublicationBasis.Unknown);

    [Fact]
    public void TheOrderOfThePilePlaysNoPart()
    {
        AnnotatedArticle[] pile =
        [
            Article("La digue de Rives a cédé mercredi, dit Jeanne Morel à Vauban.", Stated("2024-06-12", DateOrigin.Metadata)),
            Article("La digue de Rives a cédé mercredi, a dit Jeanne Morel à Vauban."),
            Article("À Rives, Jeanne Morel a revu la digue Vauban le mois dernier, après la crue du 12 juin."),
        ];
        var forward = new PublicationSolver().Solve(pile);
        var backward = new PublicationSolver().Solve([.. pile.Reverse()]);
        backward.Reverse().Select(date => date.Interval).ShouldBe(forward.Select(date => date.Interval));
    }

    [Theory]
    [InlineData("Le mardi 12 juin 2024, la digue a cédé.", "Le mardi 12 juin 2024")]
    [InlineData("La digue a cédé jeudi 12 juin.", "jeudi 12 juin")]
    [InlineData("Le loyer fut versé le 31 novembre 2023.", "le 31 novembre 2023")]
    [InlineData("La digue a cédé mercredi 12 juin.", null)]
    public void ImpossibleDatesAreNamed(string text, string? expected)
    {
        var article = Article(text, Stated("2024-06-12", DateOrigin.Metadata));
        var warnings = ImpossibleDates.Find(article, Solve(article));
        warnings.Select(warning => warning.Span.Of(text).ToString()).ShouldBe(expected is null ? [] : [expected]);
    }

    [Theory]
    [InlineData("2024-06-12", "La digue avait été bénie le vendredi 12 juin.", 1)]
    [InlineData("2024-06-12", "La digue avait été bénie le vendredi 12 janvier.", 0)]
    [InlineData("2024-06-12", "La digue avait été bénie le mardi 12 décembre.", 0)]
    [InlineData("2024-06-12", "La digue avait été bénie le mardi 12 janvier 2024.", 1)]
    public void ADayLongAgoWithoutItsYearMayBeOfAnyYear(string published, string text, int warnings)
    {
        var article = Article(text, Stated(published, DateOrigin.Metadata));
        ImpossibleDates.Find(article, Solve(article)).Count.ShouldBe(warnings);
    }

    [Fact]
    public void WhereTheMonthOfWritingIsAGuessNoWeekdayIsWrong()
    {
        var article = Article("La digue a cédé vendredi 12 avril.");
        var guessed = new PublicationDate(new DateInterval(new DateOnly(2025, 4, 1), new DateOnly(2025, 4, 30)), PublicationBasis.Inferred, []);
        ImpossibleDates.Find(article, guessed).ShouldBeEmpty();
    }

    [Fact]
    public void AWeekdayThatDoesNotFitTheDayThatTheOthersTellOfIsASlip()
    {
        var first = Article("À Rives, la digue Vauban a cédé le 12 juin sous la crue de la Lorne, dit Jeanne Morel.", Stated("2024-06-13", DateOrigin.Metadata));
        var second = Article("La digue Vauban de Rives avait cédé le 12 juin, rappelle Jeanne Morel sur la Lorne.", Stated("2024-06-14", DateOrigin.Metadata));
        var slipped = Article("À Rives, Jeanne Morel a vu la digue Vauban céder ce jeudi 12 juin sous la crue de la Lorne.", []);
        var solved = new PublicationSolver().Solve([slipped, first, second])[0];
        solved.Interval!.Value.Earliest.Year.ShouldBe(2024);
        solved.Because.ShouldNotContain(reason => reason.Key.StartsWith("published-weekday", StringComparison.Ordinal));
        ImpossibleDates.Find(slipped, solved).ShouldHaveSingleItem().Because.Arguments[0].ShouldBe("ce jeudi 12 juin");
    }

    [Fact]
    public void WhatPrintsADispatchIsOfItsYear()
    {
        const string dispatch = "La digue de Rives a cédé sous la poussée des eaux de la Lorne, a annoncé {0} Jeanne Morel depuis la mairie de Vauban. Aucun des habitants du quartier des Tanneurs n'a été blessé, et les pompiers de Rives ont conduit les plus âgés au gymnase.";
        var first = Article(string.Format(CultureInfo.InvariantCulture, dispatch, "mardi"), Stated("2024-06-11", DateOrigin.Metadata));
        Solve(Article(string.Format(CultureInfo.InvariantCulture, dispatch, "mercredi 11 juin"), []), first).Interval!.Value.Earliest.Year.ShouldBe(2024);
    }

    [Fact]
    public void TheWeekdayOfAStatedDateMayBeWrong()
    {
        var article = Article("La digue a cédé.", Stated("2024-06-12", DateOrigin.Visible) with { Weekday = DayOfWeek.Friday });
        ImpossibleDates.Find(article, Solve(article)).ShouldHaveSingleItem().Kind.ShouldBe("impossible-date");
    }

    [Fact]
    public void WhatThePageStatesAndIsNotTakenIsToldWithTheReason()
    {
        var solved = Solve(Article("Mardi 11 juin 2024, le pont de Rives a été fermé. Le maire a parlé mardi.",
            Stated("2024-06-12", DateOrigin.Metadata), Stated("2024-06-12", DateOrigin.Visible), Stated("2024-02-01", DateOrigin.Url), Stated("2025-03-01", DateOrigin.Metadata), Stated("2025-03-01", DateOrigin.Archive)));
        solved.Interval.ShouldBe(Day("2024-06-12"));
        solved.Because.Select(reason => reason.Key).ShouldBe(["published-stated", "published-not-text", "published-not-archived"]);
    }

    [Fact]
    public void NothingIsPublishedAfterItWasFetched()
    {
        var article = Article("Le pont de Rives a été fermé.", Stated("2024-07-20", DateOrigin.Metadata), Stated("2024-06-12", DateOrigin.Visible));
        article = article with { Article = article.Article with { Page = article.Article.Page with { Fetched = new DateTimeOffset(2024, 6, 13, 9, 0, 0, TimeSpan.Zero) } } };
        var solved = Solve(article);
        solved.Interval.ShouldBe(Day("2024-06-12"));
        solved.Because.Select(reason => reason.Key).ShouldBe(["published-stated", "published-not-later"]);
        ImpossibleDates.Find(article, solved).ShouldHaveSingleItem().Because.Key.ShouldBe("impossible-published");
    }

    [Fact]
    public void AMonthAgoIsReadOffWhatOthersDate()
    {
        var dated = Article("À Rives, la digue Vauban a cédé le 12 juin 2024 sous la crue de la Lorne, dit Jeanne Morel.", Stated("2024-06-13", DateOrigin.Metadata));
        var solved = Solve(Article("À Rives, Jeanne Morel a revu la digue Vauban, qui avait cédé le mois dernier sous la crue de la Lorne.", []), dated);
        solved.Because.ShouldContain(reason => reason.Key == "published-relative" && reason.Arguments[0] == "le mois dernier");
    }

    [Fact]
    public void WhoWritesCeMercrediWritesOnThatDay()
    {
        var dated = Article("La digue de Rives a cédé mercredi, dit Jeanne Morel à Vauban.", Stated("2024-06-14", DateOrigin.Metadata));
        Solve(Article("La digue de Rives a cédé, a fait savoir ce mercredi Jeanne Morel à Vauban.", []), dated).Interval.ShouldBe(Day("2024-06-12"));
    }

    [Fact]
    public void ADispatchIsPrintedTheDayItComes()
    {
        const string dispatch = "La digue de Rives a cédé mardi sous la poussée des eaux de la Lorne, a annoncé Jeanne Morel depuis la mairie de Vauban. Aucun des habitants du quartier des Tanneurs n'a été blessé, et les pompiers de Rives ont conduit les plus âgés au gymnase.";
        var first = Article($"RIVES, 11 juin. {dispatch}", Stated("2024-06-11", DateOrigin.Metadata));
        var later = Article("À Rives, Jeanne Morel a revu la digue Vauban de la Lorne.", Stated("2024-06-17", DateOrigin.Metadata));
        Solve(Article(dispatch), first, later).Interval.ShouldBe(Day("2024-06-11"));
    }

    [Fact]
    public void WhatIsCountedFromADayNamedBesideItTellsNothingOfTheDayOfWriting()
    {
        var dated = Article("La digue de Rives a cédé le 12 juin, dit Jeanne Morel à Vauban.", Stated("2024-06-13", DateOrigin.Metadata));
        Solve(Article("À Rives, la digue Vauban a cédé mercredi, dit Jeanne Morel. Le sursis expire le 14 juillet, trente jours après la signature.", []), dated).Interval!.Value.Latest.ShouldBeLessThan(new DateOnly(2024, 7, 1));
    }

    [Theory]
    [InlineData("Le bac s'est échoué jeudi 8 juin sur la Lorne.")]
    [InlineData("Le bac de la Lorne s'est échoué hier. Il repartira samedi 14 juin, dit Jeanne Morel.")]
    [InlineData("Samedi 14 juin, le bac repartira. Les riverains l'attendent : « Vivement samedi 14 juin », dit l'un d'eux.")]
    [InlineData("Le bac s'est échoué lundi 10 juin. Une enquête ouverte jeudi 8 juin l'avait annoncé.")]
    public void OneWrongWeekdayBesideTheStatedDayIsASlip(string text) =>
        Solve(Article(text, Stated("2024-06-12", DateOrigin.Visible))).ShouldBeEquivalentTo(Solve(Article("Le bac.", Stated("2024-06-12", DateOrigin.Visible))));

    [Theory]
    [InlineData("Le bac s'est échoué jeudi 8 juin sur la Lorne. Il a été renfloué vendredi 9 juin.")]
    [InlineData("Le bac s'est échoué mardi 18 avril sur la Lorne.")]
    public void TwoWrongWeekdaysOrOneFarOffSpeakOfAnotherYear(string text) =>
        Solve(Article(text, Stated("2024-06-12", DateOrigin.Visible))).Interval.ShouldNotBe(Day("2024-06-12"));

    [Theory]
    [InlineData("La forge Vauban de Rives était pleine lundi matin. Le marteau partira mercredi pour la Lorne. Le feu, éteint le mercredi 12, sera rallumé, dit Jeanne Morel.")]
    [InlineData("Le marteau de la forge Vauban de Rives rentrera mercredi. Éteint depuis le mercredi 12, le feu couvait encore lundi sous la Lorne, dit Jeanne Morel.")]
    public void ADayToldApartByItsNumberIsNotTheOneThatIsStillToCome(string text)
    {
        var dated = Article("La forge Vauban de Rives s'est arrêtée jeudi sur la Lorne, dit Jeanne Morel. Le feu est éteint depuis mercredi.", Stated("2024-06-14", DateOrigin.Metadata));
        var solved = Solve(Article(text, []), dated);
        solved.Interval!.Value.Latest.ShouldBeGreaterThan(new DateOnly(2024, 6, 14));
    }

    [Fact]
    public void TheWeekdayThatIsToldAgainIsTheOneNamedInFull()
    {
        var dated = Article("La forge Vauban de Rives s'est arrêtée jeudi sur la Lorne, dit Jeanne Morel.", Stated("2024-06-14", DateOrigin.Metadata));
        Solve(Article("Mercredi 12 juin, la forge Vauban de Rives s'est arrêtée, dit Jeanne Morel. Le marteau avait cédé mercredi à l'aube sur la Lorne.", []), dated).Interval!.Value.Latest.ShouldBeLessThan(new DateOnly(2024, 6, 17));
    }

    [Theory]
    [InlineData(DayOfWeek.Wednesday)]
    [InlineData(null)]
    public void TheDayOfTheLastChangeMayBeSaidWithoutItsYear(DayOfWeek? weekday)
    {
        var dated = Article("La digue de Rives a cédé mardi, dit Jeanne Morel à Vauban.", Stated("2024-06-14", DateOrigin.Metadata));
        var changed = new StatedDate(Day("2000-06-12"), DateOrigin.Visible, "12 juin", IsModified: true, IsYearKnown: false) { Weekday = weekday };
        Solve(Article("La digue de Rives a cédé, a fait savoir Jeanne Morel à Vauban.", changed), dated).Interval.ShouldBe(Day("2024-06-12"));
    }

    private static PublicationDate Solve(params AnnotatedArticle[] pile) => new PublicationSolver().Solve(pile)[0];

    private static AnnotatedArticle Article(string text, params StatedDate[] stated)
    {
        var tokenized = Analyzer.Tokenize(text);
        var page = new Page($"{text.Length}.html", PageFormat.Html, "");
        var article = new Article(page, null, null, [], [], "fr", stated, text, [], [], []);
        return new AnnotatedArticle(article, new AnalyzedText(tokenized, [], Finder.Find(tokenized), [], [], []), new string?[tokenized.Tokens.Length], []);
    }

    private static StatedDate Stated(string day, DateOrigin origin) => new(Day(day), origin, day);
    private static DateInterval Day(string day) => DateInterval.Day(DateOnly.ParseExact(day, "yyyy-MM-dd"));

    private sealed class ReasonComparer : IEqualityComparer<Reason>
    {
        public bool Equals(Reason? x, Reason? y) => x?.Key == y?.Key && (x?.Arguments ?? []).SequenceEqual(y?.Arguments ?? []);
        public int GetHashCode(Reason obj) => obj.Key.GetHashCode(StringComparison.Ordinal);
    }
}
