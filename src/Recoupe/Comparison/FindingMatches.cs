using Recoupe.Annotation;
using Recoupe.Grouping;
using Recoupe.Language;
using Recoupe.Model;

namespace Recoupe.Comparison;

/// <summary>
/// Which finding of an older dossier is which of a newer. First by the statements that stand in both, the pair with most of them before others; then, since a page may have
/// been rewritten or another told the same, by the words of what they claim.
/// </summary>
internal sealed class FindingMatches
{
    /// <summary>Cosine over weighted words from which two claims are of one fact; below a half, sentences of one story that share its names meet.</summary>
    private const double LeastAlike = 0.5;
    private const int ShortestWord = 4;
    private static readonly ParallelOptions OneThread = new() { MaxDegreeOfParallelism = 1 };

    private readonly Stemmer stemmer;
    private readonly PageMatches pages;
    private readonly Dictionary<DossierFinding, DossierFinding> older = [];
    private readonly HashSet<DossierFinding> continued = [], known = [];

    public FindingMatches(Stemmer stemmer, Dossier old, Dossier now, PageMatches pages)
    {
        this.stemmer = stemmer;
        this.pages = pages;
        MatchByStatements(old, now);
        MatchByWords(old.Findings.Where(finding => !continued.Contains(finding)).ToList(), now.Findings.Where(finding => !known.Contains(finding)).ToList(), old, now);
    }

    /// <summary>The older finding that this one goes on from; null where there is none.</summary>
    public DossierFinding? Older(DossierFinding now) => older.GetValueOrDefault(now);

    /// <summary>Whether something of the older finding stands in the newer dossier, be it among another's statements.</summary>
    public bool IsContinued(DossierFinding old) => continued.Contains(old);

    /// <summary>Whether something of the newer finding stood in the older dossier.</summary>
    public bool IsKnown(DossierFinding now) => known.Contains(now);

    private void MatchByStatements(Dossier old, Dossier now)
    {
        var byPage = now.Findings.SelectMany((finding, i) => finding.Statements.Select(statement => (Statement: statement, Finding: i))).ToLookup(s => s.Statement.Page, StringComparer.Ordinal);
        var shared = new SortedDictionary<(int Old, int Now), int>();
        for (var i = 0; i < old.Findings.Count; i++)
            foreach (var statement in old.Findings[i].Statements)
                foreach (var k in byPage[pages.Of(statement.Page)?.Id ?? ""].Where(s => IsSame(statement, s.Statement)).Select(s => s.Finding).Distinct())
                    shared[(i, k)] = shared.GetValueOrDefault((i, k)) + 1;
        foreach (var ((i, k), _) in shared.OrderByDescending(pair => pair.Value)) Match(old.Findings[i], now.Findings[k]);
        foreach (var (i, k) in shared.Keys)
        {
            continued.Add(old.Findings[i]);
            known.Add(now.Findings[k]);
        }
    }

    private void Match(DossierFinding old, DossierFinding now)
    {
        if (continued.Contains(old) || known.Contains(now)) return;
        older[now] = old;
        continued.Add(old);
        known.Add(now);
    }

    /// <summary>The same sentence, and at least half of the shorter claim in the other: where a clause ends may change, and the sentence may stand elsewhere in its page.</summary>
    private static bool IsSame(DossierStatement old, DossierStatement now)
    {
        if (old.Text != now.Text) return false;
        var (first, second) = (Within(old), Within(now));
        return (Math.Min(first.End, second.End) - Math.Max(first.Start, second.Start)) * 2 >= Math.Min(first.Length, second.Length);
    }

    /// <summary>The claim, counted from where its sentence begins.</summary>
    private static TextSpan Within(DossierStatement statement) => new(statement.Claim.Start - statement.Sentence.Start, statement.Claim.Length);

    private void MatchByWords(List<DossierFinding> old, List<DossierFinding> now, Dossier before, Dossier after)
    {
        var weights = new TermWeights(before.Findings.Concat(after.Findings).Select(WordsOf));
        var vectors = old.Concat(now).Select(finding => Vector(finding, weights)).ToList();
        var pairs = SharedTerms.Pairs(vectors, LeastAlike, vectors.Count, (_, _) => 1, OneThread).Where(pair => pair.First < old.Count && pair.Second >= old.Count);
        foreach (var pair in pairs.OrderByDescending(pair => Math.Round(pair.Similarity, 9)).ThenBy(pair => pair.First).ThenBy(pair => pair.Second)) Match(old[pair.First], now[pair.Second - old.Count]);
    }

    private Dictionary<string, double> Vector(DossierFinding finding, TermWeights weights)
    {
        var vector = WordsOf(finding).ToDictionary(word => word, weights.Of, StringComparer.Ordinal);
        var length = Math.Sqrt(vector.Values.Sum(weight => weight * weight));
        return vector.ToDictionary(word => word.Key, word => word.Value / length, StringComparer.Ordinal);
    }

    /// <summary>The stems of the words in its claims, each once; short ones and numbers are left out, for they are what changes.</summary>
    private IEnumerable<string> WordsOf(DossierFinding finding) =>
        finding.Statements.SelectMany(statement => Words(ClaimOf(statement))).Where(word => word.Length >= ShortestWord).Select(word => stemmer.Of(word.ToLowerInvariant())).Distinct(StringComparer.Ordinal);

    private static string ClaimOf(DossierStatement statement)
    {
        var start = Math.Clamp(Within(statement).Start, 0, statement.Text.Length);
        return statement.Text.Substring(start, Math.Min(statement.Claim.Length, statement.Text.Length - start));
    }

    private static IEnumerable<string> Words(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var start = i;
            while (i < text.Length && char.IsLetter(text[i])) i++;
            if (i > start) yield return text[start..i];
        }
    }
}
