using Recoupe.Language.Names;

namespace Recoupe.Language.Attributions;

/// <summary>Finds the person whom what stands between commas before a verb tells more of.</summary>
internal sealed class Appositions(AttributionContext context, Sentence sentence)
{
    private readonly Token[] tokens = context.Text.Tokens;

    /// <summary>"Karim Belloc, ami d'enfance du maire, se souvient": a noun without its article after a name's comma says what he is.</summary>
    public ResolvedSource? NameBeforeBare(int end)
    {
        for (var comma = end - 1; comma > sentence.First && !tokens[comma].Has(Morphology.Fin); comma--)
        {
            // "…, dit Karim Belloc, tandis que Léa Morand promet": a clause of its own has its own subject.
            if (tokens[comma].Pos == PartOfSpeech.Sconj || tokens[comma].Norm is "que" or "qu'" or ";" or ":") return null;
            if (tokens[comma].Norm != "," || comma + 1 >= end) continue;
            if (tokens[comma + 1].Pos is not (PartOfSpeech.Noun or PartOfSpeech.Adv or PartOfSpeech.Adj) || context.NameAt(tokens[comma + 1].Start) is not null) return null;
            var before = comma - 1;
            // "Paul Kerivel (indépendant), président du conseil": over what brackets add.
            if (tokens[before].Norm == ")") while (before > sentence.First && tokens[before--].Norm != "(") { }
            if (context.NameAt(tokens[before].Start) is { Kind: EntityKind.Person } person) return new ResolvedSource(person.Span, person.Name, SourceKind.Person, IsPerson: true);
        }
        return null;
    }

    /// <summary>"Paul Kerivel, de la Ligue du littoral, a parlé": where she belongs is no subject beside a person's name.</summary>
    public ResolvedSource? PersonWithAffiliation(int end)
    {
        var comma = end - 1;
        while (comma > sentence.First && tokens[comma].Norm != "," && !tokens[comma].Has(Morphology.Fin)) comma--;
        if (comma <= sentence.First || comma + 1 >= end || tokens[comma].Norm != "," || tokens[comma + 1].Pos != PartOfSpeech.Adp || tokens[comma + 1].Norm is not ("de" or "du" or "d'" or "des" or "chez" or "pour")) return null;
        return context.NameAt(tokens[comma - 1].Start) is { Kind: EntityKind.Person } person && !IsGoverned(context.Text.TokenAt(person.Span.Start)) ? new ResolvedSource(person.Span, person.Name, SourceKind.Person, IsPerson: true) : null;
    }

    /// <summary>"Face à Paul Kerivel", "avec le colonel Belloc": a preposition before the name, or before the role that stands with it.</summary>
    private bool IsGoverned(int name)
    {
        var at = name - 1;
        while (at > sentence.First && (tokens[at].Pos is PartOfSpeech.Det or PartOfSpeech.Noun or PartOfSpeech.Adj || context.Lexicon.Sources.GetValueOrDefault(tokens[at - 1].Norm) is { IsPerson: true })) at--;
        return at >= sentence.First && tokens[at].Pos == PartOfSpeech.Adp;
    }

    /// <summary>"Léa Morand, présidente du groupe, qui y lit …": the antecedent is the person, not the apposition to her.</summary>
    public ResolvedSource? NameBefore(int end)
    {
        var comma = end - 1;
        while (comma > sentence.First && tokens[comma].Norm != "," && !tokens[comma].Has(Morphology.Fin)) comma--;
        // "l'avocat de Karim Belloc, Me Léa Morand, pour qui": a name behind the comma is the antecedent itself.
        if (comma + 1 < end && (NounPhrase.IsTitle(tokens[comma + 1].Norm) || context.NameAt(tokens[comma + 1].Start) is { Kind: EntityKind.Person })) return null;
        if (comma <= sentence.First || comma + 1 >= end || tokens[comma].Norm != "," || tokens[comma + 1].Pos is not (PartOfSpeech.Noun or PartOfSpeech.Det or PartOfSpeech.Num) && !char.IsDigit(tokens[comma + 1].Norm[0])) return null;
        return context.NameAt(tokens[comma - 1].Start) is { Kind: EntityKind.Person } person ? new ResolvedSource(person.Span, person.Name, SourceKind.Person, IsPerson: true) : null;
    }
}
