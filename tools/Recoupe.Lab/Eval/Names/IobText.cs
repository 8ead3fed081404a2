using System.Text;
using Recoupe.Language.Names;

namespace Recoupe.Lab.Eval.Names;

/// <summary>Builds a text from tokens with IOB tags: "B-" opens a name of a kind, "I-" goes on with it.</summary>
internal sealed class IobText
{
    private readonly StringBuilder _text = new();
    private readonly List<GoldName> _names = [];
    private EntityKind? _open;

    public bool IsEmpty => _text.Length == 0;
    public char Last => _text[^1];

    public void Add(string form, string tag, bool isGlued)
    {
        if (!IsEmpty && !isGlued) _text.Append(' ');
        var start = _text.Length;
        _text.Append(form);
        var kind = KindOf(tag);
        if (kind is { } opened && (opened != _open || tag[0] == 'B')) _names.Add(new GoldName(start, _text.Length, opened));
        else if (kind is not null) _names[^1] = _names[^1] with { End = _text.Length };
        _open = kind;
    }

    /// <summary>What was built; the next token opens another text.</summary>
    public GoldText Take()
    {
        var taken = new GoldText(_text.ToString(), [.. _names]);
        _text.Clear();
        _names.Clear();
        _open = null;
        return taken;
    }

    private static EntityKind? KindOf(string tag) => tag[(tag.IndexOf('-') + 1)..].ToUpperInvariant() switch
    {
        "PER" or "PERS" => EntityKind.Person,
        "LOC" => EntityKind.Place,
        "ORG" => EntityKind.Organisation,
        _ => null,
    };
}
