using Recoupe.Language.Names;
using Recoupe.Model;

namespace Recoupe.Reporting;

/// <summary>How sources are called in a dossier: a body that a page of the story calls by its letters, by its name with these letters behind it ("Observatoire vaurien des crues (OVC)"), so that it is found under both.</summary>
internal sealed class SourceNames
{
    private const int FewestLetters = 2;

    private readonly Dictionary<string, string> letters;

    public SourceNames(Pile pile, Story story)
    {
        letters = story.Articles.Select(i => pile.Articles[i])
            .SelectMany(article => article.Analysis.Names.Where(name => name.Kind == EntityKind.Organisation).Select(name => (name.Name, Text: name.Span.Of(article.Article.Text).ToString())))
            .Where(name => AreLetters(name.Text) && name.Name.Contains(' ') && !name.Name.Contains(name.Text, StringComparison.Ordinal))
            .Distinct().GroupBy(name => name.Name, StringComparer.Ordinal).Where(names => names.Count() == 1)
            .ToDictionary(names => names.Key, names => names.First().Text, StringComparer.Ordinal);
    }

    public string Of(string name) => letters.TryGetValue(name, out var found) ? $"{name} ({found})" : name;

    private static bool AreLetters(string text) => text.Length >= FewestLetters && text.All(char.IsUpper);
}
