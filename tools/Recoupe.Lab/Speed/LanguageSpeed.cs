using System.Diagnostics;
using System.Globalization;
using System.Text;
using Recoupe.Language;
using Recoupe.Language.Dates;
using Recoupe.Language.Quantities;
using Recoupe.Language.Tagging;

namespace Recoupe.Lab.Speed;

/// <summary>
/// <c>lab speed language</c>: warm tokens a second on one core, bytes of text in UTF-8 a second, and bytes allocated a token, over the sentences of a treebank glued into
/// texts of about an article's length; and how long lexicon and analyzer take to load. "dates", "counts" and "meaning" (names, dates, counts, quotations, attributions)
/// are found in texts that are tokens already; "analyze" is everything but the trees, from the raw text.
/// </summary>
internal static class LanguageSpeed
{
    private const int ArticleLength = 4_000;
    private const int WarmUp = 5;
    private const int Rounds = 20;
    private const double BytesPerMegabyte = 1_000_000;

    public static int Run(string[] arguments)
    {
        var pack = LanguagePacks.Load("fr");
        var loading = Stopwatch.StartNew();
        Lexicon.Load(pack);
        Console.WriteLine($"lexicon   {loading.Elapsed.TotalMilliseconds,9:F1} ms to load, cold");
        loading.Restart();
        var analyzer = new TextAnalyzer(pack);
        Console.WriteLine($"analyzer  {loading.Elapsed.TotalMilliseconds,9:F1} ms to load");
        var texts = Texts();
        Report("tokenize", texts, Encoding.UTF8.GetByteCount, text => analyzer.Tokenize(text).Tokens.Length);
        var dates = new DateFinder(pack);
        var quantities = new QuantityFinder(pack);
        var tokenized = texts.ConvertAll(analyzer.Tokenize);
        Report("dates", tokenized, BytesOf, text => Count(text, dates.Find(text)));
        Report("counts", tokenized, BytesOf, text => Count(text, quantities.Find(text, [])));
        Report("meaning", tokenized, BytesOf, text => analyzer.Analyze(text).Tokens.Length);
        Report("analyze", texts, Encoding.UTF8.GetByteCount, text => analyzer.Analyze(text).Tokens.Length);
        Report("and parse", texts, Encoding.UTF8.GetByteCount, text => analyzer.Parse(analyzer.Tokenize(text)).Dependencies.Count);
        ReportCores(texts, text => analyzer.Analyze(text).Tokens.Length);
        return 0;
    }

    private static int BytesOf(TokenizedText text) => Encoding.UTF8.GetByteCount(text.Text);

    /// <summary>The tokens of a text; what was found in them is only there to be made.</summary>
    private static int Count<T>(TokenizedText text, IReadOnlyList<T> found) => found.Count >= 0 ? text.Tokens.Length : 0;

    /// <summary>The same work on one core and on all: the best of several rounds each.</summary>
    private static void ReportCores(List<string> texts, Func<string, int> work)
    {
        var all = Enumerable.Repeat(texts, WarmUp).SelectMany(text => text).ToList();
        double Best(int threads) => Enumerable.Range(0, WarmUp).Min(_ =>
        {
            var started = Stopwatch.GetTimestamp();
            Parallel.ForEach(all, new ParallelOptions { MaxDegreeOfParallelism = threads }, text => work(text));
            return Stopwatch.GetElapsedTime(started).TotalSeconds;
        });
        Console.WriteLine($"analyze   {Best(1) / Best(Environment.ProcessorCount),9:F2} times as fast on {Environment.ProcessorCount} cores");
    }

    private static List<string> Texts()
    {
        var texts = new List<string>();
        var text = new StringBuilder();
        foreach (var line in File.ReadLines(SharedData.Require("data/treebanks-fr/UD_French-Sequoia/fr_sequoia-ud-dev.conllu")))
        {
            if (!line.StartsWith("# text = ", StringComparison.Ordinal)) continue;
            text.Append(line.AsSpan("# text = ".Length)).Append(' ');
            if (text.Length < ArticleLength) continue;
            texts.Add(text.ToString());
            text.Clear();
        }
        return texts;
    }

    /// <summary>The best round of each text, after rounds that warm up: other work on the machine can only slow a round down, and rarely all of a text's.</summary>
    private static void Report<T>(string name, List<T> texts, Func<T, int> bytesOf, Func<T, int> work)
    {
        var best = new double[texts.Count];
        Array.Fill(best, double.MaxValue);
        long tokens = 0, bytes = 0;
        for (var round = 0; round < WarmUp + Rounds; round++)
        {
            var allocated = GC.GetAllocatedBytesForCurrentThread();
            tokens = 0;
            for (var i = 0; i < texts.Count; i++)
            {
                var started = Stopwatch.GetTimestamp();
                tokens += work(texts[i]);
                if (round >= WarmUp) best[i] = Math.Min(best[i], Stopwatch.GetElapsedTime(started).TotalSeconds);
            }
            bytes = GC.GetAllocatedBytesForCurrentThread() - allocated;
        }
        var megabytes = texts.Sum(bytesOf) / BytesPerMegabyte;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-9} {tokens / best.Sum(),9:F0} tokens/s  {megabytes / best.Sum(),6:F2} MB/s  {bytes / (double)tokens,6:F0} bytes/token"));
    }
}
