using Recoupe.Model;
using Recoupe.Reporting;
using Recoupe.Tests.Alignment;

namespace Recoupe.Tests.Reporting;

public sealed class SourceNamesTests
{
    [Fact]
    public void ABodyIsCalledByItsNameAndItsLetters()
    {
        var names = Of("L'Observatoire vaurien des crues (OVC) a mesuré trois mètres.", "L'OVC a mesuré trois mètres. L'OVC a ajouté que le pont tient.");
        names.Of("Observatoire vaurien des crues").ShouldBe("Observatoire vaurien des crues (OVC)");
        names.Of("Léa Morand").ShouldBe("Léa Morand");
    }

    [Fact]
    public void WithoutLettersTheNameStands() =>
        Of("L'Observatoire vaurien des crues a mesuré trois mètres.").Of("Observatoire vaurien des crues").ShouldBe("Observatoire vaurien des crues");

    private static SourceNames Of(params string[] texts)
    {
        var pile = new Pile([.. texts.Select(Stated.Article)], [.. texts.Select(_ => Stated.May(12))], [], []);
        return new SourceNames(pile, new Story([.. Enumerable.Range(0, texts.Length)], []));
    }
}
