using Recoupe.Language;
using Recoupe.Model;

namespace Recoupe.Derivation;

/// <summary>Finds the passages that pages share word for word, small edits aside.</summary>
internal sealed class CopyFinder
{
    /// <summary>Share of the later text that it has from the earlier.</summary>
    private const double LeastShare = 0.06;
    /// <summary>Between pages that are months apart: a site's own words, or the background of a long affair, are no text that one has from the other.</summary>
    private const double LeastShareLater = 0.2;
    /// <summary>Days after which more must be shared.</summary>
    private const int DaysOfShare = 31;
    /// <summary>Share of the words of the passages that are the same in both texts, from which on one is a copy of the other.</summary>
    private const double CopyCloseness = 0.6;
    /// <summary>Words alike in a passage that tells something, though most of its runs are common ones.</summary>
    private const int FewestWordsOfFormula = 60;

    private readonly IReadOnlyList<AnnotatedArticle> articles;
    private readonly DerivationDirection direction;
    private readonly uint[][] words;
    private readonly RunIndex index;

    public CopyFinder(IReadOnlyList<AnnotatedArticle> articles, IReadOnlyList<PublicationDate> published, DerivationDirection direction, ParallelOptions parallel)
    {
        (this.articles, this.direction) = (articles, direction);
        words = new uint[articles.Count][];
        Parallel.For(0, words.Length, parallel, page => words[page] = WordRuns.HashesOf(articles[page].Analysis.Tokens));
        index = new RunIndex(words, published, parallel);
    }

    /// <summary>What later pages of the pile share with a page.</summary>
    public IEnumerable<Model.Derivation> Find(int page)
    {
        PassageAligner? aligner = null;
        TextWords? own = null;
        foreach (var (other, runs) in index.PartnersOf(page))
        {
            aligner ??= new PassageAligner(words[page]);
            var passages = aligner.Align(words[other]).FindAll(passage => IsTold(passage, runs));
            if (passages.Count > 0 && Derive(own ??= new TextWords(articles[page], words[page]), new TextWords(articles[other], words[other]), page, other, passages) is { } found) yield return found;
        }
    }

    /// <summary>The formulas of a page, overlapping ones as one.</summary>
    public List<TextSpan> FormulasOf(int page)
    {
        var spans = new List<TextSpan>();
        List<int>? places = null;
        foreach (var word in index.FormulasOf(page))
        {
            places ??= WordRuns.WordsOf(articles[page].Analysis.Tokens);
            var tokens = articles[page].Analysis.Tokens;
            var span = TextSpan.FromBounds(tokens[places[word]].Start, tokens[places[word + Fingerprint.Size - 1]].End);
            if (spans.Count > 0 && spans[^1].End >= span.Start) spans[^1] = TextSpan.FromBounds(spans[^1].Start, span.End);
            else spans.Add(span);
        }
        return spans;
    }

    private Model.Derivation? Derive(TextWords own, TextWords its, int page, int other, List<WordPassage> passages)
    {
        if (own.IsHeardToo(its, passages) || own.IsLoneSentence(its, passages)) return null;
        var (from, to, because) = direction.Of(page, other);
        var shared = passages.ConvertAll(passage =>
        {
            var (here, there) = (own.SpanOf(passage.FirstA, passage.EndA), its.SpanOf(passage.FirstB, passage.EndB));
            return from == page ? new SharedPassage(here, there) : new SharedPassage(there, here);
        });
        var share = DerivationFinder.ShareOf(articles[to], shared);
        if (share < (direction.DaysBetween(from, to) > DaysOfShare ? LeastShareLater : LeastShare)) return null;
        var closeness = passages.Sum(passage => passage.Matched) / (double)passages.Sum(passage => Math.Max(passage.EndA - passage.FirstA, passage.EndB - passage.FirstB));
        return new Model.Derivation(from, to, closeness >= CopyCloseness ? DerivationKind.Copy : DerivationKind.Rewrite, share, shared, because);
    }

    /// <summary>Whether a passage is more than formulas.</summary>
    private static bool IsTold(WordPassage passage, SharedRuns runs)
    {
        var (own, common) = (runs.Own.Count(Inside), runs.Common.Count(Inside));
        if (own + common == 0 || runs.Formulas.Count(Inside) > own + common) return false;
        return own >= common || passage.Matched >= FewestWordsOfFormula;

        bool Inside(int word) => word >= passage.FirstA && word < passage.EndA;
    }
}
