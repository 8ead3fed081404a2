using System.Globalization;
using Recoupe.Annotation;
using Recoupe.Extraction;
using Recoupe.Language;
using Recoupe.Language.Dates;
using Recoupe.Model;
using Recoupe.Reading;

namespace Recoupe.Lab.Eval.Derivations;

/// <summary>
/// The dated articles of cl-tls-fr, and pages made from them by a fixed seed. One article in five stays out of the made pile: it only fills what is not derived. The same
/// seed gives the same pile.
/// </summary>
internal sealed class MadePile
{
    private const int FillersOf = 5;
    private const int ShortestArticle = 700;
    /// <summary>What is merged is of one time: the articles lie in order of topic and day.</summary>
    private const int Neighbours = 4;
    private const string Break = "\n\n";
    private const ulong Seed = 20110217;

    private readonly ArticleAnnotator annotator;
    private readonly WordSwap swap;
    private readonly List<AnnotatedArticle> fillers = [];
    private readonly List<HashSet<string>> ancestors = [];

    private MadePile(List<AnnotatedArticle> real, List<PublicationDate> dates, ArticleAnnotator annotator, LanguagePack pack)
    {
        this.annotator = annotator;
        (Real, RealDates) = (real, dates);
        var (own, clutter) = (new List<(AnnotatedArticle Article, PublicationDate Date)>(), ClutterOf(real));
        for (var i = 0; i < real.Count; i++)
        {
            var text = string.Join(Break, LinesOf(real[i]).Where(line => !clutter.Contains(line)));
            if (text.Length < ShortestArticle) continue;
            var page = real[i].Article.Page with { Content = text };
            own.Add((annotator.Annotate(Article.Plain(page) with { Outlet = $"Gazette {i}" }), dates[i]));
        }
        for (var i = 0; i < own.Count; i++)
            if (i % FillersOf == 0) fillers.Add(own[i].Article);
            else AddPage(own[i].Article, own[i].Date, [NameOf(own[i].Article)]);
        swap = new WordSwap(pack, fillers);
        var originals = Articles.Count;
        for (var i = 0; i < originals; i++) Derive(i, originals, new Dice(Seed + (ulong)i));
    }

    /// <summary>All articles as they are.</summary>
    public List<AnnotatedArticle> Real { get; }
    public List<PublicationDate> RealDates { get; }

    /// <summary>Originals, then what is made from them.</summary>
    public List<AnnotatedArticle> Articles { get; } = [];
    public List<PublicationDate> Published { get; } = [];
    public List<MadeDerivation> Derivations { get; } = [];

    /// <summary>The article as a folder, a day and a name.</summary>
    public static string NameOf(AnnotatedArticle article) => article.Article.Page.File;

    /// <summary>The names of the real articles that a page of the made pile holds text of.</summary>
    public IReadOnlySet<string> AncestorsOf(int page) => ancestors[page];

    public static MadePile Read()
    {
        var folder = SharedData.Require("data/cl-tls-fr");
        var files = Directory.EnumerateFiles(folder, "*.txt", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(folder, file).Replace('\\', '/')).Where(file => file.Count(c => c == '/') == 2).Order(StringComparer.Ordinal).ToList();
        var pack = LanguagePacks.Load("fr");
        var (reader, extractor, annotator) = (new PageReader(), new ArticleExtractor(pack), new ArticleAnnotator(pack, new ConceptLexicon(pack)));
        var read = files.AsParallel().AsOrdered().Select(file => reader.Read(Path.Combine(folder, file)).Page is { } page ? annotator.Annotate(extractor.Extract(page with { File = file })) : null).OfType<AnnotatedArticle>().ToList();
        return new MadePile(read, read.ConvertAll(article => On(DateOnly.ParseExact(NameOf(article).Split('/')[1], "yyyy-MM-dd", CultureInfo.InvariantCulture))), annotator, pack);
    }

    /// <summary>Lines that stand in three articles or more: what extraction left of the sites. Nothing is made from them.</summary>
    private static HashSet<string> ClutterOf(List<AnnotatedArticle> articles) =>
        articles.SelectMany(article => LinesOf(article).Distinct(StringComparer.Ordinal)).CountBy(line => line).Where(pair => pair.Value > 2).Select(pair => pair.Key).ToHashSet(StringComparer.Ordinal);

    private static string[] LinesOf(AnnotatedArticle article) => article.Article.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static PublicationDate On(DateOnly day) => new(DateInterval.Day(day), PublicationBasis.Stated, []);

    private void Derive(int from, int originals, Dice dice)
    {
        var article = Articles[from];
        Add(from, "cut", VariantWriter.Head(article, dice), dice);
        Add(from, "some paragraphs", VariantWriter.Some(article, dice), dice);
        Add(from, "reordered", VariantWriter.Reordered(article, dice), dice);
        Add(from, "other credit", VariantWriter.Credited(article, article.Article.Outlet ?? "", dice), dice, Clue.Credit);
        foreach (var percent in (int[])[10, 20, 30]) Add(from, $"words {percent} %", new Variant(swap.Swap(article, percent / 100.0, dice), 1), dice);
        Add(from, "cut, words 20 %", VariantWriter.Head(Plain(swap.Swap(article, 0.2, dice)), dice), dice);
        Add(from, "typos", new Variant(WordSwap.Mistype(article, dice), 1), dice);
        foreach (var percent in (int[])[10, 20, 30, 50, 70, 100])
        {
            var filler = dice.OneOf(fillers);
            Add(from, "passage among others", VariantWriter.Mixed(article, filler, percent / 100.0, dice), dice, null, NameOf(filler));
        }
        Merge(from, (from + 1 + dice.Below(Neighbours)) % originals, dice);
        Add(from, "rewritten", VariantWriter.Turned(Plain(swap.Reword(article, dice)), dice), dice);
    }

    private void Merge(int from, int other, Dice dice)
    {
        var variant = VariantWriter.Merged(Articles[from], Articles[other]);
        Add(from, "merge", variant, dice, Clue.Date, NameOf(Articles[other]), Published[other]);
        Derivations.Add(new MadeDerivation(other, Articles.Count - 1, "merge", 1 - variant.Share, Clue.Date));
    }

    private AnnotatedArticle Plain(string text) => annotator.Annotate(Article.Plain(new Page("", PageFormat.Text, text)));

    private void Add(int from, string kind, Variant variant, Dice dice, Clue? clue = null, string? filler = null, PublicationDate? alsoAfter = null)
    {
        var told = clue ?? (Clue)dice.Below(3);
        var made = Plain(variant.Text);
        var to = Articles.Count;
        made = made with { Article = made.Article with { Outlet = $"Courrier {to}", Credits = told == Clue.Credit ? [Articles[from].Article.Outlet ?? ""] : [] } };
        var day = new[] { Published[from], alsoAfter ?? Published[from] }.Max(date => date.Interval?.Latest ?? default).AddDays(1 + dice.Below(3));
        AddPage(made, told == Clue.Date ? On(day) : new PublicationDate(null, PublicationBasis.Unknown, []), filler is null ? [.. ancestors[from]] : [.. ancestors[from], filler]);
        Derivations.Add(new MadeDerivation(from, to, kind, variant.Share, told));
    }

    private void AddPage(AnnotatedArticle article, PublicationDate published, HashSet<string> held)
    {
        Articles.Add(article);
        Published.Add(published);
        ancestors.Add(held);
    }
}
