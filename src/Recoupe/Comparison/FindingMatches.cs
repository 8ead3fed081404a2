using Recoupe.Annotation;
using Recoupe.Grouping;
using Recoupe.Language;
using Recoupe.Model;

namespace Recoupe.Comparison;

/// <summary>
/// Which finding of an older dossier is which of a newer. First by the statements that stand in both, be their sentence rewritten, the pair with most of them before others; then,
/// since a page may have been rewritten throughout or another told the same, by the words of what they claim.
/// </summary>
internal sealed class FindingMatches
{
    /// <summary>Cosine over weighted words from which two claims are of one fact; below a half, sentences of one story that share its names meet.</summary>
    private const double LeastAlike = 0.5;
    private const int ShortestWord = 4;
    /// <summary>What a statement tells of two findings being one, where a word of it is another, beside one that stands as it stood.</summary>
    private const double Rewritten = 0.9;
    private static readonly ParallelOptions OneThread = new() { MaxDegreeOfParallelism = 1 };

    private readonly Stemmer stemmer;
    private readonly PageMatches pages;
    private readonly RewrittenSentences rewritten;
    private readonly Dictionary<DossierFinding, DossierFinding> older = [];
    private readonly HashSet<DossierFinding> continued = [];
    private readonly Dictionary<DossierFinding, DossierFinding> known = [];

    public FindingMatches(Stemmer stemmer, Dossier old, Dossier now, PageMatches pages, RewrittenSentences rewritten)
    {
        this.stemmer = stemmer;
        this.pages = pages;
        this.rewritten = rewritten;
        MatchByStatements(old, now);
        MatchByWords(old.Findings.Where(finding => !continued.Contains(finding)).ToList(), now.Findings.Where(finding => !known.ContainsKey(finding)).ToList(), old, now);
    }

    /// <summary>The older finding that this one goes on from; null where there is none.</summary>
    public DossierFinding? Older(DossierFinding now) => older.GetValueOrDefault(now);

    /// <summary>Whether something of the older finding stands in the newer dossier, be it among another's statements.</summary>
    public bool IsContinued(DossierFinding old) => continued.Contains(old);

    /// <summary>Whether something of the newer finding stood in the older dossier.</summary>
    public bool IsKnown(DossierFinding now) => known.ContainsKey(now);

    /// <summary>The older finding that something of it stood in, be it that another goes on from that; null where nothing did.</summary>
    public DossierFinding? Known(DossierFinding now) => known.GetValueOrDefault(now);

    private void MatchByStatements(Dossier old, Dossier now)
    {
        var byPage = now.Findings.SelectMany((finding, i) => finding.Statements.Select(statement => (Statement: statement, Finding: i))).ToLookup(s => s.Statement.Page, StringComparer.Ordinal);
        var shared = new SortedDictionary<(int Old, int Now), double>();
        for (var i = 0; i < old.Findings.Count; i++)
            foreach (var statement in old.Findings[i].Statements)
                foreach (var found in byPage[pages.Of(statement.Page)?.Id ?? ""].Select(s => (s.Finding, Worth: SharedBy(statement, s.Statement))).Where(s => s.Worth > 0).GroupBy(s => s.Finding))
                    shared[(i, found.Key)] = shared.GetValueOrDefault((i, found.Key)) + found.Max(s => s.Worth);
        foreach (var ((i, k), _) in shared.OrderByDescending(pair => pair.Value)) Match(old.Findings[i], now.Findings[k]);
        foreach (var (i, k) in shared.Keys)
        {
            continued.Add(old.Findings[i]);
            known.TryAdd(now.Findings[k], old.Findings[i]);
        }
    }

    /// <summary>1 where they are the same statement; less where its sentence was rewritten, by how much of the claim stayed; 0 where they are two.</summary>
    private double SharedBy(DossierStatement old, DossierStatement now) =>
        IsSame(old, now) ? 1 : rewritten.Became(old, now) ? Rewritten * WordBag.Likeness(WordBag.Of(ClaimOf(old)), WordBag.Of(ClaimOf(now))) : 0;

    private void Match(DossierFinding old, DossierFinding now)
    {
        if (continued.Contains(old) || known.ContainsKey(now)) return;
        older[now] = old;
        continued.Add(old);
        known.Add(now, old);
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
        var pairs = SharedTerms.Pairs(vectors, _ => 1, LeastAlike, vectors.Count, (_, _) => 1, OneThread).Where(pair => pair.First < old.Count && pair.Second >= old.Count);
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

    public static string ClaimOf(DossierStatement statement)
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
