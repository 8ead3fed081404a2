using Recoupe.Derivation;
using Recoupe.Model;

namespace Recoupe.Reporting;

/// <summary>Everything known about the pages of a pile, before it is told story by story.</summary>
public sealed record Pile(
    IReadOnlyList<AnnotatedArticle> Articles, IReadOnlyList<PublicationDate> Published, IReadOnlyList<Model.Derivation> Derivations, IReadOnlyList<UnreadPage> Unread)
{
    /// <summary>For each page the first of those that copy one another with it: they are one text, whatever the order of the files.</summary>
    internal IReadOnlyList<int> Texts { get; } = TextsOf(Articles.Count, Derivations);

    private static int[] TextsOf(int pages, IReadOnlyList<Model.Derivation> derivations)
    {
        var sets = new DisjointSets(pages);
        foreach (var derivation in derivations)
            if (derivation.Kind == DerivationKind.Copy) sets.Union(derivation.From, derivation.To);
        return [.. Enumerable.Range(0, pages).Select(sets.Find)];
    }
}
