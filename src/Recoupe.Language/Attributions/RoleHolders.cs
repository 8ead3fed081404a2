using Recoupe.Language.Names;

namespace Recoupe.Language.Attributions;

/// <summary>The named persons of a text by the role that it gives them: "le préfet", "le chef de l'État".</summary>
internal sealed class RoleHolders(TokenizedText text, IReadOnlyList<NameMention> names, CueLexicon lexicon)
{
    /// <summary>The one named person of the text whose role begins with these words.</summary>
    public NameMention? OfRole(ReadOnlySpan<char> words)
    {
        if (known.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(words, out var holder)) return holder;
        return known[words.ToString()] = Holder(words);
    }

    /// <summary>What was asked before: a text asks for a few roles again and again.</summary>
    private readonly Dictionary<string, NameMention?> known = new(StringComparer.Ordinal);

    private NameMention? Holder(ReadOnlySpan<char> words)
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

    /// <summary>"le porte-parole du ministère" is not he who is "porte-parole du gouvernement": the complement <c>[start, end)</c> names another body than the role does.</summary>
    public bool IsElsewhere(NameMention holder, int start, int end)
    {
        if (holder.Role is not { } role || role.IndexOf(" d", StringComparison.Ordinal) is not (> 0 and var own) || start + 1 >= end || text.Tokens[start].Norm is not ("de" or "du" or "d'" or "des")) return false;
        var noun = text.Tokens[start + 1].Pos == PartOfSpeech.Det ? start + 2 : start + 1;
        // "le maire de la ville" may be the one of Vaur, who else: what the role names must be a body or a thing itself.
        if (noun >= end || text.Tokens[noun].Pos != PartOfSpeech.Noun || lexicon.SourceAt(text.Tokens, noun, end) is not { Noun.Voice: SourceKind.Government or SourceKind.Organisation } && IsNamed(role.AsSpan(own + 1))) return false;
        for (var i = start + 1; i < end; i++)
            if (IsAcronym(text.Form(i))) return false;
        foreach (var word in role[own..].Split(' '))
            if (IsAcronym(word)) return false;
        for (var i = start + 1; i < end; i++)
            if (text.Tokens[i].Pos is PartOfSpeech.Noun or PartOfSpeech.Propn && role.AsSpan(own).Contains(text.Tokens[i].Norm, StringComparison.OrdinalIgnoreCase)) return false;
        return true;
    }

    /// <summary>"CPI" may be short for what the other has in full.</summary>
    private static bool IsAcronym(ReadOnlySpan<char> word) => word.Length > 1 && char.IsUpper(word[0]) && char.IsUpper(word[^1]);

    /// <summary>"de Vaur", "de l'Otan", "du Nord", not "de l'autorité du port".</summary>
    private static bool IsNamed(ReadOnlySpan<char> complement)
    {
        foreach (var word in complement.ToString().Split([' ', '\'', '’']))
            if (word is not ("de" or "du" or "d" or "des" or "la" or "l" or "le" or "les")) return word.Length == 0 || char.IsUpper(word[0]);
        return true;
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
