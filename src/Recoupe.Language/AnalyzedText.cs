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

    /// <summary>How old people are said to be ("51 ans", "une trentaine d'années"); a quantity by its form, which counts nothing.</summary>
    public IReadOnlyList<Quantity> Ages { get; init; } = [];

    /// <summary>Both, in order, for whoever lists the figures of a text.</summary>
    public IEnumerable<Quantity> QuantitiesAndAges => Quantities.Concat(Ages).OrderBy(static quantity => quantity.Span.Start);

    /// <summary>The answers of an interview that no marks set off, each with who gives it; empty where the text is none.</summary>
    public IReadOnlyList<Quotation> Answers { get; init; } = [];

    public string Text => Tokenized.Text;
    public Token[] Tokens => Tokenized.Tokens;
    public Sentence[] Sentences => Tokenized.Sentences;

    /// <summary>The names that a span holds in whole or in part.</summary>
    public SpanSlice<NameMention> NamesIn(TextSpan span) => SortedSpans.In(Names, span, static name => name.Span);

    /// <summary>The dates that a span holds in whole or in part.</summary>
    public SpanSlice<Timex> DatesIn(TextSpan span) => SortedSpans.In(Dates, span, static date => date.Span);

    /// <summary>The date with just these words; null where none has them.</summary>
    public Timex? DateOf(TextSpan words) => DatesIn(words) is [var date] && date.Span == words ? date : null;

    /// <summary>The quantities that a span holds in whole or in part.</summary>
    public SpanSlice<Quantity> QuantitiesIn(TextSpan span) => SortedSpans.In(Quantities, span, static quantity => quantity.Span);

    /// <summary>The quotations that a span holds in whole or in part, marks included.</summary>
    public SpanSlice<Quotation> QuotationsIn(TextSpan span) => SortedSpans.In(Quotations, span, static quotation => quotation.Span);

    /// <summary>The attributions whose cue stands in a sentence.</summary>
    public SpanSlice<Attribution> AttributionsIn(Sentence sentence) => SortedSpans.In(Attributions, sentence.Span, static attribution => attribution.Cue);

    /// <summary>The same text with nothing found in <paramref name="span"/>.</summary>
    public AnalyzedText Without(TextSpan span) => this with
    {
        Names = [.. Names.Where(name => !name.Span.Overlaps(span))],
        Dates = [.. Dates.Where(date => !date.Span.Overlaps(span))],
        Quantities = [.. Quantities.Where(quantity => !quantity.Span.Overlaps(span))],
        Ages = [.. Ages.Where(age => !age.Span.Overlaps(span))],
        Quotations = [.. Quotations.Where(quotation => !quotation.Span.Overlaps(span))],
        Attributions = [.. Attributions.Where(attribution => !attribution.Cue.Overlaps(span))],
        Answers = [.. Answers.Where(answer => !answer.Span.Overlaps(span))],
    };
}
