using System.Text;
using System.Text.Json;
using AngleSharp.Html.Parser;
using Recoupe.Lab;
using Recoupe.Lab.Acceptance;

namespace Recoupe.Tests.Acceptance;

/// <summary>The pile of <c>samples/crue</c>, its truth, and the dossier that the pipeline makes of it, made once for all tests.</summary>
internal static class SamplePile
{
    public static string Folder { get; } = Path.Combine(SharedData.RepositoryRoot, "samples", "crue");
    public static StoryGold Truth { get; } = StoryGold.Load(Folder);
    public static IReadOnlyList<string> Files { get; } = StoryGold.PageFiles(Folder);
    private static Lazy<byte[]> LazyJson { get; } = new(() => PipelineRun.DossierJson(Files));
    public static byte[] Json => LazyJson.Value;
    public static DossierFile Dossier => DossierFile.Parse(Json);
    public static DossierScore Score => DossierScore.Of(Truth, Dossier);

    /// <summary>The page as it came, decoded.</summary>
    public static string Raw(string file)
    {
        var bytes = File.ReadAllBytes(file);
        var isWestern = Encoding.ASCII.GetString(bytes).Contains("charset=windows-1252", StringComparison.Ordinal);
        return (isWestern ? CodePagesEncodingProvider.Instance.GetEncoding(1252).ShouldNotBeNull() : Encoding.UTF8).GetString(bytes);
    }

    /// <summary>All words of the page's body, clutter and hidden ones too.</summary>
    public static string Words(string file)
    {
        if (Path.GetExtension(file) == ".txt") return Raw(file);
        using var document = new HtmlParser().ParseDocument(Raw(file));
        foreach (var script in document.QuerySelectorAll("script, style").ToList()) script.Remove();
        return document.Body.ShouldNotBeNull().TextContent;
    }

    /// <summary>The file name, without ending, of every page of the dossier by its id.</summary>
    public static Dictionary<string, string> PageNames(JsonElement dossier) => dossier.GetProperty("pages").EnumerateArray().ToDictionary(
        page => page.GetProperty("id").GetString() ?? "", page => Path.GetFileNameWithoutExtension(page.GetProperty("file").GetString() ?? ""));
}
