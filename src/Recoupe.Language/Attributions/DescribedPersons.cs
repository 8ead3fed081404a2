using Recoupe.Language.Names;

namespace Recoupe.Language.Attributions;

/// <summary>
/// Says which of the persons named so far a bare description means: the only one whose trade it is another word for ("Le pianiste Igor Belloc … le musicien"), else the only one of that sex
/// whom the text calls nothing else. Who is named beside the description, who is dead and has not spoken, and who may be one of two, is not meant.
/// </summary>
internal sealed class DescribedPersons(TokenizedText text, IReadOnlyList<NameMention> names, CueLexicon lexicon, PersonMemory persons)
{
    /// <summary>How many tokens back one may have been named.</summary>
    private const int LongestMemory = 5000;
    /// <summary>How many sentences back one may have been named whose trade is not told: who has spoken, who has not.</summary>
    private const int LongestVoice = 12, LongestSilence = 4;

    /// <summary>How many sentences before she speaks one may have been told of by her trade alone.</summary>
    private const int JustBefore = 2;

    private readonly PersonTrades trades = persons.Trades;
    private readonly List<Candidate> candidates = [];

    /// <summary>One named so far, with her first mention and her last.</summary>
    private sealed record Candidate(string Name, char Gender, TextSpan First, TextSpan Last);

    /// <summary>The one person named so far whom the text calls by another word for <paramref name="noun"/>, which stands at <paramref name="head"/> of the phrase <c>[start, end)</c>.</summary>
    public ResolvedSource? OfTrade(SourceNoun noun, int start, int head, int end)
    {
        if (!lexicon.Trades.Knows(noun.Lemma) || !NounPhrase.IsBare(text, start, head, end) || IsOther(start, head)) return null;
        Gather(start);
        if (Only(candidate => trades.Is(candidate.Name, noun.Lemma), NounGender.Of(text, lexicon, head)) is not { } one) return null;
        return CanSpeak(one, start) && !IsCalledSince(noun, one.First.Start, head) ? Of(one) : null;
    }

    /// <summary>The one person of that sex who may be what <paramref name="noun"/> says, for the text calls her nothing else; else the one of her sex who has spoken and holds no office.</summary>
    public ResolvedSource? OfSex(SourceNoun noun, int start, int head, int end)
    {
        if (!IsOwnTrade(noun) || !NounPhrase.IsBare(text, start, head, end) || IsOther(start, head)) return null;
        Gather(start);
        var gender = NounGender.Of(text, lexicon, head);
        var isFree = candidates.Exists(candidate => Agrees(candidate, gender) && !trades.HasOne(candidate.Name));
        if (Only(candidate => !isFree || !trades.HasOne(candidate.Name), gender) is not { } one || !isFree && !(persons.HasSpoken(one.Name) && trades.HasNoOffice(one.Name))) return null;
        var longest = persons.HasSpoken(one.Name) ? LongestVoice : one.Gender == 'u' ? 0 : LongestSilence;
        return text.SentenceAt(text.Tokens[start].Start) - text.SentenceAt(one.Last.Start) <= longest && CanSpeak(one, start) && !IsCalledSince(noun, 0, head) ? Of(one) : null;
    }

    /// <summary>"Le forgeron ferme tôt. « … », raconte Émile Belloc": the first person named after somebody of whom the text told by a trade alone, and who speaks, is he.</summary>
    public void NoticeSpeaker(ResolvedSource speaker)
    {
        if (speaker.Voice != SourceKind.Person || names.Count == 0) return;
        foreach (var name in names)
        {
            if (name.Span.Start >= speaker.Words.Start) break;
            if (name.Kind == EntityKind.Person) return;
        }
        var here = text.SentenceAt(speaker.Words.Start);
        for (var i = here - 1; i >= Math.Max(0, here - JustBefore); i--)
            if (TradeTold(text.Sentences[i]) is var (noun, gender))
            {
                if (!trades.HasOne(speaker.Name) && persons.GenderOf(speaker) is var own && (own == gender || own == 'u' || gender == 'u')) trades.Add(speaker.Name, noun);
                return;
            }
    }

    /// <summary>The trade alone by which a sentence calls whom it is about: "Le forgeron ferme tôt", "Chaque soir, la libraire attend".</summary>
    private (SourceNoun Noun, char Gender)? TradeTold(Sentence sentence)
    {
        for (var i = sentence.First; i + 2 < sentence.End; i++)
            if ((i == sentence.First || text.Tokens[i - 1].Norm == ",") && IsDefinite(text.Tokens[i].Norm) && text.Tokens[i + 1].Pos == PartOfSpeech.Noun && text.Tokens[i + 2].Pos is not (PartOfSpeech.Adp or PartOfSpeech.Punct) && lexicon.SourceAt(text.Tokens, i + 1, i + 2) is var (noun, _) && IsOwnTrade(noun))
                return (noun, NounGender.Of(text, lexicon, i + 1));
        return null;
    }

