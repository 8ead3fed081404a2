namespace Recoupe.Lab.Eval.Names;

/// <summary>IOB: number, form, tag; a blank line ends a sentence, and a sentence is a text.</summary>
internal static class IobFile
{
    public static IEnumerable<GoldText> Read(string file)
    {
        var text = new IobText();
        foreach (var line in File.ReadLines(file).Append(""))
        {
            var cells = line.Split('\t');
            if (cells.Length >= 3) text.Add(cells[1], cells[2], isGlued: cells[1] is "," or "." or ")" || (!text.IsEmpty && text.Last is '\'' or '’'));
            else if (!text.IsEmpty) yield return text.Take();
        }
    }
}
