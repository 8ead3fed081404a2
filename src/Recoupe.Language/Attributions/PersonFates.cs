using Recoupe.Language.Names;

namespace Recoupe.Language.Attributions;

/// <summary>Knows of whom the text tells that they died, or were caught or hurt: "le préfet" is none of the dead, "le procureur" nobody who was arrested, whoever was named last.</summary>
internal sealed class PersonFates(TokenizedText text, IReadOnlyList<NameMention> names, CueLexicon lexicon)
{
    /// <summary>Words from a name to its verb, an age or a trade between commas included.</summary>
    private const int LongestApposition = 16;
    /// <summary>Words from an auxiliary to its participle: "a été, semble-t-il, tué".</summary>
    private const int LongestGroup = 5;

    private HashSet<string>? dead, caught;

    public bool IsDead(string name) => (dead ??= NamesOf(name => IsOfRemains(text.TokenAt(name.Span.Start)) || Meets(name, IsEnd))).Contains(name);

    public bool IsCaught(string name) => (caught ??= NamesOf(name => Meets(name, IsCapture))).Contains(name);

    private HashSet<string> NamesOf(Predicate<NameMention> fits) => [.. names.Where(name => name.Kind == EntityKind.Person && fits(name)).Select(static name => name.Name)];

    private bool Meets(NameMention name, Predicate<VerbGroup> isFate) => !IsGoverned(text.TokenAt(name.Span.Start)) && Meets(text.TokenAt(name.Span.End - 1) + 1, isFate);

    /// <summary>"le corps de Karim Belloc", "la mort de M. Belloc".</summary>
    private bool IsOfRemains(int name)
    {
        if (name > 0 && NounPhrase.IsTitle(text.Tokens[name - 1].Norm)) name--;
        return name > 1 && text.Tokens[name - 1].Norm is "de" or "d'" && text.Tokens[name - 2].Pos == PartOfSpeech.Noun && lexicon.Speakers["remains"].Contains(text.Tokens[name - 2].Lemma);
    }

    /// <summary>"un fils du maire Karim Belloc a été tué": not he.</summary>
    private bool IsGoverned(int name)
    {
        while (name > 0 && text.Tokens[name - 1].Pos is PartOfSpeech.Noun or PartOfSpeech.Adj or PartOfSpeech.Det || name > 0 && NounPhrase.IsTitle(text.Tokens[name - 1].Norm)) name--;
        return name > 0 && text.Tokens[name - 1].Pos == PartOfSpeech.Adp;
    }

    /// <summary>"Karim Belloc, 50 ans, s'est noyé", "Karim Belloc, qui avait été tué": the first verb behind a name.</summary>
    private bool Meets(int after, Predicate<VerbGroup> isFate)
    {
        if (after >= text.Tokens.Length) return false;
        var sentence = text.Sentences[text.SentenceAt(text.Tokens[after].Start)];
        for (var i = after; i < sentence.End && i < after + LongestApposition; i++)
        {
            if (text.Tokens[i].Norm is "dont" or "que" or "qu'" or "où" or ":" or ";") return false;
            if (!text.Tokens[i].Has(Morphology.Fin)) continue;
            for (var head = i; head < sentence.End && head < i + LongestGroup; head++)
                if (VerbGroup.At(text, sentence, head, lexicon.Groups) is { IsNegated: false } group && group.Finite == i && !text.Tokens[head].Has(Morphology.Inf) && isFate(group)) return true;
            return false;
        }
        return false;
    }

    /// <summary>"est mort", "s'est noyé", "a été tué", not "a tué".</summary>
    private bool IsEnd(VerbGroup group) =>
        lexicon.Speakers["die"].Contains(text.Tokens[group.Head].Lemma) || lexicon.Speakers["kill"].Contains(text.Tokens[group.Head].Lemma) && (group.IsPassive || IsReflexive(group));

    /// <summary>"a été interpellé", "est jugée".</summary>
    private bool IsCapture(VerbGroup group) => group.IsPassive && lexicon.Speakers["catch"].Contains(text.Tokens[group.Head].Lemma);

    private bool IsReflexive(VerbGroup group)
    {
        for (var i = group.Start; i < group.Head; i++)
            if (text.Tokens[i].Norm is "se" or "s'") return true;
        return false;
    }
}
