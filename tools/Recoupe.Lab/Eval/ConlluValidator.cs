using System.Globalization;

namespace Recoupe.Lab.Eval;

/// <summary>Holds CoNLL-U against the rules of its format (universaldependencies.org/format.html) and of its trees: what a reader of the format relies on.</summary>
public static class ConlluValidator
{
    private static readonly HashSet<string> PartsOfSpeech = new(StringComparer.Ordinal)
    {
        "ADJ", "ADP", "ADV", "AUX", "CCONJ", "DET", "INTJ", "NOUN", "NUM", "PART", "PRON", "PROPN", "PUNCT", "SCONJ", "SYM", "VERB", "X",
    };

    // The relations of Universal Dependencies v2 (universaldependencies.org/u/dep), before any colon.
    private static readonly HashSet<string> Relations = new(StringComparer.Ordinal)
    {
        "acl", "advcl", "advmod", "amod", "appos", "aux", "case", "cc", "ccomp", "clf", "compound", "conj", "cop", "csubj", "dep", "det", "discourse", "dislocated", "expl",
        "fixed", "flat", "goeswith", "iobj", "list", "mark", "nmod", "nsubj", "nummod", "obj", "obl", "orphan", "parataxis", "punct", "reparandum", "root", "vocative", "xcomp",
    };

    /// <summary>What is wrong, a line each, with the number of the line; nothing where all is well.</summary>
    public static IEnumerable<string> Errors(string conllu)
    {
        if (!conllu.EndsWith("\n\n", StringComparison.Ordinal)) yield return "end: a blank line must end the last sentence";
        var number = 0;
        var sentence = new List<(int Line, string[] Cells)>();
        foreach (var line in conllu.Split('\n'))
        {
            number++;
            if (line.Length == 0)
            {
                foreach (var error in OfSentence(sentence)) yield return error;
                sentence.Clear();
            }
            else if (line[0] != '#') sentence.Add((number, line.Split('\t')));
        }
    }

    private static IEnumerable<string> OfSentence(List<(int Line, string[] Cells)> lines)
    {
        var (next, rangeEnd, roots) = (1, 0, 0);
        var heads = new Dictionary<int, int>();
        foreach (var (line, cells) in lines)
        {
            if (cells.Length != 10 || cells.Any(cell => cell.Length == 0)) { yield return $"line {line}: ten columns, none empty, were expected"; yield break; }
            if (cells[0].Split('-') is [var from, var to])
            {
                if (!int.TryParse(from, NumberStyles.None, CultureInfo.InvariantCulture, out var start) || !int.TryParse(to, NumberStyles.None, CultureInfo.InvariantCulture, out var end) || start != next || end <= start || start <= rangeEnd)
                    yield return $"line {line}: the range {cells[0]} does not stand before its words";
                else rangeEnd = end;
                if (cells[2..9].Any(cell => cell != "_")) yield return $"line {line}: a multiword token has a form alone";
                continue;
            }
            if (cells[0] != next.ToString(CultureInfo.InvariantCulture)) yield return $"line {line}: id {cells[0]}, expected {next}";
            if (!PartsOfSpeech.Contains(cells[3])) yield return $"line {line}: {cells[3]} is no part of speech";
            if (cells[5] != "_" && !cells[5].Split('|').SequenceEqual(cells[5].Split('|').Distinct().Order(StringComparer.OrdinalIgnoreCase))) yield return $"line {line}: features are not in order: {cells[5]}";
            if (cells[5] != "_" && cells[5].Split('|').Any(feature => feature.Split('=') is not [{ Length: > 0 }, { Length: > 0 }])) yield return $"line {line}: a feature has no value: {cells[5]}";
            if (int.TryParse(cells[6], NumberStyles.None, CultureInfo.InvariantCulture, out var head)) heads[next] = head;
            else if (cells[6] != "_" || cells[7] != "_") yield return $"line {line}: head {cells[6]} with relation {cells[7]}";
            if (cells[7] != "_" && !Relations.Contains(cells[7].Split(':')[0])) yield return $"line {line}: {cells[7]} is no relation";
            if (heads.ContainsKey(next) && head == 0 != (cells[7] == "root")) yield return $"line {line}: the root has head 0, and no other word has";
            roots += head == 0 && heads.ContainsKey(next) ? 1 : 0;
            next++;
        }
        if (heads.Count == 0) yield break;
        if (heads.Count != next - 1 || roots != 1) yield return $"line {lines[0].Line}: {roots} roots, {heads.Count} heads for {next - 1} words";
        foreach (var (word, head) in heads)
            if (head >= next || head == word || !ReachesRoot(word, heads)) yield return $"line {lines[0].Line}: word {word} does not lead to the root";
    }

    private static bool ReachesRoot(int word, Dictionary<int, int> heads)
    {
        for (var steps = 0; steps <= heads.Count; steps++)
        {
            if (!heads.TryGetValue(word, out var head)) return false;
            if (head == 0) return true;
            word = head;
        }
        return false;
    }
}
