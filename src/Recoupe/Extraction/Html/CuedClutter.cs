using Recoupe.Model;

namespace Recoupe.Extraction.Html;

/// <summary>Removes what the markup itself names as clutter, but for names that would take the article with them.</summary>
internal sealed class CuedClutter(Outline outline, int title)
{
    // An element with more of the page's running text than this is the article, whatever its class says.
    private const double LargestShare = 0.3;
    private const double LargestComments = 0.7;

    private const int LongestStandfirst = 130;
    private const int StandfirstReach = 6;
    private const int LongestCaption = 100;
    private const int LongestLabel = 40;

    public void Remove()
    {
        outline.Weigh(ArticleRoot.Weight);
        var total = outline.Elements[0].Weight;
        var kinds = new (string Kind, string Word)?[outline.Elements.Count];
        for (var i = 1; i < outline.Elements.Count; i++)
        {
            var element = outline.Elements[i];
            if (kinds[element.Parent] is { } outer && element.Cue != "embed") kinds[i] = outer;
            else if (IsClutter(element, i, total)) kinds[i] = (element.Cue!, element.CueWord);
            if (kinds[i]?.Kind == "related" && kinds[element.Parent] is null && IsStandfirst(element)) (kinds[i], element.Cue) = (null, "standfirst");
            element.Clutter = kinds[i]?.Kind;
        }
        GiveRoles();
        foreach (var block in outline.Blocks)
            if (kinds[block.Element] is { } found) block.Remove(found.Kind, "clutter-cue", found.Word);
    }

    private bool IsClutter(OutlineElement element, int index, double total)
    {
        if (element.Cue is null or "caption" or "standfirst" or "credit" or "byline" or "category") return false;
        if (title >= 0 && title >= element.First && title < element.End) return false;
        if (HoldsLandmark(element, index)) return false;
        return element.Weight <= (element.Cue == "comments" ? LargestComments : LargestShare) * total;
    }

    /// <summary>What some call the teaser is the text under their own headline: without links, and about the same thing.</summary>
    private bool IsStandfirst(OutlineElement element)
    {
        if (title < 0 || element.First <= title || element.First > title + StandfirstReach || element.End == element.First || element.End - element.First > 3) return false;
        var words = 0;
        for (var i = title + 1; i < element.End; i++)
        {
            var block = outline.Blocks[i];
            if (i >= element.First && (block.LinkDensity > 0.1 || !block.Shape.ReadsAsText && block.Shape.Words >= 8)) return false;
            if (i < element.First && block.IsProse(20)) return false;
            if (i >= element.First) words += block.Shape.Words;
        }
        return words is >= 10 and <= LongestStandfirst;
    }

    /// <summary>A caption, a byline, a standfirst is a small thing: where a large element bears such a name, it means something else ("category-monde").</summary>
    private void GiveRoles()
    {
        var roles = new string?[outline.Elements.Count];
        for (var i = 1; i < roles.Length; i++)
        {
            var element = outline.Elements[i];
            var own = element.Cue is "caption" or "standfirst" or "credit" or "byline" or "category" && IsSmall(element) ? element.Cue : null;
            roles[i] = own ?? (element.Name is "article" or "section" or "main" ? null : roles[element.Parent]);
        }
        foreach (var block in outline.Blocks)
        {
            block.Role = roles[block.Element];
            if (block.Kind is not (BlockKind.Paragraph or BlockKind.ListItem)) continue;
            if (block.Role is "caption") block.Kind = BlockKind.Caption;
            if (block.Role is "standfirst") block.Kind = BlockKind.Standfirst;
        }
    }

    private bool IsSmall(OutlineElement element)
    {
        var limit = element.Cue == "standfirst" ? LongestStandfirst : element.Cue == "caption" ? LongestCaption : LongestLabel;
        for (var i = element.First; i < element.End && limit >= 0; i++) limit -= outline.Blocks[i].Shape.Words;
        return limit >= 0;
    }

    private bool HoldsLandmark(OutlineElement element, int index)
    {
        if (element.Landmark is "body" or "main") return true;
        for (var i = index + 1; i < outline.Elements.Count && outline.Elements[i].First < element.End; i++)
            if (outline.Elements[i].Landmark is "body" or "main" && outline.Elements[i].Weight > 0 && outline.Holds(index, i)) return true;
        return false;
    }
}
