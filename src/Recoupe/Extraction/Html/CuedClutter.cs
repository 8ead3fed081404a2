using Recoupe.Model;

namespace Recoupe.Extraction.Html;

/// <summary>Removes what the markup itself names as clutter, but for names that would take the article with them.</summary>
internal sealed class CuedClutter(Outline outline, int title)
{
    // An element with more of the page's running text than this is the article, whatever its class says.
    private const double LargestShare = 0.3;
    private const double LargestComments = 0.7;

    // Nor is one that comes after the text, unless nearly all of it is there.
    private const double LargestBehind = 0.8;
    private const int WordsBefore = 60;

    private const int LargestHeader = 14;
    private const int LongestLead = 70;
    private const int ShortestText = 100;

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
            else if (IsClutter(element, i, total, kinds)) kinds[i] = (element.Cue!, element.CueWord);
            if (kinds[i]?.Kind == "related" && kinds[element.Parent] is null && IsStandfirst(element)) (kinds[i], element.Cue) = (null, "standfirst");
            element.Clutter = kinds[i]?.Kind;
        }
        MarkUnderHeadings(kinds);
        GiveRoles();
        FindStandfirst();
        foreach (var block in outline.Blocks)
            if (kinds[block.Element] is { } found) block.Remove(found.Kind, "clutter-cue", found.Word);
    }

    private bool IsClutter(OutlineElement element, int index, double total, (string Kind, string Word)?[] kinds)
    {
        if (element.Cue is null or "hover" or "caption" or "standfirst" or "credit" or "byline" or "category") return false;
        if (title >= 0 && title >= element.First && title < element.End) return false;
        if (HoldsLandmark(element, index)) return false;
        return element.Weight <= (element.Cue == "comments" ? LargestComments : LargestShare) * total || element.Weight <= LargestBehind * total && IsBehindText(element, kinds);
    }

    /// <summary>On short pages a sidebar may weigh as much as the text; one that comes after enough of it is one all the same.</summary>
    private bool IsBehindText(OutlineElement element, (string Kind, string Word)?[] kinds)
    {
        if (title < 0 || element.First <= title) return false;
        int before = 0, inside = 0;
        for (var i = title + 1; i < element.First; i++)
            if (kinds[outline.Blocks[i].Element] is null && outline.Blocks[i].LinkDensity < 0.5) before += outline.Blocks[i].Shape.Words;
        for (var i = element.First; i < element.End; i++) inside += outline.Blocks[i].Shape.Words;
        return before >= WordsBefore && before >= inside / 2;
    }

    /// <summary>A heading that the markup calls "related" names what stands under it in its box.</summary>
    private void MarkUnderHeadings((string Kind, string Word)?[] kinds)
    {
        var (prose, counted) = (0, Math.Max(title, 0));
        for (var i = 1; i < outline.Elements.Count; i++)
        {
            var heading = outline.Elements[i];
            if (heading.Name is not ['h', >= '2' and <= '6'] || heading.Cue != "related" || kinds[i] is not { } kind || kinds[heading.Parent] is not null) continue;
            if (heading.First > counted) (prose, counted) = (prose + outline.ProseIn(counted, heading.First), heading.First);
            if (prose < WordsBefore) continue;
            var end = outline.Elements[heading.Parent].End;
            for (var at = i + 1; at < outline.Elements.Count && outline.Elements[at].First < end; at++)
            {
                var element = outline.Elements[at];
                if (element.Parent == heading.Parent && element.Name is ['h', >= '1' and <= '6']) break;
                if (kinds[element.Parent] is { } outer) kinds[at] ??= outer;
                else if (element.Parent == heading.Parent && element.Name is "article" or "ul" or "ol" or "section" or "div") kinds[at] ??= kind;
                element.Clutter = kinds[at]?.Kind;
            }
        }
    }

    /// <summary>A sentence or two that stand with the title in a box of their own are the standfirst.</summary>
    private void FindStandfirst()
    {
        if (title < 0) return;
        var box = outline.Elements[outline.Blocks[title].Element].Parent;
        for (var height = 0; box > 0 && height < 3; box = outline.Elements[box].Parent, height++)
        {
            var element = outline.Elements[box];
            if (element.Landmark is "body" or "main" || element.End - element.First > LargestHeader) return;
            var lead = outline.Blocks.GetRange(title + 1, Math.Max(0, element.End - title - 1)).FindAll(block => block.Kind is BlockKind.Paragraph or BlockKind.Heading && block.IsProse(6));
            if (lead.Count == 0) continue;
            if (lead.Count <= 2 && lead.Sum(block => block.Shape.Words) <= LongestLead && outline.ProseIn(element.End, outline.Blocks.Count) >= ShortestText)
                foreach (var block in lead) block.Kind = BlockKind.Standfirst;
            return;
        }
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
            if (block.Role == "standfirst" && block.Kind == BlockKind.Heading && block.Shape is { Words: >= 6, ReadsAsText: true }) block.Kind = BlockKind.Standfirst;
            if (block.Kind is not (BlockKind.Paragraph or BlockKind.ListItem)) continue;
            if (block.Role == "caption") block.Kind = BlockKind.Caption;
            if (block.Role == "standfirst" && block.Kind == BlockKind.Paragraph) block.Kind = BlockKind.Standfirst;
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
