using Recoupe.Language.Attributions;
using Recoupe.Language.Names;

namespace Recoupe.Language.Quotations;

/// <summary>
/// Says who speaks each quotation, in sieves from sure to weak (after O'Keefe 2012 and Muzny 2017): the attribution of its sentence that holds it, the incise that
/// goes on after it, whoever is quoted in the next sentence where it opens a paragraph, the speaker of the quotation before it where the text goes on quoting, and for one
/// that stands alone, whom the sentence before it gives the word to, the one person that its paragraph has named or the one voice of the paragraph before. Abstains where none applies.
/// </summary>
internal sealed class SpeakerFinder(TokenizedText text, IReadOnlyList<Attribution> attributions, IReadOnlyList<NameMention> names)
{
    private const int ScareWords = 2;

    public IReadOnlyList<Quotation> Find(List<TextSpan> spans)
    {
        var found = new List<Quotation>(spans.Count);
        var attributed = new HashSet<int>();
        Voice? previous = null;
        var previousSentence = -10;
        for (var at = 0; at < spans.Count; at++)
        {
            var span = spans[at];
            var inner = QuotationScanner.Inner(text.Text, span);
            var sentence = text.SentenceAt(span.Start);
            var last = text.SentenceAt(span.End - 1);
            var isShort = CountWords(inner) <= ScareWords;
            var voice = Label(span, sentence) ?? InBrackets(span);
            if (voice is null && InSentences(span, sentence, last) is { } said)
            {
                voice = said;
                attributed.Add(at);
            }
            voice ??= NamedBeforeColon(span, sentence);
            // What stands over a text is said there by whoever says it below.
            if (voice is null && !unspoken.IsHeadline(span))
            {
                voice = Ahead(spans, at, sentence, last);
                if (voice is null && previous is not null && GoesOn(span, sentence, previousSentence, isShort)) voice = previous;
                voice ??= OnlyVoice(sentence, isShort);
                if (voice is null && StandsAlone(span, sentence)) voice = OfSentenceBefore(sentence) ?? OnlyPersonBefore(span, sentence) ?? OfParagraphBefore(sentence);
                if (voice is null && !isShort && IsClauseAtHead(span, sentence)) voice = OfSentenceBefore(sentence);
            }
            found.Add(new Quotation(span, inner, voice?.Speaker, voice?.Via, IsScare: voice is null && isShort));
            if (voice is not null) (previous, previousSentence) = (voice, last);
        }
        for (var i = found.Count - 2; i >= 0; i--)
            if (CarriedQuotations.GoesOn(text.Text, found[i].Span) && found[i].Speaker is null && found[i + 1].Speaker is not null) found[i] = found[i] with { Speaker = found[i + 1].Speaker, Via = found[i + 1].Via, IsScare = false };
        for (var i = 0; i < found.Count; i++)
        {
            if (found[i].Speaker is null && repeated.Of(found, i, unspoken.IsHeadline(found[i].Span)) is { } same) found[i] = found[i] with { Speaker = same.Speaker, Via = same.Via, IsScare = false };
            else if (found[i].Speaker is not null && IsWordAtADistance(found, i) || unspoken.Are(found[i], attributed.Contains(i))) found[i] = found[i] with { Speaker = null, Via = null, IsScare = true };
        }
        return found;
    }

    private readonly UnspokenWords unspoken = new(text, names);
    private readonly RepeatedWords repeated = new(text);

