using System.Text;

namespace Recoupe.Language.Tests;

public sealed class TypedWordsTests
{
    [Fact]
    public void AWordMayHaveSeveralTypes()
    {
        var words = Read("puis\tlink\npuis\trank\nmais\tlink\n");
        words["link"].ShouldBe(["puis", "mais"], ignoreOrder: true);
        words["rank"].ShouldBe(["puis"]);
    }

    [Fact]
    public void ATypeThatThereIsNoneOfIsNamedWithItsPlace() =>
        Should.Throw<LanguagePackException>(() => Read("puis\tlnk\n")).Message.ShouldBe("packs/xx/words.tsv: type 'lnk' of 'puis', expected one of link, rank.");

    private static TypedWords Read(string rows) => new(new LanguagePack("xx", _ => new MemoryStream(Encoding.UTF8.GetBytes(rows))), "words.tsv", "link", "rank");
}
