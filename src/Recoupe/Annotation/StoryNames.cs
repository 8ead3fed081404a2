using Recoupe.Language;
using Recoupe.Language.Names;
using Recoupe.Language.Quotations;
using Recoupe.Model;

namespace Recoupe.Annotation;

/// <summary>
/// Who is meant where a page gives a name in short that another page of the story gives in full: "Barnier" is Michel Barnier, "NFP" the Nouveau Front populaire.
/// Asked story by story, since in a large pile half the surnames have two bearers. Where two of the story's names fit, none is taken. Then, whose office it is that a page gives for a source.
/// </summary>
public sealed class StoryNames
{
    private readonly ConceptLexicon lexicon;
    private readonly Dictionary<string, NameMention?> fullOf = new(StringComparer.Ordinal);

    private StoryNames(IEnumerable<NameMention> names, ConceptLexicon lexicon)
    {
        this.lexicon = lexicon;
        var distinct = names.DistinctBy(name => (name.Name, name.Kind)).OrderBy(name => name.Name, StringComparer.Ordinal).ThenBy(name => name.Kind).ToList();
        foreach (var name in distinct.Where(name => name.Kind == EntityKind.Person)) AddPerson(name);
        foreach (var name in distinct.Where(name => name.Kind == EntityKind.Organisation)) AddOrganisation(name);
    }

    /// <summary>The same articles, each name in the fullest form that the story knows.</summary>
    public static IReadOnlyList<AnnotatedArticle> Complete(IReadOnlyList<AnnotatedArticle> articles, ConceptLexicon lexicon)
    {
        var names = new StoryNames(articles.SelectMany(article => article.Analysis.Names), lexicon);
        var named = articles.Select(names.Complete).ToList();
        var roles = new StoryRoles(named.SelectMany(article => article.Analysis.Names));
        return named.ConvertAll(article => Complete(article, roles));
    }

    /// <summary>Whoever bears the surname alone ("Le Pen" of "Marine Le Pen"), or behind an initial ("M. Le Pen" is a form of address and no initial).</summary>
    private void AddPerson(NameMention person)
    {
        var words = person.Name.Split(' ');
        if (words.Length < 2 || IsInitial(words[0])) return;
        for (var i = 1; i < words.Length; i++)
        {
            var surname = string.Join(' ', words[i..]);
            Add(Key(EntityKind.Person, surname), person);
            if (i == 1) Add(Key(EntityKind.Person, $"{words[0][0]}. {surname}"), person);
        }
    }

    private static bool IsInitial(string word) => word is [_] or [_, '.'];

    private void AddOrganisation(NameMention organisation)
    {
        if (AcronymOf(organisation.Name) is { } acronym) Add(Key(EntityKind.Organisation, acronym), organisation);
    }

    /// <summary>The first letters of the words that are no small words; null where there are fewer than three, since two letters stand for anything.</summary>
    private string? AcronymOf(string name)
    {
        var letters = string.Concat(name.Split(' ', '-', '\'', '’').Where(word => word.Length > 1 && !lexicon.IsStopword(word.ToLowerInvariant())).Select(word => word[0]));
        return letters.Length is >= 3 and <= 7 ? letters : null;
    }

    private void Add(string key, NameMention name)
    {
        if (fullOf.TryGetValue(key, out var other) && (other is null || Folding.NameKey(other.Name) != Folding.NameKey(name.Name))) fullOf[key] = null;
        else fullOf.TryAdd(key, name);
    }

    private static string Key(EntityKind kind, string name) => $"{kind}:{Folding.NameKey(name)}";

    /// <summary>The fuller form; null where the story has none, or two.</summary>
    private NameMention? FullerOf(NameMention name)
    {
        if (name.Kind == EntityKind.Organisation && !IsAcronym(name.Name)) return null;
        return name.Kind is EntityKind.Person or EntityKind.Organisation && fullOf.TryGetValue(Key(name.Kind, name.Name), out var full) ? full : null;
    }

    private static bool IsAcronym(string name) => name.Length >= 3 && name.All(char.IsUpper);

    private AnnotatedArticle Complete(AnnotatedArticle article)
    {
        var renamed = new Dictionary<string, string>(StringComparer.Ordinal);
        var concepts = article.Concepts;
        var names = article.Analysis.Names.ToArray();
        for (var i = 0; i < names.Length; i++)
        {
            if (FullerOf(names[i]) is not { } full) continue;
            renamed[names[i].Name] = full.Name;
            names[i] = names[i] with { Name = full.Name, Voice = names[i].Voice == SourceKind.Unnamed ? full.Voice : names[i].Voice, Country = names[i].Country ?? full.Country };
            if (ReferenceEquals(concepts, article.Concepts)) concepts = [.. concepts];
            concepts[article.Analysis.Tokenized.TokenAt(names[i].Span.Start)] = lexicon.KeyOf(names[i]);
        }
        return renamed.Count == 0 ? article : article with { Concepts = concepts, Analysis = Rename(article.Analysis with { Names = names }, renamed) };
    }

    private static AnnotatedArticle Complete(AnnotatedArticle article, StoryRoles roles)
    {
        var holders = new Dictionary<string, NameMention>(StringComparer.Ordinal);
        foreach (var attribution in article.Analysis.Attributions)
            if (roles.HolderOf(attribution, article.Analysis) is { } holder) holders[attribution.Chain[0]] = holder;
        if (holders.Count == 0) return article;
        var analysis = article.Analysis with
        {
            Attributions = [.. article.Analysis.Attributions.Select(a => a.Chain.Count > 0 && holders.TryGetValue(a.Chain[0], out var holder) ? a with { Voice = holder.Voice } : a)],
        };
        return article with { Analysis = Rename(analysis, holders.ToDictionary(pair => pair.Key, pair => pair.Value.Name, StringComparer.Ordinal)) };
    }

    /// <summary>Who speaks is named as everywhere else.</summary>
    private static AnalyzedText Rename(AnalyzedText analysis, Dictionary<string, string> renamed)
    {
        string? Full(string? name) => name is null ? null : renamed.GetValueOrDefault(name, name);
        Quotation Voiced(Quotation quotation) => quotation with { Speaker = Full(quotation.Speaker), Via = Full(quotation.Via), Inside = quotation.Inside.Count == 0 ? quotation.Inside : [.. quotation.Inside.Select(Voiced)] };
        return analysis with
        {
            Attributions = [.. analysis.Attributions.Select(a => a.Chain.Any(renamed.ContainsKey) ? a with { Chain = [.. a.Chain.Select(link => renamed.GetValueOrDefault(link, link))] } : a)],
            Quotations = [.. analysis.Quotations.Select(Voiced)],
        };
    }
}