    /// <summary>"Lavrov : « … »", "Le maire, Paul Kerivel : « … »": a name with no verb before its colon is whose words follow.</summary>
    private Voice? Label(TextSpan quote, int sentence)
    {
        if (sentence < 0 || !FollowsColon(quote)) return null;
        NameMention? label = null;
        for (var i = text.Sentences[sentence].First; i < text.Sentences[sentence].End && text.Tokens[i].Start < quote.Start; i++)
            if (text.Tokens[i].Pos is PartOfSpeech.Verb or PartOfSpeech.Aux) return null;
        for (var i = SortedSpans.FirstAfter(names, text.Sentences[sentence].Span.Start, static n => n.Span); i < names.Count && names[i].Span.End <= quote.Start; i++)
        {
            if (names[i].Kind != EntityKind.Person) continue;
            if (label is not null && label.Name != names[i].Name) return null;
            label = names[i];
        }
        return label is null ? null : new Voice(label.Name, null);
    }

    /// <summary>"« Le pont tiendra » (Léa Morand, sur RTL)": the one person in the brackets right after, with the medium named there.</summary>
    private Voice? InBrackets(TextSpan quote)
    {
        var open = quote.End;
        while (open < text.Text.Length && text.Text[open] is ' ' or '\u00A0' or '\u202F' or '.') open++;
        if (open >= text.Text.Length || text.Text[open] != '(' || text.Text.AsSpan(open, Math.Min(LongestBracket, text.Text.Length - open)).IndexOf(')') is not (> 0 and var length)) return null;
        NameMention? person = null, medium = null;
        for (var i = SortedSpans.FirstAfter(names, open, static n => n.Span); i < names.Count && names[i].Span.Start < open + length; i++)
        {
            if (names[i].Voice is SourceKind.Media or SourceKind.Agency) medium ??= names[i];
            if (names[i].Kind != EntityKind.Person) continue;
            if (person is not null) return null;
            person = names[i];
        }
        return person is null || person.Span.Start > open + 1 && text.Text.AsSpan(open + 1, person.Span.Start - open - 1).ContainsAny(" \u00A0") && person.Role is null ? null : new Voice(person.Name, medium?.Name);
    }

    private const int LongestBracket = 100;

    /// <summary>
    /// "un record « historique »": one word set within a clause is kept at a distance, unless its sentence quotes the same voice at more length
    /// or it is all that is said ("Karim Belloc a dit « oui »").
    /// </summary>
    private bool IsWordAtADistance(List<Quotation> found, int index)
    {
        var quote = found[index];
        if (CountWords(quote.Inner) != 1 || FollowsColon(quote.Span) || text.Text[quote.Inner.End - 1] is '!' or '?' or '.' or '…') return false;
        var sentence = text.SentenceAt(quote.Span.Start);
        if (IsAnswer(quote)) return false;
        if (sentence < 0 || quote.Span.Start == text.Sentences[sentence].Span.Start) return false;
        foreach (var other in found)
            if (other != quote && other.Speaker == quote.Speaker && text.SentenceAt(other.Span.Start) == sentence && CountWords(other.Inner) > 1) return false;
        return true;
    }

    /// <summary>"a répondu « jamais »": a word that is no adjective right after its verb of saying is what was said.</summary>
    private bool IsAnswer(Quotation quote)
    {
        if (text.Tokens[text.TokenAt(quote.Inner.Start)].Pos is not (PartOfSpeech.Intj or PartOfSpeech.Adv or PartOfSpeech.Noun or PartOfSpeech.Verb)) return false;
        foreach (var attribution in attributions)
            if (attribution.Cue.End < quote.Span.Start && quote.Span.Start - attribution.Cue.End <= 1 && text.Tokens[text.TokenAt(attribution.Cue.End - 1)] is { Pos: PartOfSpeech.Verb } verb && !verb.Norm.EndsWith("ant", StringComparison.Ordinal)) return true;
        return false;
    }

    /// <summary>"« Le couple dormait. » Il est « sauf », a déclaré Karim Belloc": words that open a paragraph are those of whom the next sentence quotes on.</summary>
    private Voice? Ahead(List<TextSpan> spans, int at, int sentence, int last)
    {
        if (at + 1 >= spans.Count || last < 0 || !StandsAlone(spans[at], last) && !StandsAlone(spans[at], sentence) || sentence > 0 && text.Sentences[sentence - 1].Paragraph == text.Sentences[sentence].Paragraph) return null;
        var next = text.SentenceAt(spans[at + 1].Start);
        return IsNext(last, next) ? InSentences(spans[at + 1], next, text.SentenceAt(spans[at + 1].End - 1)) : null;
    }

