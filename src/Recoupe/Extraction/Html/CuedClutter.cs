using Recoupe.Model;

namespace Recoupe.Extraction.Html;

/// <summary>Removes what the markup itself names as clutter, but for names that would take the article with them.</summary>
internal sealed class CuedClutter(Outline outline, int title)
{
    // An element with more of the page's running text than this is the article, whatever its class says.
    private const double LargestShare = 0.3;
    private const double LargestComments = 0.7;

    public void Remove()
    {
        outline.Weigh(ArticleRoot.Weight);
        var total = outline.Elements[0].Weight;
        var kinds = new (string Kind, string Word)?[outline.Elements.Count];
        for (var i = 1; i < outline.Elements.Count; i++)
        {
            var element = outline.Elements[i];
            kinds[i] = kinds[element.Parent] ?? (IsClutter(element, i, total) ? (element.Cue!, element.CueWord) : null);
        }
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

    private bool HoldsLandmark(OutlineElement element, int index)
    {
        if (element.Landmark is "body" or "main") return true;
        for (var i = index + 1; i < outline.Elements.Count && outline.Elements[i].First < element.End; i++)
            if (outline.Elements[i].Landmark is "body" or "main" && outline.Elements[i].Weight > 0 && outline.Holds(index, i)) return true;
        return false;
    }
}
