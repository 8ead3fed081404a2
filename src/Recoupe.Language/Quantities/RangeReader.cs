namespace Recoupe.Language.Quantities;

/// <summary>Reads the second number of "entre 10 et 15", "10 à 15", "200 ou 300", "10-15". Safe to share between threads.</summary>
internal sealed class RangeReader(QuantityLists lists, NumberReader numbers)
{
    private const int ChangeWindow = 5;

    /// <param name="first">The first token of the range: "entre" where it stands.</param>
    public bool TryRead(TokenizedText text, Sentence sentence, Number lower, out Number upper, out int first)
    {
        upper = default;
        first = lower.First;
        var at = lower.End;
        if (at + 1 >= sentence.End || lower.Suffix.Length > 0) return false;
        var between = lower.First > sentence.First && text.Tokens[lower.First - 1].Norm == "entre";
        if (!Joins(text, at, between) || !numbers.TryRead(text, at + 1, sentence.End, out upper)) return false;
        if (upper.Form == NumberForm.One || upper.Value <= lower.Value) return false;
        if (!between && IsChange(text, sentence, lower.First)) return false;
        if (between) first--;
        return true;
    }

    private static bool Joins(TokenizedText text, int at, bool between) => text.Tokens[at].Norm switch
    {
        "et" => between,
        "à" or "ou" => !between,
        "-" or "–" => !text.HasSpaceBefore(at) && !text.HasSpaceBefore(at + 1),
        _ => false,
    };

    /// <summary>"passé de 12 à 15": two figures, one after the other in time.</summary>
    private bool IsChange(TokenizedText text, Sentence sentence, int at)
    {
        if (at == sentence.First || text.Tokens[at - 1].Norm is not ("de" or "d'" or "des")) return false;
        for (var i = at - 1; i >= sentence.First && i >= at - ChangeWindow; i--)
            if (lists.Changes.Contains(text.Tokens[i].Norm) || text.Tokens[i].Pos == PartOfSpeech.Verb && lists.Changes.Contains(text.Tokens[i].Lemma)) return true;
        return false;
    }
}
