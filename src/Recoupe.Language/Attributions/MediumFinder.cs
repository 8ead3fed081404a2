using Recoupe.Language.Names;

namespace Recoupe.Language.Attributions;

/// <summary>Finds the medium through which a source reaches the page: "à CNN", "sur X", "auprès de l'agence", "cité par Politico", "interrogé par TF1 et France 2".</summary>
internal sealed class MediumFinder(AttributionContext context, Sentence sentence)
{
    /// <summary>Tokens of what a sentence may open with before its subject.</summary>
    private const int LongestOpening = 16;
    /// <summary>Tokens from a source to the "par" of whoever cites it: "un élu du port cité mardi par".</summary>
    private const int AgentReach = 6;
    /// <summary>Tokens from a source to the medium it speaks to: "a dit la maire du port à l'agence".</summary>
    private const int HearerReach = 8;

    private readonly TokenizedText text = context.Text;
    private readonly Token[] tokens = context.Text.Tokens;
    private readonly MediumLexicon words = context.Lexicon.Mediums;
    private readonly MediumMentions mentions = new(context, sentence);
    private readonly OutletNames outlets = new(context, sentence);
    private readonly OwnMedium own = new(context, sentence);
    private readonly DocumentAccess access = new(context, sentence);

    /// <summary>The medium named in the sentence for the source, else the one it spoke through before; null where there is none.</summary>
    public string? Find(int cue, int sourceEnd, ResolvedSource source)
    {
        var cited = CitedBy(text.TokenAt(source.Words.End - 1)) ?? CitedBy(sourceEnd) ?? access.Of(text.TokenAt(source.Words.End - 1) + 1);
        if (source.Voice is SourceKind.Media or SourceKind.Agency) return cited;
        var mention = mentions.First(source) is { } first && !IsOfAnother(first.Cue, cue) ? first : default(MediumMention?);
        if (cited is null && own.Of(cue) is var (outlet, lasts))
        {
            context.Media.Remember(source, outlet, lasts);
            return outlet;
        }
        var via = cited ?? mention?.Via ?? Confidant(cue) ?? ToldBefore(cue, source) ?? Stage(cue, source, sourceEnd) ?? Channel(cue) ?? GenericMedium(cue, sourceEnd);
        if (via is null) return (context.Media.Of(source) ?? context.Media.InterviewOf(source)) is { } before && !IsElsewhere(cue, sourceEnd) ? before : null;
        context.Resolver.NoticeRelay(via);
        context.Media.Remember(source, via, mention is { IsLasting: true } && mention.Value.Via == via);
        return via;
    }

    /// <summary>"Léa Morand, interrogée par TF1.", "Le message de Léa Morand, publié sur X, …": in a sentence that claims nothing, the medium of what she says next.</summary>
    public void Notice()
    {
        if ((mentions.First(null) ?? mentions.Appearance()) is not { IsBare: false } mention || Beside(mention.Cue) is not { } person) return;
        context.Media.Remember(person, mention.Via, mention.IsLasting);
        context.Resolver.Notice(person);
    }

    /// <summary>Whom a cue of a medium tells of: the person named last before it, else the first after it, else whom the sentence begins with.</summary>
    private ResolvedSource? Beside(int cue)
    {
        NameMention? found = null;
        for (var i = SortedSpans.FirstAfter(context.Names, sentence.Span.Start, static n => n.Span); i < context.Names.Count && context.Names[i].Span.Start < sentence.Span.End; i++)
        {
            if (context.Names[i].Kind != EntityKind.Person || context.IsQuoted(context.Names[i].Span.Start)) continue;
            if (found is not null && context.Names[i].Span.Start > tokens[cue].Start) break;
            found = context.Names[i];
        }
        return found is null ? context.SubjectOf(sentence) : new ResolvedSource(found.Span, found.Name, SourceKind.Person, IsPerson: true);
    }

