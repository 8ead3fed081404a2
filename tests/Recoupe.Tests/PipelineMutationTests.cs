using System.Diagnostics;
using System.Text;
using Recoupe.Language;
using Recoupe.Language.Dates;
using Recoupe.Language.Quantities;
using Recoupe.Reporting;
using Recoupe.Tests.Cli;

namespace Recoupe.Tests;

/// <summary>Small pages cut, doubled and littered, through the whole pipeline and the writers of annotations: never an exception.</summary>
public sealed class PipelineMutationTests : IDisposable
{
    private const int Rounds = 150;
    private const int Pieces = 1500;

    private static readonly Pipeline Pipeline = new(LanguagePacks.Load("fr"));

    private static readonly string[] Paragraphs =
    [
        "Un incendie a détruit mardi 14 mai 2024 la halle de Courvance, faisant 14 morts et entre 20 et 30 blessés, dont un grave, selon la préfecture.",
        "« Nous n'avons rien pu sauver », a déclaré dimanche matin la maire Odile Carrel, citée par le Courrier des Rives, à 23h11.",
        "D'après les pompiers, une trentaine d'habitants ont quitté leurs maisons ; le bilan est passé de 12 à 14 morts, a-t-on appris auprès d'un témoin.",
        "Le dégât est estimé à 2,5 millions d'euros, soit 1 204 000 de plus qu'en 2019. \"C'est un drame\", dit-il. Un habitant sur dix est sans toit.",
    ];

    private static readonly string[] Litter = ["«", "»", "\"", "'", "-", "7", "\n", "\n\n", "\0", "\ud83d", "\udc00", "&#xD800;", "<", "é", ".", ",", " ", "un", "a déclaré", "lundi", "selon", "de milliards", "99999999999999999999", "”", "“"];

    private readonly Workspace work = new();

    private static string Text => $"Incendie à Courvance\n\n{string.Join("\n\n", Paragraphs)}";

    private static string Html =>
        "<!doctype html><html lang=fr><head><meta charset=utf-8><title>Incendie à Courvance</title><script type=\"application/ld+json\">"
        + "{\"@type\":\"NewsArticle\",\"headline\":\"Incendie \\ud83d\\udd25\",\"datePublished\":\"2024-05-15T08:00:00+02:00\",\"author\":{\"name\":\"Lise Ardent\"}}</script></head>"
        + $"<body><article><h1>Incendie à Courvance</h1><time>15 mai 2024</time>{string.Concat(Paragraphs.Select(p => $"<p>{p}</p>"))}</article></body></html>";

