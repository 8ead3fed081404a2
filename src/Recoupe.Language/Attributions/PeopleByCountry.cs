using Recoupe.Language.Names;

namespace Recoupe.Language.Attributions;

/// <summary>Knows people that are called by their country, and whom one of them is.</summary>
internal sealed class PeopleByCountry(TokenizedText text, IReadOnlyList<NameMention> names, CueLexicon lexicon, HeadNoun heads, PersonMemory persons)
{
    /// <summary>"des Américains", "un jeune Italien": people by their country.</summary>
    public bool Are(int start, int end)
    {
        if (heads.AfterQuantity(start, end) is > 0 and var counted) return text.IsCapitalized(counted) && lexicon.Demonyms.Contains(text.Tokens[counted].Norm);
        if (text.Tokens[start].Pos is not (PartOfSpeech.Det or PartOfSpeech.Num) && text.Tokens[start].Norm != "des") return false;
        for (var i = start + 1; i < end && i <= start + 2; i++)
            if (text.Tokens[i].Pos is PartOfSpeech.Noun or PartOfSpeech.Propn) return text.IsCapitalized(i) && lexicon.Demonyms.Contains(text.Tokens[i].Norm);
        return false;
    }

    /// <summary>"Yonas Belloc, 22 ans, est assis. L'Érythréen a passé la nuit en mer": a person by her country is the one named just before.</summary>
    public ResolvedSource? Known(int start, int end)
    {
        if (text.Tokens[start].Norm is not ("le" or "la" or "l'")) return null;
        var noun = end - 1;
        while (noun > start && !text.IsCapitalized(noun)) noun--;
        if (noun == start) return null;
        var here = text.Sentences[text.SentenceAt(text.Tokens[start].Start)];
        for (var i = SortedSpans.FirstAfter(names, text.Tokens[start].Start, static name => name.Span) - 1; i >= 0 && text.Sentences[text.SentenceAt(names[i].Span.Start)].Paragraph == here.Paragraph; i--)
            if (names[i].Kind == EntityKind.Person) return new ResolvedSource(names[i].Span, names[i].Name, SourceKind.Person, IsPerson: true);
        return persons.Fresh(noun) is { Voice: SourceKind.Person } person && text.Sentences[text.SentenceAt(person.Words.Start)].Paragraph == here.Paragraph ? person : null;
    }
}
