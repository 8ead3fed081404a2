namespace Recoupe.Language.Attributions;

/// <summary>Finds through whom a body speaks: "par la voix de son président". Who is named speaks herself ("par la voix du colonel Belloc"), "La Voix de Vaur" is a paper; of anybody else the body is the source, and she relays it.</summary>
internal sealed class Mouthpiece(AttributionContext context, Sentence sentence, InvertedSubject inversion)
{
    private readonly Token[] tokens = context.Text.Tokens;

    /// <summary>The one person who speaks for a body, and whom the next pronoun means; null where it speaks by itself.</summary>
    public ResolvedSource? Of(ResolvedSource body)
    {
        if (body.IsPerson || !sentence.Span.Contains(body.Words)) return null;
        for (var i = context.Text.TokenAt(body.Words.End - 1) + 1; i + 4 < sentence.End; i++)
        {
            if (tokens[i].Norm is not ("par" or "de") || context.Text.IsCapitalized(i + 2) || !context.Lexicon.Speakers["mouth"].Contains(tokens[i + 2].Norm) || tokens[i + 3].Norm is not ("de" or "d'" or "du") || context.IsQuoted(tokens[i].Start)) continue;
            var end = context.PhraseEnd(i + 4, sentence.End);
            if (end <= i + 4) return null;
            var words = context.Text.SpanOf(i + 4, end);
            var mouth = inversion.WithApposition(i + 4, end) is { Source: { IsPerson: true } known } ? known : new ResolvedSource(words, words.Of(context.Text.Text).ToString(), Names.SourceKind.Unnamed, IsPerson: true);
            if (mouth.Name == body.Name) return null;
            context.Resolver.Remember(mouth);
            return mouth;
        }
        return null;
    }
}
