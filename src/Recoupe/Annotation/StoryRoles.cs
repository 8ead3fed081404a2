using Recoupe.Language;
using Recoupe.Language.Attributions;
using Recoupe.Language.Names;
using Recoupe.Model;

namespace Recoupe.Annotation;

/// <summary>
/// Who speaks where a page names only an office ("pour la maire"), and speaks of the one person whom the story's pages give that office ("la maire, Anne Vasseur"): without this a page would bring
/// two voices for one. Where the story gives it to two, nobody is taken.
/// </summary>
internal sealed class StoryRoles
{
    /// <summary>Each once.</summary>
    private readonly List<(string Role, NameMention Person)> held;

    public StoryRoles(IEnumerable<NameMention> names) =>
        held = [.. names.Where(name => name is { Kind: EntityKind.Person, Role: not null }).OrderBy(name => name.Name, StringComparer.Ordinal).ThenBy(name => name.Voice)
            .SelectMany(name => name.Role!.Split(", ").Select(role => (Role: Folding.NameKey(role), Person: name))).DistinctBy(one => (one.Role, one.Person.Name))];

    /// <summary>The person whose office the source of an attribution is called by; null where it is called otherwise, or nobody is known for sure.</summary>
    public NameMention? HolderOf(Attribution attribution, AnalyzedText analysis)
    {
        if (attribution.Source.Length == 0 || attribution.Chain.Count == 0) return null;
        var words = attribution.Source.Of(analysis.Tokenized.Text);
        var article = analysis.Tokens[analysis.Tokenized.TokenAt(attribution.Source.Start)];
        if (!article.Has(Morphology.Def) || article.End >= attribution.Source.End || !words.Equals(attribution.Chain[0], StringComparison.OrdinalIgnoreCase)) return null;
        var role = Folding.NameKey(words[(article.End - attribution.Source.Start)..].Trim().ToString());
        var holders = held.Where(one => one.Role == role || one.Role.StartsWith(role + ' ', StringComparison.Ordinal)).Select(one => one.Person).DistinctBy(person => Folding.NameKey(person.Name)).ToList();
        return holders is [var holder] && analysis.Names.Any(name => name.Kind == EntityKind.Person && name.Name == holder.Name) ? holder : null;
    }
}
