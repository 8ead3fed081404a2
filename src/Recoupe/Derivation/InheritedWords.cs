using Recoupe.Language;
using Recoupe.Model;

namespace Recoupe.Derivation;

/// <summary>
/// Tells copies of copies: a page that has what another of its sources changed in their common text, a slip or a word put in, and nothing that only the first of them has, has the text by way of the other
/// (common errors show descent: K. Lachmann's rule for manuscripts).
/// </summary>
internal sealed class InheritedWords(IReadOnlyList<AnnotatedArticle> articles)
{
    /// <summary>A dispatch that more pages than these have is no chain that a reader could follow.</summary>
    private const int MostSources = 12;
    /// <summary>Words of what is shown.</summary>
    private const int LongestExample = 4;

    private readonly Dictionary<int, HashSet<string>> words = [];

    /// <summary>The derivations, those of a text that came by way of another page with that as their reason.</summary>
    public IEnumerable<Model.Derivation> Tell(IReadOnlyList<Model.Derivation> derivations)
    {
        var copies = derivations.Where(derivation => derivation.Kind == DerivationKind.Copy).ToList();
        var ties = copies.ToDictionary(copy => (copy.From, copy.To));
        var sources = copies.ToLookup(copy => copy.To, copy => copy.From);
        foreach (var derivation in derivations)
        {
            var between = derivation.Kind == DerivationKind.Copy && sources[derivation.To].Take(MostSources + 1).Count() <= MostSources
                ? sources[derivation.To].Where(page => ties.ContainsKey((derivation.From, page))).Order().Select(page => ByWayOf(derivation, ties[(page, derivation.To)])).FirstOrDefault(because => because is not null) : null;
            yield return between is null ? derivation : derivation with { Because = between };
        }
    }

    private Reason? ByWayOf(Model.Derivation first, Model.Derivation last)
    {
        if (Example(first.To, last.Passages, last.From, first.From) is not { } inherited || Example(first.To, first.Passages, first.From, last.From) is not null) return null;
        return new Reason("derivation-inherited", NameOf(last.From), inherited);
    }

    /// <summary>The first words of a page, within what it shares, that one source has and the other nowhere; null where there are none.</summary>
    private string? Example(int page, IReadOnlyList<SharedPassage> passages, int source, int other)
    {
        var (has, hasNot) = (WordsOf(source), WordsOf(other));
        var tokens = articles[page].Analysis.Tokens;
        for (var i = 0; i < tokens.Length; i++)
        {
            if (!Inherits(i)) continue;
            var end = i + 1;
            while (end < tokens.Length && end - i < LongestExample && Inherits(end)) end++;
            return TextSpan.FromBounds(tokens[i].Start, tokens[end - 1].End).Of(articles[page].Article.Text).ToString();
        }
        return null;

        bool Inherits(int i) => char.IsLetterOrDigit(tokens[i].Norm[0]) && has.Contains(tokens[i].Norm) && !hasNot.Contains(tokens[i].Norm) && passages.Any(passage => passage.InTo.Contains(tokens[i].Span));
    }

    private HashSet<string> WordsOf(int page)
    {
        if (!words.TryGetValue(page, out var own)) words.Add(page, own = articles[page].Analysis.Tokens.Select(token => token.Norm).ToHashSet(StringComparer.Ordinal));
        return own;
    }

    private string NameOf(int page) => articles[page].Article.Outlet ?? Path.GetFileName(articles[page].Article.Page.File);
}
