using System.Diagnostics;
using System.Globalization;
using Recoupe.Extraction;
using Recoupe.Lab.Eval;
using Recoupe.Reading;

namespace Recoupe.Lab.Speed;

/// <summary><c>lab speed extraction</c>: pages from bytes to article with metadata by the second of processor time (collecting garbage included), warm, over the pages of zyte-181.</summary>
internal static class ExtractionSpeed
{
    private const int Rounds = 7;
    private const int WarmUp = 3;

    public static int Run(string[] arguments)
    {
        var pages = ZytePages.Read();
        if (pages.Count == 0) return 0;
        var loading = Stopwatch.StartNew();
        var extractor = new ArticleExtractor(LanguagePacks.Load("fr"));
        Console.WriteLine($"load      {loading.ElapsedMilliseconds,7} ms");
        var reader = new PageReader();
        // The best of several rounds, for all and for each page: other work on the machine can only slow a round down.
        var best = new double[pages.Count];
        Array.Fill(best, double.MaxValue);
        var bestRound = double.MaxValue;
        long bytes = 0;
        for (var round = 0; round < WarmUp + Rounds; round++)
        {
            var spent = Environment.CpuUsage.TotalTime;
            var allocated = GC.GetAllocatedBytesForCurrentThread();
            for (var i = 0; i < pages.Count; i++)
            {
                var start = Stopwatch.GetTimestamp();
                if (reader.Read("page.html", new MemoryStream(pages[i].Bytes)).Page is { } page) extractor.Extract(page);
                if (round >= WarmUp) best[i] = Math.Min(best[i], Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            }
            bytes = GC.GetAllocatedBytesForCurrentThread() - allocated;
            if (round >= WarmUp) bestRound = Math.Min(bestRound, (Environment.CpuUsage.TotalTime - spent).TotalSeconds);
        }
        Array.Sort(best);
        var rate = pages.Count / bestRound;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"articles  {rate,7:F0} pages/s of one core   (trafilatura about 50; goal 250)"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"a page    {At(best, 0.5),7:F1} ms median, {At(best, 0.95):F1} ms at the 95th percentile (goal 15), {best[^1]:F1} ms at most"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"memory    {bytes / 1024.0 / pages.Count,7:F0} KB allocated a page, {Process.GetCurrentProcess().PeakWorkingSet64 / 1048576.0:F0} MB peak (goal 250)"));
        return 0;
    }

    private static double At(double[] sorted, double share) => sorted[(int)(share * (sorted.Length - 1))];
}
