using System.Globalization;
using System.Text;
using Recoupe.Language.Names;

namespace Recoupe.Lab.Eval.Names;

/// <summary>A Quaero sample in WebAnno TSV 3.2: a sentence a paragraph; the columns after the third hold "type[group]|type[group]".</summary>
internal sealed class QuaeroFile
{
    private const string SentenceOpens = "#Text=";

    private readonly StringBuilder _text = new();
    private readonly List<GoldName> _names = [];
    private readonly Dictionary<string, int> _open = new(StringComparer.Ordinal);

    public static GoldText Read(string file)
    {
        var reader = new QuaeroFile();
        reader.ReadLines(file);
        return new GoldText(reader._text.ToString(), reader._names);
    }

    private void ReadLines(string file)
    {
        var shift = 0;
        var isFirst = false;
        foreach (var line in File.ReadLines(file))
        {
            if (line.StartsWith(SentenceOpens, StringComparison.Ordinal))
            {
                if (_text.Length > 0) _text.Append("\n\n");
                shift = _text.Length;
                _text.Append(line.AsSpan(SentenceOpens.Length));
                _open.Clear();
                isFirst = true;
                continue;
            }
            var cells = line.Split('\t');
            if (cells.Length < 4 || line[0] == '#') continue;
            var dash = cells[1].IndexOf('-');
            var (start, end) = (int.Parse(cells[1].AsSpan(0, dash), CultureInfo.InvariantCulture), int.Parse(cells[1].AsSpan(dash + 1), CultureInfo.InvariantCulture));
            if (isFirst) shift -= start;
            isFirst = false;
            foreach (var label in cells.Skip(3).SelectMany(c => c.Split('|'))) AddLabel(label, start + shift, end + shift);
        }
    }

    private void AddLabel(string label, int start, int end)
    {
        if (KindOf(label) is not { } kind) return;
        if (label.EndsWith(']') && !_open.TryAdd(label, _names.Count))
            _names[_open[label]] = _names[_open[label]] with { End = end };
        else
            _names.Add(new GoldName(start, end, kind));
    }

    /// <summary>Telephone numbers and web addresses count as places in Quaero; they are none here.</summary>
    private static EntityKind? KindOf(string label) =>
        label.StartsWith("pers.", StringComparison.Ordinal) ? EntityKind.Person
        : label.StartsWith("org.", StringComparison.Ordinal) ? EntityKind.Organisation
        : label.StartsWith("loc.", StringComparison.Ordinal) && !label.StartsWith("loc.add.elec", StringComparison.Ordinal) ? EntityKind.Place
        : null;
}
