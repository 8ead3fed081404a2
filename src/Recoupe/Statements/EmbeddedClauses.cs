using Recoupe.Language;
using Recoupe.Model;

namespace Recoupe.Statements;

/// <summary>
/// Takes apart a clause that claims more than its verb says: a participle with its complements ("renversé la veille par les députés, …"), a relative set between commas, an apposition that ranks
/// ("le plus violent depuis 90 ans"), figures set before the subject ("par 331 voix contre 200, …"). What is left, before and after, is one claim.
/// </summary>
internal sealed class EmbeddedClauses(ClauseWords words, Substance substance)
{
    /// <summary>Concepts of a piece that claims something.</summary>
    private const int FewestConcepts = 2;

    private enum Kind : byte { Fragment, Finite, Participle, Relative, Rank, Figures }

    public IEnumerable<Clause> Of(AnnotatedArticle article, int first, int end)
    {
        var tokens = article.Analysis.Tokens;
        var segments = SegmentsOf(article.Analysis, first, end);
        if (segments.Count == 1) return [new Clause(first, end)];
        var hosts = HostsOf(article, segments, out var embedded);
        if (embedded.Count == 0) return [new Clause(first, end)];
        var main = PiecesOf(segments, hosts, 0);
        if (main.Count == 0 || !main.Exists(piece => HasFinite(tokens, piece.First, piece.End)) && main.Sum(piece => substance.Of(piece.First, piece.End)) < FewestConcepts) return [new Clause(first, end)];
        var clauses = new List<Clause> { new(main) };
        for (var e = 0; e < embedded.Count; e++) clauses.Add(new Clause(PiecesOf(segments, hosts, e + 1)));
        return clauses.OrderBy(clause => clause.First);
    }

    /// <summary>What commas, dashes and brackets part, outside quotation marks; each mark goes with what it ends.</summary>
    private static List<(int First, int End)> SegmentsOf(AnalyzedText analysis, int first, int end)
    {
        var segments = new List<(int First, int End)>();
        var start = first;
        for (var i = first; i < end; i++)
        {
            if (analysis.Tokens[i].Norm is not ("," or "–" or "—" or "(" or ")") || ClauseSplitter.IsQuoted(analysis, i) || i + 1 == end) continue;
            if (i + 1 > start) segments.Add((start, i + 1));
            start = i + 1;
        }
        if (start < end) segments.Add((start, end));
        return segments;
    }

    /// <summary>For each segment the clause it belongs to: 0 for the main one, else one more than the index in <paramref name="embedded"/> of the segment that opens it.</summary>
    private int[] HostsOf(AnnotatedArticle article, List<(int First, int End)> segments, out List<int> embedded)
    {
        var tokens = article.Analysis.Tokens;
        var hosts = new int[segments.Count];
        embedded = [];
        var (current, mainHasVerb) = (0, false);
        for (var j = 0; j < segments.Count; j++)
        {
            var kind = KindOf(article, segments, j);
            if (kind is Kind.Participle or Kind.Relative or Kind.Rank or Kind.Figures)
            {
                embedded.Add(j);
                hosts[j] = embedded.Count;
                // What follows a participle or a relative may belong to it; what follows a rank or figures does not.
                current = kind is Kind.Participle or Kind.Relative ? hosts[j] : 0;
                continue;
            }
            if (HasFinite(tokens, segments[j].First, segments[j].End) && !mainHasVerb) (current, mainHasVerb) = (0, true);
            hosts[j] = current;
        }
        return hosts;
    }

    private static List<(int First, int End)> PiecesOf(List<(int First, int End)> segments, int[] hosts, int host)
    {
        var pieces = new List<(int First, int End)>();
        for (var j = 0; j < segments.Count; j++)
        {
            if (hosts[j] != host) continue;
            if (pieces.Count > 0 && pieces[^1].End == segments[j].First) pieces[^1] = (pieces[^1].First, segments[j].End);
            else pieces.Add(segments[j]);
        }
        return pieces;
    }

    private Kind KindOf(AnnotatedArticle article, List<(int First, int End)> segments, int j)
    {
        var tokens = article.Analysis.Tokens;
        var (first, end) = segments[j];
        var start = first;
        while (start < end - 1 && tokens[start].Pos is PartOfSpeech.Adv or PartOfSpeech.Cconj) start++;
        var says = substance.Of(first, end) >= FewestConcepts || words.Counts(article.Analysis, first, end) || Measures(article.Analysis, first, end);
        var isFinite = HasFinite(tokens, first, end);
        if (!says) return isFinite ? Kind.Finite : Kind.Fragment;
        var isLast = j == segments.Count - 1;
        if (IsRank(tokens, first, end) && j > 0) return Kind.Rank;
        if (IsParticiple(tokens, start, end) && (!isFinite || IsSubordinate(tokens, first, end)) && (j > 0 || !isLast)) return Kind.Participle;
        if (isFinite) return j > 0 && IsRelative(tokens, first, end) ? Kind.Relative : Kind.Finite;
        return j == 0 && !isLast && tokens[first].Pos is PartOfSpeech.Adp or PartOfSpeech.Num && words.Counts(article.Analysis, first, end) && !AreSubject(article.Analysis, segments) ? Kind.Figures : Kind.Fragment;
    }

