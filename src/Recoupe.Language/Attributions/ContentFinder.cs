namespace Recoupe.Language.Attributions;

/// <summary>Says which part of a sentence a cue attributes, and parts it between rival cues ("900 selon la police et 3 000 selon les organisateurs").</summary>
internal sealed class ContentFinder(TokenizedText text, Sentence sentence)
{
    private readonly Token[] tokens = text.Tokens;

    /// <summary>After a verb or a gerund: the rest of the sentence.</summary>
    public TextSpan After(int end) => end < sentence.End ? text.SpanOf(end, sentence.End) : default;

    /// <summary>After a verb of a relative clause: "…, qui soutient les grévistes, de mener « … »" ends at its comma, unless it reports a clause ("qui affirme que").</summary>
    public TextSpan OfRelative(int end)
    {
        var to = end;
        while (to < sentence.End && tokens[to].Norm != ",")
        {
            if (tokens[to].Norm is "que" or "qu'" or ":" or "«" or "\"" or "“" || tokens[to].Has(Morphology.Inf)) return After(end);
            to++;
        }
        return to > end ? text.SpanOf(end, to) : After(end);
    }

    /// <summary>Where verb and subject have changed places: the whole sentence; "les 12 blessés que recense la préfecture": what the relative hangs on.</summary>
    public TextSpan Around(int verb)
    {
        if (verb - 2 <= sentence.First || tokens[verb - 1].Norm is not ("que" or "qu'") || tokens[verb - 2].Norm == "ce") return sentence.Span;
        var start = NounPhrase.StartBefore(text, verb - 1, sentence.First);
        return start < verb - 1 && tokens[sentence.First].Norm is not ("c'" or "ce") ? text.SpanOf(start, verb - 1) : sentence.Span;
    }

    /// <summary>Beside a prepositional cue <c>[start, end)</c>: what follows it where it leads its clause, else what stands before it, between strong stops.</summary>
    public TextSpan Beside(int start, int end)
    {
        int from = start, to = end;
        while (from > sentence.First && tokens[from - 1].Norm != ";") from--;
        while (to < sentence.End && tokens[to].Norm != ";") to++;
        // "Le bilan est lourd : selon la police, dix ponts ont cédé": what follows the colon is hers.
        var leads = start - from <= 1 || tokens[start - 1].Norm == ";" || tokens[start - 1].Norm == ":" && end + 1 < to && tokens[end].Norm == ",";
        // "Le pont, selon la police, a cédé": it stands within what it attributes.
        if (!leads && tokens[start - 1].Norm == "," && end < to && tokens[end].Norm is "," or ":" && !HasVerb(from, start) && HasVerb(end, to)) return text.SpanOf(from, to);
        while (leads && end < to - 1 && tokens[end].Norm == ",") end++;
        return leads && end < to ? text.SpanOf(Math.Min(end, to - 1), to) : start > from ? text.SpanOf(from, start) : TextSpan.FromBounds(tokens[start].Start, tokens[start].Start);
    }

    private bool HasVerb(int from, int to)
    {
        for (var i = from; i < to; i++)
            if (tokens[i].Has(Morphology.Fin)) return true;
        return false;
    }

    /// <summary>Ends the content of <paramref name="earlier"/> where a rival takes over, and begins that of <paramref name="later"/> there; neither changes where they share what they say.</summary>
    public (Attribution Earlier, Attribution Later) Part(Attribution earlier, Attribution later)
    {
        if (PartIncises(earlier, later) is { } parted) return parted;
        var at = later.Source.Length > 0 && later.Source.Start < later.Cue.Start && later.Content.Start >= later.Cue.End ? IsPassing(later) ? -1 : StartOfRivalClause(earlier, later.Source.Start) : StartOfRivalFigure(earlier, later);
        if (at < 0) return (earlier, later);
        var cut = text.TokenAt(at);
        var first = earlier.Content.Start < at && earlier.Content.End > at ? earlier with { Content = TextSpan.FromBounds(earlier.Content.Start, Math.Max(earlier.Content.Start, tokens[cut - 1].End)) } : earlier;
        var second = later.Content.Start < at && later.Content.End > at && later.Content.End <= later.Cue.Start ? later with { Content = TextSpan.FromBounds(at, later.Content.End) } : later;
        return (first, second);
    }

