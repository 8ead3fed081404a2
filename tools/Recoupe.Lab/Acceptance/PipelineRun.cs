using Recoupe.Reporting;

namespace Recoupe.Lab.Acceptance;

/// <summary>The one place where measures and acceptance tests meet the pipeline: pages in, the bytes of <c>dossier.json</c> out, as <c>recoupe dossier --single</c> writes them.</summary>
public static class PipelineRun
{
    private static readonly Lazy<Pipeline> Pipeline = new(() => new Pipeline(LanguagePacks.Load("fr")));
    private static readonly Lazy<DossierJson> Json = new(() => new DossierJson(InterfaceText.Load("en")));

    /// <param name="pages">Paths of the pages of one story.</param>
    public static byte[] DossierJson(IReadOnlyList<string> pages)
    {
        using var stream = new MemoryStream();
        Json.Value.Write(Pipeline.Value.Run(pages, single: true).Dossiers[0], stream);
        return stream.ToArray();
    }
}
