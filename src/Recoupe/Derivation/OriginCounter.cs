using System.Collections.Concurrent;
using Recoupe.Language.Names;
using Recoupe.Model;

namespace Recoupe.Derivation;

/// <summary>
/// Counts the independent origins behind statements of one fact, as a range. Surely one: passages that pages share, one named source whoever heard it, a body and who speaks for it, what a page says on its own word and on another's,
/// an outlet that one page cites and that has another, an agency and what its clients share. Perhaps one: sources without a name and any other, pages that credit one agency, pages that rewrite one another, pages that
/// say a thing on nobody's word and any other. The most is counted as if all that is not surely one were apart, the least as if all that may be one were, in the order of the
/// statements, but two persons of other surnames, two bodies and two media never are.
/// </summary>
/// <param name="offices">Under what other names bodies speak.</param>
public sealed class OriginCounter(IReadOnlyList<AnnotatedArticle> articles, IReadOnlyList<Model.Derivation> derivations, OfficeLexicon offices)
{
    /// <summary>UTF-16 units of a word that tells no name from another: "les", "des".</summary>
    private const int LongestArticle = 3;

    /// <summary>The reason of two that stand in one text.</summary>
    private const string SharedPassage = "origin-shared-text";
    /// <summary>Words of a sentence that two do not write alike by chance.</summary>
    private const int FewestWords = 9;

    private readonly SharedText shared = new(articles, derivations);
    /// <summary>A few names stand in most of the statements, and several threads count at once.</summary>
    private readonly ConcurrentDictionary<string, string> folded = new(StringComparer.Ordinal);
    /// <summary>What the pages say that a person is.</summary>
    private readonly ILookup<string, string> roles = articles.SelectMany(article => article.Analysis.Names).Where(name => name is { Kind: EntityKind.Person, Role: not null })
        .SelectMany(name => name.Role!.Split(", ").Select(role => (name.Name, Role: role))).Distinct().ToLookup(held => held.Name, held => held.Role, StringComparer.Ordinal);

    public OriginRange Count(IReadOnlyList<Statement> statements)
    {
        var reasons = new List<Reason>();
        var (sets, texts) = (new DisjointSets(statements.Count), new DisjointSets(statements.Count));
        var forms = new SourceForms(statements.Where(IsKnown).Select(statement => (statement.Chain[0], statement.Voice == SourceKind.Person, (IReadOnlyList<string>)[.. roles[statement.Chain[0]]])), offices);
        for (var i = 0; i < statements.Count; i++)
            for (var k = i + 1; k < statements.Count; k++)
            {
                if (statements[i].Page == statements[k].Page) texts.Union(i, k);
                if (sets.Find(i) == sets.Find(k) || SurelyOne(statements[i], statements[k], forms) is not { } because) continue;
                sets.Union(i, k);
                if (because.Key == SharedPassage) texts.Union(i, k);
                AddOnce(reasons, because);
            }
        JoinOwnWord(statements, sets, reasons);
        var most = sets.Count;
        var apart = new SpeakersApart(sets, statements);
        var speakers = new SpokenSets(sets, statements, IsKnown);
        for (var i = 0; i < statements.Count; i++)
            for (var k = i + 1; k < statements.Count; k++)
            {
                if (sets.Find(i) == sets.Find(k)) continue;
                var (own, its) = (speakers.Of(i), speakers.Of(k));
                if (MayBeOne(statements[i], statements[k], own, its) is not { } because || !apart.Unite(i, k)) continue;
                speakers.Join(i, own, its);
                AddOnce(reasons, because);
            }
        // Two voices of one text that pages copied from each other, on two things mostly, are no two that confirm each other.
        return new OriginRange(texts.Count == 1 && statements.Any(statement => statement.Page != statements[0].Page) ? 1 : sets.Count, most, reasons);
    }