    /// <summary>"Neuf millions, a calculé la laiterie, douze, jurent les éleveurs", "Le pont tient, dit le maire ; il fuit, corrige l'élue": each incise takes the words before it.</summary>
    private (Attribution Earlier, Attribution Later)? PartIncises(Attribution earlier, Attribution later)
    {
        if (earlier.Source.Start < earlier.Cue.End || later.Source.Start < later.Cue.End || earlier.Content != sentence.Span || later.Content != sentence.Span || later.Cue.Start <= earlier.Source.End) return null;
        var stop = text.TokenAt(earlier.Source.End - 1) + 1;
        var close = text.TokenAt(later.Cue.Start) - 1;
        if (close <= stop + 1 || tokens[close].Norm != "," || tokens[stop].Norm != ";" && !(tokens[stop].Norm == "," && OpensFigure(stop + 1, close))) return null;
        return (earlier with { Content = TextSpan.FromBounds(earlier.Content.Start, earlier.Source.End) }, later with { Content = text.SpanOf(stop + 1, close) });
    }

    /// <summary>"douze", "et même 40 000"; not the age of whoever spoke: "54 ans".</summary>
    private bool OpensFigure(int at, int end)
    {
        while (at < end && tokens[at].Pos is PartOfSpeech.Cconj or PartOfSpeech.Adv) at++;
        var after = at;
        while (after < end && (tokens[after].Pos == PartOfSpeech.Num || char.IsDigit(tokens[after].Norm[0]))) after++;
        return after > at && tokens[after].Norm is not ("ans" or "an");
    }

    /// <summary>"a accusé la mairie, qui soutient le projet, de mentir": a relative clause that ends before its sentence interrupts the other only.</summary>
    private bool IsPassing(Attribution relative) =>
        tokens[text.TokenAt(relative.Source.Start)].Norm == "qui" && text.TokenAt(relative.Content.End - 1) + 1 is var after && after < sentence.End && tokens[after].Norm == ",";

    /// <summary>"…, mais l'association affirme": a subject after a comma or a conjunction opens a clause of its own; one after "que" is reported itself.</summary>
    private int StartOfRivalClause(Attribution earlier, int source)
    {
        var at = text.TokenAt(source);
        if (source <= earlier.Cue.End || at <= sentence.First + 1 || !earlier.Content.Contains(source)) return -1;
        if (tokens[at - 1].Norm == "que" && tokens[at - 2].Norm is "tandis" or "alors" || tokens[at - 1].Norm == "quand" && tokens[at - 2].Norm == ",") at--;
        // "dix lits manquent, là où la clinique en annonce cinq".
        else if (at - 3 > sentence.First && tokens[at - 1].Norm == "où" && tokens[at - 2].Norm == "là" && tokens[at - 3].Norm == ",") at -= 2;
        // "Selon une voisine, le maire a menti": what follows her comma is what she tells.
        if (earlier.Source.Start > earlier.Cue.Start && at - 2 >= sentence.First && tokens[at - 1].Norm == "," && tokens[at - 2].End <= earlier.Source.End) return -1;
        var start = at;
        while (start > sentence.First && (tokens[start - 1].Pos == PartOfSpeech.Cconj || tokens[start - 1].Norm is "," or ";" or "tandis" or "alors")) start--;
        return start < at ? tokens[start].Start : -1;
    }

    /// <summary>Between two trailing cues the second begins at its conjunction ("… selon la police et 3 000"), or right after the first.</summary>
    private int StartOfRivalFigure(Attribution earlier, Attribution later)
    {
        if (later.Content.End > later.Cue.Start || later.Content.Start > earlier.Cue.Start) return -1;
        var from = text.TokenAt(Math.Max(earlier.Cue.End, earlier.Source.End) - 1) + 1;
        var to = text.TokenAt(later.Cue.Start);
        var isLeading = earlier.Content.Start >= earlier.Cue.End;
        if (!isLeading) return from < to - 1 ? tokens[from].Start : -1;
        for (var i = to - 1; i > from; i--)
            if (tokens[i].Norm is "et" or "mais" or "puis" || tokens[i].Norm == "contre" && (tokens[i + 1].Pos == PartOfSpeech.Num || char.IsDigit(tokens[i + 1].Norm[0]))) return tokens[i].Start;
        return -1;
    }
}
