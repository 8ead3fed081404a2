using System.Collections.Concurrent;
using System.Diagnostics;
using Recoupe.Alignment;
using Recoupe.Annotation;
using Recoupe.Comparison;
using Recoupe.Derivation;
using Recoupe.Extraction;
using Recoupe.Grouping;
using Recoupe.Language;
using Recoupe.Language.Names;
using Recoupe.Model;
using Recoupe.Publication;
using Recoupe.Reading;
using Recoupe.Reporting;
using Recoupe.Statements;

namespace Recoupe;

/// <summary>The life of a page, stage by stage. The same pages give the same dossiers, whatever their order and the number of threads.</summary>
public sealed class Pipeline
{
    private readonly PageReader reader = new();
    private readonly ConceptLexicon concepts;
    private readonly ArticleExtractor extractor;
    private readonly ArticleAnnotator annotator;
    private readonly StoryDemonyms demonyms;
    private readonly ReusedQuotations quotations;
    private readonly PublicationSolver publication = new();
    private readonly StatementFinder statementFinder;
    private readonly StatementAligner aligner;
    private readonly StoryComparer comparer;
    private readonly DossierComparer changes;
    private readonly OfficeLexicon offices;
    private readonly bool anyLanguage;
    private readonly ParallelOptions parallel;

    /// <summary>The reason of a page that the program failed on.</summary>
    internal const string Failed = "unread-failed";

    /// <summary>The article of a page.</summary>
    internal Func<Page, Article> Extract { get; init; }

    /// <summary>Told how long each stage took for the pile, or for a page or a story of it, by whichever thread did it.</summary>
    public IProgress<StageTime>? Stages { get; init; }

    /// <param name="pack">The language of the pages.</param>
    /// <param name="threads">Most pages or stories worked on at once; 0 for one a processor.</param>
    /// <param name="anyLanguage">Whether pages in another language are analyzed as if they were in the pack's.</param>
    /// <exception cref="LanguagePackException">A file of the pack is missing or broken.</exception>
    public Pipeline(LanguagePack pack, int threads = 0, bool anyLanguage = false)
    {
        this.anyLanguage = anyLanguage;
        concepts = new ConceptLexicon(pack);
        // Side by side: most of a short run is reading word lists.
        var pageLists = Task.Run(() => new ArticleExtractor(pack));
        annotator = new ArticleAnnotator(pack, concepts);
        demonyms = new StoryDemonyms(pack);
        quotations = new ReusedQuotations(pack);
        statementFinder = new StatementFinder(pack, concepts);
        aligner = new StatementAligner(pack);
        comparer = new StoryComparer(pack);
        changes = new DossierComparer(pack);
        offices = new OfficeLexicon(pack);
        extractor = pageLists.GetAwaiter().GetResult();
        Extract = extractor.Extract;
        // One scheduler: what a story does side by side takes the threads that other stories leave.
        var most = threads == 0 ? Environment.ProcessorCount : threads;
        parallel = new ParallelOptions { MaxDegreeOfParallelism = most, TaskScheduler = new ConcurrentExclusiveSchedulerPair(TaskScheduler.Default, most).ConcurrentScheduler };
    }

    /// <summary>Pages to dossiers: one a story, the largest story first.</summary>
    /// <param name="single">All pages are one story.</param>
    /// <param name="progress">Told after each page that is read and annotated: how many are done, of how many.</param>
    public PipelineResult Run(IReadOnlyList<string> paths, bool single, IProgress<(int Done, int Total)>? progress = null)
    {
        var files = reader.Enumerate(paths);
        var (read, unread) = (new ConcurrentDictionary<long, Article>(), new ConcurrentDictionary<long, UnreadPage>());
        // Each page is read when a thread is free for it, and its markup dropped with it: a pile of markup is many times its articles.
        var results = Partitioner.Create(ReadEach(files), EnumerablePartitionerOptions.NoBuffering);
        Parallel.ForEach(results, parallel, (result, _, at) =>
        {
            if (result.Unread is { } refused) unread[at] = refused;
            if (result.Page is { } page && OrRefuse(page.File, () => Timed("extraction", () => Extract(page)), unread, at) is { } article) read[at] = article with { Page = article.Page with { Content = "" } };
        });
        var press = annotator.PressOf(read.Values);
        var articles = new ConcurrentDictionary<long, AnnotatedArticle>();
        Parallel.ForEach(Partitioner.Create(read.OrderBy(pair => pair.Key), EnumerablePartitionerOptions.NoBuffering), parallel, pair =>
        {
            if (OrRefuse(pair.Value.Page.File, () => Annotate(pair.Value, press), unread, pair.Key) is not { } article) return;
            articles[pair.Key] = article;
            progress?.Report((articles.Count, read.Count));
        });
        return Tell([.. articles.OrderBy(pair => pair.Key).Select(pair => pair.Value)], [.. unread.OrderBy(pair => pair.Key).Select(pair => pair.Value)], single);
    }