    /// <summary>"un responsable cité par Politico", "citées par plusieurs médias", "a appris l'AFP de sources proches".</summary>
    private string? CitedBy(int from)
    {
        for (var i = Math.Max(from, sentence.First); i + 1 < sentence.End && i < from + AgentReach; i++)
        {
            if (tokens[i].Norm != "par" || i == sentence.First || !words.IsRelay(tokens[Participle(i)])) continue;
            if (words.Is("trade", tokens[i + 1])) return null;
            var end = context.PhraseEnd(i + 1, sentence.End);
            if (end <= i + 1) return null;
            if (mentions.At(i + 1) is { } medium) return medium;
            var agent = context.Resolver.OfPhrase(i + 1, end);
            // Whoever cites is a medium, and who came by a document is no author of it; who invites, receives or publishes may be anybody.
            var participle = tokens[Participle(i)];
            if (!words.Is("citation", participle) && !words.Is("access", participle) && agent?.Voice is not (SourceKind.Media or SourceKind.Agency) && !(words.Is("interview", participle) && IsUnknownBody(i + 1, end, agent)) && !HasChannel(i + 1, end)) return null;
            return agent?.Name ?? text.SpanOf(i + 1, end).Of(text.Text).ToString();
        }
        return null;
    }

    /// <summary>The participle before "par", over a date and the way: "joints lundi au téléphone par".</summary>
    private int Participle(int by)
    {
        var at = mentions.BeforeDate(by);
        // "cité anonymement par".
        if (at > sentence.First && tokens[at].Pos == PartOfSpeech.Adv) at--;
        return at - 2 > sentence.First && words.Is("trade", tokens[at]) && tokens[at - 1].Norm is "au" or "par" ? mentions.BeforeDate(at - 1) : at;
    }

    /// <summary>"interrogé par l'ATV": a name that no list knows, of no person and no office.</summary>
    private bool IsUnknownBody(int start, int end, ResolvedSource? agent) =>
        (agent is not { IsPerson: true } || IsCalledMedium(agent.Name)) && agent is not { Voice: SourceKind.Government } && text.IsCapitalized(tokens[start].Pos == PartOfSpeech.Det && start + 1 < end ? start + 1 : start);

    /// <summary>"L'agence Ventdest annonce une fuite. Interrogé par Ventdest": what stands elsewhere behind the noun for a medium is no person, though it looks like one.</summary>
    private bool IsCalledMedium(string name)
    {
        foreach (var other in context.Names)
            if (other.Kind == EntityKind.Organisation && other.Name.Length > name.Length && other.Name.EndsWith(name, StringComparison.Ordinal) && other.Name[^(name.Length + 1)] == ' '
                && context.Lexicon.Sources.GetValueOrDefault(other.Name[..^(name.Length + 1)].ToLowerInvariant()) is { Voice: SourceKind.Media or SourceKind.Agency }) return true;
        return false;
    }

    /// <summary>"interrogés par notre équipe", "contacté par un journaliste".</summary>
    private bool HasChannel(int start, int end)
    {
        for (var i = start; i < end && tokens[i].Pos != PartOfSpeech.Adp; i++)
            if (words.Is("channel", tokens[i])) return true;
        return false;
    }

    /// <summary>"a expliqué à Canal Vaur le professeur", "a confié auprès de La Gazette": right behind the verb, before anybody else, a name without an article that no list has as a place or a person is whom one tells the press.</summary>
    private string? Confidant(int cue)
    {
        var at = cue;
        while (at + 2 < sentence.End && tokens[at].Norm != "auprès" && (tokens[at].Pos is PartOfSpeech.Verb or PartOfSpeech.Aux or PartOfSpeech.Adv || tokens[at].Norm.StartsWith('-'))) at++;
        if (at == cue || at + 2 >= sentence.End || context.IsQuoted(tokens[at].Start)) return null;
        if (Told(at) is { } outlet) return outlet;
        var isBeside = tokens[at].Norm == "auprès" && tokens[at + 1].Norm is "de" or "d'";
        if (!isBeside && tokens[at].Norm != "à") return null;
        var first = at + (isBeside ? 2 : 1);
        if (!isBeside && OutletNames.IsSigleBefore(text, first, sentence.End) && context.NameAt(tokens[first].Start) is null or { Kind: EntityKind.Organisation }) return tokens[first].Span.Of(text.Text).ToString();
        if (!text.IsCapitalized(first) || context.NameAt(tokens[first].Start) is not { } name || name.Span.Start != tokens[first].Start) return null;
        return name.Kind is EntityKind.Organisation || name is { Kind: EntityKind.Place } && (name.Country is null || words.Is("outlet", tokens[first])) ? name.Name : null;
    }

