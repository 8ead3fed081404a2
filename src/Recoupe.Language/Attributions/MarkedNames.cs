using Recoupe.Language.Names;

namespace Recoupe.Language.Attributions;

/// <summary>Reads a source whose name stands between quotation marks: "Le journal « L'Écho du Fleuve »".</summary>
internal sealed class MarkedNames(AttributionContext context, Sentence sentence)
{
    private readonly TokenizedText text = context.Text;
    private readonly Token[] tokens = context.Text.Tokens;

    /// <summary>The source whose closing mark is the token before <paramref name="end"/>; null where the marks hold words.</summary>
    public ResolvedSource? Before(int end) => NameEndingAt(tokens[end - 1].Start) ?? NounBeforeMarks(end);

    /// <summary>"Le collectif « Rendez-nous l'eau » affirme": a noun that can speak with its name between marks, which end just before <paramref name="end"/>.</summary>
    private ResolvedSource? NounBeforeMarks(int end)
    {
        foreach (var quote in context.Quotes)
        {
            if (quote.End != tokens[end - 1].End) continue;
            var open = text.TokenAt(quote.Start);
            var start = NounPhrase.StartBefore(text, open, sentence.First);
            if (start >= open || context.Resolver.OfPhrase(start, open) is not { } body) return null;
            var words = TextSpan.FromBounds(tokens[start].Start, quote.End);
            return body with { Words = words, Name = words.Of(text.Text).ToString() };
        }
        return null;
    }

    private ResolvedSource? NameEndingAt(int position)
    {
        foreach (var name in context.Names)
            if (name.Span.End <= position && position - name.Span.End <= 2 && name.Kind == EntityKind.Organisation)
                return new ResolvedSource(name.Span, context.Resolver.NameOf(name), name.Voice, IsPerson: false);
        return null;
    }
}
