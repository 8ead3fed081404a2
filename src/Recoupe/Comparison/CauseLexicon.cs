using Recoupe.Language;

namespace Recoupe.Comparison;

/// <summary>Where a cause stands beside the words that lead to it: behind them, before them, or behind them as an adjective ("d'origine criminelle").</summary>
internal enum CauseCue : byte { By, Makes, Origin }

/// <summary>Causes of two kinds exclude each other; of most, none is known.</summary>
internal enum CauseKind : byte { None, Deliberate, Accidental }

/// <summary>Words that name a cause (<c>causes.tsv</c>).</summary>
internal sealed class CauseLexicon
{
    private readonly Dictionary<CauseCue, List<string[]>> cues = new() { [CauseCue.By] = [], [CauseCue.Makes] = [], [CauseCue.Origin] = [] };
    private readonly Dictionary<string, CauseKind> kinds = new(StringComparer.Ordinal);
    private readonly HashSet<string> vague = new(StringComparer.Ordinal), failures = new(StringComparer.Ordinal);

    /// <exception cref="LanguagePackException">A row names a type that there is none of.</exception>
    public CauseLexicon(LanguagePack pack)
    {
        foreach (var row in pack.Rows("causes.tsv", 2))
            switch (row[0])
            {
                case "vague": vague.Add(row[1]); break;
                case "failure": failures.Add(row[1]); break;
                case "deliberate": kinds.Add(row[1], CauseKind.Deliberate); break;
                case "accidental": kinds.Add(row[1], CauseKind.Accidental); break;
                case "by": cues[CauseCue.By].Add(row[1].Split(' ')); break;
                case "makes": cues[CauseCue.Makes].Add(row[1].Split(' ')); break;
                case "origin": cues[CauseCue.Origin].Add(row[1].Split(' ')); break;
                default: throw new LanguagePackException($"packs/{pack.Language}/causes.tsv: type '{row[0]}' of '{row[1]}' is none.");
            }
    }

    /// <summary>Whether a noun names no cause in particular.</summary>
    public bool IsVague(Token noun) => vague.Contains(noun.Lemma);

    /// <summary>Whether a noun names none unless it says of what: "une panne de la chaudière".</summary>
    public bool IsFailure(Token noun) => failures.Contains(noun.Lemma);

    /// <summary>What kind of cause a word tells of.</summary>
    public CauseKind KindOf(Token word) => kinds.GetValueOrDefault(word.Lemma);

    /// <summary>How many words from a token on are a cue of a kind; 0 where they are none.</summary>
    public int Length(Token[] tokens, int at, int end, CauseCue cue)
    {
        foreach (var words in cues[cue])
        {
            var k = 0;
            while (k < words.Length && at + k < end && (tokens[at + k].Lemma == words[k] || tokens[at + k].Norm == words[k] || words[k] == "à" && tokens[at + k].Norm is "au" or "aux" || words[k] == "de" && tokens[at + k].Norm is "du" or "des" or "d'")) k++;
            if (k == words.Length) return k;
        }
        return 0;
    }
}
