using Recoupe.Language.Tagging;

namespace Recoupe.Language.Tests.Tagging;

public sealed class LexiconTests
{
    private static readonly Lexicon French = Lexicon.Load(Tests.French.Pack);

    [Theory]
    [InlineData("avertit", PartOfSpeech.Verb, "avertir")]
    [InlineData("englouties", PartOfSpeech.Verb, "engloutir")]
    [InlineData("englouties", PartOfSpeech.Adj, "englouti")]
    [InlineData("journaux", PartOfSpeech.Noun, "journal")]
    [InlineData("coeurs", PartOfSpeech.Noun, "cœur")]
    [InlineData("heureuse", PartOfSpeech.Adj, "heureux")]
    public void AFormHasTheLemmaOfItsPartOfSpeech(string norm, PartOfSpeech pos, string lemma) =>
        French.Lemma(norm, pos, Morphology.None).ShouldBe(lemma);

    [Theory]
    [InlineData(Morphology.Sing, "convenir")]
    [InlineData(Morphology.Plur, "convier")]
    public void FeaturesChooseBetweenTwoLemmas(Morphology number, string lemma) =>
        French.Lemma("convient", PartOfSpeech.Verb, Morphology.Fin | Morphology.Third | Morphology.Ind | Morphology.Pres | number).ShouldBe(lemma);

    [Fact]
    public void AnUnknownFormHasNoReading()
    {
        French.Find("zorglubait").ShouldBe(Lexicon.Unknown);
        French.ReadingsOf(Lexicon.Unknown).Length.ShouldBe(0);
        French.Lemma("zorglubait", PartOfSpeech.Verb, Morphology.None).ShouldBeNull();
    }

    [Fact]
    public void AFirstNameIsToldFromASurname()
    {
        NamesOf("hélène").ShouldContain(NameKind.First);
        NamesOf("hélène").ShouldNotContain(NameKind.Surname);
    }

    private static List<NameKind> NamesOf(string norm)
    {
        var kinds = new List<NameKind>();
        foreach (var reading in French.ReadingsOf(French.Find(norm))) kinds.Add(reading.Name);
        return kinds;
    }

    public static TheoryData<string, Func<byte[], byte[]>, string> Breakages => new()
    {
        { "empty", _ => [], "cut short" },
        { "half", bytes => bytes[..(bytes.Length / 2)], "cut short" },
        { "longer", bytes => [.. bytes, 0], "bytes after the end" },
        { "another file", bytes => With(bytes, 0, 1), "not a lexicon" },
        { "newer", bytes => With(bytes, 4, 2), "version 2, this program reads 1" },
        { "negative count", bytes => With(bytes, 8, -1), "a count of -1" },
        { "no end of strings", bytes => With(bytes, bytes.Length - 2 * BitConverter.ToInt32(bytes, 24) - 4, 1 << 30), "points outside" },
    };

    [Theory]
    [MemberData(nameof(Breakages))]
    public void ABrokenLexiconIsRefusedByName(string what, Func<byte[], byte[]> breakIt, string message)
    {
        using var whole = new MemoryStream();
        using (var stream = Tests.French.Pack.Open("lexicon.dat")) stream.CopyTo(whole);
        var pack = new LanguagePack("fr", _ => new MemoryStream(breakIt(whole.ToArray())));
        var error = Should.Throw<LanguagePackException>(() => Lexicon.Load(pack), what);
        error.Message.ShouldStartWith("packs/fr/lexicon.dat: ");
        error.Message.ShouldContain(message);
    }

    [Fact]
    public void AMissingLexiconIsNamed() =>
        Should.Throw<LanguagePackException>(() => Lexicon.Load(new LanguagePack("fr", _ => null))).Message.ShouldContain("packs/fr/lexicon.dat: not found");

    private static byte[] With(byte[] bytes, int at, int value)
    {
        var changed = (byte[])bytes.Clone();
        BitConverter.TryWriteBytes(changed.AsSpan(at), value);
        return changed;
    }
}
