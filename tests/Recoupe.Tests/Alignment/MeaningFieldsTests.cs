using System.Text;
using Recoupe.Alignment;
using Recoupe.Language;

namespace Recoupe.Tests.Alignment;

/// <summary>The fields of meaning that words bring.</summary>
public sealed class MeaningFieldsTests
{
    private static readonly MeaningFields Fields = new(LanguagePacks.Load("fr"));

    [Fact]
    public void WordsOfOneFieldMeetThoughNoClassHoldsBoth()
    {
        Shared("sauveteur", "pompier").ShouldBeGreaterThan(0.3);
        Shared("sauveteur", "budget").ShouldBe(0, 0.05);
    }

    [Fact]
    public void ANameBringsNoField() => Fields.Of("tomber", "n:tomber").ShouldBeEmpty();

    [Fact]
    public void TheSquaresOfAWordsSharesAreOne() => Fields.Of("tomber", "tomb").Sum(field => field.Share * field.Share).ShouldBe(1, 1e-5);

    [Fact]
    public void ABrokenRowIsNamedWithItsFile()
    {
        var broken = new LanguagePack("fr", name => new MemoryStream(Encoding.UTF8.GetBytes(name == "fields.tsv" ? "tomber\tFALL:9\n" : "DEATH\tmort\n")));
        Should.Throw<LanguagePackException>(() => new MeaningFields(broken)).Message.ShouldContain("packs/fr/fields.tsv: 'FALL:9' of 'tomber'");
    }

    private static double Shared(string one, string other)
    {
        double sum = 0;
        foreach (var a in Fields.Of(one, one))
            foreach (var b in Fields.Of(other, other))
                if (a.Field == b.Field) sum += a.Share * b.Share;
        return sum;
    }
}
