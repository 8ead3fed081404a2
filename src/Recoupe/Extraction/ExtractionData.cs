using Recoupe.Extraction.Blocks;
using Recoupe.Extraction.Metadata;
using Recoupe.Language;

namespace Recoupe.Extraction;

/// <summary>The word lists of extraction, read once, and the readers that live on them.</summary>
internal sealed class ExtractionData
{
    public ExtractionData(LanguagePack pack)
    {
        StopWords = new StopWords(pack);
        Clutter = new ClutterLexicon(pack);
        Notices = new NoticeLexicon(pack);
        BylineWords = new BylineLexicon(pack);
        MetaTags = new MetaTags(pack);
        Bylines = new BylineReader(BylineWords, StopWords);
        AuthorNames = new AuthorNames(BylineWords, Bylines.Dates, StopWords);
        OutletWords = pack.Rows("mediums.tsv", 3).Where(row => row[1] is "outlet" or "masthead").Select(row => row[0]).ToHashSet(StringComparer.Ordinal);
    }

    public StopWords StopWords { get; }
    public ClutterLexicon Clutter { get; }
    public NoticeLexicon Notices { get; }
    public BylineLexicon BylineWords { get; }
    public MetaTags MetaTags { get; }
    public AuthorNames AuthorNames { get; }
    public BylineReader Bylines { get; }

    /// <summary>The words that names of outlets open or end with: "radio", "gazette".</summary>
    public IReadOnlySet<string> OutletWords { get; }
}