    /// <summary>"L'Écho écrit que le pont a cédé. « … », lui a confié un ouvrier": the medium that spoke just before.</summary>
    private string? ToldBefore(int cue, ResolvedSource source) =>
        tokens[cue].Norm == "lui" && context.Resolver.LastBut(source) is { Voice: SourceKind.Media or SourceKind.Agency } medium && text.SentenceAt(tokens[cue].Start) - text.SentenceAt(medium.Words.Start) == 1 ? medium.Name : null;

    /// <summary>"a dit au Herald", "auprès de l'agence Ventdest", "sur Radio Santé": a medium behind its preposition, by the shape of its name.</summary>
    private string? Told(int preposition)
    {
        if (context.DateAt(tokens[preposition].Start) is { } date) preposition = text.TokenAt(date.Span.End - 1) + 1;
        if (preposition + 1 >= sentence.End || context.IsQuoted(tokens[preposition].Start)) return null;
        return tokens[preposition].Norm switch
        {
            "à" => outlets.At(preposition + 1) ?? outlets.Acronym(preposition + 1) ?? outlets.NamedAgency(preposition + 1),
            "au" or "sur" or "dans" => outlets.At(preposition + 1),
            "auprès" when tokens[preposition + 1].Norm is "de" or "d'" or "du" => outlets.At(preposition + 2),
            _ => null,
        };
    }

    /// <summary>"Léa Morand, sur Canal Stade", "Dans L'Heure du Centre, la directrice évoquait": behind the source or its title, or at the head of the sentence.</summary>
    private string? Stage(int cue, ResolvedSource source, int sourceEnd)
    {
        if (tokens[sentence.First].Norm is "dans" or "sur" && (Told(sentence.First) ?? SentTo()) is { } opening) return opening;
        // "Contactée mardi par L'Écho des Causses, la banque dément".
        if (words.IsRelay(tokens[sentence.First]) && CitedBy(sentence.First) is { } asked) return asked;
        if (Told(Math.Min(sourceEnd, sentence.End - 1)) is { } beside) return beside;
        var behind = text.TokenAt(source.Words.End - 1) + 1;
        if (behind + 1 >= sentence.End || tokens[behind].Norm != ",") return null;
        if (Told(behind + 1) is { } between) return between;
        if (tokens[behind + 1].Norm == "qui") return InRelative(behind + 1);
        // "Léa Morand, cheffe du service, sur Canal Stade".
        var apposed = context.PhraseEnd(behind + 1, sentence.End);
        return apposed > behind + 1 && apposed + 1 < sentence.End && tokens[apposed].Norm == "," && tokens[apposed + 1].Norm == "sur" ? Told(apposed + 1) : null;
    }

    /// <summary>"Un cadre, qui a parlé au Courrier du Val, affirme": whom the source spoke to in a clause between its commas.</summary>
    private string? InRelative(int who)
    {
        var speaks = false;
        for (var i = who + 1; i + 1 < sentence.End && i < who + HearerReach && tokens[i].Norm is not ("," or "que" or "qu'"); i++)
        {
            speaks |= tokens[i].Pos is PartOfSpeech.Verb && words.Is("appearance", tokens[i]);
            if (speaks && Told(i) is { } medium) return medium;
        }
        return null;
    }

    /// <summary>"Dans un communiqué transmis mardi à l'Agence rhénane d'information, …": whoever a document came to.</summary>
    private string? SentTo()
    {
        for (var i = sentence.First + 3; i + 1 < sentence.End && i < sentence.First + LongestOpening && tokens[i].Norm != ","; i++)
            if (tokens[i].Norm is "à" or "au" or "par" && tokens[mentions.BeforeDate(i)] is var sent && sent.Has(Morphology.Participle) && (words.IsRelay(sent) || words.Is("issue", sent))) return mentions.At(i + 1);
        return null;
    }

    /// <summary>"au micro d'Onde Occitane", "dans les colonnes du Temps horloger": whatever name stands behind a channel, unless it is a person or a place.</summary>
    private string? Channel(int from)
    {
        for (var i = Math.Max(sentence.First + 1, from); i + 2 < sentence.End; i++)
        {
            if (!words.Is("channel", tokens[i]) || tokens[i + 1].Norm is not ("de" or "d'" or "du") || context.IsQuoted(tokens[i].Start)) continue;
            if (mentions.IsLedTo(i) && (outlets.Named(i + 2, isSure: words.Is("organ", tokens[i])) ?? outlets.At(i + 2)) is { } name) return name;
        }
        return null;
    }

