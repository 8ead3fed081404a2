using Recoupe.Language;

namespace Recoupe.Comparison;

/// <summary>Words that name a cause (<c>causes.tsv</c>).</summary>
internal sealed class CauseLexicon
{
    private readonly List<string[]> by = [];
    private readonly List<string[]> makes = [];
    private readonly HashSet<string> vague = new(StringComparer.Ordinal);

    public CauseLexicon(LanguagePack pack)
    {
        foreach (var row in pack.Rows("causes.tsv", 2))
            if (row[0] == "vague") vague.Add(row[1]);
            else (row[0] == "by" ? by : makes).Add(row[1].Split(' '));
    }

    /// <summary>Whether a noun names no cause in particular.</summary>
    public bool IsVague(Token noun) => vague.Contains(noun.Lemma);

    /// <summary>How many words from a token on say that what follows is the cause, or that what stands before is; 0 where they do not.</summary>
    public int Length(Token[] tokens, int at, int end, bool isCauseBehind)
    {
        foreach (var words in isCauseBehind ? by : makes)
        {
            var k = 0;
            while (k < words.Length && at + k < end && (tokens[at + k].Lemma == words[k] || tokens[at + k].Norm == words[k] || words[k] == "à" && tokens[at + k].Norm is "au" or "aux" || words[k] == "de" && tokens[at + k].Norm is "du" or "des" or "d'")) k++;
            if (k == words.Length) return k;
        }
        return 0;
    }
}
