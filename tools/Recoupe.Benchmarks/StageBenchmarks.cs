using BenchmarkDotNet.Attributes;
using Recoupe.Language;
using Recoupe.Language.Parsing;

namespace Recoupe.Benchmarks;

/// <summary>
/// Each stage on the ten pages of <c>samples/crue</c>, one core. Read the ratios: machines differ. What a text step allocates, divided by <see cref="Tokens"/>,
/// is what its results take a token: 32 bytes for the token itself.
/// </summary>
[MemoryDiagnoser]
[InProcess, WarmupCount(3), IterationCount(6), IterationTime(150)]
public class StageBenchmarks
{
    private TextAnalyzer analyzer = null!;
    private Pipeline pipeline = null!;
    private string[] paths = [];
    private string text = "";
    private TokenizedText tokenized = null!;

    public int Tokens => tokenized.Tokens.Length;

    [GlobalSetup]
    public void Load()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Recoupe.slnx"))) folder = Path.GetDirectoryName(folder) ?? throw new DirectoryNotFoundException("Recoupe.slnx is in no folder above.");
        var pack = LanguagePacks.Load("fr");
        analyzer = new TextAnalyzer(pack);
        pipeline = new Pipeline(pack, threads: 1);
        paths = [.. Directory.EnumerateFiles(Path.Combine(folder, "samples", "crue", "pages")).Order(StringComparer.Ordinal)];
        text = string.Join("\n\n", pipeline.Annotate(pipeline.Read(paths).Pages).Select(article => article.Analysis.Text));
        tokenized = analyzer.Tokenize(text);
        Console.WriteLine($"// {Tokens} tokens");
    }

    [Benchmark]
    public object Read() => pipeline.Read(paths);

    [Benchmark(Baseline = true)]
    public TokenizedText Tokenize() => analyzer.Tokenize(text);

    [Benchmark]
    public AnalyzedText Analyze() => analyzer.Analyze(text);

    [Benchmark]
    public ParsedText Parse() => analyzer.Parse(tokenized);

    [Benchmark]
    public PipelineResult Dossier() => pipeline.Run(paths, single: true);
}
