using Recoupe.Alignment;
using Recoupe.Annotation;
using Recoupe.Extraction;
using Recoupe.Grouping;
using Recoupe.Lab.Acceptance;
using Recoupe.Language;
using Recoupe.Model;
using Recoupe.Publication;
using Recoupe.Reading;
using Recoupe.Statements;

namespace Recoupe.Lab.Train;

/// <summary>A story with a gold file, as far as aligning needs it: its statements, and which groups of the gold each belongs to.</summary>
internal sealed class AlignmentStory
{
    private readonly StoryGold gold;
    private readonly MeaningFields meaning;
    private readonly FigureTies ties;
    private readonly string[] sentences;
    private readonly string[] claims;
    private readonly string[] pages;
    private readonly IReadOnlyList<PublicationDate> published;
    private readonly PageNearness nearness;
    private readonly ComparedStatement[] compared;
    private readonly Dictionary<int, int> strands;
    private readonly List<HashSet<string>> ofSentence;

    public AlignmentStory(string folder, LanguagePack pack)
    {
        Name = Path.GetFileName(folder);
        gold = StoryGold.Load(folder);
        // Stage by stage and not by the pipeline, which needs the weights that are yet to be made.
        var lexicon = new ConceptLexicon(pack);
        var (reader, extractor, annotator, finder) = (new PageReader(), new ArticleExtractor(pack), new ArticleAnnotator(pack, lexicon), new StatementFinder(pack, lexicon));
        var read = reader.Enumerate(StoryGold.PageFiles(folder)).SelectMany(reader.ReadAll).Select(r => r.Page).OfType<Page>().ToList();
        var articles = StoryNames.Complete(read.ConvertAll(page => annotator.Annotate(extractor.Extract(page))), lexicon);
        published = new PublicationSolver().Solve(articles);
        strands = StoryGrouper.Group(articles, published).SelectMany((strand, i) => strand.Articles.Select(page => (Page: page, Strand: i))).ToDictionary(p => p.Page, p => p.Strand);
        Statements = articles.SelectMany((article, i) => finder.Find(article, i, published[i])).ToList();
        nearness = new PageNearness(Statements, published, strands);
        pages = Statements.Select(s => Path.GetFileNameWithoutExtension(read[s.Page].File)).ToArray();
        sentences = Statements.Select(s => FoldedText.Fold(s.Sentence.Of(articles[s.Page].Article.Text).ToString())).ToArray();
        claims = Statements.Select(s => FoldedText.Fold(s.Claim.Of(articles[s.Page].Article.Text).ToString())).ToArray();
        (meaning, ties) = (new MeaningFields(pack), new FigureTies(pack));
        compared = StatementVector.Of(Statements, meaning);
        ofSentence = Statements.Select((_, i) => GroupsOf(i, sentences[i])).ToList();
    }

    public string Name { get; }
    public IReadOnlyList<Statement> Statements { get; }
    /// <summary>What two statements share and where they part; whether they share anything.</summary>
    public bool Fill(int a, int b, double[] features) => PairFeatures.Fill(compared[a], compared[b], nearness.Of(Statements[a], Statements[b]), features);

    /// <summary>
    /// The pairs of claims that report the same fact. Where words of the gold span two claims, the one that is more alike tells it (Dietterich et al. 1997, multiple instances).
    /// </summary>
    public HashSet<(int, int)> SamePairs(Func<int, int, double> alike)
    {
        var same = new HashSet<(int, int)>();
        foreach (var group in gold.Same)
        {
            var tellers = group.Statements.Select(anchor => (anchor.Page, Claims: ClaimsOf(anchor))).Where(teller => teller.Claims.Count > 0).ToList();
            for (var x = 0; x < tellers.Count; x++)
                for (var y = 0; y < x; y++)
                    if (tellers[x].Page != tellers[y].Page)
                        same.Add(tellers[x].Claims.SelectMany(a => tellers[y].Claims.Select(b => (Math.Max(a, b), Math.Min(a, b)))).MaxBy(pair => alike(pair.Item1, pair.Item2)));
        }
        return same;
    }

