using Recoupe.Language.Attributions;

namespace Recoupe.Language.Quotations;

/// <summary>Finds who tells a story within marks that nobody is said to tell, and gives "I" and "we" in it to her.</summary>
internal sealed class Narrator(TokenizedText text, Testimony testimony)
{
    /// <summary>Tokens between what is said to the narrator and the verb that says so.</summary>
    private const int LongestStep = 3;

    /// <summary>The story with its teller: whoever the text says it is, else whom somebody in it calls by name ("« Courage, Hélène », m'a dit le garde").</summary>
    public IReadOnlyList<Quotation> Named(IReadOnlyList<Quotation> outer, IReadOnlyList<TextSpan> within)
    {
        if (outer.Any(quotation => testimony.IsTold(quotation.Span) && quotation.Speaker is not null) || AddressedIn(within) is not { } name) return outer;
        return [.. outer.Select(quotation => testimony.IsTold(quotation.Span) ? quotation with { Speaker = name, IsScare = false } : quotation)];
    }

    /// <summary>"ai-je répondu" within the story is its teller's word.</summary>
    public IReadOnlyList<Attribution> Own(IReadOnlyList<Attribution> attributions, IReadOnlyList<Quotation> outer) =>
        [.. attributions.Select(attribution => IsOwn(attribution) && SpeakerAt(outer, attribution.Cue.Start) is { } speaker ? attribution with { Chain = [speaker], Voice = Names.SourceKind.Person } : attribution)];

    /// <summary>The voices of a text with the teller's own.</summary>
    public IReadOnlyList<Attribution> WithOwn(IReadOnlyList<Attribution> voices, IReadOnlyList<Attribution> attributions) =>
        [.. voices.Where(voice => !IsOwn(voice)).Concat(attributions.Where(attribution => IsOwn(attribution) && attribution.Chain[0] != SourceResolver.Nobody)).OrderBy(static voice => voice.Cue.Start)];

    private bool IsOwn(Attribution attribution) => FirstPersons.Are(text, attribution.Source) && testimony.IsTold(attribution.Cue);

    private static string? SpeakerAt(IReadOnlyList<Quotation> outer, int position) => SortedSpans.At(outer, position, static quotation => quotation.Span) is >= 0 and var at ? outer[at].Speaker : null;

    /// <summary>The one name by which those who are quoted in the story call its teller.</summary>
    private string? AddressedIn(IReadOnlyList<TextSpan> within)
    {
        string? only = null;
        foreach (var quote in within)
        {
            if (!testimony.IsTold(quote) || !IsSaidToMe(quote) || Vocative(QuotationScanner.Inner(text.Text, quote)) is not { } name) continue;
            if (only is not null && only != name) return null;
            only = name;
        }
        return only;
    }

    /// <summary>"« … », m'a dit le garde".</summary>
    private bool IsSaidToMe(TextSpan quote)
    {
        var after = text.TokenAt(quote.End - 1) + 1;
        for (var i = after; i < text.Tokens.Length && i < after + LongestStep; i++)
            if (text.Tokens[i].Norm is "me" or "m'") return true;
        return false;
    }

    /// <summary>"Courage, Hélène", "Hélène, courage": a name alone between a comma and the end of what is said, or before its first comma.</summary>
    private string? Vocative(TextSpan words)
    {
        int first = text.TokenAt(words.Start), last = text.TokenAt(words.End - 1);
        while (last > first && text.Tokens[last].Pos == PartOfSpeech.Punct) last--;
        if (last - first < 2) return null;
        return IsName(last) && text.Tokens[last - 1].Norm == "," ? text.Tokens[last].Span.Of(text.Text).ToString()
            : IsName(first) && text.Tokens[first + 1].Norm == "," ? text.Tokens[first].Span.Of(text.Text).ToString() : null;
    }

    private bool IsName(int token) => text.Tokens[token].Pos == PartOfSpeech.Propn && char.IsUpper(text.Text[text.Tokens[token].Start]);
}
