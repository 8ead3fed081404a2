using Recoupe.Language.Dates;
using Recoupe.Language.Names;

namespace Recoupe.Language.Attributions;

/// <summary>
/// Finds who says what: reporting verbs with their subject before or after them, "selon X", relays ("cité par Y", "à CNN"), sources in the passive ("communiqué par").
/// One sentence after the other, so that pronouns can be given their names.
/// </summary>
internal sealed class AttributionFinder(CueLexicon lexicon)
{
    public IReadOnlyList<Attribution> Find(TokenizedText text, IReadOnlyList<NameMention> names, IReadOnlyList<Timex> dates, IReadOnlyList<TextSpan> quotes)
    {
        var resolver = new SourceResolver(text, names, lexicon);
        var context = new AttributionContext(text, names, dates, quotes, lexicon, resolver);
        var found = new List<Attribution>();
        var name = 0;
        foreach (var sentence in text.Sentences)
        {
            var before = found.Count;
            new SentenceAttributions(context, sentence).AddTo(found);
            // A person at the head of a sentence is whom the next pronoun means, unless somebody spoke.
            for (; name < names.Count && names[name].Span.Start < sentence.Span.End; name++)
                if (found.Count == before && IsSubject(text, sentence, names[name])) resolver.Notice(names[name]);
        }
        return found;
    }

    private static bool IsSubject(TokenizedText text, Sentence sentence, NameMention name)
    {
        if (name.Kind != EntityKind.Person) return false;
        var at = text.TokenAt(name.Span.Start);
        return at == sentence.First || text.Tokens[at - 1].Pos is not PartOfSpeech.Adp;
    }
}

/// <summary>What the search in each sentence shares.</summary>
internal sealed record AttributionContext(
    TokenizedText Text, IReadOnlyList<NameMention> Names, IReadOnlyList<Timex> Dates, IReadOnlyList<TextSpan> Quotes, CueLexicon Lexicon, SourceResolver Resolver)
{
    public bool IsQuoted(int position)
    {
        foreach (var quote in Quotes)
            if (quote.Contains(position)) return true;
        return false;
    }

    public Timex? DateAt(int position)
    {
        foreach (var date in Dates)
            if (date.Span.Contains(position)) return date;
        return null;
    }

    public NameMention? NameAt(int position)
    {
        foreach (var name in Names)
            if (name.Span.Contains(position)) return name;
        return null;
    }
}
