using System.Text;
using Recoupe.Language;

namespace Recoupe.Reporting;

/// <summary>
/// An analyzed text in CoNLL-U (universaldependencies.org/format.html). Contractions become multiword tokens; heads and relations are left open ("_"),
/// since no parser has run.
/// </summary>
public static class AnnotationConllu
{
    private const string Open = "\t_\t_\t_\t";

    private static readonly Dictionary<string, (string Preposition, string Article, string Features)> Contractions = new(StringComparer.Ordinal)
    {
        ["du"] = ("de", "le", "Definite=Def|Gender=Masc|Number=Sing|PronType=Art"),
        ["des"] = ("de", "les", "Definite=Def|Number=Plur|PronType=Art"),
        ["au"] = ("à", "le", "Definite=Def|Gender=Masc|Number=Sing|PronType=Art"),
        ["aux"] = ("à", "les", "Definite=Def|Number=Plur|PronType=Art"),
    };

    public static string Render(string file, AnalyzedText analysis)
    {
        var conllu = new StringBuilder();
        conllu.Append("# newdoc id = ").Append(file.Replace('\n', ' ')).Append('\n');
        for (var s = 0; s < analysis.Sentences.Length; s++)
        {
            var sentence = analysis.Sentences[s];
            conllu.Append("# sent_id = ").Append(s + 1).Append('\n');
            conllu.Append("# text = ").Append(OneLine(sentence.Span.Of(analysis.Text))).Append('\n');
            var id = 1;
            for (var i = sentence.First; i < sentence.End; i++) id = Append(conllu, analysis, i, sentence.End, id);
            conllu.Append('\n');
        }
        return conllu.ToString();
    }

    private static int Append(StringBuilder conllu, AnalyzedText analysis, int i, int end, int id)
    {
        var token = analysis.Tokens[i];
        var form = OneLine(analysis.Tokenized.Form(i));
        var misc = i + 1 < end && analysis.Tokens[i + 1].Start == token.End ? "SpaceAfter=No" : "_";
        if (token.Pos == PartOfSpeech.Adp && Contractions.TryGetValue(token.Norm, out var parts))
        {
            conllu.Append($"{id}-{id + 1}\t{form}\t_\t_\t_\t_{Open}{misc}\n");
            conllu.Append($"{id}\t{parts.Preposition}\t{parts.Preposition}\tADP\t_\t_{Open}_\n");
            conllu.Append($"{id + 1}\t{parts.Article}\tle\tDET\t_\t{parts.Features}{Open}_\n");
            return id + 2;
        }
        conllu.Append($"{id}\t{form}\t{OneLine(token.Lemma)}\t{UniversalFeatures.NameOf(token.Pos)}\t_\t{UniversalFeatures.Write(token.Features)}{Open}{misc}\n");
        return id + 1;
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
