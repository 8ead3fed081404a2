using Recoupe.Language.Names;

namespace Recoupe.Language.Attributions;

/// <summary>The named persons of a text by the role that it gives them: "le préfet", "le chef de l'État".</summary>
internal sealed class RoleHolders(TokenizedText text, IReadOnlyList<NameMention> names, CueLexicon lexicon)
{
    /// <summary>The one named person of the text whose role begins with these words.</summary>
    public NameMention? OfRole(ReadOnlySpan<char> words)
    {
        NameMention? holder = null;
        foreach (var name in names)
        {
            if (name.Kind != EntityKind.Person || !(name.Role is not null && StartsWithWords(name.Role, words) || IsOneOfThem(name, words))) continue;
            if (holder is not null && holder.Name != name.Name) return null;
            holder = name;
        }
        return holder;
    }

    /// <summary>"Karim Belloc, l'un des rebelles": he is "le rebelle".</summary>
    private bool IsOneOfThem(NameMention name, ReadOnlySpan<char> words)
    {
        var at = text.TokenAt(name.Span.End - 1) + 1;
        if (at + 4 >= text.Tokens.Length || text.Tokens[at].Norm != ",") return false;
        at += text.Tokens[at + 1].Norm == "l'" ? 2 : 1;
        return text.Tokens[at].Norm is "un" or "une" or "l'un" or "l'une" && text.Tokens[at + 1].Norm == "des" && words.Equals(text.Tokens[at + 2].Lemma, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>"le chef de l'État" is the one the text calls president, "le représentant de l'État" the prefect.</summary>
    public NameMention? OfSynonym(string words)
    {
        if (!lexicon.RoleSynonyms.TryGetValue(words, out var roles)) return null;
        foreach (var role in roles)
            if (OfRole(role) is { } holder) return holder;
        return null;
    }

    /// <summary>Whether a role, or the second of two joined by a comma ("général, chef de la junte"), begins with these words.</summary>
    private static bool StartsWithWords(ReadOnlySpan<char> role, ReadOnlySpan<char> words)
    {
        if (role.StartsWith(words, StringComparison.OrdinalIgnoreCase) && (role.Length == words.Length || !char.IsLetter(role[words.Length]))) return true;
        var comma = role.IndexOf(", ");
        return comma >= 0 && StartsWithWords(role[(comma + 2)..], words);
    }
}