    /// <summary>"auprès de l'agence", "à la chaîne": the medium named before; "à ce journal" without one, whoever brings the text out.</summary>
    private string? GenericMedium(int cue, int end)
    {
        for (var i = Math.Max(sentence.First, cue); i + 2 < sentence.End && i < end + HearerReach; i++)
        {
            if (!LeadsToMedium(i) || context.IsQuoted(tokens[i].Start)) continue;
            var noun = tokens[i].Norm is "au" or "du" ? i + 1 : i + 2;
            // "à la presse" is to all of them.
            if (context.Lexicon.Anaphors.GetValueOrDefault(tokens[noun].Norm) is not ("medium" or "agency")) continue;
            if (context.Resolver.MediumBefore(noun) is { } medium) return medium.Name;
            // "a confié la maire à ce journal": where no other is named, it is the one that prints it.
            if (tokens[noun - 1].Norm is "ce" or "cette" && context.Outlet is { Length: > 0 } outlet && IsOfCue(i, Math.Max(cue + 1, end))) return outlet;
        }
        return null;
    }

    /// <summary>"au journal", "auprès de l'agence", "dans les colonnes du mensuel", "dans le quotidien local".</summary>
    private bool LeadsToMedium(int at) => tokens[at].Norm switch
    {
        "à" or "au" or "par" => true,
        "dans" => tokens[at + 1].Norm is "le" or "la" or "l'",
        "de" or "du" => at - 1 > sentence.First && (tokens[at - 1].Norm == "auprès" || words.Is("channel", tokens[at - 1]) && mentions.IsLedTo(at - 1)),
        _ => false,
    };

    /// <summary>Whether no other verb stands between what attributes and a preposition behind it: not "a dit Léa Morand, tient à ce journal".</summary>
    private bool IsOfCue(int preposition, int from)
    {
        for (var i = from; i < preposition; i++)
            if (tokens[i].Has(Morphology.Fin)) return false;
        return true;
    }

    /// <summary>"Un jeune a reconnu les faits, selon une source citée par l'ATV": the medium is that source's.</summary>
    private bool IsOfAnother(int medium, int cue)
    {
        for (var i = medium - 1; i >= sentence.First && !tokens[i].Has(Morphology.Fin); i--)
            if (tokens[i].Norm == "selon" || tokens[i].Norm == "après" && i > sentence.First && tokens[i - 1].Norm == "d'") return i != cue && i - 1 != cue;
        return false;
    }

    /// <summary>"lors d'une conférence de presse", "dans un communiqué": what is said there is not said to the medium of an interview; a meeting that the words themselves tell of is no such place.</summary>
    private bool IsElsewhere(int cue, int sourceEnd)
    {
        var isIncise = cue > sentence.First && tokens[cue - 1].Norm is "," or "»" or "”" or "\"";
        for (var i = isIncise ? cue : sentence.First + 1; i < sentence.End; i++)
        {
            if (i >= sourceEnd && tokens[i].Norm is "que" or "qu'" or ":") return false;
            if (tokens[i].Pos == PartOfSpeech.Noun && words.Is("setting", tokens[i]) && IsPlaceOfSpeech(i) && !context.IsQuoted(tokens[i].Start)) return true;
        }
        return false;
    }

    /// <summary>"lors d'un meeting", "à l'audience", "devant le conseil"; not "le coût de la réunion".</summary>
    private bool IsPlaceOfSpeech(int noun)
    {
        var at = noun - 1;
        while (at > sentence.First && tokens[at].Pos is PartOfSpeech.Det or PartOfSpeech.Adj or PartOfSpeech.Num && !IsOf(at)) at--;
        if (at < sentence.First || IsOf(at)) return at > sentence.First && words.Is("occasion", tokens[at - 1]);
        return tokens[at].Pos == PartOfSpeech.Adp;
    }

    private bool IsOf(int at) => tokens[at].Norm is "de" or "d'" or "du" or "des";
}
