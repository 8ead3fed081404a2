using Recoupe.Language.Names;

namespace Recoupe.Language.Attributions;

/// <summary>Knows of whom the text tells that they died: "le préfet" is none of them, whoever was named last.</summary>
internal sealed class DeadPersons(TokenizedText text, IReadOnlyList<NameMention> names, CueLexicon lexicon)
{
    /// <summary>Words from a name to its verb, an age or a trade between commas included.</summary>
    private const int LongestApposition = 16;
    /// <summary>Words from an auxiliary to its participle: "a été, semble-t-il, tué".</summary>
    private const int LongestGroup = 5;

    private HashSet<string>? dead;

    public bool Has(string name) => (dead ??= [.. names.Where(IsDead).Select(static name => name.Name)]).Contains(name);

    private bool IsDead(NameMention name) => name.Kind == EntityKind.Person && (IsOfRemains(text.TokenAt(name.Span.Start)) || !IsGoverned(text.TokenAt(name.Span.Start)) && Dies(text.TokenAt(name.Span.End - 1) + 1));

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
    private bool Dies(int after)
    {
        if (after >= text.Tokens.Length) return false;
        var sentence = text.Sentences[text.SentenceAt(text.Tokens[after].Start)];
        for (var i = after; i < sentence.End && i < after + LongestApposition; i++)
        {
            if (text.Tokens[i].Norm is "dont" or "que" or "qu'" or "où" or ":" or ";") return false;
            if (!text.Tokens[i].Has(Morphology.Fin)) continue;
            for (var head = i; head < sentence.End && head < i + LongestGroup; head++)
                if (VerbGroup.At(text, sentence, head, lexicon.Groups) is { IsNegated: false } group && group.Finite == i && !text.Tokens[head].Has(Morphology.Inf) && IsEnd(group)) return true;
            return false;
        }
        return false;
    }

    /// <summary>"est mort", "s'est noyé", "a été tué", not "a tué".</summary>
    private bool IsEnd(VerbGroup group) =>
        lexicon.Speakers["die"].Contains(text.Tokens[group.Head].Lemma) || lexicon.Speakers["kill"].Contains(text.Tokens[group.Head].Lemma) && (group.IsPassive || IsReflexive(group));

    private bool IsReflexive(VerbGroup group)
    {
        for (var i = group.Start; i < group.Head; i++)
            if (text.Tokens[i].Norm is "se" or "s'") return true;
        return false;
    }
}