    [Fact]
    public void NothingOnAPageStopsThePipeline()
    {
        var watch = Stopwatch.StartNew();
        var chance = new XorShift(0x5DEECE66D);
        for (var round = 0; round < Rounds; round += 3)
        {
            var folder = $"r{round}";
            for (var i = 0; i < 3; i++)
            {
                var isHtml = chance.Below(3) == 0;
                work.Write($"{folder}/{i}.{(isHtml ? "html" : "txt")}", Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(Mutate(isHtml ? Html : Text, chance))));
            }
            Should.NotThrow(() => Run(work[folder]), $"round {round}");
        }
        watch.Elapsed.TotalSeconds.ShouldBeLessThan(10);
    }

    [Theory]
    [InlineData("20 ans après, la halle de Courvance n'a pas oublié l'incendie.", "Vingt ans après, la halle de Courvance n'a pas oublié l'incendie.")]
    [InlineData("Un incendie a détruit mardi la halle de Courvance. Aucun blessé", "Un incendie a détruit mardi la halle de Courvance. L'incendie de la halle de Courvance a fait deux blessés")]
    [InlineData("Aucun blessé", "Deux blessés")]
    public void TheEdgesOfATextStopNothing(string one, string other)
    {
        work.Write("edges/1.txt", one);
        work.Write("edges/2.txt", other);
        work.Write("edges/3.txt", Text);
        Should.NotThrow(() => Run(work["edges"]));
    }

    /// <summary>Files are decoded, texts from a program are not: halves of surrogate pairs reach the analysis.</summary>
    [Fact]
    public void NothingInATextStopsTheAnalysis()
    {
        var analyzer = new TextAnalyzer(LanguagePacks.Load("fr"));
        var chance = new XorShift(0x2545F4914F6CDD1D);
        for (var round = 0; round < 2 * Rounds; round++)
        {
            var text = Mutate(Text, chance);
            Should.NotThrow(() => Write(analyzer.Analyze(text), null), text);
        }
    }

    /// <summary>Pieces of a few lines of the invented stories, which begin and end anywhere and have been written by many hands.</summary>
    [Fact]
    public void NoPieceOfAStoryStopsTheAnalysis()
    {
        var analyzer = new TextAnalyzer(LanguagePacks.Load("fr"));
        var pages = Recoupe.Lab.Eval.AcceptanceEval.AllInventedFolders().SelectMany(folder => Directory.GetFiles(Path.Combine(folder, "pages"))).Order(StringComparer.Ordinal).Select(File.ReadAllText).ToList();
        var chance = new XorShift(0x9E3779B97F4A7C15);
        for (var round = 0; round < Pieces; round++)
        {
            var page = pages[chance.Below(pages.Count)];
            var start = chance.Below(page.Length);
            var piece = Mutate(page.Substring(start, Math.Min(20 + chance.Below(600), page.Length - start)), chance);
            Should.NotThrow(() => Write(analyzer.Analyze(piece), null), piece);
        }
    }

    [Fact]
    public void AFaultOfTheProgramCostsOnePageAndNotThePile()
    {
        work.Write("faulty/1.txt", Text);
        work.Write("faulty/2.txt", "Une page de trop.");
        var extract = Pipeline.Extract;
        var faulty = new Pipeline(LanguagePacks.Load("fr")) { Extract = page => page.File.EndsWith("2.txt", StringComparison.Ordinal) ? throw new InvalidOperationException() : extract(page) };
        var result = faulty.Run([work["faulty"]], single: true);
        result.Pages.ShouldBe(1);
        var refused = result.Unread.ShouldHaveSingleItem();
        (Path.GetFileName(refused.File), refused.Because.Key, refused.Because.Arguments[0]).ShouldBe(("2.txt", Pipeline.Failed, nameof(InvalidOperationException)));
    }

    [Fact]
    public void ANumberThatIsNoneIsWrittenAsNull()
    {
        var analyzer = new TextAnalyzer(LanguagePacks.Load("fr"));
        var analysis = new AnalyzedText(analyzer.Tokenize("trop"), [], [], [new Quantity(new(0, 4), double.PositiveInfinity, double.NaN, Qualifier.Exact, "", new(0, 4), default, false)], [], []);
        using var json = new MemoryStream();
        AnnotationJson.Write("a.txt", analysis, null, json);
        Encoding.UTF8.GetString(json.ToArray()).ShouldContain("\"value\":null,\"upper\":null");
    }

    private static void Run(string folder)
    {
        var result = Pipeline.Run([folder], single: true);
        (result.Pages + result.Unread.Count).ShouldBe(3);
        result.Unread.ShouldNotContain(page => page.Because.Key == Pipeline.Failed);
        var (pages, _) = Pipeline.Read([folder]);
        foreach (var article in Pipeline.AnnotatePlain(pages)) Write(article.Analysis, DateInterval.Day(new DateOnly(2024, 5, 15)));
    }

    private static void Write(AnalyzedText analysis, DateInterval? published)
    {
        using var json = new MemoryStream();
        AnnotationJson.Write("a.txt", analysis, published, json);
        System.Text.Json.JsonDocument.Parse(json.ToArray()).Dispose();
        AnnotationConllu.Render("a.txt", analysis).ShouldNotBeNull();
        System.Xml.Linq.XDocument.Parse(AnnotationTimeml.Render("a.txt", analysis, published)).ShouldNotBeNull();
    }

    private static string Mutate(string text, XorShift chance)
    {
        for (var changes = 1 + chance.Below(6); changes > 0 && text.Length > 0; changes--)
        {
            var at = chance.Below(text.Length);
            var end = Math.Min(text.Length, at + 1 + chance.Below(200));
            var piece = Litter[chance.Below(Litter.Length)];
            text = chance.Below(6) switch
            {
                0 => text[..at],
                1 => text[at..],
                2 => text[..at] + text[end..],
                3 => text[..end] + text[at..],
                4 => text[..at] + piece + text[(at + 1)..],
                _ => text[..at] + string.Concat(Enumerable.Repeat(piece, 1 + chance.Below(40))) + text[at..],
            };
        }
        return text;
    }

    public void Dispose() => work.Dispose();

    /// <summary>Marsaglia, "Xorshift RNGs" (2003), section 3: the same numbers in every run.</summary>
    private sealed class XorShift(ulong seed)
    {
        private ulong state = seed;

        public int Below(int limit)
        {
            state ^= state << 13;
            state ^= state >> 7;
            state ^= state << 17;
            return (int)(state % (ulong)limit);
        }
    }
}
