using Recoupe.Language.Names;

namespace Recoupe.Language.Attributions;

/// <summary>
/// Says which speaker a bare description takes up after some sentences of narrative: "« … », raconte Odile Garnier. … « … », sourit l'épicière". Offices are held by others
/// than those who speak ("le préfet"), and one who has a trade has no second one ("Un boulanger … le marin"), unless the verb itself goes on ("ajoute le marin").
/// </summary>
internal sealed class VoiceDescriptions(TokenizedText text, IReadOnlyList<NameMention> names, IReadOnlyList<TextSpan> quotes, CueLexicon lexicon, PersonMemory persons)
{
    private Dictionary<string, List<string>>? roleTypes;

    /// <summary>Whom the definite phrase <c>[start, end)</c> means, of which <paramref name="noun"/> at <paramref name="head"/> is the noun; null where no list knows that.</summary>
    /// <param name="isHere">Whether only somebody without a name who spoke in the same paragraph is asked for.</param>
    public ResolvedSource? TakenUp(SourceNoun? noun, int start, int head, int end, bool isHere = false)
    {
        if (!NounPhrase.IsBare(text, start, head, end) || noun is not null && !IsTrade(noun) || persons.LastVoice(GenderOf(start, head), text.Tokens[start].Start, isHere) is not { } voice) return null;
        if (voice.Voice == SourceKind.Person && (isHere || IsOtherNamedSince(voice, text.Tokens[start].Start, GenderOf(start, head)) || persons.IsAnother(head))) return null;
        return voice.Voice switch
        {
            SourceKind.Person => !RoleTypes.TryGetValue(voice.Name, out var types) || noun is not null && types.Contains(noun.Type) ? voice : null,
            // Of one trade, whoever else is named.
            SourceKind.Unnamed => IsOfSameTrade(voice, noun, head) ? voice : null,
            _ => null,
        };
    }

    /// <summary>Whom such a phrase means where nothing nearer tells: the one person of the page, who has spoken.</summary>
    public ResolvedSource? OfOnly(SourceNoun noun, int start, int head, int end) =>
        IsTrade(noun) && NounPhrase.IsBare(text, start, head, end) ? persons.Only(head, GenderOf(start, head)) : null;

    /// <summary>Whom "ajoute le marin" means: whoever spoke last, though others were told of since; null where the phrase is no such description.</summary>
    public ResolvedSource? GoneOn(int start, int end)
    {
        var head = start + 1;
        while (head < end && text.Tokens[head].Pos == PartOfSpeech.Adj && head + 1 < end && text.Tokens[head + 1].Pos == PartOfSpeech.Noun) head++;
        if (head >= end || !NounPhrase.IsBare(text, start, head, end) || lexicon.SourceAt(text.Tokens, head, end) is var (noun, _) && !IsTrade(noun)) return null;
        return persons.LastSpeaker(GenderOf(start, head), text.Tokens[start].Start, Continuity.Pause);
    }

    /// <summary>Whether the text has named another person since a voice, who may be meant as well: nobody of whom the voices only talk, and no woman by "le".</summary>
    private bool IsOtherNamedSince(ResolvedSource voice, int position, char gender)
    {
        foreach (var name in SortedSpans.In(names, TextSpan.FromBounds(Math.Min(voice.Words.End, position), position), static name => name.Span))
            if (name.Kind == EntityKind.Person && name.Name != voice.Name && name.Span.Start >= voice.Words.End && SortedSpans.At(quotes, name.Span.Start, static quote => quote) < 0 && CanBe(name, gender)) return true;
        return false;
    }

    private bool CanBe(NameMention name, char gender)
    {
        var own = gender == 'u' ? gender : persons.GenderOf(new ResolvedSource(name.Span, name.Name, SourceKind.Person, IsPerson: true));
        return own == 'u' || own == gender;
    }

    /// <summary>What one is by day, by age or by what befell one; offices, kin and those who write are told apart by other means.</summary>
    private static bool IsTrade(SourceNoun noun) =>
        noun.IsPerson && noun.Type is "witness" or "medical" or "expert" or "activist" or "culture" or "business" or "military" or "armed-group" or "sport" or "rescue" or "union" or "association" or "security";

    /// <summary>"un médecin" is "le docteur"; of everyday trades, and of two that the text takes for known ("selon l'armateur … indique le courtier"), only the same word is the same one.</summary>
    private bool IsOfSameTrade(ResolvedSource voice, SourceNoun? noun, int head)
    {
        foreach (var word in voice.Name.ToLowerInvariant().Split([' ', '\u00A0', '\'', '’']))
        {
            if (word == text.Tokens[head].Norm) return true;
            if (lexicon.Sources.TryGetValue(word, out var own) && own.IsPerson) return noun is not null && noun.Type != "witness" && own.Type == noun.Type && IsBroughtIn(voice);
        }
        return false;
    }

    private static bool IsBroughtIn(ResolvedSource voice) =>
        voice.Name.StartsWith("un ", StringComparison.OrdinalIgnoreCase) || voice.Name.StartsWith("une ", StringComparison.OrdinalIgnoreCase);

    /// <summary>"l'" leaves it to the form of the noun.</summary>
    private char GenderOf(int start, int head) =>
        text.Tokens[start].Norm == "l'" && !text.Tokens[head].Has(Morphology.Fem) ? text.Tokens[head].Has(Morphology.Masc) ? 'm' : 'u' : NounGender.Of(text, lexicon, head);

    /// <summary>The types of what each person is said to be.</summary>
    private Dictionary<string, List<string>> RoleTypes => roleTypes ??= TypesOfRoles();

    private Dictionary<string, List<string>> TypesOfRoles()
    {
        var found = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        foreach (var name in names)
        {
            if (name is not { Kind: EntityKind.Person, Role: { } role }) continue;
            if (!found.TryGetValue(name.Name, out var types)) found[name.Name] = types = [];
            foreach (var word in role.ToLowerInvariant().Split([' ', ',', '\'', '’'], StringSplitOptions.RemoveEmptyEntries))
                if (lexicon.Sources.TryGetValue(word, out var noun) && noun.IsPerson) types.Add(noun.Type);
        }
        return found;
    }
}
