using Recoupe.Comparison;
using Recoupe.Language.Dates;
using Recoupe.Model;

namespace Recoupe.Tests.Comparison;

/// <summary>What a second run over an invented story says of the first.</summary>
public sealed class DossierComparerTests
{
    private static readonly DossierComparer Comparer = new(LanguagePacks.Load("fr"));

    private const string Bridge = "Le pont de Lauzelle a été fermé lundi après l’effondrement d’une pile.", Injured = "L’effondrement a blessé deux ouvriers, selon la mairie.";
    private const string School = "Une école de Lauzelle accueille les riverains évacués.";

    [Fact]
    public void TheSamePagesChangeNothing()
    {
        var changes = Changes([Told("a", 4, Bridge, Injured)], [Told("a", 4, Bridge, Injured)]);
        changes.Pages.ShouldBeEmpty();
        changes.Findings.ShouldBeEmpty();
    }

    [Fact]
    public void WhatOnlyANewPageSaysIsNewAndNamesThePage()
    {
        var changes = Changes([Told("a", 4, Bridge, Injured)], [Told("a", 4, Bridge, Injured), Told("b", 5, School)]);
        changes.Pages.ShouldHaveSingleItem().ShouldBe(new PageChange(ChangeKind.New, "p2", "b"));
        var change = changes.Findings.ShouldHaveSingleItem();
        (change.Kind, change.Was, change.Title).ShouldBe((ChangeKind.New, null, School));
        change.Because[0].ShouldSatisfyAllConditions(reason => reason.Key.ShouldBe("since-new-page"), reason => reason.Arguments.ShouldBe(["p2"]));
    }

    [Fact]
    public void ASentenceThatAPageNoLongerHasIsWithdrawnAndNamesThePage()
    {
        var changes = Changes([Told("a", 4, Bridge, School)], [Told("a", 4, Bridge)]);
        changes.Pages.ShouldHaveSingleItem().Kind.ShouldBe(ChangeKind.Changed);
        var change = changes.Findings.ShouldHaveSingleItem();
        (change.Kind, change.Id, change.Title).ShouldBe((ChangeKind.Withdrawn, null, School));
        change.Because[0].Key.ShouldBe("since-text-gone");
    }

    [Fact]
    public void WhatOnlyAPageThatIsGoneSaidIsWithdrawn()
    {
        var changes = Changes([Told("a", 4, Bridge), Told("b", 5, School)], [Told("a", 4, Bridge)]);
        changes.Pages.ShouldHaveSingleItem().ShouldBe(new PageChange(ChangeKind.Withdrawn, null, "b"));
        changes.Findings.ShouldHaveSingleItem().Because[0].ShouldSatisfyAllConditions(reason => reason.Key.ShouldBe("since-page-gone"), reason => reason.Arguments.ShouldBe(["b"]));
    }

    [Fact]
    public void AFindingThatASecondPageReportsHasChangedNotAppeared()
    {
        var changes = Changes([Told("a", 4, Bridge)], [Told("a", 4, Bridge), Told("b", 5, "Le pont de Lauzelle reste fermé après l’effondrement d’une pile.")]);
        var change = changes.Findings.ShouldHaveSingleItem();
        change.Kind.ShouldBe(ChangeKind.Changed);
        change.Because.Select(reason => reason.Key).ShouldContain("since-pages");
    }

    [Fact]
    public void AFigureThatARewrittenSentenceRaisesIsAChangeOfTheSameFinding()
    {
        var changes = Changes([Told("a", 4, Bridge, Injured)], [Told("a", 4, Bridge, Injured), Told("b", 5, "L’effondrement a blessé cinq ouvriers, selon la mairie.")]);
        var change = changes.Findings.Single(change => change.Was is not null);
        change.Kind.ShouldBe(ChangeKind.Changed);
        change.Because.Select(reason => reason.Key).ShouldContain("since-status");
        change.Because.Single(reason => reason.Key == "since-update").Arguments.ShouldBe(["deux ouvriers", "cinq ouvriers"]);
    }