    /// <summary>What a page says on its own word, a headline mostly, it has from the first of those whom it names for it: it is no witness beside its own sources, unless it gives another figure.</summary>
    private static void JoinOwnWord(IReadOnlyList<Statement> statements, DisjointSets sets, List<Reason> reasons)
    {
        var spoken = Enumerable.Range(0, statements.Count).Where(i => statements[i].Chain.Count > 0).ToList();
        for (var i = 0; i < statements.Count; i++)
        {
            if (statements[i].Chain.Count > 0 || spoken.Exists(k => sets.Find(k) == sets.Find(i))) continue;
            var source = spoken.FindIndex(k => statements[k].Page == statements[i].Page && (statements[i].Place == 0 || !GiveTwoFigures(statements[i], statements[k])));
            if (source >= 0 && sets.Union(i, spoken[source])) AddOnce(reasons, new Reason("origin-single-page"));
        }
    }

    private static bool GiveTwoFigures(Statement a, Statement b) =>
        a.Quantities.Any(one => b.Quantities.Any(other => other.Counted == one.Counted) && !b.Quantities.Any(other => other.Counted == one.Counted && other.Quantity.Value == one.Quantity.Value));

    private static void AddOnce(List<Reason> reasons, Reason reason)
    {
        if (!reasons.Exists(r => r.Key == reason.Key && r.Arguments.SequenceEqual(reason.Arguments))) reasons.Add(reason);
    }

    private Reason? SurelyOne(Statement a, Statement b, SourceForms forms)
    {
        if (a.Page == b.Page && a.Chain.SequenceEqual(b.Chain)) return new Reason("origin-single-page");
        if (a.Page != b.Page && (shared.IsCopied(a, b) || AreOneSentence(a, b)) && !AreOfTwoVoices(a, b, forms)) return new Reason(SharedPassage, NameOf(a.Page), NameOf(b.Page));
        if (IsKnown(a) && IsKnown(b) && Same(a.Chain[0], b.Chain[0]))
            return a.Page != b.Page && !shared.AreTied(a.Page, b.Page) ? new Reason("origin-witnesses", a.Chain[0], NameOf(a.Page), NameOf(b.Page)) : new Reason("origin-same-source", a.Chain[0]);
        if (IsKnown(a) && IsKnown(b) && forms.Fuller(a.Chain[0], b.Chain[0]) is { } name) return new Reason("origin-same-source", name);
        return Cited(a, b) ?? Cited(b, a) ?? OfAgency(a, b) ?? OfAgency(b, a);
    }

    /// <summary>Whether two sentences that are alike give what they say to two ("…, a annoncé la préfecture de la Vène", "…, a reconnu Awa Tilmat"): these confirm each other, in whatever words.</summary>
    private bool AreOfTwoVoices(Statement a, Statement b, SourceForms forms)
    {
        if (a.Chain.Count == 0 || b.Chain.Count == 0 || Same(a.Chain[0], b.Chain[0]) || IsKnown(a) && IsKnown(b) && forms.Fuller(a.Chain[0], b.Chain[0]) is not null) return false;
        var (own, its) = (Folding.NameKey(TextOf(a)), Folding.NameKey(TextOf(b)));
        return StandsOnlyIn(own, its, a.Chain[0]) && StandsOnlyIn(its, own, b.Chain[0]);
    }

    /// <summary>Whether a sentence has a word of the name that the other has not.</summary>
    private bool StandsOnlyIn(string sentence, string other, string name) =>
        Array.Exists(Folded(name).Split(' '), word => word.Length > LongestArticle && sentence.Contains(word, StringComparison.Ordinal) && !other.Contains(word, StringComparison.Ordinal));

    /// <summary>Word for word the same, as sentences of the law or of an authority are, though neither page has its text from the other.</summary>
    private bool AreOneSentence(Statement a, Statement b) =>
        a.Sentence.Length == b.Sentence.Length && TextOf(a) is var text && text == TextOf(b) && text.AsSpan().Count(' ') >= FewestWords - 1;

