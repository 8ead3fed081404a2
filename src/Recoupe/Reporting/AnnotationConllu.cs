using System.Globalization;
using System.Text;
using Recoupe.Language;
using Recoupe.Language.Parsing;

namespace Recoupe.Reporting;

/// <summary>
/// An analyzed text in CoNLL-U (universaldependencies.org/format.html). Contractions become multiword tokens; where no parser has run, every token is a word, and
/// heads and relations are left open ("_").
/// </summary>
public static class AnnotationConllu
{
    private const string Open = "_";

    public static string Render(string file, AnalyzedText analysis)
    {
        var conllu = new StringBuilder();
        var words = analysis.Parsed?.Words ?? [.. analysis.Tokens.Select((token, i) => new SyntacticWord(i, analysis.Tokenized.Form(i).ToString(), token.Lemma, token.Pos, token.Features, -1, Open, false))];
        conllu.Append("# newdoc id = ").Append(file.Replace('\n', ' ')).Append('\n');
        for (int s = 0, at = 0; s < analysis.Sentences.Length; s++)
        {
            var sentence = analysis.Sentences[s];
            conllu.Append("# sent_id = ").Append(s + 1).Append('\n');
            conllu.Append("# text = ").Append(OneLine(sentence.Span.Of(analysis.Text))).Append('\n');
            var first = at;
            for (; at < words.Count && words[at].Token < sentence.End; at++) Append(conllu, analysis, words, at, first, sentence.End);
            conllu.Append('\n');
        }
        return conllu.ToString();
    }

    /// <param name="first">The first word of the sentence: ids count from it.</param>
    /// <param name="end">Where the tokens of the sentence end.</param>
    private static void Append(StringBuilder conllu, AnalyzedText analysis, IReadOnlyList<SyntacticWord> words, int at, int first, int end)
    {
        var word = words[at];
        var id = at - first + 1;
        var misc = word.Token + 1 < end && analysis.Tokens[word.Token + 1].Start == analysis.Tokens[word.Token].End ? "SpaceAfter=No" : "_";
        if (word.IsPart && at + 1 < words.Count && words[at + 1].Token == word.Token)
            conllu.Append(CultureInfo.InvariantCulture, $"{id}-{id + 1}\t{OneLine(analysis.Tokenized.Form(word.Token))}\t_\t_\t_\t_\t_\t_\t_\t{misc}\n");
        var head = word.Relation == Open ? Open : (word.Head < 0 ? 0 : word.Head - first + 1).ToString(CultureInfo.InvariantCulture);
        conllu.Append(CultureInfo.InvariantCulture,
            $"{id}\t{OneLine(word.Form)}\t{OneLine(word.Lemma)}\t{UniversalFeatures.NameOf(word.Pos)}\t_\t{UniversalFeatures.Write(word.Features)}\t{head}\t{word.Relation}\t_\t{(word.IsPart ? "_" : misc)}\n");
    }

    /// <summary>A form or sentence on one line, all white space as single blanks: the format knows no other between words.</summary>
    private static string OneLine(ReadOnlySpan<char> text)
    {
        var line = new StringBuilder(text.Length);
        foreach (var c in text)
            if (!char.IsWhiteSpace(c)) line.Append(c);
            else if (line.Length > 0 && line[^1] != ' ') line.Append(' ');
        return line.ToString();
    }
}
