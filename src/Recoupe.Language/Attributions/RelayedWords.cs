namespace Recoupe.Language.Attributions;

/// <summary>
/// Finds who in a sentence relays whom: "selon une voisine, le maire aurait menti", "le maire a menti, rapporte l'agence", "la préfète dit que le maire a promis".
/// The one within the content of the other speaks, and the other relays.
/// </summary>
internal sealed class RelayedWords(TokenizedText text)
{
    private readonly Token[] tokens = text.Tokens;

    /// <summary>Two attributions of one sentence, in order, with their chains joined where one holds the other.</summary>
    public (Attribution Earlier, Attribution Later) Join(Attribution earlier, Attribution later)
    {
        // "Le journal, sur la foi d'un proche, parle de dix morts": found twice, he speaks through it both times.
        if (earlier.Chain[0] == later.Chain[0]) return earlier.Chain.Count >= later.Chain.Count ? (earlier, later with { Chain = earlier.Chain, Relay = earlier.Relay }) : (earlier with { Chain = later.Chain, Relay = later.Relay }, later);
        if (Holds(earlier, later)) return (earlier, Through(later, earlier));
        return Holds(later, earlier) ? (Through(earlier, later), later) : (earlier, later);
    }

    private static Attribution Through(Attribution inner, Attribution outer) => inner with { Chain = [.. inner.Chain, .. outer.Chain], Relay = outer.Voice };

    /// <summary>Whether somebody reports that the other says: the inner one has a verb of its own behind its subject.</summary>
    private bool Holds(Attribution outer, Attribution inner) =>
        outer.Kind != AttributionKind.Denied && outer.Chain[0] != SourceResolver.Nobody && inner.Chain[0] != SourceResolver.Nobody && inner.Chain.Count == 1 && inner.Chain[0] != outer.Chain[0]
            && !IsObject(outer, inner) && (inner.Source.End <= inner.Cue.Start || IsLeadingMedium(outer) || IsConditional(inner.Cue)) && outer.Content.Contains(inner.Source) && outer.Content.Contains(inner.Cue) && Speaks(inner.Cue) && IsReport(outer);

    /// <summary>"Léa Morand a confirmé l'hypothèse évoquée par le comité": the participle tells more of what she says, and nothing of who reports it.</summary>
    public bool IsObject(Attribution outer, Attribution inner) => inner.Cue.End <= outer.Cue.Start && inner.Content.Contains(outer.Cue) && outer.Source.Start > outer.Cue.End && IsParticiple(outer.Cue);

    /// <summary>Whether a cue is a second participle alone: "évoquée par".</summary>
    private bool IsParticiple(TextSpan cue) => text.TokenAt(cue.Start) is var at && tokens[at].End == cue.End && tokens[at].Has(Morphology.Participle) && !tokens[at].Norm.EndsWith("ant", StringComparison.Ordinal);

    /// <summary>"D'après la radio, la vente est faite, assure un proche": he told the radio.</summary>
    private static bool IsLeadingMedium(Attribution outer) => outer.Voice is Names.SourceKind.Media or Names.SourceKind.Agency && outer.Source.Start >= outer.Cue.End && outer.Content.Start >= outer.Source.End;

    /// <summary>"« … », aurait crié le voleur, selon une voisine": who reports in the conditional has it from somebody.</summary>
    private bool IsConditional(TextSpan cue)
    {
        for (var i = text.TokenAt(cue.Start); i < tokens.Length && tokens[i].Start < cue.End; i++)
            if (tokens[i].Has(Morphology.Cnd)) return true;
        return false;
    }

    /// <summary>"a promis"; of one who "n'a jamais promis" the other relays nothing.</summary>
    private bool Speaks(TextSpan cue)
    {
        var speaks = false;
        for (var i = text.TokenAt(cue.Start); i < tokens.Length && tokens[i].Start < cue.End; i++)
        {
            if (VerbGroup.IsNegation(tokens[i].Norm)) return false;
            speaks |= tokens[i].Has(Morphology.Fin);
        }
        return speaks;
    }

    /// <summary>"selon X", "…, a dit X", "X a dit que": what is reported is a clause, not what somebody hails or rejects.</summary>
    private bool IsReport(Attribution outer)
    {
        if (outer.Source.Start > outer.Cue.Start) return true;
        var next = text.TokenAt(outer.Cue.End - 1) + 1;
        return next < tokens.Length && tokens[next].Norm is "que" or "qu'" or ":";
    }
}
