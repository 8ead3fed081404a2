using System.Globalization;
using Recoupe.Model;
namespace Recoupe.Tests.Extraction;

public sealed class ArticleTextThatLooksLikeClutterTests
{
    [Theory]
    [InlineData("La région et ses partenaires européens ont condamné cette décision.")]
    [InlineData("Une famille de la vallée vit ici avec 1 400 euros par mois.")]
    [InlineData("Le directeur de la publication du journal local a été entendu.")]
    [InlineData("La vidéo de la crue a fait 12 000 vues en une heure.")]
    [InlineData("Le texte protège la vie privée des riverains filmés par le drone.")]
    [InlineData("La commission paritaire se réunira mardi à Varennes.")]
    [InlineData("Le règlement sur la protection des données ne dit rien de tel.")]
    [InlineData("Le vieux pont a été construit il y a 300 ans.")]
    [InlineData("La maire a dit :")]
    [InlineData("« Partagez vos vivres », a-t-elle lancé aux habitants.")]
    [InlineData("« Source de vie », la rivière est devenue une menace.")]
    public void AShortSentenceStays(string sentence)
    {
        Some.Flat(inside: sentence).Text.ShouldContain(sentence);
        Some.Holding($"<p>{sentence}</p>").Text.ShouldContain(sentence);
    }

    [Theory]
    [InlineData("Réactions")]
    [InlineData("Enquête")]
    [InlineData("Portrait")]
    public void AHeadingThatMayBeALabelDoesNotEndTheArticle(string heading)
    {
        Some.Flat(inside: heading).Text.ShouldContain(Some.Third);
        Some.Holding($"<h2>{heading}</h2>").Text.ShouldContain(Some.Third);
    }

    [Fact]
    public void TheDaysOfAChronologyStay()
    {
        Some.Holding("<p>Mercredi 12 mars</p>").Text.ShouldContain("Mercredi 12 mars");
        Some.Holding("<h3>12 mars 2024</h3>").StatedDates.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("18:2{0}", true)]
    [InlineData("1{0}h", true)]
    [InlineData("{0}:", false)]
    public void OnlyAnHourHeadsAnEntryOfARunningReport(string head, bool isHour)
    {
        var entries = string.Concat(Enumerable.Range(0, 3).Select(i => $"<p>{string.Format(CultureInfo.InvariantCulture, head, i)}</p><p>Les pompiers gardent le pont numéro {i}.</p>"));
        Some.Holding(entries).Blocks.Count(block => block.Kind == BlockKind.Heading).ShouldBe(isHour ? 3 : 0);
    }

    [Fact]
    public void AListOfFactsWithLinkedWordsStays()
    {
        var article = Some.Holding("<ul><li><a href=/a>La crue de la Lorne</a> a emporté une pile du pont.</li><li><a href=/b>Le pont de Varennes</a> date de 1780.</li><li><a href=/c>La préfecture du Val</a> a ouvert une cellule.</li></ul>");
        article.Text.ShouldContain("date de 1780");
    }
}
