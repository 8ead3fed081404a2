using System.Buffers;
using AngleSharp.Dom;

namespace Recoupe.Extraction.Html;

/// <summary>Which elements a page hides: by attribute, by inline style, or by a plain rule of its own style sheet for one class or one id.</summary>
internal sealed class HiddenStyles
{
    private const int StyleLimit = 200_000;

    private static readonly SearchValues<char> NotPlain = SearchValues.Create(" .#:>+~[");

    // What stands for a style attribute among the names by which elements are hidden.
    private const string ByStyle = "style=";

    private readonly HashSet<string> classes;
    private readonly HashSet<string> ids = new(StringComparer.Ordinal);
    private bool believesStyles = true;

    /// <param name="customary">Class names that hide by custom, whatever the page's own sheet says.</param>
    public HiddenStyles(IDocument document, IEnumerable<string> customary)
    {
        classes = new HashSet<string>(customary, StringComparer.Ordinal);
        foreach (var style in document.GetElementsByTagName("style"))
            if (!style.HasAttribute("amp-boilerplate") && RawText.Of(style, StyleLimit) is { } text) ReadRules(text);
    }

    /// <summary>Believes no longer what hides the article itself; whether there was any such thing.</summary>
    public bool Doubt(IDocument document)
    {
        var doubted = HidingDoubts.Find(document, NamesOf);
        foreach (var name in doubted)
        {
            if (name == ByStyle) believesStyles = false;
            else if (name[0] == '#') ids.Remove(name[1..]);
            else classes.Remove(name[1..]);
        }
        return doubted.Count > 0;
    }

    /// <summary>By which names an element is hidden: a class (.x), an id (#x), its style.</summary>
    private IReadOnlyList<string> NamesOf(IElement element)
    {
        List<string>? names = null;
        if (element.GetAttribute("style") is { Length: > 5 } style && IsHiding(style)) (names ??= []).Add(ByStyle);
        if (ids.Count > 0 && element.Id is { } id && ids.Contains(id)) (names ??= []).Add("#" + id);
        if (element.ClassName is { Length: > 0 } own)
            foreach (var range in own.AsSpan().SplitAny(' ', '\t', '\n'))
                if (classes.GetAlternateLookup<ReadOnlySpan<char>>().Contains(own.AsSpan(range))) (names ??= []).Add($".{own.AsSpan(range)}");
        return names ?? (IReadOnlyList<string>)[];
    }

    public bool Hides(IElement element)
    {
        if (element.HasAttribute("hidden")) return true;
        if (element.GetAttribute("aria-hidden") == "true" && element.LocalName is not ("body" or "main" or "article")) return true;
        if (element.GetAttribute("style") is { Length: > 5 } style && believesStyles && IsHiding(style)) return true;
        if (ids.Count > 0 && element.Id is { } id && ids.Contains(id)) return true;
        return element.ClassName is { Length: > 0 } names && IsHiddenClass(names);
    }

