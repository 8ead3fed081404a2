using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Recoupe.Extraction.Text;
using Recoupe.Language;

namespace Recoupe.Lab.Eval;

/// <summary>An article of a list in <c>tests/gold/attributions</c>, joined where it was broken at a fixed width, and with its lines as the paragraphs that they are, which its places are in.</summary>
internal sealed record AttributionGold(string Path, string File, string Text, IReadOnlyList<GoldQuotation> Quotations, IReadOnlyList<GoldAttribution> Attributions)
{
    /// <summary>The list of the articles that rules are fitted to. The second of each two was held out until its misses were read.</summary>
    public const string ForTuning = "gold.tsv";

    /// <summary>Lists of further articles, for tuning too, annotated in one pass only: those at even and those at odd places of one order. They may be absent.</summary>
    public const string MoreEven = "more-even.tsv", MoreOdd = "more-odd.tsv";

    /// <summary>Articles full of quotation marks, annotated in one pass and without attributions. They may be absent.</summary>
    public const string MoreMarks = "more-marks.tsv";

    /// <summary>Articles of few, long voices, annotated in one pass and without attributions; the misses of the second of each two are not read. They may be absent.</summary>
    public const string MoreVoices = "more-voices.tsv";

    /// <summary>A list of attributions alone, for tuning, annotated in one pass: the quotations of its articles are not marked, and not counted. It may be absent.</summary>
    public const string MoreSources = "more-sources.tsv";

    /// <summary>A list of which the first of each two articles are for tuning since their misses were read, and to the second nothing is fitted; it may be absent.</summary>
    public const string Fresh = "fresh.tsv";

    /// <summary>A list for measuring alone, annotated in one pass when the rules stood: its misses are never listed. It may be absent.</summary>
    public const string Later = "later.tsv";

    /// <summary>The articles of a list in the order of its file; none where there is no such file.</summary>
    /// <exception cref="InvalidDataException">An article is not the one that was annotated.</exception>
    public static List<AttributionGold> Read(string list)
    {
        var articles = new List<AttributionGold>();
        var file = System.IO.Path.Combine(SharedData.RepositoryRoot, "tests", "gold", "attributions", list);
        if (!System.IO.File.Exists(file)) return articles;
        foreach (var line in System.IO.File.ReadLines(file))
        {
            if (line.StartsWith('#')) continue;
            var cells = line.Split('\t');
            if (cells[0] == "article") articles.Add(Open(cells[1], cells[2]));
            else if (cells[0] == "quotation") ((List<GoldQuotation>)articles[^1].Quotations).Add(new GoldQuotation(articles[^1].Place(cells[1]) ?? default, articles[^1].Place(cells[2])));
            else ((List<GoldAttribution>)articles[^1].Attributions).Add(new GoldAttribution(articles[^1].Place(cells[1]) ?? default, articles[^1].Place(cells[2]) ?? default, articles[^1].Place(cells[3]), articles[^1].Place(cells[4])));
        }
        return articles;
    }

    private static AttributionGold Open(string path, string digest)
    {
        var bytes = System.IO.File.ReadAllBytes(SharedData.Require($"data/cl-tls-fr/{path}"));
        if (Convert.ToHexStringLower(SHA256.HashData(bytes))[..digest.Length] != digest) throw new InvalidDataException($"{path}: not the text that was annotated.");
        var file = Encoding.UTF8.GetString(bytes);
        var text = FixedWidth.Of(file)?.Unwrap(file) ?? file;
        var paragraphs = new StringBuilder(text.Length + 64);
        foreach (var (at, c) in text.Index()) paragraphs.Append(c).Append('\n', IsLoneBreak(text, at) ? 1 : 0);
        return new AttributionGold(path, text, paragraphs.ToString(), new List<GoldQuotation>(), new List<GoldAttribution>());
    }

    /// <summary>A line of these files is a paragraph, as it is to whoever reads them with Recoupe, unless it was broken at a fixed width: its end is doubled.</summary>
    private static bool IsLoneBreak(string file, int at) => file[at] == '\n' && (at == 0 || file[at - 1] != '\n') && (at + 1 == file.Length || file[at + 1] != '\n');

    /// <summary>A place in the file as a place in <see cref="Text"/>.</summary>
    private TextSpan? Place(string cell)
    {
        if (cell == "-") return null;
        var dash = cell.IndexOf('-');
        return TextSpan.FromBounds(Moved(int.Parse(cell.AsSpan(0, dash), CultureInfo.InvariantCulture)), Moved(int.Parse(cell.AsSpan(dash + 1), CultureInfo.InvariantCulture)));
    }

    private int Moved(int at)
    {
        var moved = at;
        for (var i = 0; i < at; i++) if (IsLoneBreak(File, i)) moved++;
        return moved;
    }
}

/// <param name="Inner">What stands between the marks.</param>
/// <param name="Speaker">Where the article has the fullest name of who says it; null where it tells nobody.</param>
internal sealed record GoldQuotation(TextSpan Inner, TextSpan? Speaker);

/// <param name="Name">Where the article has the fullest name of the source.</param>
internal sealed record GoldAttribution(TextSpan Cue, TextSpan Source, TextSpan? Content, TextSpan? Name);
