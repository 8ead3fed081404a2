using Recoupe.Model;

namespace Recoupe.Extraction.Blocks;

/// <summary>A paragraph, line or label of a page, with what is needed to tell article from clutter.</summary>
/// <param name="text">As it stands, white space folded.</param>
/// <param name="element">Index of the outline element that holds it; -1 in a page without markup.</param>
/// <param name="linked">How many of its characters are links.</param>
internal sealed class PageBlock(string text, BlockKind kind, int element, int linked, StopWords stopWords)
{
    private BlockShape? shape;

    public string Text { get; private set; } = text;
    public BlockKind Kind { get; set; } = kind;
    public int Element { get; } = element;

    /// <summary>What it was taken for; null while it is held for article.</summary>
    public string? Clutter { get; private set; }
    public Reason? Because { get; private set; }

    /// <summary>What the markup calls it ("caption", "standfirst", "byline", "credit", "category"); null where nothing.</summary>
    public string? Role { get; set; }

    /// <summary>Whether it was cut from a line of text: the text goes on behind it.</summary>
    public bool IsInline { get; init; }

    /// <summary>How many characters of link it opens with.</summary>
    public int LeadingLink { get; init; }

    public BlockShape Shape => shape ??= BlockShape.Of(Text, stopWords);
    public string Folded => Shape.Folded;
    public double LinkDensity => Text.Length == 0 ? 0 : (double)linked / Text.Length;
    public bool IsKept => Clutter is null;

    /// <summary>Running text: words enough, the small words that sentences have, few links, an end.</summary>
    public bool IsProse(int words) => Shape.Words >= words && LinkDensity < 0.5 && (Shape.EndsSentence || Shape.Words >= 30) && Shape.ReadsAsText;

    /// <summary>Leaves only what stands before <paramref name="position"/>.</summary>
    public void Cut(int position)
    {
        Text = Lines.Fold(Text.AsSpan(0, position).TrimEnd(" \u00A0-–—|("));
        shape = null;
    }

    /// <summary>A short line without the end of a sentence, and none that announces what follows.</summary>
    public bool ReadsAsHeading => Shape.Words is > 0 and <= 12 && !Shape.EndsSentence && Text[^1] is not (':' or ',' or ';');

    public void Remove(string kind, string key, params IReadOnlyList<string> arguments)
    {
        if (Clutter is not null) return;
        Clutter = kind;
        Because = new Reason(key, arguments);
    }
}
