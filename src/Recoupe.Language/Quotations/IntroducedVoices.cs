using Recoupe.Language.Attributions;
using Recoupe.Language.Names;

namespace Recoupe.Language.Quotations;

/// <summary>
/// Finds who speaks a quotation that opens its paragraph in the paragraph before it: whoever says something there before its colon, the one person whose line it is
/// ("Karim, 27 ans, boulanger"), or the one person it is about.
/// </summary>
internal sealed class IntroducedVoices(TokenizedText text, IReadOnlyList<Attribution> attributions, IReadOnlyList<NameMention> names, IReadOnlyList<TextSpan> quotes, GovernedNames governed)
{
    /// <summary>How long the line over a testimony may be.</summary>
    private const int LongestLine = 90;

    /// <summary>"Une voisine écrit :", and the words stand in the paragraph after it.</summary>
    public Voice? AfterColon(TextSpan quote, int sentence)
    {
        if (Before(quote, sentence) is not { } last || text.Text[text.Sentences[last].Span.End - 1] != ':') return null;
        var said = SortedSpans.In(attributions, text.Sentences[last].Span, static attribution => attribution.Cue);
        return said.Count > 0 ? Voice.Of(said[said.Count - 1]) : Opening(last) is { } person ? new Voice(person, null) : null;
    }

    /// <summary>"Karim, 27 ans, boulanger" over what he tells: a line without a verb or a stop that begins with a name.</summary>
    public Voice? AfterLine(TextSpan quote, int sentence)
    {
        if (Before(quote, sentence) is not { } last || First(last) != last) return null;
        var line = text.Sentences[last];
        if (line.Span.Length > LongestLine || text.Text[line.Span.End - 1] is '.' or '!' or '?' or '…' or '»' or '”' or '"') return null;
        for (var i = line.First; i < line.End; i++)
            if (text.Tokens[i].Has(Morphology.Fin)) return null;
        return Opening(last) is { } person ? new Voice(person, null) : null;
    }

    /// <summary>The one person whom the paragraph before is about, where somebody speaks of herself, or where its last sentence is still about her.</summary>
    public Voice? AfterPortrait(TextSpan quote, int sentence)
    {
        if (Before(quote, sentence) is not { } last || text.Tokens[text.Sentences[First(last)].First].Norm == "par" || Person(First(last), last) is not { } person || FirstName(First(last), last) is not { Kind: EntityKind.Person } first || governed.IsGoverned(first) || first.Span.Start > 0 && text.Text[first.Span.Start - 1] == '(') return null;
        return FirstPersons.In(text, quote) || Person(last, last) is not null || BeginsWithPronoun(last) ? new Voice(person, null) : null;
    }

    /// <summary>The last sentence of the paragraph before the one that the quotation opens; null where it opens none.</summary>
    private int? Before(TextSpan quote, int sentence)
    {
        if (sentence < 1 || text.Sentences[sentence].Span.Start != quote.Start || text.Sentences[sentence - 1].Paragraph == text.Sentences[sentence].Paragraph) return null;
        return sentence - 1;
    }

    private int First(int sentence)
    {
        while (sentence > 0 && text.Sentences[sentence - 1].Paragraph == text.Sentences[sentence].Paragraph) sentence--;
        return sentence;
    }

    /// <summary>The only person of a sentence, whom it begins with.</summary>
    private string? Opening(int sentence) =>
        text.Tokens[text.Sentences[sentence].First].Norm != "par" && Person(sentence, sentence) is { } person && FirstName(sentence, sentence) is { Kind: EntityKind.Person } first && !governed.IsAddressed(first)
            && first.Span.Start <= text.Tokens[Math.Min(text.Sentences[sentence].End - 1, text.Sentences[sentence].First + 2)].Start ? person : null;

    /// <summary>The first name of some sentences outside quotations, but for places, which only say where ("À Brest, Paul Kerivel attend").</summary>
    private NameMention? FirstName(int first, int last)
    {
        for (var i = SortedSpans.FirstAfter(names, text.Sentences[first].Span.Start, static n => n.Span); i < names.Count && names[i].Span.Start < text.Sentences[last].Span.End; i++)
            if (SortedSpans.At(quotes, names[i].Span.Start, static q => q) < 0 && names[i].Kind != EntityKind.Place) return names[i];
        return null;
    }

    /// <summary>The only person whom the text itself names in some sentences.</summary>
    private string? Person(int first, int last)
    {
        string? only = null;
        for (var i = SortedSpans.FirstAfter(names, text.Sentences[first].Span.Start, static n => n.Span); i < names.Count && names[i].Span.Start < text.Sentences[last].Span.End; i++)
        {
            if (names[i].Kind != EntityKind.Person || SortedSpans.At(quotes, names[i].Span.Start, static q => q) >= 0) continue;
            if (only is not null && only != names[i].Name) return null;
            only = names[i].Name;
        }
        return only;
    }

    private bool BeginsWithPronoun(int sentence) => text.Tokens[text.Sentences[sentence].First].Norm is "il" or "elle";
}
