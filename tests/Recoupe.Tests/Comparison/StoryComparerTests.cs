using Recoupe.Comparison;
using Recoupe.Model;
using Recoupe.Tests.Alignment;

namespace Recoupe.Tests.Comparison;

/// <summary>Where pages part in what belongs to a person, though they tell of no fact in common.</summary>
public sealed class StoryComparerTests
{
    private static readonly StoryComparer Comparer = new(LanguagePacks.Load("fr"));

    [Fact]
    public void TheAgeOfAWitnessIsHeldAgainstWhatAnotherPageSays()
    {
        var (difference, claims) = Aside("« On nous a laissés seuls », lâche Paul Mérat, 56 ans, devant la mairie.", "Paul Mérat, 54 ans, attend de voir.").ShouldNotBeNull();
        (difference.Slot, difference.Kind).ShouldBe((DifferenceSlot.Quantity, DifferenceKind.Conflict));
        difference.Values.Select(value => value.Value).ShouldBe(["54 ans", "56 ans"]);
        claims.ShouldBe(["Paul Mérat, 56 ans", "Paul Mérat, 54 ans"]);
    }

    [Theory]
    [InlineData("La crue a surpris tout le monde, raconte Irène Vasquer, la maire.", "Onze maisons sont détruites, a compté Irène Vasquert à la radio.")]
    [InlineData("Laure Brévannes était parmi les blessés.", "La mort de Lore Brévanne a changé la nature du dossier.")]
    public void ASurnameSpeltOtherwiseIsToldWhateverIsToldOfItsBearer(string one, string other)
    {
        var (difference, claims) = Aside(one, other).ShouldNotBeNull();
        (difference.Slot, difference.Kind).ShouldBe((DifferenceSlot.Name, DifferenceKind.Conflict));
        claims.ShouldBe(difference.Values.Select(value => value.Value), ignoreOrder: true);
    }

    [Theory]
    [InlineData("Paul Mérat, 56 ans, attend de voir.", "Irène Vasquer, 54 ans, attend de voir.")]
    [InlineData("Paul Mérat, 56 ans, attend de voir.", "« On nous a laissés seuls », lâche Paul Mérat, 56 ans.")]
    [InlineData("Paul Mérat attend de voir depuis 54 ans.", "« On nous a laissés seuls », lâche Paul Mérat, 56 ans.")]
    [InlineData("Mohamed Tarhouni a parlé aux députés de la ville.", "La colère gagne le camp de Mohammed Tarhouni.")]
    public void TwoPersonsAndTwoScriptsAreNoDifference(string one, string other) => Aside(one, other).ShouldBeNull();

    [Theory]
    [InlineData("Un homme de 61 ans a été blessé par la chute du mât.", "Hugues Arnal, 61 ans, a été blessé à la tête.", "Un homme de 61 ans", "Hugues Arnal")]
    [InlineData("La crue a tué une femme de 38 ans.", "Irène Vasquer, 38 ans, a été tuée dans sa cave.", "une femme de 38 ans", "Irène Vasquer")]
    public void WhoeverIsDescribedByOnePageIsNamedByAnother(string one, string other, string described, string name)
    {
        var (difference, _) = Aside(one, other).ShouldNotBeNull();
        (difference.Slot, difference.Kind).ShouldBe((DifferenceSlot.Person, DifferenceKind.Precision));
        difference.Values.Select(value => value.Value).ShouldBe([described, name]);
    }

    [Theory]
    [InlineData("Un homme de 61 ans a été blessé par la chute du mât.", "Irène Vasquer, 61 ans, a été blessée à la tête.")]
    [InlineData("Un homme de 61 ans a été blessé par la chute du mât.", "Hugues Arnal, 60 ans, a été blessé à la tête.")]
    [InlineData("Un homme de 61 ans a été blessé par la chute du mât.", "Hugues Arnal, 61 ans, vend des paniers au marché.")]
    [InlineData("Un homme de 61 ans a été blessé. M. Arnal, lui, vend des paniers.", "Hugues Arnal, 61 ans, a été blessé à la tête.")]
    [InlineData("Un homme de 61 ans a été blessé par la chute du mât.", "Hugues Arnal, 61 ans, a été blessé. Paul Mérat, 61 ans, a été blessé aussi.")]
    public void WhoMayBeSomebodyElseIsNotIdentified(string one, string other) => Compare(one, other).Differences.SelectMany(differences => differences).ShouldNotContain(difference => difference.Slot == DifferenceSlot.Person);

    [Fact]
    public void FirstNameAndSurnameMayBothBeSpeltOtherwise() =>
        Aside("La crue a surpris tout le monde, raconte Lucas Thouvenot, le passeur.", "Onze maisons sont détruites, a compté Luca Touvenot à la radio.").ShouldNotBeNull().Difference.Slot.ShouldBe(DifferenceSlot.Name);

    [Fact]
    public void NobodyIsSoughtInTwoEvents() =>
        Aside("Paul Mérat, 56 ans, attend de voir.", "« On nous a laissés seuls », lâche Paul Mérat, 54 ans.", new Dictionary<int, int> { [0] = 0, [1] = 1 }).ShouldBeNull();

    [Fact]
    public void WhoIsMisspeltAndOfTwoAgesIsToldOnceOfEach() =>
        Compare("« On nous a laissés seuls », lâche Irène Vasquer, 56 ans.", "Irène Vasquert, 54 ans, attend de voir.").Differences.SelectMany(differences => differences)
            .Select(difference => difference.Slot).ShouldBe([DifferenceSlot.Quantity, DifferenceSlot.Name]);

    /// <summary>What is found beside two findings of one page each, with the words that its statements claim.</summary>
    private static (Difference Difference, List<string> Claims)? Aside(string one, string other, Dictionary<int, int>? strands = null)
    {
        string[] texts = [one, other];
        var compared = Compare(one, other, strands);
        if (compared.Findings.Count == compared.Findings.Count(IsAligned)) return null;
        var finding = compared.Findings.Where(finding => !IsAligned(finding)).ShouldHaveSingleItem();
        return (compared.Differences[^1].ShouldHaveSingleItem(), finding.Statements.Select(i => compared.Statements[i].Claim.Of(texts[compared.Statements[i].Page]).ToString()).ToList());
    }

    private static bool IsAligned(Finding finding) => finding.Statements.Count == 1;

    /// <summary>Two pages, of which each statement is a finding.</summary>
    private static StoryComparison Compare(string one, string other, Dictionary<int, int>? strands = null)
    {
        string[] texts = [one, other];
        var statements = texts.SelectMany((text, page) => Stated.Of(text, page)).ToList();
        return Comparer.Compare([.. statements.Select((_, i) => new Finding([i], i, null))], statements, [.. texts.Select(Stated.Article)], [Stated.May(12), Stated.May(12)], strands);
    }
}
