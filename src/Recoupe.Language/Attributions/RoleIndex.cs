using Recoupe.Language.Names;

namespace Recoupe.Language.Attributions;

/// <summary>The mentions of named persons by the words of their roles, so that a description is held against those alone that have its rarest word.</summary>
internal sealed class RoleIndex
{
    private readonly RoleWords wording;
    private readonly Dictionary<string, List<int>> mentions = new(StringComparer.Ordinal);

    public RoleIndex(IReadOnlyList<NameMention> names, RoleWords wording)
    {
        this.wording = wording;
        for (var i = 0; i < names.Count; i++)
            if (names[i] is { Kind: EntityKind.Person, Role: { } role })
                foreach (var key in wording.PartsOf(role).SelectMany(static part => part).SelectMany(wording.KeysOf).Distinct(StringComparer.Ordinal)) Add(key, i);
    }

    /// <summary>By their numbers and in the order of the text, all mentions whose role may say what is said: those that have the rarest of its words.</summary>
    public IReadOnlyCollection<int> With(List<string> said) =>
        said.Count == 0 ? [] : new SortedSet<int>(said.ConvertAll(MentionsOf).MinBy(static found => found.Sum(static list => list.Count))!.SelectMany(static list => list));

    private List<List<int>> MentionsOf(string word)
    {
        var found = new List<List<int>>();
        foreach (var key in wording.KeysOf(word))
            if (mentions.TryGetValue(key, out var list)) found.Add(list);
        return found;
    }

    private void Add(string key, int mention)
    {
        if (!mentions.TryGetValue(key, out var list)) mentions.Add(key, list = []);
        list.Add(mention);
    }
}
