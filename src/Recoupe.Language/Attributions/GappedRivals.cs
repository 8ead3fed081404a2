namespace Recoupe.Language.Attributions;

/// <summary>
/// Finds a second source that leaves the verb of the first unsaid: "Les syndicats annoncent 3 000 manifestants, la police 1 200", "L'exploitant incrimine un arbre, les cheminots un talus";
/// or whose verb only raises or lowers the figure of the first: "La mairie annonce 12 fuites ; le syndicat monte à 50".
/// </summary>
internal sealed class GappedRivals(AttributionContext context, Sentence sentence)
{
    private readonly TokenizedText text = context.Text;
    private readonly Token[] tokens = context.Text.Tokens;

    /// <summary>The attribution up to the rival, and the rival's own; null where nobody follows without a verb.</summary>
    public (Attribution Cut, Attribution Rival)? After(Attribution first)
    {
        if (first.Source.End > first.Cue.Start || first.Content.Start < first.Cue.End || !HasVerb(first.Cue)) return null;
        var start = text.TokenAt(first.Content.Start);
        if (!IsObject(start)) return null;
        for (var i = start + 1; i + 3 < sentence.End && !tokens[i].Has(Morphology.Fin) && tokens[i].Pos != PartOfSpeech.Sconj && !context.IsQuoted(tokens[i].Start); i++)
        {
            if (tokens[i].Norm is not ("," or ";") || SourceAt(tokens[i + 1].Pos == PartOfSpeech.Cconj ? i + 2 : i + 1) is not var (source, its)) continue;
            if (IsNumber(start) != IsNumber(its) || EndOf(its) is not (> 0 and var end)) return null;
            context.Resolver.Remember(source);
            var rival = new Attribution(source.Words, source.Words, text.SpanOf(its, end), [source.Name], AttributionKind.Reported, source.Voice);
            return (first with { Content = text.SpanOf(start, i) }, rival with { Kind = first.Kind });
        }
        return null;
    }

    /// <summary>"la police", "les cheminots, eux,": an article and a noun that can be a source, and where its object begins.</summary>
    private (ResolvedSource Source, int Object)? SourceAt(int at)
    {
        if (tokens[at].Norm is not ("le" or "la" or "l'" or "les") || at + 2 >= sentence.End || context.Lexicon.SourceAt(tokens, at + 1, sentence.End) is not var (noun, end) || noun.IsDocument || context.Resolver.OfPhrase(at, end) is not { } source) return null;
        if (OutbiddenFrom(end) is { } outbidden) return (source, outbidden);
        if (tokens[end].Norm == "," && end + 2 < sentence.End && tokens[end + 1].Norm is "eux" or "elle" or "lui" or "elles" && tokens[end + 2].Norm == ",") end += 3;
        else if (tokens[end].Norm == ",") end++;
        return end < sentence.End && IsObject(end) ? (source, end) : null;
    }

    /// <summary>"(le syndicat) Fanal monte même à 50": the figure to which a verb raises or lowers the one before it; null where no such verb stands there.</summary>
    private int? OutbiddenFrom(int at)
    {
        while (at < sentence.End && text.IsCapitalized(at)) at++;
        if (at + 2 >= sentence.End || !tokens[at].Has(Morphology.Fin) || !context.Lexicon.Groups.Outbids(tokens[at].Lemma)) return null;
        at++;
        while (at + 2 < sentence.End && tokens[at].Pos == PartOfSpeech.Adv) at++;
        if (tokens[at].Norm is "jusque" or "jusqu'") at++;
        return at + 1 < sentence.End && tokens[at].Norm == "à" && IsNumber(at + 1) && IsBare(at + 1) ? at + 1 : null;
    }

    /// <summary>Whether a figure counts what the one before it does, and is no height or hour: nothing stands behind it.</summary>
    private bool IsBare(int at)
    {
        while (at < sentence.End && IsNumber(at)) at++;
        return at >= sentence.End || tokens[at].Pos == PartOfSpeech.Punct;
    }

    private bool IsObject(int at) => IsNumber(at) || tokens[at].Norm is "un" or "une";

    private bool IsNumber(int at) => char.IsDigit(tokens[at].Norm[0]) || tokens[at].Pos == PartOfSpeech.Num && tokens[at].Norm is not ("un" or "une");

    /// <summary>Where the rival's words end: at the next comma or stop; -1 where a verb follows before it.</summary>
    private int EndOf(int from)
    {
        for (var i = from; i < sentence.End; i++)
        {
            if (tokens[i].Norm is "," or ";" or ".") return i;
            if (tokens[i].Has(Morphology.Fin)) return -1;
        }
        return sentence.End;
    }

    private bool HasVerb(TextSpan cue)
    {
        for (var i = text.TokenAt(cue.Start); i < tokens.Length && tokens[i].Start < cue.End; i++)
            if (tokens[i].Has(Morphology.Fin)) return true;
        return false;
    }
}
