namespace Recoupe.Extraction.Html;

/// <summary>An element of the page as the outline keeps it: who holds it, which blocks it holds, and what its names say.</summary>
internal sealed class OutlineElement(int parent, string name)
{
    public int Parent { get; } = parent;
    public string Name { get; } = name;

    /// <summary>What its class, id or role stands for; null for nothing.</summary>
    public string? Cue { get; set; }
    public string CueWord { get; set; } = "";

    /// <summary>The kind of clutter that it was found to be, or to lie in; null where none.</summary>
    public string? Clutter { get; set; }

    /// <summary>"article", "body" or "main" where the markup says that the article lies here.</summary>
    public string? Landmark { get; set; }

    /// <summary>Whether it holds a field or a button.</summary>
    public bool HasControl { get; set; }

    /// <summary>Its blocks are <c>[First, End)</c>.</summary>
    public int First { get; set; }
    public int End { get; set; }
    public double Weight { get; set; }
}
