using Recoupe.Derivation;
using Recoupe.Language;
using Recoupe.Language.Names;
using Recoupe.Model;

namespace Recoupe.Tests.Derivation;

public sealed class OriginCounterTests
{
    private const string Text = "La digue a cédé vers quatre heures du matin.";

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
    [InlineData(SourceKind.Person, "Anne Vidal", "Luc Vidal", 1)]
    [InlineData(SourceKind.Media, "Le Relais", "Le Rivage", 2)]
    public void TwoOfOtherNamesAreTwo(SourceKind voice, string one, string other, int least) =>
        new OriginCounter(Articles, []).Count([Some.Statement(2, voice, one), Some.Statement(3, voice, other), Some.Statement(0)]).Min.ShouldBe(least);

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
        var range = new OriginCounter(Articles, []).Count([Some.Statement(2, SourceKind.Person, "Anne Vidal"), Some.Statement(3, SourceKind.Person, "Luc Ferrand"), Some.Statement(0)]);
        (range.Min, range.Max).ShouldBe((2, 3));
    }

    [Fact]
    public void APersonNamedInFullAndByItsSurnameMayBeOne()
    {
        var range = new OriginCounter(Articles, []).Count([Some.Statement(2, SourceKind.Person, "Anne Vidal"), Some.Statement(3, SourceKind.Person, "Vidal"), Some.Statement(0)]);
        (range.Min, range.Max).ShouldBe((1, 3));
    }

    [Theory]
    [InlineData(SourceKind.Government, "La préfecture", "préfecture de la Vène", 1)]
    [InlineData(SourceKind.Organisation, "Rail et Vie", "le syndicat Rail et Vie", 1)]
    [InlineData(SourceKind.Organisation, "Valmont", "la direction de Valmont", 2)]
    [InlineData(SourceKind.Government, "La préfecture", "parquet de la Vène", 2)]
    public void ABodyAndItsShortNameAreOne(SourceKind voice, string one, string other, int most) =>
        new OriginCounter(Articles, []).Count([Some.Statement(2, voice, one), Some.Statement(3, voice, other)]).Max.ShouldBe(most);

    [Fact]
    public void AShortNameOfTwoBodiesIsOfNeither() =>
        new OriginCounter(Articles, []).Count([Some.Statement(2, SourceKind.Government, "la préfecture"), Some.Statement(3, SourceKind.Government, "préfecture de la Vène"), Some.Statement(0, SourceKind.Government, "préfecture du Kéral")]).Max.ShouldBe(3);

    [Fact]
    public void APageIsNoWitnessBesideItsOwnSource() =>
        new OriginCounter(Articles, []).Count([Some.Statement(2), Some.Statement(2, SourceKind.Government, "préfecture de la Vène")]).Max.ShouldBe(1);

    [Fact]
    public void ThoseWhomAPageNamesStayApartBesideItsOwnWord() =>
        new OriginCounter(Articles, []).Count([Some.Statement(2), Some.Statement(2, SourceKind.Person, "Anne Vidal"), Some.Statement(2, SourceKind.Person, "Luc Ferrand")]).Max.ShouldBe(2);

    private static Model.Derivation Tie(int from, int to, DerivationKind kind = DerivationKind.Copy) =>
        new(from, to, kind, 1, [new SharedPassage(new TextSpan(0, Text.Length), new TextSpan(0, Text.Length))], new Reason("derivation-longer"));

    private static (int Min, int Max, string Because) Count(Model.Derivation[] ties, params Statement[] statements)
    {
        var range = new OriginCounter(Articles, ties).Count(statements);
        return (range.Min, range.Max, range.Because.ShouldHaveSingleItem().Key);
    }
}
