using Recoupe.Model;

namespace Recoupe.Comparison;

/// <summary>Which words of a set each page of a story has anywhere, read when first asked for.</summary>
internal sealed class PageSlots(SlotWords words, IReadOnlyList<AnnotatedArticle> articles)
{
    private readonly Dictionary<int, HashSet<(string Set, string Value)>> pages = [];

    /// <summary>Those of a claim.</summary>
    public List<SlotWord> Of(Statement statement) => words.Of(statement, articles[statement.Page]);

    /// <summary>Whether a page speaks of what another says in the place of its own word.</summary>
    public bool Knows(int page, SlotWord word)
    {
        if (!pages.TryGetValue(page, out var known)) pages.Add(page, known = words.OfPage(articles[page]));
        return known.Contains((word.Set, word.Value));
    }
}