    private string TextOf(Statement statement) => statement.Sentence.Of(articles[statement.Page].Article.Text).ToString();

    private Reason? MayBeOne(Statement a, Statement b, SpokenSet own, SpokenSet its)
    {
        if (a.Page != b.Page && shared.IsRewritten(a, b)) return new Reason("origin-rewrite", NameOf(a.Page), NameOf(b.Page));
        if (SharedCredit(a, b) is { } credit) return new Reason("origin-same-credit", credit);
        if (own == SpokenSet.Unsaid && a.Chain.Count == 0 || its == SpokenSet.Unsaid && b.Chain.Count == 0) return new Reason("origin-unattributed");
        if (own == SpokenSet.Unnamed && a.Chain.Count > 0 || its == SpokenSet.Unnamed && b.Chain.Count > 0) return new Reason("origin-unnamed-sources");
        return a.Voice == SourceKind.Person && b.Voice == SourceKind.Person && (IsSurnameOf(a.Chain[0], b.Chain[0]) || IsSurnameOf(b.Chain[0], a.Chain[0])) ? new Reason("origin-same-surname", a.Chain[0], b.Chain[0]) : null;
    }

    private static bool IsSurnameOf(string brief, string full) => brief.Length > 0 && full.EndsWith(' ' + brief, StringComparison.Ordinal);

    /// <summary>The first names nobody but the outlet of the other's page.</summary>
    private Reason? Cited(Statement citing, Statement other) =>
        citing.Page != other.Page && IsNamed(citing) && articles[other.Page].Article.Outlet is { Length: > 0 } outlet && Same(citing.Chain[0], outlet)
            ? new Reason("origin-cited-page", outlet, NameOf(citing.Page)) : null;

    /// <summary>The first names an agency; the other, on nobody's word, stands in a passage that another of the agency's clients has too.</summary>
    private Reason? OfAgency(Statement citing, Statement other) =>
        citing.Page != other.Page && IsNamed(citing) && other.Chain.Count == 0 && Credits(other).Any(credit => Same(credit, citing.Chain[0])) && shared.AgencyOf(other) is { } agency && Same(citing.Chain[0], agency)
            ? new Reason("origin-agency-text", agency, NameOf(other.Page)) : null;

    /// <summary>Whether it can be told from other sources: by a name, or by an office and what it is of ("la maire de Vanzy").</summary>
    private bool IsKnown(Statement statement) => IsNamed(statement) || statement.Chain.Count > 0 && !IsIndefinite(statement.Chain[0]) && offices.Knows(SourceForms.WordsOf(statement.Chain[0]));

    private static bool IsIndefinite(string name) => name.StartsWith("un ", StringComparison.OrdinalIgnoreCase) || name.StartsWith("une ", StringComparison.OrdinalIgnoreCase) || name.StartsWith("des ", StringComparison.OrdinalIgnoreCase);

    internal static bool IsNamed(Statement statement) => statement.Chain.Count > 0 && statement.Voice != SourceKind.Unnamed;

    private bool Same(string one, string other) => one == other || Folded(one) == Folded(other);

    private string Folded(string name) => folded.GetOrAdd(name, Folding.NameKey);

    private string NameOf(int page) => articles[page].Article.Outlet ?? Path.GetFileName(articles[page].Article.Page.File);

    /// <summary>An agency that both pages credit, or that one credits and the other's statement names.</summary>
    private string? SharedCredit(Statement a, Statement b) => a.Page == b.Page
        ? null
        : Credits(a).FirstOrDefault(credit => Credits(b).Any(other => Same(credit, other)) || b.Chain.Any(source => Same(credit, source))) ?? Credits(b).FirstOrDefault(credit => a.Chain.Any(source => Same(credit, source)));

    private IReadOnlyList<string> Credits(Statement statement) => articles[statement.Page].Article.Credits;
}