    [Fact]
    public void TwoConflictsOfNoSlotOfTheirOwnAreToldApartByTheirReasons()
    {
        var dossier = DossierOf([Told("a", 4, Bridge)]);
        Dossier With(string key, string one, string other) => dossier with { Findings = [dossier.Findings[0] with { Differences = [new DossierDifference(DifferenceSlot.Other, DifferenceKind.Conflict, null, [new DifferenceValue(one, null, null, [0]), new DifferenceValue(other, null, null, [0])], new Reason(key, one, other))] }] };
        var changes = Comparer.Compare(With("difference-opposite", "ouvert", "fermé"), [With("difference-order", "plus haut que", "moins haut que")])[0].Changes.ShouldNotBeNull();
        changes.Findings.ShouldHaveSingleItem().Because.Select(reason => reason.Key).ShouldBe(["since-conflict", "since-settled"]);
    }

    [Fact]
    public void APageThatIsRewrittenKeepsItsFindingsByTheirWords()
    {
        var changes = Changes([Told("a", 4, "Les secours fouillent les gravats du pont de Lauzelle.")], [Told("a", 4, "À Lauzelle, les secours fouillent encore les gravats du pont.")]);
        changes.Pages.ShouldHaveSingleItem().Kind.ShouldBe(ChangeKind.Changed);
        var change = changes.Findings.ShouldHaveSingleItem();
        (change.Kind, change.Id, change.Was).ShouldBe((ChangeKind.Changed, "f1", "f1"));
        change.Because.ShouldHaveSingleItem().Key.ShouldBe("since-rewritten");
    }

    [Theory]
    [InlineData("L’effondrement a blessé deux ouvriers, selon la mairie.", "L’effondrement a blessé trois ouvriers, selon la mairie.")]
    [InlineData("Les vannes avaient été vérifiées en avril par un bureau de Lauzelle.", "Les vannes n’avaient pas été vérifiées en avril par un bureau de Lauzelle.")]
    [InlineData("La conductrice du car, âgée de 27 ans, est sortie indemne.", "La conductrice du car, âgée de 72 ans, est sortie indemne.")]
    [InlineData("L’ouvrage appartenait à la commune depuis 1984, selon la mairie.", "L’ouvrage appartenait à la commune depuis 1984, selon un élu.")]
    [InlineData("Le chantier avait été confié en mai à Hugo Marsan.", "Le chantier avait été confié en mai à Hugues Marsan.")]
    public void ASentenceThatAPageSilentlyRewroteIsToldInBothForms(string old, string now)
    {
        var change = Changes([Told("a", 4, Bridge, old), Told("b", 4, School)], [Told("a", 4, Bridge, now), Told("b", 4, School)]).Findings.ShouldHaveSingleItem();
        change.Kind.ShouldBe(ChangeKind.Changed);
        var reason = change.Because.Single(reason => reason.Key == "since-rewritten");
        reason.Arguments.ShouldBe([old, now, "p1"]);
    }

    [Theory]
    [InlineData("L’effondrement a blessé deux ouvriers, selon la mairie.", "L'effondrement a blessé deux ouvriers ; selon la mairie !")]
    [InlineData("Le pont de Lauzelle a été fermé, et une école accueille les riverains.", "Le pont de Lauzelle a été fermé et une école accueille les riverains.")]
    public void OtherMarksAreNoOtherWords(string old, string now) => Changes([Told("a", 4, old)], [Told("a", 4, now)]).Findings.ShouldNotContain(change => change.Because.Any(reason => reason.Key == "since-rewritten"));

    [Fact]
    public void OfASentenceWithTwoClaimsTheOneThatWasRewrittenHasChanged()
    {
        const string One = "Le pont de Lauzelle a cédé lundi et le maire a fermé deux écoles du centre.", Other = "Le pont de Lauzelle a cédé lundi et le maire a fermé trois écoles du centre.";
        var now = DossierOf([Told("a", 4, Other)]);
        var change = Changes([Told("a", 4, One)], [Told("a", 4, Other)]).Findings.ShouldHaveSingleItem();
        now.Findings.Single(finding => finding.Id == change.Id).Statements.ShouldContain(statement => now.Pages[0].Text.Substring(statement.Claim.Start, statement.Claim.Length).Contains("trois", StringComparison.Ordinal));
    }