    /// <summary>What one is by oneself; doctors, guards and drivers come with what happens.</summary>
    private bool IsOwnTrade(SourceNoun noun) => lexicon.Trades.Knows(noun.Lemma) && !lexicon.Trades.IsOfEvent(noun.Lemma) && noun.Type is "culture" or "expert" or "business" or "sport" or "witness" or "activist" or "official" && noun.IsPerson;

    /// <summary>"l'autre pianiste", "le second pianiste": another than the one told of.</summary>
    private bool IsOther(int start, int head)
    {
        if (!IsDefinite(text.Tokens[start].Norm)) return true;
        for (var i = start + 1; i < head; i++)
            if (lexicon.Speakers["other"].Contains(text.Tokens[i].Norm)) return true;
        return persons.IsAnother(head);
    }

    private static bool IsDefinite(string article) => article is "le" or "la" or "l'";

    private void Gather(int start)
    {
        candidates.Clear();
        var here = text.Sentences[text.SentenceAt(text.Tokens[start].Start)].Span;
        foreach (var name in SortedSpans.In(names, TextSpan.FromBounds(text.Tokens[Math.Max(0, start - LongestMemory)].Start, here.End), static name => name.Span))
        {
            if (name.Kind != EntityKind.Person) continue;
            var at = candidates.FindIndex(candidate => candidate.Name == name.Name);
            // "« Karim Belloc ment », dit l'armateur": nobody names himself.
            if (name.Span.Start >= here.Start)
            {
                if (at >= 0) candidates.RemoveAt(at);
                continue;
            }
            if (at < 0) candidates.Add(new Candidate(name.Name, GenderOf(name), name.Span, name.Span));
            else candidates[at] = candidates[at] with { Last = name.Span, Gender = candidates[at].Gender is 'u' ? GenderOf(name) : candidates[at].Gender };
        }
    }

    private char GenderOf(NameMention name) => persons.GenderOf(new ResolvedSource(name.Span, name.Name, SourceKind.Person, IsPerson: true));

    private static bool Agrees(Candidate candidate, char gender) => gender == 'u' || candidate.Gender == 'u' || candidate.Gender == gender;

    private Candidate? Only(Predicate<Candidate> fits, char gender)
    {
        Candidate? only = null;
        foreach (var candidate in candidates)
        {
            if (!Agrees(candidate, gender) || !fits(candidate)) continue;
            if (only is not null) return null;
            only = candidate;
        }
        return only;
    }

    /// <summary>Whether no sentence that names a person who has not spoken tells that he is dead, or cannot be asked.</summary>
    private bool CanSpeak(Candidate one, int limit)
    {
        if (persons.HasSpoken(one.Name)) return true;
        foreach (var name in SortedSpans.In(names, TextSpan.FromBounds(one.First.Start, text.Tokens[limit].Start), static name => name.Span))
        {
            if (name.Name != one.Name) continue;
            var sentence = text.Sentences[text.SentenceAt(name.Span.Start)];
            for (var i = sentence.First; i < sentence.End; i++)
                if (TellsOfGone(text.Tokens[i].Lemma)) return false;
        }
        return true;
    }

    private bool TellsOfGone(string lemma) => lexicon.Speakers["gone"].Contains(lemma) || lexicon.Speakers["die"].Contains(lemma) || lexicon.Speakers["kill"].Contains(lemma) || lexicon.Speakers["remains"].Contains(lemma);

    /// <summary>Whether the text has brought in, since a position, somebody else whom the noun calls: "un violoniste l'accompagne" before "le musicien".</summary>
    private bool IsCalledSince(SourceNoun noun, int position, int head)
    {
        for (var i = Math.Max(text.TokenAt(position), head - LongestMemory) + 1; i < head - 1; i++)
            if (text.Tokens[i].Pos == PartOfSpeech.Noun && text.Tokens[i - 1].Norm is "un" or "une" or "autre" && lexicon.SourceAt(text.Tokens, i, head) is var (other, _) && lexicon.Trades.AreOne(noun.Lemma, other.Lemma) && !IsBesideName(i)) return true;
        return false;
    }

    /// <summary>"Karim Belloc, un pianiste", "un pianiste, Karim Belloc", "Karim Belloc est un pianiste".</summary>
    private bool IsBesideName(int noun)
    {
        var sentence = text.Sentences[text.SentenceAt(text.Tokens[noun].Start)];
        foreach (var name in SortedSpans.In(names, sentence.Span, static name => name.Span))
            if (name.Kind == EntityKind.Person && trades.Is(name.Name, text.Tokens[noun].Lemma)) return true;
        return false;
    }

    private static ResolvedSource Of(Candidate one) => new(one.Last, one.Name, SourceKind.Person, IsPerson: true);
}
