namespace Recoupe.Lab.Acceptance;

/// <summary>The one place where measures and acceptance tests meet the pipeline: pages in, the bytes of <c>dossier.json</c> out, as <c>recoupe dossier --single</c> writes them.</summary>
public static class PipelineRun
{
    /// <summary>Whether there is a pipeline to run; tests that need it are skipped until then.</summary>
    public static bool IsJoined => false;

    /// <param name="pages">Paths of the pages of one story.</param>
    /// <exception cref="NotSupportedException">The pipeline is not joined yet.</exception>
    public static byte[] DossierJson(IReadOnlyList<string> pages) =>
        throw new NotSupportedException($"The pipeline is not joined yet; {pages.Count} pages were not read.");
}
