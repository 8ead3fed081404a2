using Recoupe.Extraction.Blocks;
using Recoupe.Extraction.Metadata;
using Recoupe.Language;

namespace Recoupe.Extraction;

/// <summary>The word lists of extraction, read once.</summary>
internal sealed class ExtractionData(LanguagePack pack)
{
    public StopWords StopWords { get; } = new(pack);
    public ClutterLexicon Clutter { get; } = new(pack);
    public BylineLexicon BylineWords { get; } = new(pack);
}
