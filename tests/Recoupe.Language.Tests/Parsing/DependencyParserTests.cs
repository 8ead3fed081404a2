using Recoupe.Language.Parsing;

namespace Recoupe.Language.Tests.Parsing;

public sealed class DependencyParserTests
{
    [Theory]
    [InlineData("Le maire a ouvert la séance.", "maire", "ouvert", "nsubj")]
    [InlineData("Le maire a ouvert la séance.", "séance", "ouvert", "obj")]
    [InlineData("Le maire a ouvert la séance.", "ouvert", null, "root")]
    [InlineData("La crue a emporté le pont de la commune.", "commune", "pont", "nmod")]
    [InlineData("Les pompiers ont évacué les habitants pendant la nuit.", "nuit", "évacué", "obl")]
    [InlineData("Le pont a été fermé par la préfecture.", "pont", "fermé", "nsubj:pass")]
    [InlineData("Le pont a été fermé par la préfecture.", "préfecture", "fermé", "obl:agent")]
    [InlineData("Le préfet affirme que le pont est solide.", "solide", "affirme", "ccomp")]
    [InlineData("Le préfet, qui dirige les secours, attend des renforts.", "dirige", "préfet", "acl:relcl")]
    [InlineData("Le ministre et le préfet ont visité la ville.", "préfet", "ministre", "conj")]
    [InlineData("Ils veulent quitter la ville.", "quitter", "veulent", "xcomp")]
    [InlineData("Quand la pluie cessera, les travaux reprendront.", "cessera", "reprendront", "advcl")]
    [InlineData("Trois personnes sont mortes.", "Trois", "personnes", "nummod")]
    [InlineData("Il ne viendra pas au conseil.", "conseil", "viendra", "obl")]
    public void WordsHangOnTheWordsTheyBelongTo(string text, string word, string? head, string relation)
    {
        var tokenized = French.Analyzer.Tokenize(text);
        var dependency = French.Analyzer.Parse(tokenized).Dependencies[Index(word)];
        dependency.Relation.ShouldStartWith(relation);
        dependency.Head.ShouldBe(head is null ? -1 : Index(head));

        int Index(string form) => Array.FindIndex(tokenized.Tokens, token => token.Span.Of(text).SequenceEqual(form));
    }

    [Theory]
    [InlineData("")]
    [InlineData(".")]
    [InlineData("« » … !")]
    [InlineData("Oui")]
    [InlineData("le le le le de de de que que que à à")]
    [InlineData("Le pont. La crue ! Qui a dit que le maire, que le préfet a vu, dort ?\n\nTitre sans point\n\n« Il part », dit-elle.")]
    public void EverySentenceIsOneTree(string text) => ShouldBeTrees(French.Analyzer.Tokenize(text));

    [Fact]
    public void ASentenceOfManyWordsIsATreeInNoTime()
    {
        var text = French.Analyzer.Tokenize(string.Concat(Enumerable.Repeat("le maire dit que la crue selon les pompiers a emporté le pont et ", 3000)));
        var watch = System.Diagnostics.Stopwatch.StartNew();
        ShouldBeTrees(text);
        watch.Elapsed.TotalSeconds.ShouldBeLessThan(10);
    }

    [Fact]
    public void TheSameTextHasTheSameTreesOnEveryThread()
    {
        var text = French.Analyzer.Tokenize("Le préfet, qui dirige les secours, attend des renforts, a dit le maire de Varennes.");
        var expected = French.Analyzer.Parse(text).Dependencies;
        Parallel.For(0, 50, _ => French.Analyzer.Parse(text).Dependencies.ShouldBe(expected));
    }

    [Theory]
    [InlineData("", "cut short")]
    [InlineData("RCPT\u0001\0\0\0", "magic number")]
    [InlineData("RCPP\u0009\0\0\0", "version 9")]
    [InlineData("RCPP\u0001\0\0\0\u00ff\u00ff\u00ff\u007f", "a count")]
    public void ABrokenFileOfWeightsIsRefused(string bytes, string why) =>
        Should.Throw<LanguagePackException>(() => ParserModel.Read(new MemoryStream(System.Text.Encoding.Latin1.GetBytes(bytes)))).Message.ShouldContain(why);

    [Fact]
    public void AContractionIsTwoWords()
    {
        var text = French.Analyzer.Tokenize("Il parle du pont auquel il pense.");
        var words = French.Analyzer.Parse(text).Words;
        words.Select(word => word.Form).ShouldBe(["Il", "parle", "de", "le", "pont", "à", "lequel", "il", "pense", "."]);
        words[3].Head.ShouldBe(4);
        words[5].Head.ShouldBe(6);
        words[5].Relation.ShouldBe("case");
        words.Count(word => word.Head < 0).ShouldBe(1);
    }

    private static void ShouldBeTrees(TokenizedText text)
    {
        var dependencies = French.Analyzer.Parse(text).Dependencies;
        dependencies.Count.ShouldBe(text.Tokens.Length);
        foreach (var sentence in text.Sentences)
        {
            Enumerable.Range(sentence.First, sentence.Count).Count(i => dependencies[i].Head < 0).ShouldBe(1);
            for (var i = sentence.First; i < sentence.End; i++)
            {
                var (at, steps) = (i, 0);
                while (dependencies[at].Head >= 0 && steps++ <= sentence.Count)
                {
                    at = dependencies[at].Head;
                    at.ShouldBeInRange(sentence.First, sentence.End - 1);
                }
                dependencies[at].Relation.ShouldBe("root");
            }
        }
    }
}
