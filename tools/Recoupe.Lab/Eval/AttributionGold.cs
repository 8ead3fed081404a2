using System.Globalization;
using System.Security.Cryptography;
using Recoupe.Language;

namespace Recoupe.Lab.Eval;

/// <summary>An article of <c>tests/gold/attributions/gold.tsv</c>, with the text that its places are in.</summary>
internal sealed record AttributionGold(string Path, string Text, IReadOnlyList<GoldQuotation> Quotations, IReadOnlyList<GoldAttribution> Attributions)
{
    /// <summary>The articles in the order of the file; the first of each two is for tuning, the second held out.</summary>
    /// <exception cref="InvalidDataException">An article is not the one that was annotated.</exception>
    public static List<AttributionGold> Read()
    {
        var articles = new List<AttributionGold>();
        foreach (var line in File.ReadLines(System.IO.Path.Combine(SharedData.RepositoryRoot, "tests", "gold", "attributions", "gold.tsv")))
        {
            if (line.StartsWith('#')) continue;
            var cells = line.Split('\t');
            if (cells[0] == "article") articles.Add(Open(cells[1], cells[2]));
            else if (cells[0] == "quotation") ((List<GoldQuotation>)articles[^1].Quotations).Add(new GoldQuotation(Place(cells[1]) ?? default, Place(cells[2])));
            else ((List<GoldAttribution>)articles[^1].Attributions).Add(new GoldAttribution(Place(cells[1]) ?? default, Place(cells[2]) ?? default, Place(cells[3]), Place(cells[4])));
        }
        return articles;
    }

    private static AttributionGold Open(string path, string digest)
    {
        var bytes = File.ReadAllBytes(SharedData.Require($"data/cl-tls-fr/{path}"));
        if (Convert.ToHexStringLower(SHA256.HashData(bytes))[..digest.Length] != digest) throw new InvalidDataException($"{path}: not the text that was annotated.");
        return new AttributionGold(path, System.Text.Encoding.UTF8.GetString(bytes), new List<GoldQuotation>(), new List<GoldAttribution>());
    }

    private static TextSpan? Place(string cell)
    {
        if (cell == "-") return null;
        var dash = cell.IndexOf('-');
        return TextSpan.FromBounds(int.Parse(cell.AsSpan(0, dash), CultureInfo.InvariantCulture), int.Parse(cell.AsSpan(dash + 1), CultureInfo.InvariantCulture));
    }
}

/// <param name="Inner">What stands between the marks.</param>
/// <param name="Speaker">Where the article has the fullest name of who says it; null where it tells nobody.</param>
internal sealed record GoldQuotation(TextSpan Inner, TextSpan? Speaker);

/// <param name="Name">Where the article has the fullest name of the source.</param>
internal sealed record GoldAttribution(TextSpan Cue, TextSpan Source, TextSpan? Content, TextSpan? Name);
