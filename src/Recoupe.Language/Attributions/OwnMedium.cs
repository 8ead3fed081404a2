namespace Recoupe.Language.Attributions;

/// <summary>Says whether a source speaks to whoever brings the text out: "à notre micro", "nous a déclaré le maire", "une voisine que nous avons rencontrée".</summary>
internal sealed class OwnMedium(AttributionContext context, Sentence sentence)
{
    /// <summary>Words between "nous" and its verb: "nous l'a d'ailleurs confirmé".</summary>
    private const int LongestGap = 4;

    private readonly Token[] tokens = context.Text.Tokens;
    private readonly MediumLexicon words = context.Lexicon.Mediums;

    /// <summary>The outlet, and whether it holds for this voice all over the text; null where nobody is told to speak to it.</summary>
    /// <param name="cue">The first token of what attributes.</param>
    public (string Outlet, bool IsLasting)? Of(int cue)
    {
        if (context.Outlet is not { Length: > 0 } outlet) return null;
        for (var i = sentence.First; i + 1 < sentence.End; i++)
        {
            if (context.IsQuoted(tokens[i].Start)) continue;
            if (tokens[i].Norm is "notre" or "nos" && IsLedTo(i) && words.Reach("own", tokens[i + 1]) is { } lasts) return (outlet, lasts);
            // "a soufflé au micro Karim Belloc".
            if (tokens[i].Norm == "micro" && i >= cue && tokens[i - 1].Norm == "au" && tokens[i + 1].Norm is not ("de" or "du" or "d'")) return (outlet, false);
            if (tokens[i].Norm == "nous" && (i >= cue && i < cue + LongestGap && IsTold(i) || HaveMet(i))) return (outlet, false);
        }
        return null;
    }

    /// <summary>"à notre micro", "invité de notre journal", not "le capitaine de notre équipe".</summary>
    private bool IsLedTo(int our)
    {
        if (our == sentence.First) return false;
        if (tokens[our - 1].Norm is "à" or "sur" or "dans" or "devant" or "par") return true;
        return tokens[our - 1].Norm == "de" && our - 2 >= sentence.First && (tokens[our - 2].Norm == "auprès" || words.Is("channel", tokens[our - 2]));
    }

    /// <summary>"nous a confié", "nous dit": "we" are told by somebody else.</summary>
    private bool IsTold(int nous)
    {
        for (var i = nous + 1; i < Math.Min(sentence.End, nous + LongestGap); i++)
            if (tokens[i].Has(Morphology.Fin)) return tokens[i].Has(Morphology.Third) && !VerbGroup.IsOfSpeakers(tokens[i]);
        return false;
    }

    /// <summary>"que nous avons rencontré", "que nous avons pu joindre": whom "we" asked.</summary>
    private bool HaveMet(int nous)
    {
        if (nous == sentence.First || tokens[nous - 1].Norm is not ("que" or "qu'")) return false;
        for (var i = nous + 1; i < Math.Min(sentence.End, nous + LongestGap + 1); i++)
            if (words.Is("interview", tokens[i]) || words.LeaningOf(tokens[i]) is "" || words.Is("relay", tokens[i]) && tokens[i].Has(Morphology.Participle)) return true;
        return false;
    }
}