    /// <summary>Pages that were read to dossiers.</summary>
    public PipelineResult Run(IReadOnlyList<Page> pages, IReadOnlyList<UnreadPage> unread, bool single) => Tell(Annotate(pages), unread, single);

    private PipelineResult Tell(IReadOnlyList<AnnotatedArticle> articles, IReadOnlyList<UnreadPage> unread, bool single)
    {
        if (articles.Count == 0) return new PipelineResult([], 0, unread);
        var published = Timed("publication", () => Date(articles));
        articles = articles.Select((article, i) => article with { Warnings = [.. article.Warnings, .. ImpossibleDates.Find(article, published[i])] }).ToList();
        var derivations = Timed("derivation", () => DerivationFinder.Find(articles, published, parallel));
        var stories = Timed("grouping", () => single ? [StoryGrouper.Single(articles, parallel)] : StoryGrouper.Group(articles, published, parallel));
        articles = Timed("names", () => CompleteNames(articles, stories));
        var builder = new DossierBuilder(new Pile(articles, published, derivations, unread), offices);
        var dossiers = Tell(stories.OrderByDescending(s => s.Articles.Count).ThenBy(s => s.Articles[0]).ToList(), articles, published, single ? StrandsOf(articles, published) : null, builder);
        return new PipelineResult(dossiers, articles.Count, unread);
    }

    private AnnotatedArticle[] CompleteNames(IReadOnlyList<AnnotatedArticle> articles, IReadOnlyList<Story> stories)
    {
        var completed = articles.ToArray();
        foreach (var story in stories)
        {
            var own = demonyms.Warn(quotations.Warn(StoryNames.Complete(story.Articles.Select(i => articles[i]).ToList(), concepts)));
            for (var i = 0; i < own.Count; i++) completed[story.Articles[i]] = own[i];
        }
        return completed;
    }

    /// <summary>What is one story because the user says so may yet hold pages about another event.</summary>
    private Dictionary<int, int> StrandsOf(IReadOnlyList<AnnotatedArticle> articles, IReadOnlyList<PublicationDate> published) =>
        StoryGrouper.Group(articles, published, parallel).SelectMany((strand, i) => strand.Articles.Select(page => (Page: page, Strand: i))).ToDictionary(p => p.Page, p => p.Strand);

    private Dossier[] Tell(List<Story> stories, IReadOnlyList<AnnotatedArticle> articles, IReadOnlyList<PublicationDate> published, Dictionary<int, int>? strands, DossierBuilder builder)
    {
        var dossiers = new Dossier[stories.Count];
        // One by one, the largest first: none is left for the end while other threads have nothing to do.
        var queue = Partitioner.Create(Enumerable.Range(0, stories.Count), EnumerablePartitionerOptions.NoBuffering);
        Parallel.ForEach(queue, parallel, i => dossiers[i] = Tell(stories[i], articles, published, strands, builder));
        return dossiers;
    }

    private Dossier Tell(Story story, IReadOnlyList<AnnotatedArticle> articles, IReadOnlyList<PublicationDate> published, Dictionary<int, int>? strands, DossierBuilder builder)
    {
        var statements = Timed("statements", () => story.Articles.SelectMany(i => statementFinder.Find(articles[i], i, published[i])).ToList());
        var findings = Timed("alignment", () => aligner.Align(statements, published, strands, parallel));
        var compared = Timed("comparison", () => comparer.Compare(findings, statements, articles, published, strands));
        return Timed("building", () => builder.Build(story, compared.Statements, compared.Findings, compared.Differences));
    }

