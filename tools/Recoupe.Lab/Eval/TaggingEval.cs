using Recoupe.Lab.Train;
using Recoupe.Language.Tagging;
using Recoupe.Language.Tokens;

namespace Recoupe.Lab.Eval;

/// <summary><c>lab eval tagging</c>: accuracy of part of speech, features and lemma on the words of the Sequoia and GSD test files, tokens as the treebank cuts them.</summary>
internal static class TaggingEval
{
    public static int Run(string[] arguments)
    {
        var pack = LanguagePacks.Load("fr");
        using var weights = pack.Open("tagger.weights");
        var lexicon = Lexicon.Load(pack);
        var tagger = new Tagger(TaggerModel.Read(weights), lexicon);
        var lemmatizer = new Lemmatizer(pack, lexicon, new FormPool());
        Console.WriteLine("file                            UPOS   (beat)   tag+features  lemma  (beat)");
        Report("UD_French-Sequoia/fr_sequoia-ud-test.conllu", ".973", ".914", tagger, lexicon, lemmatizer);
        Report("UD_French-GSD/fr_gsd-ud-test.conllu", "  - ", "  - ", tagger, lexicon, lemmatizer);
        return 0;
    }

    private static void Report(string name, string beatTag, string beatLemma, Tagger tagger, Lexicon lexicon, Lemmatizer lemmatizer)
    {
        int total = 0, pos = 0, full = 0, lemmas = 0;
        foreach (var sentence in Treebank.Read(SharedData.Require($"data/treebanks-fr/{name}")))
        {
            var text = ParserTraining.AsText(sentence);
            var tokens = text.Tokens;
            tagger.Tag(text.Text, tokens, text.Sentences, ParserTraining.TraitsOf(text, lexicon));
            lemmatizer.Lemmatize(text.Text, tokens);
            for (var i = 0; i < tokens.Length; i++)
            {
                total++;
                if (tokens[i].Pos == sentence[i].Tag.Pos) pos++;
                if (tokens[i].Pos == sentence[i].Tag.Pos && tokens[i].Features == sentence[i].Tag.Features) full++;
                if (tokens[i].Lemma == sentence[i].Lemma) lemmas++;
            }
        }
        Console.WriteLine($"{Path.GetFileName(name),-30}  {pos / (double)total:F4}  {beatTag}   {full / (double)total:F4}        {lemmas / (double)total:F4} {beatLemma}");
    }
}
