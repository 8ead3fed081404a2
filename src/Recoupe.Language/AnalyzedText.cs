using Recoupe.Language.Attributions;
using Recoupe.Language.Dates;
using Recoupe.Language.Names;
using Recoupe.Language.Parsing;
using Recoupe.Language.Quantities;
using Recoupe.Language.Quotations;

namespace Recoupe.Language;

/// <summary>A text with all that the analyzer found in it; every list is ordered by position. Immutable; safe to share between threads.</summary>
public sealed record AnalyzedText(
    TokenizedText Tokenized,
    IReadOnlyList<NameMention> Names,
    IReadOnlyList<Timex> Dates,
    IReadOnlyList<Quantity> Quantities,
    IReadOnlyList<Quotation> Quotations,
    IReadOnlyList<Attribution> Attributions)
{
    /// <summary>Its trees; null where no parser has run.</summary>
    public ParsedText? Parsed { get; init; }

    public string Text => Tokenized.Text;
    public Token[] Tokens => Tokenized.Tokens;
    public Sentence[] Sentences => Tokenized.Sentences;

    /// <summary>The same text with nothing found in <paramref name="span"/>.</summary>
    public AnalyzedText Without(TextSpan span) => this with
    {
        Names = [.. Names.Where(name => !name.Span.Overlaps(span))],
        Dates = [.. Dates.Where(date => !date.Span.Overlaps(span))],
        Quantities = [.. Quantities.Where(quantity => !quantity.Span.Overlaps(span))],
        Quotations = [.. Quotations.Where(quotation => !quotation.Span.Overlaps(span))],
        Attributions = [.. Attributions.Where(attribution => !attribution.Cue.Overlaps(span))],
    };
}
