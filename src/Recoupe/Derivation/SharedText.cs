using Recoupe.Language;
using Recoupe.Model;

namespace Recoupe.Derivation;

/// <summary>Which statements stand in passages that pages share, looked up by page.</summary>
internal sealed class SharedText
{
    private readonly IReadOnlyList<AnnotatedArticle> articles;
    /// <summary>Of each page its ties to others, each told from its side.</summary>
    private readonly ILookup<int, (int Other, Model.Derivation Tie)> ties;
    /// <summary>Of each two pages, the lower first, what ties them.</summary>
    private readonly ILookup<(int, int), Model.Derivation> between;

    public SharedText(IReadOnlyList<AnnotatedArticle> articles, IReadOnlyList<Model.Derivation> derivations)
    {
        this.articles = articles;
        between = derivations.Where(tie => tie.Passages.Count > 0).ToLookup(tie => Ordered(tie.From, tie.To));
        ties = derivations.Where(tie => tie.Passages.Count > 0).SelectMany(tie => new[] { (Page: tie.From, Other: tie.To, Tie: tie), (Page: tie.To, Other: tie.From, Tie: tie) })
            .ToLookup(end => end.Page, end => (end.Other, end.Tie));
    }

    /// <summary>Whether one of the pages has text of the other, in whatever words.</summary>
    public bool AreTied(int page, int other) => between.Contains(Ordered(page, other));

    public bool IsCopied(Statement a, Statement b) => Stand(a, b, isCopy: true);

    public bool IsRewritten(Statement a, Statement b) => Stand(a, b, isCopy: false);

    /// <summary>The agency that a statement's page credits, where the statement stands in a passage that the agency itself or another of its clients has; else null.</summary>
    public string? AgencyOf(Statement statement)
    {
        foreach (var (other, tie) in ties[statement.Page])
        {
            if (tie.Kind != DerivationKind.Copy || !tie.Passages.Any(passage => Covers(SideOf(tie, statement.Page, passage), statement.Claim))) continue;
            var article = articles[other].Article;
            if (articles[statement.Page].Article.Credits.FirstOrDefault(credit => article.Credits.Append(article.Outlet ?? "").Contains(credit, StringComparer.OrdinalIgnoreCase)) is { } agency) return agency;
        }
        return null;
    }

    private bool Stand(Statement a, Statement b, bool isCopy)
    {
        foreach (var tie in between[Ordered(a.Page, b.Page)])
            if (tie.Kind == DerivationKind.Copy == isCopy && tie.Passages.Any(passage => Covers(SideOf(tie, a.Page, passage), a.Claim) && Covers(SideOf(tie, b.Page, passage), b.Claim))) return true;
        return false;
    }

    private static (int, int) Ordered(int page, int other) => (Math.Min(page, other), Math.Max(page, other));

    private static TextSpan SideOf(Model.Derivation tie, int page, SharedPassage passage) => tie.From == page ? passage.InFrom : passage.InTo;

    /// <summary>Whether the passage holds at least half of the claim.</summary>
    private static bool Covers(TextSpan passage, TextSpan claim) => (Math.Min(passage.End, claim.End) - Math.Max(passage.Start, claim.Start)) * 2 >= claim.Length;
}
