namespace Recoupe.Lab.Eval.Names;

/// <summary>
/// HIPE 2022: a token a line, its coarse tag in the second column, how it is set in the last; a document is a text. What the scan broke stays broken.
/// "NoSpaceAfter" stands at the end of every sentence of two collections and at line ends of one: between two letters and where a sentence ends there is a blank all the same.
/// </summary>
internal static class HipeFile
{
    private const string FirstColumn = "TOKEN\t", DocumentOpens = "# hipe2022:document_id";

    public static IEnumerable<GoldText> Read(string file)
    {
        var text = new IobText();
        var layout = "";
        foreach (var line in File.ReadLines(file))
        {
            if (line.StartsWith(DocumentOpens, StringComparison.Ordinal) && !text.IsEmpty) yield return text.Take();
            if (line.Length == 0 || line[0] is '#' or '\t' || line.StartsWith(FirstColumn, StringComparison.Ordinal)) continue;
            var cells = line.Split('\t');
            text.Add(cells[0], cells[1], isGlued: !text.IsEmpty && IsGlued(layout) && !(char.IsLetterOrDigit(text.Last) && char.IsLetterOrDigit(cells[0][0])));
            layout = cells[^1];
        }
        if (!text.IsEmpty) yield return text.Take();
    }

    private static bool IsGlued(string layout) =>
        layout.Contains("NoSpaceAfter", StringComparison.Ordinal) && !layout.Contains("EndOfSentence", StringComparison.Ordinal);
}
