using Recoupe.Language.Attributions;
using Recoupe.Language.Dates;
using Recoupe.Language.Names;
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
    public string Text => Tokenized.Text;
    public Token[] Tokens => Tokenized.Tokens;
    public Sentence[] Sentences => Tokenized.Sentences;
}
