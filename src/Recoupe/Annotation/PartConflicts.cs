using Recoupe.Language;
using Recoupe.Language.Quantities;
using Recoupe.Model;

namespace Recoupe.Annotation;

/// <summary>Parts that are more than their whole: "douze blessés, dont neuf grièvement et quatre légèrement".</summary>
internal static class PartConflicts
{
    public static IEnumerable<Warning> Find(AnalyzedText text)
    {
        Quantity? whole = null;
        Quantity? last = null;
        var parts = 0.0;
        var sentence = -1;
        foreach (var quantity in text.Quantities)
        {
            var own = text.Tokenized.SentenceAt(quantity.Span.Start);
            if (own < 0) continue;
            if (own != sentence) whole = null;
            sentence = own;
            if (!quantity.Part && !(whole is not null && last is not null && quantity.Noun != last.Noun && IsOf(quantity.Noun, whole.Noun) && IsListed(text, last, quantity)))
            {
                (whole, last, parts) = (IsCount(quantity) ? quantity : null, null, 0);
                continue;
            }
            if (whole is null || !IsCount(quantity) || quantity.Noun.Length > 0 && !IsOf(quantity.Noun, whole.Noun)) continue;
            (last, parts) = (quantity, parts + quantity.Value);
            if (parts <= whole.Value) continue;
            var told = TextSpan.FromBounds(whole.Span.End, quantity.Span.End).Of(text.Text).ToString().Trim(' ', ',', '\u00A0');
            yield return new Warning("internal-conflict", text.Sentences[sentence].Span, new Reason("conflict-parts", whole.Span.Of(text.Text).ToString(), told));
            whole = null;
        }
    }

    /// <summary>Whether nothing but one comma or conjunction stands between.</summary>
    private static bool IsListed(AnalyzedText text, Quantity one, Quantity next)
    {
        var between = text.Tokenized.TokenAt(one.Span.End - 1) + 1;
        return text.Tokenized.TokenAt(next.Span.Start) == between + 1 && text.Tokens[between].Pos is PartOfSpeech.Punct or PartOfSpeech.Cconj;
    }

    /// <summary>Shares and fractions are of another measure than what they are taken of.</summary>
    private static bool IsCount(Quantity quantity) => quantity is { Qualifier: Qualifier.Exact, Upper: null, Value: >= 1 } && quantity.Noun != "%" && quantity.Value == Math.Floor(quantity.Value);

    /// <summary>"blessé grave" is of "blessé"; "enfant" may be of "mort", and "habitant" not of "village".</summary>
    private static bool IsOf(string part, string whole) => part == whole || part.StartsWith(whole + " ", StringComparison.Ordinal);
}
