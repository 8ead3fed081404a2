using System.Globalization;
using Recoupe.Language;

namespace Recoupe.Lab.Eval;

/// <summary>
/// <c>lab eval treebank</c>: raw text to words, tags, features, lemmas and trees by the measure of the CoNLL 2018 shared task, on the Sequoia and GSD test files;
/// <c>--sentences FILE</c> lists where sentences end on one side only.
/// </summary>
internal static class TreebankEval
{
    private const string ALineEach = "\n\n";

    public static int Run(string[] arguments)
    {
        var analyzer = new TextAnalyzer(LanguagePacks.Load("fr"));
        if (arguments is ["--sentences", var name])
        {
            ListSentences(name, analyzer);
            return 0;
        }
        Console.WriteLine("                              tokens  sentences  words   UPOS   UFeats  lemmas   UAS    LAS");
        Report("UD_French-Sequoia/fr_sequoia-ud-test.conllu", analyzer, " ");
        Report("UD_French-Sequoia/fr_sequoia-ud-test.conllu", analyzer, ALineEach);
        Console.WriteLine("to reach                       .993     .90       -     .975    .965    .975    .880   .850");
        Report("UD_French-GSD/fr_gsd-ud-test.conllu", analyzer, " ");
        Report("UD_French-GSD/fr_gsd-ud-test.conllu", analyzer, ALineEach);
        Console.WriteLine("to reach                         -       -        -     .965      -       -       -    .830");
        return 0;
    }

    /// <param name="between">What stands between two sentences of the raw text. The shared task has a blank; pages have headlines and labels, which end in no stop, in lines of their own.</param>
    internal static Conll18 Measure(string name, TextAnalyzer analyzer, string between = " ")
    {
        var gold = ConllText.Read(SharedData.Require($"data/treebanks-fr/{name}"));
        return Conll18.Of(gold, Analyzed(string.Join(between, gold.Texts), analyzer));
    }

    private static void Report(string name, TextAnalyzer analyzer, string between)
    {
        var score = Measure(name, analyzer, between);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{Path.GetFileNameWithoutExtension(name) + (between == ALineEach ? ", lines" : ""),-28}  {score.Tokens:F4}  {score.Sentences:F4}   {score.Words:F4}  {score.Upos:F4}  {score.Ufeats:F4}  {score.Lemmas:F4}  {score.Uas:F4}  {score.Las:F4}"));
    }

    /// <summary>Where a sentence ends on one side only: "-" where we miss it, "+" where we have one too many.</summary>
    private static void ListSentences(string name, TextAnalyzer analyzer)
    {
        const int Context = 60;
        var texts = ConllText.Read(SharedData.Require($"data/treebanks-fr/{name}")).Texts.ConvertAll(text => text.Trim());
        var raw = string.Join(' ', texts);
        var (gold, end) = (new HashSet<int>(), -1);
        foreach (var text in texts) gold.Add(end += text.Length + 1);
        var ours = analyzer.Tokenize(raw).Sentences.Select(sentence => sentence.Span.End).ToHashSet();
        foreach (var at in gold.Union(ours).Order().Where(at => gold.Contains(at) != ours.Contains(at)))
            Console.WriteLine($"{(gold.Contains(at) ? '-' : '+')} {raw[Math.Max(0, at - Context)..at]} ‖{raw[at..Math.Min(raw.Length, at + Context)]}");
    }

    private static ConllText Analyzed(string raw, TextAnalyzer analyzer)
    {
        var text = analyzer.Tokenize(raw);
        var words = analyzer.Parse(text).Words;
        var starts = new int[raw.Length + 1];
        for (var i = 0; i < raw.Length; i++) starts[i + 1] = starts[i] + (char.IsWhiteSpace(raw[i]) ? 0 : 1);
        var system = new ConllText();
        foreach (var token in text.Tokens) system.Tokens.Add((starts[token.Start], starts[token.End]));
        foreach (var sentence in text.Sentences) system.Sentences.Add((starts[sentence.Span.Start], starts[sentence.Span.End]));
        foreach (var word in words)
        {
            var token = text.Tokens[word.Token];
            system.Words.Add(new ConllWord(starts[token.Start], starts[token.End], word.IsPart, word.Form.ToLowerInvariant(), word.Lemma, UniversalFeatures.NameOf(word.Pos),
                ConllText.Universal(UniversalFeatures.Write(word.Features)), word.Head, ConllText.Plain(word.Relation)));
        }
        return system;
    }
}