    /// <summary>"Trois marins du cargo, immatriculé à Arvieu, ont été retrouvés": what is counted first is the subject of a verb that opens what follows, unless that verb says who tells it ("trois blessés, a annoncé la mairie").</summary>
    private static bool AreSubject(AnalyzedText analysis, List<(int First, int End)> segments)
    {
        foreach (var (first, end) in segments)
            for (var i = first; i < end; i++)
                if (analysis.Tokens[i].Has(Morphology.Fin)) return OpensWithVerb(analysis.Tokens, first, i) && !IsCue(analysis, i);
        return false;
    }

    private static bool IsCue(AnalyzedText analysis, int verb)
    {
        foreach (var attribution in analysis.AttributionsIn(analysis.Sentences[analysis.Tokenized.SentenceAt(analysis.Tokens[verb].Start)]))
            if (attribution.Cue.Overlaps(analysis.Tokens[verb].Span)) return true;
        return false;
    }

    private static bool OpensWithVerb(Token[] tokens, int first, int verb)
    {
        for (var i = first; i < verb; i++)
            if (tokens[i].Pos is not (PartOfSpeech.Adv or PartOfSpeech.Part) && tokens[i].Norm is not ("n'" or "ne" or "se" or "s'" or "en" or "y")) return false;
        return true;
    }

    private static bool HasFinite(Token[] tokens, int first, int end)
    {
        for (var i = first; i < end; i++)
            if (tokens[i].Has(Morphology.Fin)) return true;
        return false;
    }

    /// <summary>"réduit à expédier les affaires jusqu'à ce qu'un autre soit nommé": the first finite verb stands under a conjunction or a relative.</summary>
    private bool IsSubordinate(Token[] tokens, int first, int end)
    {
        for (var i = first; i < end && !tokens[i].Has(Morphology.Fin); i++)
            if (tokens[i].Pos == PartOfSpeech.Sconj || words.IsRelative(tokens[i]) || tokens[i].Norm is "que" or "qu'") return true;
        return false;
    }

    private static bool Measures(AnalyzedText analysis, int first, int end)
    {
        var span = analysis.Tokenized.SpanOf(first, end);
        for (var i = SortedSpans.FirstAfter(analysis.Quantities, span.Start, static q => q.Span); i < analysis.Quantities.Count && analysis.Quantities[i].Span.Start < span.End; i++)
            if (analysis.Quantities[i].Noun.Length > 0 && analysis.Quantities[i].Value > 2) return true;
        return false;
    }

    /// <summary>"renversé la veille", "ayant imposé", "visant", "après avoir expulsé", "en frappant": a verb that takes its subject from elsewhere.</summary>
    private static bool IsParticiple(Token[] tokens, int start, int end)
    {
        if (tokens[start].Pos is PartOfSpeech.Verb or PartOfSpeech.Aux && tokens[start].Has(Morphology.Participle)) return true;
        if (start + 1 >= end) return false;
        return tokens[start].Norm == "après" && (tokens[start + 1].Has(Morphology.Inf) || tokens[start + 1].Norm == "s'")
            || tokens[start].Norm == "en" && tokens[start + 1].Pos == PartOfSpeech.Verb && tokens[start + 1].Has(Morphology.Participle);
    }

    /// <summary>"qui", "dont", "où", "lequel", "dans laquelle", "à qui".</summary>
    private bool IsRelative(Token[] tokens, int first, int end)
    {
        if (tokens[first].Pos == PartOfSpeech.Adp && first + 1 < end) first++;
        return words.IsRelative(tokens[first]);
    }

    /// <summary>"le plus violent cyclone qu'il ait connu", "la deuxième de toute la République", "un record": an apposition that says how it ranks.</summary>
    private bool IsRank(Token[] tokens, int first, int end)
    {
        if (first + 2 >= end || tokens[first].Norm is not ("le" or "la" or "les" or "l'" or "un" or "une")) return false;
        return words.IsRank(tokens[first + 1]) && !IsSubject(tokens, first, end);
    }

    /// <summary>"Le plus jeune a été blessé" is a subject with its verb and no apposition: its verb stands in no relative.</summary>
    private bool IsSubject(Token[] tokens, int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (words.IsRelative(tokens[i]) || tokens[i].Norm is "que" or "qu'" or "depuis" or "à") return false;
            if (tokens[i].Has(Morphology.Fin)) return true;
        }
        return false;
    }
}
