using System.Diagnostics;
using System.Globalization;
using Recoupe.Annotation;
using Recoupe.Derivation;
using Recoupe.Grouping;
using Recoupe.Language.Dates;
using Recoupe.Model;

namespace Recoupe.Lab.Speed;

/// <summary>
/// <c>lab speed pile [PAGES…]</c>: how the time and memory of derivation and grouping grow with the pile. The pages are made: each ten of one story share some of
/// their sentences, which are words of the Sequoia treebank in an order of chance, every other one a frequent word, and names that no other story has, as in the news. By default
/// 1,000, 3,000 and 10,000 pages; 30000, 100000 and 200000 show how it goes on. Columns: seconds; processor milliseconds for a page,
/// whatever else the machine does; kilobytes that a page holds once annotated, and that it needs at most.
/// </summary>
internal static class PileSpeed
{
    private const int PagesOfStory = 10;
    private const int SentencesOfStory = 14;
    private const int SentencesOfPage = 12;
    private const int WordsOfSentence = 16;
    private const int FrequentWords = 60;
    private const int NamesOfStory = 4;
    private const int SyllablesOfName = 5;
    private static readonly string[] Syllables = ["ba", "ce", "di", "fo", "gu", "la", "me", "ni", "po", "ru", "sa", "te", "vi", "zo", "bran", "clor", "drin", "vaur", "mont", "tel"];

    public static int Run(string[] arguments)
    {
        var sizes = arguments.Length > 0 ? arguments.Select(a => int.Parse(a, CultureInfo.InvariantCulture)).ToArray() : [1_000, 3_000, 10_000];
        var pack = LanguagePacks.Load("fr");
        var annotator = new ArticleAnnotator(pack, new ConceptLexicon(pack));
        var words = File.ReadLines(SharedData.Require("data/treebanks-fr/UD_French-Sequoia/fr_sequoia-ud-train.conllu")).Select(line => line.Split('\t'))
            .Where(cells => cells.Length == 10 && cells[1].All(char.IsLetter)).CountBy(cells => cells[1], StringComparer.Ordinal).OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => pair.Key).ToList();
        Console.WriteLine("   pages  annotate s   derive s    group s  derive cpu ms/page  group cpu ms/page  held KB/page  peak KB/page  stories   derivations");
        foreach (var size in sizes) Measure(size, words, annotator);
        Console.WriteLine("to reach: 10,000 pages derived and grouped in less than 120 s");
        return 0;
    }

    private static void Measure(int size, List<string> words, ArticleAnnotator annotator)
    {
        var started = Stopwatch.GetTimestamp();
        var articles = new AnnotatedArticle[size];
        Parallel.For(0, size, i => articles[i] = annotator.Annotate(Article.Plain(new Page($"{i:D6}.txt", PageFormat.Text, TextOf(i, words)))));
        var annotated = Lap(ref started);
        var held = GC.GetTotalMemory(forceFullCollection: true);
        var published = Enumerable.Range(0, size).Select(i => new PublicationDate(DateInterval.Day(new DateOnly(2024, 1, 1).AddDays((int)(Hash(i / PagesOfStory, 7) % 360) + i % 3)), PublicationBasis.Stated, [])).ToList();
        started = Stopwatch.GetTimestamp();
        var before = Environment.CpuUsage.TotalTime;
        var derivations = DerivationFinder.Find(articles, published);
        var derived = Lap(ref started);
        var deriving = Environment.CpuUsage.TotalTime - before;
        var stories = StoryGrouper.Group(articles, published);
        var grouped = Lap(ref started);
        var grouping = Environment.CpuUsage.TotalTime - before - deriving;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{size,8}  {annotated,10:F1}  {derived,9:F1}  {grouped,9:F1}  {deriving.TotalMilliseconds / size,18:F2}  " +
            $"{grouping.TotalMilliseconds / size,17:F2}  {held / 1024.0 / size,12:F1}  {Process.GetCurrentProcess().PeakWorkingSet64 / 1024.0 / size,12:F1}  {stories.Count,7}  {derivations.Count,12}"));
    }

    /// <summary>Two thirds of a page are of its story, in its own order; the rest is its own.</summary>
    private static string TextOf(int page, List<string> words)
    {
        var story = page / PagesOfStory;
        return string.Join(' ', Enumerable.Range(0, SentencesOfPage).Select(n => Hash(page, n) % 3 < 2
            ? Sentence(story, (int)(Hash(page, n + 50) % SentencesOfStory), words)
            : Sentence(-1 - page, n, words)));
    }

    private static string Sentence(int owner, int number, List<string> words)
    {
        var chosen = Enumerable.Range(0, WordsOfSentence).Select(k => words[(int)(Hash(Hash(owner, number), k) % (uint)(k % 2 == 0 ? FrequentWords : words.Count))]);
        return $"Le {string.Join(' ', chosen)} à {Name(owner, number % NamesOfStory)}.";
    }

    /// <summary>A name that one story or page has to itself, nearly always.</summary>
    private static string Name(int owner, int number)
    {
        var chance = Hash(Hash(owner, number + 1000), NamesOfStory);
        var name = string.Concat(Enumerable.Range(0, SyllablesOfName).Select(k => Syllables[(int)(Hash(chance, k) % (uint)Syllables.Length)]));
        return char.ToUpperInvariant(name[0]) + name[1..];
    }

    private static uint Hash(long a, int b) => Recoupe.Language.Tagging.FeatureTemplate.Mix((uint)b, (uint)a);

    private static double Lap(ref long started)
    {
        var seconds = Stopwatch.GetElapsedTime(started).TotalSeconds;
        started = Stopwatch.GetTimestamp();
        return seconds;
    }
}