    /// <summary>"a annoncé le général. « Nous avons quatre canots », posés sur la berge": a clause of its own at the head of its sentence.</summary>
    private bool IsClauseAtHead(TextSpan quote, int sentence)
    {
        if (sentence < 0 || quote.Start != text.Sentences[sentence].Span.Start) return false;
        for (var i = text.TokenAt(quote.Start); i < text.Tokens.Length && text.Tokens[i].Start < quote.End; i++)
            if (text.Tokens[i].Has(Morphology.Fin)) return true;
        return false;
    }

    /// <summary>A quotation that nobody is said to speak goes on with the voice before it: alone in its sentence, after a colon, or, if it is more than a word or two, in the next sentence of the paragraph.</summary>
    private bool GoesOn(TextSpan quote, int sentence, int previous, bool isShort) =>
        sentence - previous <= 2 && (StandsAlone(quote, sentence) || FollowsColon(quote) || !isShort && IsNext(previous, sentence));

    /// <summary>The nearest attribution of the sentences that the quotation stands in whose content holds it, or whose incise cuts it in two.</summary>
    private Voice? InSentences(TextSpan quote, int first, int last)
    {
        var from = first >= 0 ? text.Sentences[first].Span.Start : 0;
        var to = last >= 0 ? text.Sentences[last].Span.End : text.Text.Length;
        Attribution? best = null, relay = null;
        int nearest = int.MaxValue, nearestRelay = int.MaxValue;
        foreach (var attribution in attributions)
        {
            if (attribution.Cue.Start < from || attribution.Cue.Start >= to) continue;
            if (!attribution.Content.Overlaps(quote) && !IsBeside(attribution, quote)) continue;
            var distance = attribution.Cue.Start >= quote.End ? attribution.Cue.Start - quote.End : quote.Start - attribution.Cue.End;
            if (quote.Contains(attribution.Cue)) distance = 0;
            if (distance < 0 || distance >= nearest) continue;
            // "Les élus ont crié : « … », selon ces médias": who relays speaks only where nobody else does; of two, the nearer.
            if (IsRelay(attribution))
            {
                if (distance < nearestRelay) (relay, nearestRelay) = (attribution, distance);
                continue;
            }
            (best, nearest) = (attribution, distance);
        }
        return Voice.Of(best ?? relay);
    }

    private bool IsRelay(Attribution attribution) =>
        attribution.Voice is SourceKind.Media or SourceKind.Agency && attribution.Content.End <= attribution.Cue.Start && text.Tokens[text.TokenAt(attribution.Cue.Start)].Norm is "selon" or "d'" or "d'après";

    /// <summary>"Après avoir été frappé – « … » –, il compte porter plainte": the one voice of its sentence, where the words are a clause.</summary>
    private Voice? OnlyVoice(int sentence, bool isShort)
    {
        if (isShort || sentence < 0) return null;
        Attribution? only = null;
        foreach (var attribution in attributions)
        {
            if (!text.Sentences[sentence].Span.Contains(attribution.Cue)) continue;
            if (only is not null && only.Chain[0] != attribution.Chain[0]) return null;
            only = attribution;
        }
        return Voice.Of(only);
    }

    /// <summary>"« … », dit-elle", "ce serait, selon lui, « … »".</summary>
    private static bool IsBeside(Attribution attribution, TextSpan quote) =>
        attribution.Cue.Start >= quote.End && attribution.Cue.Start - quote.End < 4 || Math.Max(attribution.Cue.End, attribution.Source.End) is var end && quote.Start >= end && quote.Start - end < 4;