    /// <summary>The shortest claim that holds the words, else those that each hold a half.</summary>
    private List<int> ClaimsOf(GoldAnchor anchor)
    {
        var folded = FoldedText.Fold(anchor.Anchor);
        var held = Enumerable.Range(0, Statements.Count).Where(i => pages[i] == anchor.Page && Holds(sentences[i], claims[i], folded)).ToList();
        var whole = held.Where(i => claims[i].Contains(folded, StringComparison.Ordinal)).OrderBy(i => Statements[i].Claim.Length).Take(1).ToList();
        return whole.Count > 0 ? whole : held;
    }

    /// <summary>Whether both sentences are known to report facts, or one does, and none in common.</summary>
    public bool AreApart(int a, int b) => ofSentence[a].Count + ofSentence[b].Count > 0 && !ofSentence[a].Overlaps(ofSentence[b]);

    /// <summary>Whether its sentence reports a fact that the gold names.</summary>
    public bool IsTold(int a) => ofSentence[a].Count > 0;

    /// <summary>How well the model joins what the gold joins; every miss and every false pair goes to <paramref name="notes"/>.</summary>
    public AlignmentScore Score(AlignmentModel model, List<string>? notes = null) =>
        ScoreOf(Align(model), sentences, notes ?? []);

    /// <summary>The same where a statement is taken for what its claim says, and not for its whole sentence.</summary>
    public AlignmentScore ScoreByClaims(AlignmentModel model) => ScoreOf(Align(model), claims, []);

    private IEnumerable<IReadOnlyList<int>> Align(AlignmentModel model) => new StatementAligner(model, meaning, ties).Align(Statements, published, strands).Select(finding => finding.Statements);

    /// <summary>
    /// What joining as the gold does scores, each claim in one finding. It is less than 1: sentences that tell several facts and meet by one of them are counted against the others, and a claim that tells two facts stands with one.
    /// </summary>
    public AlignmentScore BestScore()
    {
        var taken = new HashSet<int>();
        return ScoreOf(gold.Same.Select(group => group.Statements.Select(TellerOf).OfType<int>().Where(taken.Add).ToList()), sentences, []);
    }

    private AlignmentScore ScoreOf(IEnumerable<IReadOnlyList<int>> findings, string[] texts, List<string> notes) =>
        new(gold, new DossierFile([], [.. findings.Select((finding, i) => new FileFinding($"f{i}", [.. finding.Select(s => new FileStatement(pages[s], texts[s], []))], []))], [], [], [], []), notes);

    /// <summary>The claim that holds the words, else one of their sentence; null where no sentence holds them.</summary>
    private int? TellerOf(GoldAnchor anchor)
    {
        if (ClaimsOf(anchor) is [var claim, ..]) return claim;
        var folded = FoldedText.Fold(anchor.Anchor);
        var at = Enumerable.Range(0, Statements.Count).FirstOrDefault(i => pages[i] == anchor.Page && sentences[i].Contains(folded, StringComparison.Ordinal), -1);
        return at < 0 ? null : at;
    }

    /// <summary>The groups of which the text holds an anchor.</summary>
    private HashSet<string> GroupsOf(int statement, string text) =>
        [.. gold.Same.Where(group => group.Statements.Any(anchor => anchor.Page == pages[statement] && text.Contains(FoldedText.Fold(anchor.Anchor), StringComparison.Ordinal))).Select(group => group.Id)];

    /// <summary>Whether the claim holds the words, or a half of them where it ends or begins inside them.</summary>
    private static bool Holds(string sentence, string claim, string anchor)
    {
        if (!sentence.Contains(anchor, StringComparison.Ordinal)) return false;
        var cut = anchor.IndexOf(' ', anchor.Length / 2);
        return claim.Contains(anchor, StringComparison.Ordinal) || cut > 0 && (claim.EndsWith(anchor[..cut], StringComparison.Ordinal) || claim.StartsWith(anchor[(cut + 1)..], StringComparison.Ordinal));
    }
}
