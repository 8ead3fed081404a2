using System.Text;
using AngleSharp.Dom;
using Recoupe.Extraction.Blocks;
using Recoupe.Model;

namespace Recoupe.Extraction.Html;

/// <summary>Walks the page once, without recursion, and lays down its blocks and elements.</summary>
internal sealed class Outliner
{
    // A page beyond these is a dump or an attack; what lies beyond is not read.
    private const int ElementLimit = 120_000;
    private const int BlockLimit = 30_000;

    private const string CellEnd = " | ";

    // A page that shows less running text shows no article.
    private const int LeastText = 400;

    // A word that has a card on hovering keeps the word.
    private const int LongestHover = 12;

    private readonly Outline outline = new();
    private readonly HiddenStyles hidden;
    private readonly ElementCues cues;
    private readonly ElementMarks marks;
    private readonly ExtractionData data;
    private readonly StringBuilder buffer = new();
    private readonly Stack<Open> open = new();
    private int element;
    private int links;
    private int linked;
    private int leadingLink = -1;
    private bool afterInline;

    // The table of data that is open, and whether one of its rows is.
    private INode? table;
    private bool isRow;

    private Outliner(HiddenStyles styles, ExtractionData data)
    {
        hidden = styles;
        cues = new ElementCues(data.Clutter);
        marks = new ElementMarks(data.MetaTags);
        this.data = data;
    }

    private readonly record struct Open(INode Node, int Child, bool IsBlock, int Element);

    public static Outline Read(IDocument document, ExtractionData data)
    {
        var styles = new HiddenStyles(document, data.Clutter.HiddenNames);
        var read = Read(document, styles, data);
        if (!HidesAll(read) || !styles.Doubt(document)) return read;
        read = Read(document, styles, data);
        read.IsRevealed = true;
        return read;
    }

    private static Outline Read(IDocument document, HiddenStyles styles, ExtractionData data)
    {
        var outliner = new Outliner(styles, data);
        outliner.outline.Elements.Add(new OutlineElement(-1, "body"));
        if (document.Body is { } body) outliner.Walk(body);
        outliner.outline.Elements[0].End = outliner.outline.Blocks.Count;
        return outliner.outline;
    }

    /// <summary>Whether next to no running text is left to see, and more is hidden: then a script shows it, or nobody could read the page.</summary>
    private static bool HidesAll(Outline read)
    {
        var shown = 0;
        foreach (var block in read.Blocks)
            if (block.IsProse(12)) shown += block.Text.Length;
        var kept = 0;
        foreach (var (_, _, text) in read.Hidden) kept += text.Length;
        return shown < LeastText && kept > shown;
    }

    private void Walk(INode body)
    {
        open.Push(new Open(body, 0, true, 0));
        while (open.TryPop(out var top))
        {
            if (top.Child >= top.Node.ChildNodes.Length) { Leave(top); continue; }
            open.Push(top with { Child = top.Child + 1 });
            var child = top.Node.ChildNodes[top.Child];
            if (child is IText text) Append(text.Data);
            else if (child is IElement inner && outline.Elements.Count < ElementLimit && outline.Blocks.Count < BlockLimit) Enter(inner);
        }
        Flush();
    }

    private void Enter(IElement inner)
    {
        var name = inner.LocalName;
        if (name == "br") { buffer.Append('\n'); return; }
        if (marks.Read(inner, name) is { } mark) outline.Marks.Add(mark with { Before = outline.Blocks.Count, Element = element });
        if (ElementNames.Silent.Contains(name)) return;
        if (ElementNames.Controls.Contains(name))
        {
            MarkControl();
            return;
        }
        if (hidden.Hides(inner))
        {
            if (TextOf(inner) is { Length: > 0 } text) outline.Hidden.Add((outline.Blocks.Count, element, text));
            return;
        }
        if (table is null && name == "table" && DataTables.IsData(inner)) table = inner;
        if (isRow && name is "td" or "th" && !IsBlank(buffer)) buffer.Append(CellEnd);
        var isBlock = !isRow && (ElementNames.Blocks.Contains(name) || name.Contains('-') && !StandsInLine(inner));
        if (isBlock && table is not null && name == "tr") isRow = true;
        if (!isBlock && StartsLabel(inner, name)) Flush();
        if (name == "a") links++;
        if (isBlock) Flush();
        if (!isBlock && name is not ("span" or "small" or "cite" or "time" or "i" or "em" or "b" or "strong"))
        {
            open.Push(new Open(inner, 0, false, element));
            return;
        }
        var entry = new OutlineElement(element, name) { First = outline.Blocks.Count };
        cues.Read(inner, entry);
        if (!isBlock && entry.Cue == "hover" && TextOf(inner) is { Length: > LongestHover } card)
        {
            outline.Hidden.Add((outline.Blocks.Count, element, card));
            return;
        }
        if (!isBlock)
        {
            // The place and day that open a paragraph are part of it.
            if (entry.Cue is not ("credit" or "byline" or "category" or "share" or "caption") || entry.CueWord == "dateline" || isRow) { open.Push(new Open(inner, 0, false, element)); return; }
            isBlock = true;
            Flush();
            entry.First = outline.Blocks.Count;
        }
        outline.Elements.Add(entry);
        open.Push(new Open(inner, 0, isBlock, element));
        element = outline.Elements.Count - 1;
    }

