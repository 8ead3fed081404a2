using Recoupe.Language.Names;

namespace Recoupe.Language.Attributions;

/// <summary>
/// The persons spoken of so far, the last one last, so that a pronoun finds the last that agrees with it: after "Léa Morand" and "Alain Cordier", "elle" is the first of the two.
/// </summary>
internal sealed class PersonMemory(TokenizedText text, IReadOnlyList<NameMention> names, CueLexicon lexicon)
{
    /// <summary>A role without a name means the person named before it only while she is fresh in mind.</summary>
    private const int FreshSentences = 2;

    private readonly List<(ResolvedSource Person, int Sentence, char Gender)> persons = [];

    public ResolvedSource? Last => persons.Count == 0 ? null : persons[^1].Person;

    public void Notice(ResolvedSource person) => persons.Add((person, text.SentenceAt(person.Words.Start), GenderOf(person)));

    /// <summary>The last person whom a pronoun of this gender can mean; 'u' agrees with everybody.</summary>
    public ResolvedSource? Agreeing(char gender)
    {
        for (var i = persons.Count - 1; i >= 0; i--)
            if (gender == 'u' || persons[i].Gender == 'u' || persons[i].Gender == gender) return persons[i].Person;
        return null;
    }

    /// <summary>Whether somebody was spoken of in this sentence or the two before.</summary>
    public bool IsFresh(int position) => persons.Count > 0 && text.SentenceAt(position) - persons[^1].Sentence <= FreshSentences;

    /// <summary>The named person just before, where the text gives her no role of her own.</summary>
    public ResolvedSource? FreshWithoutRole(int position)
    {
        if (Last is not { Voice: SourceKind.Person } person || !IsFresh(position)) return null;
        foreach (var name in names)
            if (name.Kind == EntityKind.Person && name.Name == person.Name && name.Role is not null) return null;
        return person;
    }

    /// <summary>By the title before the name, the first name, or the noun that names the source: "Mme Morand", "Alain", "une habitante".</summary>
    private char GenderOf(ResolvedSource person)
    {
        var at = text.TokenAt(person.Words.Start);
        if (person.Voice == SourceKind.Person)
        {
            var title = text.Tokens[at].Norm is "m." or "mme" or "mlle" || at == 0 ? text.Tokens[at].Norm : text.Tokens[at - 1].Norm;
            if (title is "m." or "mme" or "mlle") return title == "m." ? 'm' : 'f';
            var blank = person.Name.IndexOf(' ');
            return blank > 0 ? lexicon.GenderOf(person.Name[..blank]) : 'u';
        }
        for (; at < text.Tokens.Length && text.Tokens[at].Start < person.Words.End; at++)
            if (text.Tokens[at].Pos == PartOfSpeech.Noun) return text.Tokens[at].Has(Morphology.Fem) ? 'f' : text.Tokens[at].Has(Morphology.Masc) ? 'm' : 'u';
        return 'u';
    }
}
