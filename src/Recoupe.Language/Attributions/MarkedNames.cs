using Recoupe.Language.Names;

namespace Recoupe.Language.Attributions;

/// <summary>Reads a source whose name stands between quotation marks: "Le journal « L'Écho du Fleuve »".</summary>
internal sealed class MarkedNames(AttributionContext context, Sentence sentence)
{
    /// <summary>Characters between a name and its closing mark.</summary>
    private const int Blank = 2;
    /// <summary>Tokens of a title with its article and marks.</summary>
    private const int FewestOfTitle = 4, MostOfTitle = 8;

    private readonly TokenizedText text = context.Text;
    private readonly Token[] tokens = context.Text.Tokens;

    /// <summary>The source whose closing mark is the token before <paramref name="end"/>; null where the marks hold words.</summary>
    public ResolvedSource? Before(int end) => NameEndingAt(tokens[end - 1].Start) ?? NounBeforeMarks(end) ?? TitleEndingAt(end);

    /// <summary>"Le collectif « Rendez-nous l'eau » affirme": a noun that can speak with its name between marks, which end just before <paramref name="end"/>.</summary>
    private ResolvedSource? NounBeforeMarks(int end)
    {
        var at = SortedSpans.At(context.Quotes, tokens[end - 1].End - 1, static quote => quote);
        if (at < 0 || context.Quotes[at].End != tokens[end - 1].End) return null;
        var open = text.TokenAt(context.Quotes[at].Start);
        var start = NounPhrase.StartBefore(text, open, sentence.First);
        if (start >= open || context.Resolver.OfPhrase(start, open) is not { } body) return null;
        var words = TextSpan.FromBounds(tokens[start].Start, context.Quotes[at].End);
        return body with { Words = words, Name = words.Of(text.Text).ToString() };
    }

    /// <summary>"« Le Courrier du Val » avait révélé": capitals behind an article, with which the sentence opens, are the title of a paper though no list knows it.</summary>
    private ResolvedSource? TitleEndingAt(int end)
    {
        var at = SortedSpans.At(context.Quotes, tokens[end - 1].End - 1, static quote => quote);
        if (at < 0 || context.Quotes[at].End != tokens[end - 1].End) return null;
        var open = text.TokenAt(context.Quotes[at].Start);
        if (open != sentence.First || end - open is < FewestOfTitle or > MostOfTitle || tokens[open + 1].Pos != PartOfSpeech.Det || !text.IsCapitalized(open + 2)) return null;
        for (var i = open + 1; i < end - 1; i++)
            if (tokens[i].Has(Morphology.Fin) || tokens[i].Pos == PartOfSpeech.Punct) return null;
        var words = text.SpanOf(open + 1, end - 1);
        return new ResolvedSource(words, words.Of(text.Text).ToString(), SourceKind.Media, IsPerson: false);
    }

    private ResolvedSource? NameEndingAt(int position)
    {
        for (var i = SortedSpans.FirstAfter(context.Names, position - Blank - 1, static name => name.Span); i < context.Names.Count && context.Names[i].Span.Start < position; i++)
            if (context.Names[i] is { Kind: EntityKind.Organisation } name && name.Span.End <= position)
                return new ResolvedSource(name.Span, context.Resolver.NameOf(name), name.Voice, IsPerson: false);
        return null;
    }
}