    private bool IsHiddenClass(string names)
    {
        var lookup = classes.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var range in names.AsSpan().SplitAny(' ', '\t', '\n'))
            if (lookup.Contains(names.AsSpan(range))) return true;
        return false;
    }

    /// <summary>
    /// Rules under @media, @keyframes and the like hold only at times, so they are passed over; so are selectors with a state (:hover) or a context.
    /// </summary>
    private void ReadRules(string css)
    {
        for (var at = 0; at < css.Length;)
        {
            var open = css.IndexOf('{', at);
            if (open < 0) return;
            // A style sheet has thousands of rules and few that hide: only for those is a selector cut out.
            var isGroup = css.AsSpan(at, open - at).Contains('@') && WithoutComments(css[at..open]).StartsWith('@');
            var close = isGroup ? EndOfGroup(css, open) : css.IndexOf('}', open);
            if (close < 0) return;
            if (!isGroup && IsHiding(css.AsSpan(open + 1, close - open - 1))) AddSelectors(WithoutComments(css[at..open]));
            at = close + 1;
        }
    }

    private static string WithoutComments(string selector)
    {
        for (var start = selector.IndexOf("/*", StringComparison.Ordinal); start >= 0; start = selector.IndexOf("/*", StringComparison.Ordinal))
        {
            var end = selector.IndexOf("*/", start + 2, StringComparison.Ordinal);
            selector = end < 0 ? selector[..start] : selector.Remove(start, end + 2 - start);
        }
        // "@import url(x);" has no braces of its own.
        return selector[(selector.LastIndexOf(';') + 1)..].Trim();
    }

    private static int EndOfGroup(string css, int open)
    {
        var depth = 0;
        for (var i = open; i < css.Length; i++)
        {
            if (css[i] == '{') depth++;
            else if (css[i] == '}' && --depth == 0) return i;
        }
        return -1;
    }

    private void AddSelectors(string selectors)
    {
        foreach (var part in selectors.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (part.Length < 2 || part.AsSpan(1).ContainsAny(NotPlain)) continue;
            if (part[0] == '.') classes.Add(part[1..]);
            else if (part[0] == '#') ids.Add(part[1..]);
        }
    }

    private static bool IsHiding(ReadOnlySpan<char> declarations)
    {
        bool noHeight = false, clipped = false, absolute = false;
        ReadOnlySpan<char> ink = default, ground = default;
        foreach (var range in declarations.Split(';'))
        {
            var declaration = declarations[range];
            var colon = declaration.IndexOf(':');
            if (colon < 0) continue;
            var name = declaration[..colon].Trim();
            var value = declaration[(colon + 1)..].Trim();
            var important = value.IndexOf('!');
            if (important >= 0) value = value[..important].TrimEnd();
            if (Is(name, "display") && Is(value, "none") || Is(name, "visibility") && Is(value, "hidden")) return true;
            if ((Is(name, "opacity") || Is(name, "font-size")) && IsZero(value)) return true;
            if (Is(name, "color") && Is(value, "transparent")) return true;
            if (Is(name, "color")) ink = value;
            if (Is(name, "background-color") || Is(name, "background")) ground = value;
            if ((Is(name, "left") || Is(name, "top") || Is(name, "text-indent") || Is(name, "margin-left") || Is(name, "right")) && IsFarOff(value)) return true;
            if ((Is(name, "height") || Is(name, "max-height") || Is(name, "width")) && (IsZero(value) || Is(value, "1px"))) noHeight = true;
            if (Is(name, "overflow") && Is(value, "hidden")) clipped = true;
            if (Is(name, "position") && Is(value, "absolute")) absolute = true;
            if (Is(name, "clip") && value.StartsWith("rect(", StringComparison.OrdinalIgnoreCase) || Is(name, "clip-path") && value.StartsWith("inset(50%", StringComparison.OrdinalIgnoreCase)) absolute = clipped = noHeight = true;
        }
        return noHeight && clipped || absolute && clipped && noHeight || IsSameColour(ink, ground);
    }

    /// <summary>White on white, in the ways in which style sheets write one colour: by name, with three digits or six.</summary>
    private static bool IsSameColour(ReadOnlySpan<char> ink, ReadOnlySpan<char> ground)
    {
        if (ink.IsEmpty || ground.IsEmpty) return false;
        Span<char> first = stackalloc char[6], second = stackalloc char[6];
        return ink.Equals(ground, StringComparison.OrdinalIgnoreCase) && !Is(ink, "inherit") || Hex(ink, first) && Hex(ground, second) && first.SequenceEqual(second);
    }

    private static bool Hex(ReadOnlySpan<char> colour, Span<char> six)
    {
        if (Is(colour, "white")) colour = "#fff";
        else if (Is(colour, "black")) colour = "#000";
        if (colour.Length is not (4 or 7) || colour[0] != '#') return false;
        for (var i = 0; i < 6; i++) six[i] = char.ToLowerInvariant(colour[colour.Length == 7 ? i + 1 : i / 2 + 1]);
        return true;
    }

    private static bool Is(ReadOnlySpan<char> text, string word) => text.Equals(word, StringComparison.OrdinalIgnoreCase);

    private static bool IsZero(ReadOnlySpan<char> value)
    {
        var digits = 0;
        foreach (var c in value)
        {
            if (c is '0') digits++;
            else if (c is not ('.' or 'p' or 'x' or 'e' or 'm' or 'r' or '%' or 't')) return false;
        }
        return digits > 0;
    }

    private static bool IsFarOff(ReadOnlySpan<char> value)
    {
        if (value.Length < 4 || value[0] != '-') return false;
        var digits = 1;
        while (digits < value.Length && char.IsAsciiDigit(value[digits])) digits++;
        return digits > 3;
    }
}
