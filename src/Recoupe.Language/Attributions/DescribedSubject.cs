namespace Recoupe.Language.Attributions;

/// <summary>Finds the subject that quoted words between commas describe.</summary>
internal sealed class DescribedSubject(AttributionContext context, Sentence sentence)
{
    private readonly TokenizedText text = context.Text;
    private readonly Token[] tokens = context.Text.Tokens;

    /// <summary>"Paul Kerivel, « inquiet pour la digue », a écrit", "« Inquiet pour la digue », Paul Kerivel a écrit": the subject that words between commas describe.</summary>
    public ResolvedSource? Beside(TextSpan quote)
    {
        var (open, close) = (text.TokenAt(quote.Start), text.TokenAt(quote.End - 1) + 1);
        if (close + 1 >= sentence.End || tokens[close].Norm != ",") return null;
        if (open - 1 > sentence.First && tokens[open - 1].Norm == ",") return Named(sentence.First, open - 1, open - 1);
        if (open != sentence.First) return null;
        var end = context.PhraseEnd(close + 1, sentence.End);
        return end < sentence.End && (tokens[end].Has(Morphology.Fin) || tokens[end].Norm is "n'" or "ne") ? Named(close + 1, end, end) : null;
    }

    private ResolvedSource? Named(int start, int end, int limit) =>
        context.PhraseEnd(start, limit) == end && context.Resolver.OfPhrase(start, end) is { IsPerson: true } person ? person : null;
}