    /// <summary>Elements of a site's own make may mark words of a sentence as well as boxes.</summary>
    private static bool StandsInLine(IElement inner) => inner.Parent is IElement { LocalName: "p" or "span" or "a" or "em" or "strong" or "i" or "b" or "li" or "h2" or "h3" };

    private void Leave(Open top)
    {
        if (top.Node is IElement { LocalName: "a" }) links--;
        afterInline = !top.IsBlock;
        if (!top.IsBlock) return;
        if (isRow && top.Node is IElement { LocalName: "tr" }) FlushRow();
        else Flush();
        if (top.Node == table) table = null;
        outline.Elements[element].End = outline.Blocks.Count;
        element = top.Element;
    }

    /// <summary>Spans that touch without white space are labels laid side by side by the style sheet ("Météo" "Publié le 3 mai"), where no paragraph holds them.</summary>
    private bool StartsLabel(IElement inner, string name) =>
        afterInline && name is "span" or "time" or "a" && buffer.Length > 0 && char.IsLetterOrDigit(buffer[^1])
        && inner.Parent is IElement { LocalName: "div" or "header" or "section" or "footer" };

    private void MarkControl()
    {
        // Up to the nearest box: a field in a page marks the form it belongs to, not the page.
        for (int at = element, height = 0; at > 0 && height < 3; at = outline.Elements[at].Parent, height++) outline.Elements[at].HasControl = true;
    }

    private void Append(string data)
    {
        var start = buffer.Length;
        foreach (var c in data)
        {
            if (c is ' ' or '\t' or '\n' or '\r' or '\f')
            {
                if (buffer.Length > 0 && buffer[^1] is not (' ' or '\n')) buffer.Append(' ');
            }
            else
            {
                buffer.Append(c);
            }
        }
        if (links > 0) linked += buffer.Length - start;
        else if (leadingLink < 0 && buffer.Length > start && !string.IsNullOrWhiteSpace(data)) leadingLink = start;
        if (data.Length > 0) afterInline = false;
    }

    private void Flush()
    {
        if (buffer.Length > 0)
        {
            var text = buffer.ToString();
            var density = (double)linked / text.Length;
            var leading = leadingLink < 0 ? linked : leadingLink;
            foreach (var line in Lines.Split(text))
            {
                AddBlock(line, density, leading);
                leading = 0;
            }
        }
        buffer.Clear();
        linked = 0;
        leadingLink = -1;
        afterInline = false;
    }

    private void FlushRow()
    {
        isRow = false;
        buffer.Replace('\n', ' ');
        while (buffer.Length > 0 && buffer[^1] is ' ' or '|') buffer.Length--;
        Flush();
    }

    /// <summary>Nothing yet, or nothing since the last cell ended: empty cells leave no strokes.</summary>
    private static bool IsBlank(StringBuilder text)
    {
        for (var i = text.Length - 1; i >= 0; i--)
            if (!char.IsWhiteSpace(text[i])) return text[i] == '|';
        return true;
    }

    private void AddBlock(string text, double density, int leading)
    {
        var kind = KindAt(element);
        foreach (var piece in InlinePieces.Split(text, data))
        {
            var block = new PageBlock(piece.Text, kind, element, (int)Math.Ceiling(density * piece.Text.Length), data.StopWords) { LeadingLink = leading, IsInline = piece.Kind is not null };
            if (piece.Kind is { } clutter) block.Remove(clutter, "clutter-words", piece.Phrase);
            outline.Blocks.Add(block);
            leading = 0;
        }
    }

    private BlockKind KindAt(int at)
    {
        for (var height = 0; at > 0 && height < 4; at = outline.Elements[at].Parent, height++)
        {
            var holder = outline.Elements[at];
            if (holder.Name is ['h', >= '1' and <= '6']) return holder.Name == "h1" ? BlockKind.Title : BlockKind.Heading;
            if (holder.Name is "figcaption" or "caption") return BlockKind.Caption;
            if (holder.Name == "li") return BlockKind.ListItem;
            if (holder.Name == "tr" && table is not null) return BlockKind.TableRow;
            if (holder.Name is "article" or "section" or "main" or "td") break;
        }
        return BlockKind.Paragraph;
    }

    private static string TextOf(INode root)
    {
        var text = new StringBuilder();
        var nodes = new Stack<INode>();
        nodes.Push(root);
        while (nodes.TryPop(out var node) && text.Length < 5000)
        {
            if (node is IText data) text.Append(data.Data).Append(' ');
            if (node is IElement element && ElementNames.Silent.Contains(element.LocalName)) continue;
            for (var i = node.ChildNodes.Length - 1; i >= 0; i--) nodes.Push(node.ChildNodes[i]);
        }
        return Lines.Fold(text.ToString());
    }
}
