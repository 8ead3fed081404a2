using Recoupe.Language.Attributions;

namespace Recoupe.Language.Quotations;

/// <summary>
/// A story told within marks over several paragraphs, in which others are quoted in their turn: it is read as a text of its own, in which they speak, and "I" is whoever tells it.
/// </summary>
internal sealed class Testimony
{
    /// <summary>Paragraphs of one quotation that make a story rather than a long answer.</summary>
    private const int FewestParagraphs = 3;

    /// <summary>Characters between the quotation and what says whose it is.</summary>
    private const int Beside = 4;

    private readonly List<TextSpan> pieces;
    private readonly List<TextSpan> spoken;

    private Testimony(List<TextSpan> told, List<TextSpan> inner, List<TextSpan> open) => (pieces, spoken, Open) = (told, inner, open);

    /// <summary>The quotations of the text with those within the story in the place of its paragraphs, in order.</summary>
    public List<TextSpan> Open { get; }

    /// <summary>The stories of a text that quote others; null where there is none.</summary>
    public static Testimony? In(string text, List<TextSpan> quotes)
    {
        List<TextSpan> told = [], inner = [], open = [];
        for (var first = 0; first < quotes.Count; first++)
        {
            var last = first;
            while (last + 1 < quotes.Count && CarriedQuotations.GoesOn(text, quotes[last])) last++;
            var within = last - first + 1 < FewestParagraphs ? [] : Within(text, quotes, first, last);
            if (within.Count > 0) told.AddRange(quotes.GetRange(first, last - first + 1));
            inner.AddRange(within);
            open.AddRange(within.Count > 0 ? within : quotes.GetRange(first, last - first + 1));
            first = last;
        }
        return told.Count == 0 ? null : new Testimony(told, inner, open);
    }

    private static List<TextSpan> Within(string text, List<TextSpan> quotes, int first, int last)
    {
        var found = new List<TextSpan>();
        for (var i = first; i <= last; i++) QuotationScanner.ScanWithin(text, QuotationScanner.Inner(text, quotes[i]), found);
        return found;
    }

    /// <summary>What may say whose words the story is: not what tells within it who says what is quoted there.</summary>
    public IReadOnlyList<Attribution> VoicesOf(IReadOnlyList<Attribution> voices) =>
        [.. voices.Where(voice => !IsTold(voice.Cue) || !spoken.Exists(quote => IsBeside(quote, voice)))];

    /// <summary>The quotations of the text, each paragraph of the story with those that it holds, and a headline that repeats one of these in its voice.</summary>
    public IReadOnlyList<Quotation> Join(IReadOnlyList<Quotation> outer, IReadOnlyList<Quotation> open, string text)
    {
        List<Quotation> voiced = [.. open.Where(quotation => IsTold(quotation.Span))];
        return [.. outer.Select(quotation => IsTold(quotation.Span)
            ? quotation with { Inside = [.. voiced.Where(within => quotation.Span.Contains(within.Span))] }
            : voiced.Find(within => Repeats(quotation, within, text)) is { } same ? quotation with { Speaker = same.Speaker, Via = same.Via, IsScare = false } : quotation)];
    }

    /// <summary>Whether words stand within the story.</summary>
    public bool IsTold(TextSpan words) => SortedSpans.At(pieces, words.Start, static piece => piece) is >= 0 and var at && pieces[at].Contains(words);

    /// <summary>"« Tu finiras au fond du port »" over a story in which somebody says so.</summary>
    private static bool Repeats(Quotation headline, Quotation within, string text) =>
        within.Speaker is not null && headline.Span.Start < within.Span.Start && headline.Inner.Of(text).Contains(' ') && within.Inner.Of(text).Contains(headline.Inner.Of(text), StringComparison.OrdinalIgnoreCase);

    private static bool IsBeside(TextSpan quote, Attribution voice)
    {
        int start = Math.Min(voice.Cue.Start, voice.Source.Start), end = Math.Max(voice.Cue.End, voice.Source.End);
        return start < quote.End + Beside && quote.Start < end + Beside;
    }
}
