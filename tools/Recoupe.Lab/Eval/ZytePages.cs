using System.IO.Compression;
using System.Text.Json;

namespace Recoupe.Lab.Eval;

/// <summary>The 181 pages of zyte-181, each with the article's text as it was marked by hand.</summary>
internal static class ZytePages
{
    public const string GoldFile = "data/zyte-181/ground-truth.json";

    /// <summary>None, after a line that says why, where the data is absent.</summary>
    public static IReadOnlyList<ZytePage> Read()
    {
        if (SharedData.Find(GoldFile) is not { } path)
        {
            Console.WriteLine("zyte-181: not here, skipped");
            return [];
        }
        var pages = new List<ZytePage>();
        using var gold = JsonDocument.Parse(File.ReadAllBytes(path));
        foreach (var entry in gold.RootElement.EnumerateObject())
        {
            using var file = new GZipStream(File.OpenRead(Path.Combine(Path.GetDirectoryName(path) ?? "", "html", entry.Name + ".html.gz")), CompressionMode.Decompress);
            using var bytes = new MemoryStream();
            file.CopyTo(bytes);
            pages.Add(new ZytePage(entry.Name, entry.Value.GetProperty("url").GetString() ?? "", bytes.ToArray(), entry.Value.GetProperty("articleBody").GetString() ?? ""));
        }
        return pages;
    }
}

internal sealed record ZytePage(string Name, string Url, byte[] Bytes, string Body);