    /// <summary>Dossiers held against an older one of their story: what is new in them, what changed, what was withdrawn.</summary>
    public IReadOnlyList<Dossier> Since(Dossier old, IReadOnlyList<Dossier> now) => changes.Compare(old, now);

    /// <summary>Reading alone: the pages of the paths in the order of their names, and what could not be read.</summary>
    public (IReadOnlyList<Page> Pages, IReadOnlyList<UnreadPage> Unread) Read(IReadOnlyList<string> paths)
    {
        var results = ReadEach(reader.Enumerate(paths)).ToList();
        return (results.Select(r => r.Page).OfType<Page>().ToList(), results.Select(r => r.Unread).OfType<UnreadPage>().ToList());
    }

    private IEnumerable<ReadingResult> ReadEach(IReadOnlyList<string> files)
    {
        using var results = files.SelectMany(reader.ReadAll).GetEnumerator();
        while (Timed("reading", results.MoveNext)) yield return results.Current;
    }

    /// <summary>When each article was published.</summary>
    public IReadOnlyList<PublicationDate> Date(IReadOnlyList<AnnotatedArticle> articles) => publication.Solve(articles, parallel);

    /// <summary>Annotation alone: text files as they stand, nothing removed; other pages are extracted.</summary>
    public IReadOnlyList<AnnotatedArticle> AnnotatePlain(IReadOnlyList<Page> pages) => Annotate(pages, page => page.Format == PageFormat.Text ? Article.Plain(page) : extractor.Extract(page));

    /// <summary>The same articles with their trees.</summary>
    public IReadOnlyList<AnnotatedArticle> Parse(IReadOnlyList<AnnotatedArticle> articles)
    {
        var parsed = new AnnotatedArticle[articles.Count];
        Parallel.For(0, articles.Count, parallel, i => parsed[i] = annotator.Parse(articles[i]));
        return parsed;
    }

    /// <summary>Extraction and annotation of each page, in order.</summary>
    public IReadOnlyList<AnnotatedArticle> Annotate(IReadOnlyList<Page> pages) => Annotate(pages, page => Timed("extraction", () => Extract(page)));

    /// <summary>All pages are read before any is annotated: who brings one out may be cited by another.</summary>
    private AnnotatedArticle[] Annotate(IReadOnlyList<Page> pages, Func<Page, Article> readPage)
    {
        var read = new Article[pages.Count];
        Parallel.For(0, pages.Count, parallel, i => read[i] = readPage(pages[i]));
        var press = annotator.PressOf(read);
        var annotated = new AnnotatedArticle[pages.Count];
        Parallel.For(0, pages.Count, parallel, i => annotated[i] = Annotate(read[i], press));
        return annotated;
    }

    private AnnotatedArticle Annotate(Article article, PressNames press) => Timed("annotation", () => annotator.Annotate(article, anyLanguage, press));

    /// <summary>A fault of the program that one page brings to light costs that page, told by name, and not the pile.</summary>
    private static T? OrRefuse<T>(string file, Func<T> work, ConcurrentDictionary<long, UnreadPage> unread, long at)
        where T : class
    {
        try
        {
            return work();
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            unread[at] = new UnreadPage(file, new Reason(Failed, fault.GetType().Name));
            return null;
        }
    }

    private T Timed<T>(string stage, Func<T> work)
    {
        var started = Stopwatch.GetTimestamp();
        var made = work();
        Stages?.Report(new StageTime(stage, Stopwatch.GetElapsedTime(started)));
        return made;
    }
}

/// <summary>How long a stage took.</summary>
public readonly record struct StageTime(string Stage, TimeSpan Time);

/// <summary>What a run gives: its dossiers, how many pages it read, and what it could not read.</summary>
public sealed record PipelineResult(IReadOnlyList<Dossier> Dossiers, int Pages, IReadOnlyList<UnreadPage> Unread);
