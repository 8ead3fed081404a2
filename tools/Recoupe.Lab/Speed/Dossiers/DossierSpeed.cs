using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using Recoupe.Model;
using Recoupe.Reporting;

namespace Recoupe.Lab.Speed.Dossiers;

/// <summary>
/// <c>lab speed dossiers [STORIES [PAGES]]</c>: whole runs, from files to the dossiers of all formats in a folder, on two cores and from a cold start: pages a second, most memory, and the time of each stage.
/// By default 20 stories of 50 pages (<see cref="MadePages"/>). The time of a stage is that of all its pages or stories added up, so that the stages together may take twice what the run does.
/// </summary>
internal static class DossierSpeed
{
    private const int Stories = 20;
    private const int PagesOfStory = 50;
    private const int Cores = 2;
    private const double BytesPerMegabyte = 1 << 20;

    public static int Run(string[] arguments)
    {
        var sizes = arguments.Select(text => int.Parse(text, CultureInfo.InvariantCulture)).ToArray();
        var folder = Directory.CreateTempSubdirectory("recoupe-speed-");
        try
        {
            if (OperatingSystem.IsLinux() || OperatingSystem.IsWindows()) Process.GetCurrentProcess().ProcessorAffinity = (1 << Cores) - 1;
            var pages = folder.CreateSubdirectory("pages");
            new MadePages().Write(pages.FullName, sizes is [var stories, ..] ? stories : Stories, sizes is [_, var each] ? each : PagesOfStory);
            Measure(pages, folder.CreateSubdirectory("dossiers"));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
        return 0;
    }

    private static void Measure(DirectoryInfo pages, DirectoryInfo output)
    {
        var stages = new StageLog();
        var (started, spent) = (Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime);
        var pipeline = new Pipeline(LanguagePacks.Load("fr"), Cores) { Stages = stages };
        stages.Report(new StageTime("load", Stopwatch.GetElapsedTime(started)));
        var result = pipeline.Run([pages.FullName], single: false);
        var writing = Stopwatch.GetTimestamp();
        var words = (InterfaceText.Load("fr"), InterfaceText.Load("en"));
        Task.WhenAll(result.Dossiers.SelectMany((dossier, i) => Write(dossier, output.CreateSubdirectory($"{i}").FullName, words))).GetAwaiter().GetResult();
        stages.Report(new StageTime("report", Stopwatch.GetElapsedTime(writing)));
        var (seconds, processor) = (Stopwatch.GetElapsedTime(started).TotalSeconds, (Environment.CpuUsage.TotalTime - spent).TotalSeconds);
        foreach (var (stage, time) in stages.Times) Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{stage,-12} {time.TotalSeconds,7:F2} s"));
        var bytes = pages.EnumerateFiles().Sum(file => file.Length) / BytesPerMegabyte;
        var statements = result.Dossiers.Sum(dossier => dossier.Findings.Sum(finding => finding.Statements.Count));
        var written = output.EnumerateFiles("*", SearchOption.AllDirectories).Sum(file => file.Length) / BytesPerMegabyte;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{result.Pages} pages ({bytes:F1} MB), {result.Dossiers.Count} stories, {statements} statements, {written:F1} MB of dossiers"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{result.Pages / seconds:F0} pages/s on {Cores} cores ({seconds:F1} s), {Cores * result.Pages / processor:F0} by processor time ({processor:F1} s)   (goal 60)"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Process.GetCurrentProcess().PeakWorkingSet64 / BytesPerMegabyte:F0} MB at most   (goal 600)"));
    }

    /// <summary>Stories and formats side by side, as <c>recoupe dossier</c> writes them.</summary>
    private static IEnumerable<Task> Write(Dossier dossier, string folder, (InterfaceText Ui, InterfaceText Contract) words)
    {
        yield return Task.Run(() =>
        {
            using var json = File.Create(Path.Combine(folder, "dossier.json"));
            new DossierJson(words.Contract).Write(dossier, json);
        });
        yield return Task.Run(() => File.WriteAllText(Path.Combine(folder, "dossier.html"), DossierHtml.Render(dossier, words.Ui)));
        yield return Task.Run(() => File.WriteAllText(Path.Combine(folder, "dossier.md"), DossierMarkdown.Render(dossier, words.Ui)));
        yield return Task.Run(() => File.WriteAllText(Path.Combine(folder, "findings.csv"), FindingsCsv.Render(dossier, words.Contract)));
    }

    /// <summary>Adds up what the stages report, from several threads, and gives it in the order of first reports.</summary>
    private sealed class StageLog : IProgress<StageTime>
    {
        private readonly ConcurrentQueue<StageTime> reports = new();

        public IEnumerable<(string Stage, TimeSpan Time)> Times =>
            reports.GroupBy(report => report.Stage, StringComparer.Ordinal).Select(group => (group.Key, TimeSpan.FromTicks(group.Sum(report => report.Time.Ticks))));

        public void Report(StageTime value) => reports.Enqueue(value);
    }
}
