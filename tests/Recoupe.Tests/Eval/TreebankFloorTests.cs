using System.Security.Cryptography;
using Recoupe.Lab;
using Recoupe.Lab.Eval;
using Recoupe.Language;

namespace Recoupe.Tests.Eval;

public sealed class TreebankFloorTests
{
    /// <summary>Floors a little under what was measured, from raw text; to lower one is a decision, not a repair.</summary>
    [Theory]
    [InlineData("UD_French-Sequoia/fr_sequoia-ud-test.conllu", "a650e7a223fe", 0.996, 0.898, 0.978, 0.969, 0.980, 0.883, 0.858)]
    [InlineData("UD_French-GSD/fr_gsd-ud-test.conllu", "5d1743c7a9ce", 0.992, 0.956, 0.953, 0.873, 0.969, 0.837, 0.802)]
    public void TheTestFilesOfTheTreebanksStayAboveTheirFloors(string name, string digest, double tokens, double sentences, double upos, double feats, double lemmas, double uas, double las)
    {
        if (SharedData.Find($"data/treebanks-fr/{name}") is not { } path) { Assert.Skip($"../shared/data/treebanks-fr/{name} is not here: nothing to measure trees with."); return; }
        Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(path)))[..12].ShouldBe(digest);
        var score = TreebankEval.Measure(name, new TextAnalyzer(LanguagePacks.Load("fr")));
        score.Tokens.ShouldBeGreaterThan(tokens);
        score.Sentences.ShouldBeGreaterThan(sentences);
        score.Upos.ShouldBeGreaterThan(upos);
        score.Ufeats.ShouldBeGreaterThan(feats);
        score.Lemmas.ShouldBeGreaterThan(lemmas);
        score.Uas.ShouldBeGreaterThan(uas);
        score.Las.ShouldBeGreaterThan(las);
    }

    [Fact]
    public void ATextThatIsTheGoldItselfScoresOne()
    {
        var path = Path.Combine(Path.GetTempPath(), $"recoupe-{Environment.ProcessId}.conllu");
        File.WriteAllText(path, "# text = Il va au bal.\n1\tIl\til\tPRON\t_\tPerson=3\t2\tnsubj\t_\t_\n2\tva\taller\tVERB\t_\t_\t0\troot\t_\t_\n3-4\tau\t_\t_\t_\t_\t_\t_\t_\t_\n3\tà\tà\tADP\t_\t_\t5\tcase\t_\t_\n4\tle\tle\tDET\t_\tEmph=No\t5\tdet\t_\t_\n5\tbal\tbal\tNOUN\t_\t_\t2\tobl:arg\t_\tSpaceAfter=No\n6\t.\t.\tPUNCT\t_\t_\t2\tpunct\t_\t_\n\n");
        try
        {
            var gold = ConllText.Read(path);
            Conll18.Of(gold, gold).ShouldBe(new Conll18(1, 1, 1, 1, 1, 1, 1, 1));
            var other = ConllText.Read(path);
            other.Words[5] = other.Words[5] with { Head = 4 };
            other.Words[2] = other.Words[2] with { Upos = "DET" };
            other.Words[3] = other.Words[3] with { Form = "la" };
            var score = Conll18.Of(gold, other);
            (score.Words, score.Upos, score.Las).ShouldBe((5 / 6.0, 4 / 6.0, 4 / 6.0));
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Theory]
    [InlineData("1\ta\ta\tX\t_\t_\t0\troot\t_\t_\n\n", null)]
    [InlineData("1\ta\ta\tX\t_\t_\t0\troot\t_\t_\n", "a blank line")]
    [InlineData("1\ta\ta\tX\t_\t_\t0\troot\t_\n\n", "ten columns")]
    [InlineData("2\ta\ta\tX\t_\t_\t0\troot\t_\t_\n\n", "id 2, expected 1")]
    [InlineData("1\ta\ta\tWORD\t_\t_\t0\troot\t_\t_\n\n", "no part of speech")]
    [InlineData("1\ta\ta\tX\t_\tNumType=Ord|Number=Sing\t0\troot\t_\t_\n\n", "not in order")]
    [InlineData("1\ta\ta\tX\t_\t_\t0\tdet\t_\t_\n\n", "the root has head 0")]
    [InlineData("1\ta\ta\tX\t_\t_\t2\tdet\t_\t_\n2\tb\tb\tX\t_\t_\t1\tdet\t_\t_\n\n", "does not lead to the root")]
    [InlineData("1\ta\ta\tX\t_\t_\t0\troot\t_\t_\n2\tb\tb\tX\t_\t_\t0\troot\t_\t_\n\n", "2 roots")]
    [InlineData("1\ta\ta\tX\t_\t_\t0\troot\t_\t_\n2\tb\tb\tX\t_\t_\t1\tsubject\t_\t_\n\n", "no relation")]
    [InlineData("2-3\tau\t_\t_\t_\t_\t_\t_\t_\t_\n1\tà\tà\tADP\t_\t_\t0\troot\t_\t_\n\n", "range")]
    public void ConlluThatBreaksARuleIsFound(string conllu, string? error)
    {
        if (error is null) ConlluValidator.Errors(conllu).ShouldBeEmpty();
        else ConlluValidator.Errors(conllu).ShouldContain(found => found.Contains(error, StringComparison.Ordinal));
    }
}