    /// <summary>"Paul Kerivel (Les Écologistes) : « … »": the one person named before the colon.</summary>
    private Voice? NamedBeforeColon(TextSpan quote, int sentence)
    {
        if (sentence < 0 || !FollowsColon(quote)) return null;
        string? only = null;
        foreach (var name in names)
        {
            if (name.Span.Start >= quote.Start) break;
            if (name.Kind != EntityKind.Person || name.Span.Start < text.Sentences[sentence].Span.Start) continue;
            if (only is not null && only != name.Name) return null;
            only = name.Name;
        }
        return only is null ? null : new Voice(only, null);
    }

    /// <summary>"Karim Belloc dénonce la lenteur des secours. « Nous manquons de tout. »"</summary>
    private Voice? OfSentenceBefore(int sentence)
    {
        if (sentence < 1 || text.Sentences[sentence - 1].Paragraph != text.Sentences[sentence].Paragraph) return null;
        Attribution? last = null;
        foreach (var attribution in attributions)
            if (text.Sentences[sentence - 1].Span.Contains(attribution.Cue)) last = attribution;
        return Voice.Of(last);
    }

    /// <summary>A quotation that opens its paragraph is that of the one voice of the paragraph before it.</summary>
    private Voice? OfParagraphBefore(int sentence)
    {
        if (sentence < 1 || text.Sentences[sentence - 1].Paragraph == text.Sentences[sentence].Paragraph) return null;
        Attribution? only = null;
        foreach (var attribution in attributions)
        {
            var at = text.SentenceAt(attribution.Cue.Start);
            if (at >= sentence) break;
            if (text.Sentences[at].Paragraph != text.Sentences[sentence - 1].Paragraph) continue;
            if (only is not null && only.Chain[0] != attribution.Chain[0]) return null;
            only = attribution;
        }
        return only is { Voice: SourceKind.Media or SourceKind.Agency } ? null : Voice.Of(only);
    }

    /// <summary>"Karim Belloc attend les secours. « Nous manquons de tout. »": nobody else is there to speak.</summary>
    private Voice? OnlyPersonBefore(TextSpan quote, int sentence)
    {
        string? only = null;
        foreach (var name in names)
        {
            if (name.Span.Start >= quote.Start) break;
            if (name.Kind != EntityKind.Person || text.SentenceAt(name.Span.Start) < sentence - 2 || text.Sentences[text.SentenceAt(name.Span.Start)].Paragraph != text.Sentences[sentence].Paragraph) continue;
            if (only is not null && only != name.Name) return null;
            only = name.Name;
        }
        return only is null ? null : new Voice(only, null);
    }

    private bool StandsAlone(TextSpan quote, int sentence) =>
        sentence >= 0 && quote.Length * 10 >= text.Sentences[sentence].Span.Length * 8;

    private bool FollowsColon(TextSpan quote)
    {
        var at = quote.Start - 1;
        while (at > 0 && char.IsWhiteSpace(text.Text[at])) at--;
        return at > 0 && text.Text[at] == ':';
    }

    private bool IsNext(int previous, int sentence) =>
        previous >= 0 && sentence - previous == 1 && text.Sentences[previous].Paragraph == text.Sentences[sentence].Paragraph;

    private int CountWords(TextSpan inner)
    {
        var count = 0;
        for (var i = text.TokenAt(inner.Start); i < text.Tokens.Length && text.Tokens[i].Start < inner.End; i++)
            if (text.Tokens[i].Pos != PartOfSpeech.Punct) count++;
        return count;
    }

    /// <summary>Who speaks, and the medium she speaks through.</summary>
    private sealed record Voice(string Speaker, string? Via)
    {
        public static Voice? Of(Attribution? attribution) =>
            attribution is null ? null : new Voice(attribution.Chain[0], attribution.Chain.Count > 1 ? attribution.Chain[^1] : null);
    }
}
