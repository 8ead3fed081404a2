using Recoupe.Language.Names;

namespace Recoupe.Language.Attributions;

/// <summary>Finds who of those that spoke before is called by a noun again: by the same one, or by one that can stand for a role.</summary>
internal sealed class EarlierVoices(TokenizedText text, CueLexicon lexicon, PersonMemory persons, List<ResolvedSource> spoken)
{
    /// <summary>How many sources back a bare noun may reach.</summary>
    private const int LongestMemory = 12;

    /// <summary>"l'agence" is "l'agence officielle Saba" that spoke before, "le responsable" "un responsable américain": a source by the same noun and more.</summary>
    public ResolvedSource? SpokenOfAs(int head, int after)
    {
        // "… », dit Karim Belloc. « … », insiste le responsable": who spoke just before is nearer than somebody of another paragraph.
        var paragraph = lexicon.Anaphors.GetValueOrDefault(text.Tokens[head].Norm) == "person" && spoken.Count > 0 && spoken[^1] is { Voice: SourceKind.Person } last && persons.IsFresh(text.Tokens[head].Start) ? ParagraphOf(last.Words.Start) : -1;
        for (var i = spoken.Count - 1; i >= Math.Max(0, spoken.Count - LongestMemory); i--)
        {
            var first = text.TokenAt(spoken[i].Words.Start);
            if (first + 1 + after - head >= text.Tokens.Length || text.Tokens[first].Pos != PartOfSpeech.Det || text.Tokens[first + 1 + after - head].Start >= spoken[i].Words.End || !IsSame(first + 1, head, after)) continue;
            return paragraph == ParagraphOf(text.Tokens[head].Start) && paragraph != ParagraphOf(spoken[i].Words.Start) ? null : spoken[i];
        }
        return null;
    }

    /// <summary>"le procureur de Sarnay a ouvert … », rapporte le magistrat": somebody without a name who spoke before by a role that the noun can stand for.</summary>
    public ResolvedSource? OfRole(int head)
    {
        if (lexicon.Anaphors.GetValueOrDefault(text.Tokens[head].Norm) != "role" || !lexicon.RoleSynonyms.TryGetValue(text.Tokens[head].Norm, out var roles)) return null;
        for (var i = spoken.Count - 1; i >= Math.Max(0, spoken.Count - LongestMemory); i--)
            if (spoken[i] is { IsPerson: true, Voice: not SourceKind.Person } unnamed && IsHolder(unnamed, roles)) return unnamed;
        return null;
    }

    /// <summary>Whether what somebody is called begins with an article and one of some roles.</summary>
    private static bool IsHolder(ResolvedSource unnamed, string[] roles)
    {
        var words = unnamed.Name.AsSpan();
        var article = words.IndexOfAny(' ', '\'', '’');
        if (article < 1 || article > 2 || words[0] is not ('l' or 'L')) return false;
        words = words[(article + 1)..];
        foreach (var role in roles)
            if (words.StartsWith(role, StringComparison.OrdinalIgnoreCase) && (words.Length == role.Length || words[role.Length] == ' ')) return true;
        return false;
    }

    private bool IsSame(int first, int head, int after)
    {
        for (var i = head; i < after; i++)
            if (text.Tokens[first + i - head].Norm != text.Tokens[i].Norm) return false;
        return true;
    }

    private int ParagraphOf(int position) => text.Sentences[text.SentenceAt(position)].Paragraph;
}