    [Fact]
    public void ASentenceThatAPageAddsOrDropsIsToldOfAFindingThatStays()
    {
        const string Again = "Lundi, le pont de Lauzelle a été fermé après l’effondrement.";
        var told = Changes([Told("a", 4, Bridge), Told("b", 5, School)], [Told("a", 4, Bridge), Told("b", 5, School, Again)]);
        told.Findings.ShouldHaveSingleItem().Because.ShouldContain(reason => reason.Key == "since-added" && reason.Arguments[1] == "p2");
        var dropped = Changes([Told("a", 4, Bridge), Told("b", 5, School, Again)], [Told("a", 4, Bridge), Told("b", 5, School)]);
        dropped.Findings.ShouldHaveSingleItem().Because.ShouldContain(reason => reason.Key == "since-dropped" && reason.Arguments[0] == Again);
    }

    [Fact]
    public void AContradictionWhoseOtherPageIsGoneIsNotSettledButUnopposed()
    {
        Page[] old = [Told("a", 4, "L’effondrement a blessé deux ouvriers à Lauzelle, selon la mairie."), Told("b", 4, "L’effondrement a blessé cinq ouvriers à Lauzelle, selon la mairie.")];
        var change = Changes(old, [old[0]]).Findings.Single(change => change.Kind == ChangeKind.Changed);
        change.Because.ShouldNotContain(reason => reason.Key == "since-settled");
        change.Because.Single(reason => reason.Key == "since-unopposed").Arguments.ShouldBe(["cinq ouvriers", "deux ouvriers"]);
    }

    [Fact]
    public void AnotherArticleUnderAnOldNameIsANewPage()
    {
        var changes = Changes([Told("a", 4, Bridge, Injured)], [Told("a", 9, "Les éleveurs de Cernac vendent leur lait à un nouveau laitier depuis jeudi.")]);
        changes.Pages.Select(page => page.Kind).ShouldBe([ChangeKind.New, ChangeKind.Withdrawn]);
    }

    [Fact]
    public void APageIsKnownByTheNameOfItsFileInAnotherFolder()
    {
        var changes = Changes([Told("lundi/a", 4, Bridge, Injured)], [Told("mardi/a", 4, Bridge)]);
        changes.Pages.ShouldHaveSingleItem().ShouldBe(new PageChange(ChangeKind.Changed, "p1", "mardi/a"));
    }

    [Fact]
    public void APageIsKnownByItsTextAfterItWasRenamed() => Changes([Told("a", 4, Bridge, Injured)], [Told("z", 4, Bridge, Injured)]).Pages.ShouldBeEmpty();

    [Fact]
    public void OfSeveralStoriesTheOneThatSharesPagesIsHeldAgainstTheOlder()
    {
        var old = DossierOf([Told("a", 4, Bridge)]);
        var now = Comparer.Compare(old, [DossierOf([Told("b", 5, School)]), DossierOf([Told("a", 4, Bridge)])]);
        now[0].Changes.ShouldBeNull();
        now[1].Changes.ShouldNotBeNull();
        Comparer.Compare(old, [DossierOf([Told("b", 5, School)]), DossierOf([Told("c", 5, Injured)])]).ShouldAllBe(dossier => dossier.Changes == null);
    }

    private static DossierChanges Changes(Page[] old, Page[] now) => Comparer.Compare(DossierOf(old), [DossierOf(now)])[0].Changes.ShouldNotBeNull();

    private static Dossier DossierOf(IReadOnlyList<Page> pages) => new Pipeline(LanguagePacks.Load("fr"), threads: 1).Run(pages, [], single: true).Dossiers[0];

    private static Page Told(string file, int day, params string[] sentences) =>
        new(file, PageFormat.Text, string.Join(' ', sentences)) { Stated = [new StatedDate(DateInterval.Day(new DateOnly(2031, 2, day)), DateOrigin.Metadata, "")] };
}
