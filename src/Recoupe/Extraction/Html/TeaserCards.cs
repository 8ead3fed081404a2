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
        var cards = new Dictionary<(int Parent, string Name), List<int>>();
        for (var i = 1; i < outline.Elements.Count; i++)
        {
            if (!IsCard(outline, outline.Elements[i])) continue;
            var key = (outline.Elements[i].Parent, outline.Elements[i].Name);
            if (!cards.TryGetValue(key, out var row)) cards[key] = row = [];
            row.Add(i);
        }
        foreach (var row in cards.Values.Where(row => row.Count >= FewestCards))
            foreach (var card in row)
                for (var i = outline.Elements[card].First; i < outline.Elements[card].End; i++) outline.Blocks[i].Remove("related", "clutter-cards");
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
            // A short linked sentence opens many a bulleted list of facts; a headline has no stop.
            if (block.LeadingLink >= 15 && block.Shape.Words >= FewestLinkWords && !(element.Name == "li" && block.Shape.EndsSentence && block.LinkDensity < 0.5 && element.End - element.First == 1 && words < 25)) return true;
            if (block.IsProse(15)) return false;
        }
        return false;
    }
}
