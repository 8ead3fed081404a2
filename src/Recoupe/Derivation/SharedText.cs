using Recoupe.Language;
using Recoupe.Model;

namespace Recoupe.Derivation;

/// <summary>Which statements stand in passages that pages share, looked up by page.</summary>
internal sealed class SharedText
{
    private readonly IReadOnlyList<AnnotatedArticle> articles;
    /// <summary>Of each page its ties to others, each told from its side.</summary>
    private readonly ILookup<int, (int Other, Model.Derivation Tie)> ties;

    public SharedText(IReadOnlyList<AnnotatedArticle> articles, IReadOnlyList<Model.Derivation> derivations)
    {
        this.articles = articles;
        ties = derivations.Where(tie => tie.Passages.Count > 0).SelectMany(tie => new[] { (Page: tie.From, Other: tie.To, Tie: tie), (Page: tie.To, Other: tie.From, Tie: tie) }).ToLookup(end => end.Page, end => (end.Other, end.Tie));
    }

    /// <summary>Whether one of the pages has text of the other, in whatever words.</summary>
    public bool AreTied(int page, int other) => ties[page].Any(end => end.Other == other);

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

    private bool Stand(Statement a, Statement b, bool isCopy) => ties[a.Page].Any(end => end.Other == b.Page && end.Tie.Kind == DerivationKind.Copy == isCopy
        && end.Tie.Passages.Any(passage => Covers(SideOf(end.Tie, a.Page, passage), a.Claim) && Covers(SideOf(end.Tie, b.Page, passage), b.Claim)));

    private static TextSpan SideOf(Model.Derivation tie, int page, SharedPassage passage) => tie.From == page ? passage.InFrom : passage.InTo;

    /// <summary>Whether the passage holds at least half of the claim.</summary>
    private static bool Covers(TextSpan passage, TextSpan claim) => (Math.Min(passage.End, claim.End) - Math.Max(passage.Start, claim.Start)) * 2 >= claim.Length;
}
