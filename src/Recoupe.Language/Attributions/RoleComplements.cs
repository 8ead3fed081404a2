using Recoupe.Language.Names;

namespace Recoupe.Language.Attributions;

/// <summary>Says whose or of what somebody is by the complement of her role: "le père de la réforme", "la voisine de Léa", "le porte-parole du ministre".</summary>
internal sealed class RoleComplements(TokenizedText text, PhraseNames phrases, HeadNoun heads, CueLexicon lexicon)
{
    /// <summary>"le porte-parole du ministre" is not the minister, of whom the text went on.</summary>
    public bool AreOfAide(SourceNoun noun, int after, int end) => noun.Type is "official" or "political" && text.Tokens[after].Norm is "de" or "du" or "d'" && heads.NounIn(after + 1, end) is var (other, head, _) && other.IsPerson && !text.Tokens[head].Has(Morphology.Plur);

    /// <summary>"le père de la réforme": what somebody made, not whose he is.</summary>
    public bool AreThing(int after, int end)
    {
        if (after + 1 >= end || text.Tokens[after].Norm is not ("de" or "d'" or "du" or "des") || IsFirstName(after + 1)) return false;
        foreach (var name in phrases.NamesIn(after, end))
            if (name.Kind == EntityKind.Person) return false;
        for (var i = after + 1; i < end; i++)
            if (lexicon.SourceAt(text.Tokens, i, end) is { Noun.IsPerson: true } or { Noun.Voice: SourceKind.Unnamed }) return false;
        return true;
    }

    /// <summary>"la voisine de Léa", "le patron de Karim Belloc".</summary>
    public bool ArePerson(int after, int end)
    {
        if (after + 1 >= end || text.Tokens[after].Norm is not ("de" or "d'")) return false;
        var at = NounPhrase.IsTitle(text.Tokens[after + 1].Norm) ? after + 2 : after + 1;
        foreach (var name in phrases.NamesIn(after, end)) return name.Kind == EntityKind.Person && text.TokenAt(name.Span.Start) <= at;
        return IsFirstName(after + 1);
    }

    private bool IsFirstName(int at)
    {
        if (!text.IsCapitalized(at) || lexicon.GenderOf(text.Form(at).ToString()) == 'u') return false;
        foreach (var _ in phrases.NamesIn(at, at + 1)) return false;
        return true;
    }
}
