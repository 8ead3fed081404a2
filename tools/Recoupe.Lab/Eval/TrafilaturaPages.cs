using System.Diagnostics;
using System.Formats.Tar;
using System.Text.Json;
using Recoupe.Model;
using Recoupe.Reading;

namespace Recoupe.Lab.Eval;

/// <summary>The 964 pages of trafilatura-964 and what was marked by hand in each.</summary>
internal sealed class TrafilaturaPages(IReadOnlyDictionary<string, byte[]> files)
{
    public byte[] Gold => files["gold.json"];

    /// <summary>Null, after a line that says why, where the data or the means to unpack it is absent.</summary>
    public static TrafilaturaPages? Find()
    {
        if (SharedData.Find("data/trafilatura-964/trafilatura-964.tar.xz") is not { } archive)
        {
            Console.WriteLine("trafilatura-964: not here, skipped");
            return null;
        }
        if (Unpack(archive) is { } files) return new TrafilaturaPages(files);
        Console.WriteLine("trafilatura-964: no xz on this machine, skipped");
        return null;
    }

    public IEnumerable<(Page Page, JsonElement Gold)> All()
    {
        using var gold = JsonDocument.Parse(Gold);
        var reader = new PageReader();
        foreach (var entry in gold.RootElement.EnumerateObject())
        {
            if (!files.TryGetValue("pages/" + entry.Value.GetProperty("file").GetString(), out var bytes)) continue;
            if (reader.Read("page.html", new MemoryStream(bytes)).Page is { } page) yield return (page, entry.Value);
        }
    }

    /// <summary>White space as single blanks: what the published figures fold.</summary>
    public static string Fold(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static Dictionary<string, byte[]>? Unpack(string archive)
    {
        try
        {
            using var xz = Process.Start(new ProcessStartInfo("xz", ["-dc", archive]) { RedirectStandardOutput = true, UseShellExecute = false });
            if (xz is null) return null;
            var files = new Dictionary<string, byte[]>(StringComparer.Ordinal);
            using var tar = new TarReader(xz.StandardOutput.BaseStream);
            while (tar.GetNextEntry(copyData: true) is { } entry)
            {
                if (entry.DataStream is null) continue;
                using var data = new MemoryStream();
                entry.DataStream.CopyTo(data);
                files[entry.Name.StartsWith("./", StringComparison.Ordinal) ? entry.Name[2..] : entry.Name] = data.ToArray();
            }
            return files;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }
}
