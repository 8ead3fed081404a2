using System.Text;
using Recoupe.Language;
using Recoupe.Language.Tagging;

namespace Recoupe.Lab.Train;

/// <summary>Learns endings and their edit scripts from (form, part of speech, lemma) triples, and lists the words that lexicon and endings get wrong.</summary>
internal static class LemmaTraining
{
    public static string Table(List<List<GoldToken>> sentences, Lexicon lexicon)
    {
        var table = new StringBuilder("""
            # Lemmas: "ending" rows cut so many characters off a word that ends so and add the last cell; "word" rows name the lemma of a word that lexicon.dat and the endings get wrong.
            # Columns: kind, part of speech, ending or word, characters to cut or lemma, what to add.
            # Source: learned from Universal Dependencies French Sequoia and FQB (LGPL-LR), GSD and PUD (CC BY-SA 4.0). Licence: CC BY-SA 4.0.

            """);
        var words = sentences.SelectMany(s => s)
            // Capitals have no accents: "MARCHE" is as often "marché".
            .Where(t => t.Form.Length < 2 || t.Form.Any(char.IsLower) || !t.Form.Any(char.IsUpper))
            .Where(t => t.Tag.Pos != PartOfSpeech.Propn && !t.Lemma.Contains('\t') && t.Lemma != "_")
            .Select(t => new Word(t.Tag, t.Form.ToLowerInvariant().Replace('’', '\''), t.Lemma.ToLowerInvariant()));
        foreach (var group in words.GroupBy(t => t.Tag.Pos).OrderBy(g => g.Key))
        {
            var forms = group.GroupBy(t => t.Norm, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => (Norm: g.Key, Lemma: Usual(g), All: g.ToList())).ToList();
            var endings = Endings(forms.Select(t => (t.Norm, t.Lemma)).ToList());
            foreach (var (ending, script) in endings.OrderBy(e => e.Key, StringComparer.Ordinal))
                table.Append($"ending\t{group.Key}\t{ending}\t{script.Cut}\t{script.Add}\n");
            foreach (var (norm, lemma, all) in forms)
            {
                var wrong = all.Count(t => (Lemmatizer.ByLexicon(lexicon, norm, group.Key, t.Tag.Features) ?? Apply(endings, norm)) != t.Lemma);
                if (wrong > all.Count(t => t.Lemma != lemma)) table.Append($"word\t{group.Key}\t{norm}\t{lemma}\n");
            }
        }
        return table.ToString();
    }

    private readonly record struct Word(Tag Tag, string Norm, string Lemma);

    private static string Usual(IEnumerable<Word> words) =>
        words.GroupBy(t => t.Lemma, StringComparer.Ordinal).OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).First().Key;

    private static Dictionary<string, (int Cut, string Add)> Endings(List<(string Norm, string Lemma)> words)
    {
        var chosen = new Dictionary<string, (int Cut, string Add)>(StringComparer.Ordinal);
        for (var length = 1; length <= Lemmatizer.LongestEnding; length++)
            foreach (var group in words.Where(w => w.Norm.Length > length).GroupBy(w => w.Norm[^length..], StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal))
            {
                var best = group.GroupBy(w => Script(w.Norm, w.Lemma)).OrderByDescending(g => g.Count()).ThenBy(g => g.Key.Cut).ThenBy(g => g.Key.Add, StringComparer.Ordinal).First();
                if (best.Key.Cut > length || length > 1 && best.Count() < 2) continue;
                if (Shorter(chosen, group.Key) != best.Key) chosen[group.Key] = best.Key;
            }
        return chosen;
    }

    private static (int Cut, string Add) Script(string norm, string lemma)
    {
        var common = 0;
        while (common < norm.Length && common < lemma.Length && norm[common] == lemma[common]) common++;
        return (norm.Length - common, lemma[common..]);
    }

    private static (int Cut, string Add)? Shorter(Dictionary<string, (int Cut, string Add)> chosen, string ending)
    {
        for (var start = 1; start < ending.Length; start++)
            if (chosen.TryGetValue(ending[start..], out var script)) return script;
        return null;
    }

    private static string Apply(Dictionary<string, (int Cut, string Add)> endings, string norm)
    {
        for (var length = Math.Min(Lemmatizer.LongestEnding, norm.Length - 1); length > 0; length--)
            if (endings.TryGetValue(norm[^length..], out var script) && script.Cut < norm.Length) return norm[..^script.Cut] + script.Add;
        return norm;
    }
}
