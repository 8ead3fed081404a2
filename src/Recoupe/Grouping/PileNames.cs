using Recoupe.Annotation;
using Recoupe.Language;
using Recoupe.Language.Names;
using Recoupe.Model;

namespace Recoupe.Grouping;

/// <summary>
/// What the names of a pile are, as all its pages together read them. A page that says "Velmar" of a firm without a word on what it is has the same name as one that says "la société Velmar";
/// "Anne Royer" on one page is "Royer" on another, where nobody else of the pile bears that name; a name that most pages read as a place is a place.
/// </summary>
internal sealed class PileNames
{
    /// <summary>Of each name, how often it is read as a place and how often as anything else.</summary>
    private readonly Dictionary<string, (int Places, int Others)> readings = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> shortForms = new(StringComparer.Ordinal);

    public PileNames(IEnumerable<AnnotatedArticle> articles)
    {
        foreach (var article in articles) Count(article);
        foreach (var (form, fulls) in FullForms())
            if (fulls is [var full]) shortForms.Add(full, form);
    }

    private void Count(AnnotatedArticle article)
    {
        foreach (var name in article.Analysis.Names)
            if (article.Analysis.Tokenized.TokenAt(name.Span.Start) is var at && at < article.Concepts.Length && article.Concepts[at] is { } concept && Concept.IsName(concept))
            {
                var (places, others) = readings.GetValueOrDefault(concept);
                readings[concept] = name.Kind == EntityKind.Place ? (places + 1, others) : (places, others + 1);
            }
    }

    /// <summary>For each name that ends other names, those that it ends and no name between: "royer" of "anne royer". Places are let be: a town's station is not the town.</summary>
    private Dictionary<string, List<string>> FullForms()
    {
        var fulls = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        foreach (var full in readings.Keys)
        {
            if (IsPlace(full)) continue;
            if (Endings(full).FirstOrDefault(ending => readings.ContainsKey(ending)) is not { } form || IsPlace(form)) continue;
            if (!fulls.TryGetValue(form, out var list)) fulls.Add(form, list = []);
            list.Add(full);
        }
        return fulls;
    }

    /// <summary>The names that a name of several words may end in, the longest first.</summary>
    private static IEnumerable<string> Endings(string name)
    {
        for (var blank = name.IndexOf(' '); blank >= 0; blank = name.IndexOf(' ', blank + 1)) yield return Concept.OfName(name[(blank + 1)..]);
    }

    public bool IsPlace(string concept) => readings.TryGetValue(concept, out var read) && read.Places >= read.Others;

    /// <summary>The places that a name says: itself, or what it ends in ("la gare de Lormont" is in Lormont).</summary>
    public IEnumerable<string> PlacesOf(string name) => Endings(name).Prepend(name).Where(IsPlace);

    /// <summary>What a token of a page speaks of; null where it has no content.</summary>
    public string? ConceptOf(AnnotatedArticle article, int token)
    {
        if (article.Concepts[token] is not { } concept) return null;
        if (!Concept.IsName(concept))
        {
            if (!IsWrittenAsName(article, token) || Concept.IsState(concept)) return concept;
            var name = Concept.OfName(Folding.NameKey(article.Analysis.Tokens[token].Span.Of(article.Article.Text).ToString()));
            if (!readings.ContainsKey(name)) return concept;
            concept = name;
        }
        while (shortForms.TryGetValue(concept, out var form)) concept = form;
        return concept;
    }

    private static bool IsWrittenAsName(AnnotatedArticle article, int token) =>
        article.Analysis.Tokens[token] is var word && word.Is(PartOfSpeech.Propn) && char.IsUpper(article.Article.Text[word.Start]);
}
