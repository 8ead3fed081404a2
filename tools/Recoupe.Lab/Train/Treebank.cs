using Recoupe.Language;
using Recoupe.Language.Tagging;

namespace Recoupe.Lab.Train;

/// <summary>A word of a treebank as our tokenizer sees it: contractions ("du") whole, tagged as the preposition with the article's features.</summary>
/// <param name="NameFeatures">Gender and number of a proper noun, where the treebank marks them; null where it does so at will. The tag of a name has none.</param>
/// <param name="Head">Index of the token of the sentence that it depends on; -1 for the root.</param>
internal readonly record struct GoldToken(string Form, string Lemma, Tag Tag, int Head = -1, string Relation = "", Morphology? NameFeatures = null);

/// <summary>Reads CoNLL-U (universaldependencies.org/format.html) into sentences of surface tokens.</summary>
internal static class Treebank
{
    // Primes: coprime to any count of sentences that is none of their multiples.
    private static readonly int[] Strides = [7919, 6151, 9769, 12289, 24593, 3079, 49157, 1543];

    /// <summary>The place of the <paramref name="n"/>th sentence to learn from: every sentence once an epoch, the treebanks mixed, in another order each time and the same on every machine.</summary>
    /// <param name="run">Which of several learners of the same sentences asks: each sees them in orders of its own.</param>
    public static int Shuffled(int n, int epoch, int count, int run = 0) => (int)(((long)n * Strides[(epoch + 3 * run) % Strides.Length] + epoch + 1009L * run) % count);

    public static List<List<GoldToken>> Read(string path)
    {
        var sentences = new List<List<GoldToken>>();
        var sentence = new List<GoldToken>();
        var contractionEnd = 0;
        string? contraction = null;
        var tokenOf = new List<int> { -1 };
        foreach (var line in File.ReadLines(path))
        {
            if (line.Length == 0)
            {
                if (sentence.Count > 0) sentences.Add(Resolved(sentence, tokenOf));
                sentence = [];
                tokenOf = [-1];
                contractionEnd = 0;
                continue;
            }
            if (line[0] == '#') continue;
            var cells = line.Split('\t');
            if (cells[0].Contains('.')) continue;
            if (cells[0].Split('-') is [_, var last])
            {
                (contraction, contractionEnd) = (cells[1], int.Parse(last, System.Globalization.CultureInfo.InvariantCulture));
                continue;
            }
            var id = int.Parse(cells[0], System.Globalization.CultureInfo.InvariantCulture);
            var head = int.Parse(cells[6], System.Globalization.CultureInfo.InvariantCulture);
            if (id > contractionEnd || contraction is not null) tokenOf.Add(sentence.Count);
            else tokenOf.Add(sentence.Count - 1);
            if (id > contractionEnd) sentence.Add(new GoldToken(cells[1], cells[2], ParseTag(cells[3], cells[5], cells[2]), head, cells[7], cells[3] == "PROPN" ? UniversalFeatures.Parse(cells[5]) : null));
            else if (contraction is not null)
            {
                var tag = ParseTag(cells[3], cells[5], cells[2]);
                sentence.Add(new GoldToken(contraction, cells[2], tag with { Features = Morphology.Def }, head, cells[7]));
                contraction = null;
            }
        }
        if (sentence.Count > 0) sentences.Add(Resolved(sentence, tokenOf));
        return sentences;
    }

    /// <summary>Heads as indexes of tokens: what depends on either word of a contraction depends on its token.</summary>
    private static List<GoldToken> Resolved(List<GoldToken> sentence, List<int> tokenOf) =>
        sentence.ConvertAll(token => token with { Head = tokenOf[token.Head] });

    private static Tag ParseTag(string upos, string feats, string lemma)
    {
        var pos = Enum.TryParse<PartOfSpeech>(upos, ignoreCase: true, out var known) ? known : PartOfSpeech.X;
        return new Tag(pos, Harmonized(pos, UniversalFeatures.Parse(feats), lemma));
    }

    /// <summary>What no treebank is consistent in: cardinals have no number, ordinals are named, and gender and number of names, marked at will, cost names when learned with the tag.</summary>
    private static Morphology Harmonized(PartOfSpeech pos, Morphology features, string lemma)
    {
        if (pos == PartOfSpeech.Propn) return Morphology.None;
        if (pos == PartOfSpeech.X) return Morphology.Foreign;
        if (pos == PartOfSpeech.Num) return Morphology.Card;
        if (pos == PartOfSpeech.Adj && (lemma is "premier" or "second" or "dernier" || lemma.EndsWith("ième", StringComparison.Ordinal))) features |= Morphology.Ord;
        return features;
    }
}
