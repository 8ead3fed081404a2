using AngleSharp.Dom;

namespace Recoupe.Extraction.Html;

/// <summary>Tells tables of data from tables that only lay a page out.</summary>
internal static class DataTables
{
    private const int FewestRows = 2;
    private const int LongestCell = 160;
    private const double SameWidth = 0.6;

    // A table of more nodes is a page.
    private const int NodeLimit = 20_000;

    /// <summary>Whether its rows have the same few short cells each, with neither headings, lists nor tables in them.</summary>
    public static bool IsData(IElement table)
    {
        var widths = new Dictionary<int, int>();
        int rows = 0, width = 0, cell = 0, seen = 0;
        var nodes = new Stack<INode>();
        nodes.Push(table);
        while (nodes.TryPop(out var node))
        {
            if (++seen > NodeLimit) return false;
            if (node is IText text)
            {
                cell += text.Length;
                if (cell > LongestCell) return false;
                continue;
            }
            if (node is not IElement element) continue;
            switch (element.LocalName)
            {
                case "table" when element != table: return false;
                case "h1" or "h2" or "h3" or "ul" or "ol" or "form" or "article" or "section" or "blockquote" or "input": return false;
                case "caption" or "colgroup" or "script" or "style": continue;
                case "tr":
                    Close();
                    (rows, width, cell) = (rows + 1, 0, 0);
                    break;
                case "td" or "th":
                    (width, cell) = (width + 1, 0);
                    break;
            }
            for (var i = node.ChildNodes.Length - 1; i >= 0; i--) nodes.Push(node.ChildNodes[i]);
        }
        Close();
        return rows >= FewestRows && widths.Any(pair => pair.Key >= 2 && pair.Value >= SameWidth * rows);

        void Close()
        {
            if (width > 0) widths[width] = widths.GetValueOrDefault(width) + 1;
        }
    }
}
