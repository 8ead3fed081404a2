using System.Globalization;

namespace Recoupe.Lab.Eval;

/// <summary>An analysis as the evaluation of the CoNLL 2018 shared task sees it: words, tokens and sentences over characters.</summary>
internal sealed class ConllText
{
    private static readonly HashSet<string> Features = new(StringComparer.Ordinal)
    {
        "PronType", "NumType", "Poss", "Reflex", "Foreign", "Abbr", "Gender", "Animacy", "Number", "Case", "Definite", "Degree", "VerbForm", "Mood", "Tense", "Aspect", "Voice", "Evident", "Polarity", "Person", "Polite",
    };

    public List<ConllWord> Words { get; } = [];
    public List<(int Start, int End)> Tokens { get; } = [];
    public List<(int Start, int End)> Sentences { get; } = [];
    public List<string> Texts { get; } = [];

    public static ConllText Read(string path)
    {
        var text = new ConllText();
        int at = 0, first = 0, start = 0, partEnd = 0, partStart = 0;
        foreach (var line in File.ReadLines(path))
        {
            if (line.StartsWith("# text = ", StringComparison.Ordinal)) text.Texts.Add(line["# text = ".Length..]);
            if (line.StartsWith('#')) continue;
            if (line.Length == 0)
            {
                if (at > start) text.Sentences.Add((start, at));
                (first, start, partEnd) = (text.Words.Count, at, 0);
                continue;
            }
            var cells = line.Split('\t');
            if (cells[0].Contains('.')) continue;
            var length = cells[1].Count(c => !char.IsWhiteSpace(c));
            if (cells[0].Split('-') is [_, var last])
            {
                text.Tokens.Add((at, at + length));
                (partStart, partEnd) = (at, int.Parse(last, CultureInfo.InvariantCulture));
                at += length;
                continue;
            }
            var isPart = int.Parse(cells[0], CultureInfo.InvariantCulture) <= partEnd;
            if (!isPart)
            {
                text.Tokens.Add((at, at + length));
                partStart = at;
                at += length;
            }
            var head = int.Parse(cells[6], CultureInfo.InvariantCulture);
            text.Words.Add(new ConllWord(partStart, at, isPart, cells[1].ToLowerInvariant(), cells[2], cells[3], Universal(cells[5]), head == 0 ? -1 : first + head - 1, Plain(cells[7])));
        }
        if (at > start) text.Sentences.Add((start, at));
        return text;
    }

    /// <summary>The universal features alone, in their order.</summary>
    public static string Universal(string feats) => string.Join('|', feats.Split('|').Where(feat => Features.Contains(feat.Split('=')[0])).Order(StringComparer.Ordinal));

    public static string Plain(string relation) => relation.Split(':')[0];
}
