using Recoupe.Language;
using Recoupe.Language.Names;
using Recoupe.Model;

namespace Recoupe.Annotation;

/// <summary>"À Vaur, la crue a fait deux morts ; trente maisons ont été détruites à Vaur": where things happened, said twice in one sentence, as a text does that is sewn together.</summary>
internal static class RepeatedPlaces
{
    public static IEnumerable<Warning> Find(AnalyzedText text)
    {
        foreach (var sentence in text.Sentences)
        {
            var places = PlacesIn(text, sentence);
            if (places.Count < 2 || Lead(text, sentence, places[0]) is not { } lead) continue;
            // Another place between may be what it is set against.
            if (places[1].Name != places[0].Name || SortedSpans.At(text.Quotations, places[1].Span.Start, static q => q.Span) is >= 0 and var quote && text.Quotations[quote].Span.Contains(places[1].Span)) continue;
            var at = text.Tokenized.TokenAt(places[1].Span.Start);
            if (at - lead.Length < sentence.First || !Enumerable.Range(0, lead.Length).All(i => text.Tokens[at - lead.Length + i].Norm == lead[i])) continue;
            yield return new Warning("repeated-paragraph", sentence.Span, new Reason("repeated-place", text.Tokenized.SpanOf(at - lead.Length, text.Tokenized.TokenAt(places[1].Span.End - 1) + 1).Of(text.Text).ToString()));
        }
    }

    private static List<NameMention> PlacesIn(AnalyzedText text, Sentence sentence)
    {
        var places = new List<NameMention>();
        foreach (var name in text.NamesIn(sentence.Span))
            if (name.Kind == EntityKind.Place) places.Add(name);
        return places;
    }

    /// <summary>The words before the place that opens a sentence, where a comma follows it and one of them is a preposition.</summary>
    private static string[]? Lead(AnalyzedText text, Sentence sentence, NameMention place)
    {
        int first = text.Tokenized.TokenAt(place.Span.Start), after = text.Tokenized.TokenAt(place.Span.End - 1) + 1;
        if (first == sentence.First || first > sentence.First + 2 || after >= sentence.End || text.Tokens[after].Norm != "," || text.Tokens[sentence.First].Pos != PartOfSpeech.Adp) return null;
        return [.. Enumerable.Range(sentence.First, first - sentence.First).Select(i => text.Tokens[i].Norm)];
    }
}
