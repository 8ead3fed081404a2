using Recoupe.Alignment;
using Recoupe.Annotation;
using Recoupe.Extraction;
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
    private readonly string[] sentences;
    private readonly string[] pages;
    private readonly IReadOnlyList<PublicationDate> published;
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
        Statements = articles.SelectMany((article, i) => finder.Find(article, i, published[i])).ToList();
        pages = Statements.Select(s => Path.GetFileNameWithoutExtension(read[s.Page].File)).ToArray();
        sentences = Statements.Select(s => FoldedText.Fold(s.Sentence.Of(articles[s.Page].Article.Text).ToString())).ToArray();
        var claims = Statements.Select(s => FoldedText.Fold(s.Claim.Of(articles[s.Page].Article.Text).ToString())).ToArray();
        Vectors = StatementVector.Of(Statements);
        Groups = Statements.Select((_, i) => GroupsOf(i, claims[i])).ToList();
        ofSentence = Statements.Select((_, i) => GroupsOf(i, sentences[i])).ToList();
    }

    public string Name { get; }
    public IReadOnlyList<Statement> Statements { get; }
    public StatementVector[] Vectors { get; }

    /// <summary>The groups that each claim belongs to; none for most.</summary>
    public List<HashSet<string>> Groups { get; }

    public double Nearness(int a, int b) => StatementAligner.Nearness(Statements[a], Statements[b], published);

    /// <summary>Whether the two report the same fact; null where the gold does not tell.</summary>
    public bool? AreSame(int a, int b)
    {
        if (Groups[a].Overlaps(Groups[b])) return true;
        // Sentences that share a fact may meet by another claim: that is no error.
        return Groups[a].Count + Groups[b].Count == 0 || ofSentence[a].Overlaps(ofSentence[b]) ? null : false;
    }

    /// <summary>How well the model joins what the gold joins; every miss and every false pair goes to <paramref name="notes"/>.</summary>
    public AlignmentScore Score(AlignmentModel model, List<string>? notes = null)
    {
        var findings = new StatementAligner(model).Align(Statements, published);
        var file = new DossierFile([], [.. findings.Select((finding, i) => new FileFinding($"f{i}", [.. finding.Statements.Select(s => new FileStatement(pages[s], sentences[s], []))], []))], [], [], [], []);
        return new AlignmentScore(gold, file, notes ?? []);
    }

    /// <summary>The groups of which the text holds an anchor, or a half of one where a clause ends inside it.</summary>
    private HashSet<string> GroupsOf(int statement, string text) =>
        [.. gold.Same.Where(group => group.Statements.Any(anchor => anchor.Page == pages[statement] && Holds(sentences[statement], text, FoldedText.Fold(anchor.Anchor)))).Select(group => group.Id)];

    private static bool Holds(string sentence, string claim, string anchor)
    {
        if (!sentence.Contains(anchor, StringComparison.Ordinal)) return false;
        var cut = anchor.IndexOf(' ', anchor.Length / 2);
        return claim.Contains(anchor, StringComparison.Ordinal) || cut > 0 && (claim.EndsWith(anchor[..cut], StringComparison.Ordinal) || claim.StartsWith(anchor[(cut + 1)..], StringComparison.Ordinal));
    }
}
