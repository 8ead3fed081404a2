using Recoupe.Language;
using Recoupe.Language.Quantities;
using Recoupe.Model;

namespace Recoupe.Annotation;

/// <summary>Shares of one whole that make more than all of it: "62 % ont voté oui et 48 % non", "15 voix pour, 8 contre et 3 abstentions, sur 24 votants".</summary>
internal sealed class ShareConflicts(ConflictLexicon lexicon)
{
    /// <summary>Rounded shares may come to a little more than a hundred.</summary>
    private const double Most = 101.5;

    public IEnumerable<Warning> Find(AnalyzedText text)
    {
        // A page that lists shares without end is read to its end once.
        var next = 0;
        foreach (var sentence in text.Sentences)
        {
            var own = new List<Quantity>();
            for (; next < text.Quantities.Count && text.Quantities[next].Span.Start < sentence.Span.End; next++)
                if (sentence.Span.Contains(text.Quantities[next].Span)) own.Add(text.Quantities[next]);
            if (own.Count < 2 || lexicon.Has("change", text, sentence) && !own.Exists(IsVoters)) continue;
            var shares = own.Where(q => q is { Noun: "%", Upper: null, Part: false }).ToList();
            if (shares.Count < 2) shares = own.Where(q => q is { Upper: null, Qualifier: Qualifier.Exact } && !IsVoters(q)).ToList();
            if (shares.Count < 2 || shares.Sum(q => q.Value) <= WholeOf(own, shares)) continue;
            if (!Enumerable.Range(0, shares.Count).All(i => HasOption(text, shares[i], i + 1 < shares.Count ? shares[i + 1].Span.Start : sentence.Span.End))) continue;
            yield return new Warning("internal-conflict", sentence.Span, new Reason("conflict-shares", string.Join(" + ", shares.Select(q => q.Span.Of(text.Text).ToString()))));
        }
    }

    /// <summary>A hundred of percentages; of votes as many as voted, where the sentence says that once.</summary>
    private double WholeOf(List<Quantity> own, List<Quantity> shares) =>
        shares[0].Noun == "%" ? Most : own.Where(IsVoters).ToList() is [{ Upper: null, Qualifier: Qualifier.Exact } voters] ? voters.Value : double.PositiveInfinity;

    private bool IsVoters(Quantity quantity) => lexicon.Is("voters", quantity.Noun);

    /// <summary>Whether an answer ("oui", "contre", "sans opinion") stands between a share and the next.</summary>
    private bool HasOption(AnalyzedText text, Quantity share, int limit)
    {
        for (var i = text.Tokenized.TokenAt(share.NumberSpan.End - 1) + 1; i < text.Tokens.Length && text.Tokens[i].Start < limit; i++)
            if (lexicon.Is("option", text.Tokens[i])) return true;
        return false;
    }
}
