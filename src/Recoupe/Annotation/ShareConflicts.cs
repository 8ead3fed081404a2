using Recoupe.Language;
using Recoupe.Language.Quantities;
using Recoupe.Model;

namespace Recoupe.Annotation;

/// <summary>Shares of one whole that make more than all of it: "62 % ont voté oui et 48 % non".</summary>
internal sealed class ShareConflicts(ConflictLexicon lexicon)
{
    /// <summary>Rounded shares may come to a little more than a hundred.</summary>
    private const double Most = 101.5;

    public IEnumerable<Warning> Find(AnalyzedText text)
    {
        for (var s = 0; s < text.Sentences.Length; s++)
        {
            var sentence = text.Sentences[s];
            var shares = text.Quantities.Where(q => q is { Noun: "%", Upper: null, Part: false } && sentence.Span.Contains(q.Span)).ToList();
            if (shares.Count < 2 || shares.Sum(q => q.Value) <= Most || lexicon.Has("change", text, sentence)) continue;
            if (!Enumerable.Range(0, shares.Count).All(i => HasOption(text, shares[i], i + 1 < shares.Count ? shares[i + 1].Span.Start : sentence.Span.End))) continue;
            yield return new Warning("internal-conflict", sentence.Span, new Reason("conflict-shares", string.Join(" + ", shares.Select(q => q.Span.Of(text.Text).ToString()))));
        }
    }

    /// <summary>Whether an answer ("oui", "contre", "sans opinion") stands between a share and the next.</summary>
    private bool HasOption(AnalyzedText text, Quantity share, int limit)
    {
        for (var i = text.Tokenized.TokenAt(share.Span.End - 1) + 1; i < text.Tokens.Length && text.Tokens[i].Start < limit; i++)
            if (lexicon.Is("option", text.Tokens[i])) return true;
        return false;
    }
}
