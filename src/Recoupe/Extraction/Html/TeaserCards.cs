using Recoupe.Extraction.Blocks;

namespace Recoupe.Extraction.Html;

/// <summary>Removes lists of other articles by their build: boxes of one make side by side, each a linked headline with perhaps a few lines under it.</summary>
internal static class TeaserCards
{
    private const int FewestCards = 3;
    private const int LongestCard = 70;
    private const int FewestLinkWords = 3;

    public static void Remove(Outline outline)
    {
        RemoveEmbeds(outline);
        var cards = new Dictionary<(int Parent, string Name), List<int>>();
        for (var i = 1; i < outline.Elements.Count; i++)
        {
            if (!IsCard(outline, outline.Elements[i])) continue;
            var key = (outline.Elements[i].Parent, outline.Elements[i].Name);
            if (!cards.TryGetValue(key, out var row)) cards[key] = row = [];
            row.Add(i);
        }
        foreach (var ((parent, name), row) in cards)
        {
            if (row.Count < FewestCards) continue;
            AddLongCards(outline, parent, name, row);
            foreach (var card in row)
                for (var i = outline.Elements[card].First; i < outline.Elements[card].End; i++) outline.Blocks[i].Remove("related", "clutter-cards");
        }
    }

    /// <summary>In a row of cards, those whose linked headline stands over a longer excerpt.</summary>
    private static void AddLongCards(Outline outline, int parent, string name, List<int> row)
    {
        var known = row.Count;
        for (var i = row[0] + 1; i < outline.Elements.Count && outline.Elements[i].First < outline.Elements[parent].End; i++)
            if (outline.Elements[i].Parent == parent && outline.Elements[i].Name == name && row.IndexOf(i, 0, known) < 0 && IsLongCard(outline, outline.Elements[i])) row.Add(i);
    }

    private static bool IsLongCard(Outline outline, OutlineElement element)
    {
        if (element.End == element.First || element.End - element.First > 8) return false;
        var first = outline.Blocks[element.First];
        if (first.LeadingLink < 15 || first.LinkDensity < 0.8) return false;
        var paragraphs = 0;
        for (var i = element.First + 1; i < element.End; i++)
            if (outline.Blocks[i].IsProse(8)) paragraphs++;
        return paragraphs <= 1;
    }

    /// <summary>A bulleted list of facts may open each with a linked sentence; a headline has no stop, and none of the sentence follows it.</summary>
    private static bool OpensSentence(PageBlock block)
    {
        var rest = block.Text.AsSpan(Math.Min(block.LeadingLink, block.Text.Length)).TrimStart();
        var link = block.Text.AsSpan(0, Math.Min(block.LeadingLink, block.Text.Length)).TrimEnd();
        return rest.Length > 0 && (link is [.., '.'] || char.IsLower(rest[0]) || rest[0] is ',' or '.' or ';');
    }

    /// <summary>A quoted post of a social network is signed with its handle.</summary>
    private static void RemoveEmbeds(Outline outline)
    {
        foreach (var element in outline.Elements)
        {
            if (element.Name != "blockquote" || element.End - element.First > 6) continue;
            for (var i = element.First; i < element.End; i++)
            {
                if (!outline.Blocks[i].Text.Contains("(@", StringComparison.Ordinal) || outline.Blocks[i].Shape.Words > 60) continue;
                for (var at = element.First; at < element.End; at++) outline.Blocks[at].Remove("embed", "clutter-shape");
            }
        }
    }

    private static bool IsCard(Outline outline, OutlineElement element)
    {
        if (element.Name is "p" or "h1" or "h2" or "h3" || element.End == element.First || element.End - element.First > 8) return false;
        var words = 0;
        for (var i = element.First; i < element.End; i++) words += outline.Blocks[i].Shape.Words;
        if (words > LongestCard) return false;
        for (var i = element.First; i < element.End; i++)
        {
            var block = outline.Blocks[i];
            if (block.LeadingLink >= 15 && block.Shape.Words >= FewestLinkWords && !OpensSentence(block)) return true;
            if (block.IsProse(15)) return false;
        }
        return false;
    }
}
