namespace Recoupe.Language.Quantities;

/// <summary>Finds how a number is meant, from the words before it and after its noun. Safe to share between threads.</summary>
internal sealed class QualifierReader(QuantityLists lists, NumberReader numbers)
{
    /// <summary>Nobody says "nearly nine villages".</summary>
    private const int FewestNearly = 10;

    /// <summary>The qualifier that ends where the number starts, over an article ("plus de la moitié", "environ les deux tiers").</summary>
    /// <param name="floor">No token before this one is looked at: what stands there belongs to the quantity before.</param>
    public bool TryReadBefore(TokenizedText text, int at, int floor, out Qualifier qualifier, out int first)
    {
        qualifier = Qualifier.Exact;
        first = at;
        // "au moins quelque 300", "plus d'environ 20": the outer one says what is meant.
        for (var i = 0; i < 2 && TryReadOne(text, first, floor, out var outer, out var start); i++) (qualifier, first) = (outer, start);
        return first < at;
    }

    /// <summary>"près de trois hameaux", "autour de deux puits": before so few things that no measure counts, the words say where; "près de trois ans" and "près de neuf voix sur dix" tell how many.</summary>
    public bool IsBeside(TokenizedText text, QuantityDraft draft, int floor) =>
        draft is { IsQualified: true, IsShare: false, HasNoun: true, Upper: null, Value: < FewestNearly, Kind: UnitKind.None or UnitKind.Casualty } && draft.Value % 1 == 0
        && !lists.Measured.Contains(draft.Noun) && lists.Besides.TryMatchBefore(text.Tokens, draft.Number.First, floor, out _, out var first) && first == draft.First;

    private bool TryReadOne(TokenizedText text, int at, int floor, out Qualifier qualifier, out int first)
    {
        if (lists.Before.TryMatchBefore(text.Tokens, at, floor, out qualifier, out first)) return true;
        return at > floor && text.Tokens[at - 1].Norm is "les" or "la" or "à" or "de" or "d'" or "des" or "aux" && lists.Before.TryMatchBefore(text.Tokens, at - 1, floor, out qualifier, out first);
    }

    /// <summary>The qualifier after number and noun: "14 morts au moins", also between commas or brackets.</summary>
    /// <param name="takesOf">Whether a "de" after it leads to the noun: "un quart au moins des 480 élus".</param>
    public bool TryReadAfter(TokenizedText text, int at, int limit, bool takesOf, out Qualifier qualifier, out int end)
    {
        qualifier = Qualifier.Exact;
        end = at;
        var start = at < limit && text.Tokens[at].Norm is "," or "(" ? at + 1 : at;
        // What only begins like one says nothing of the number: "18 000 au plus fort de la nuit".
        if (!lists.After.TryMatchAt(text.Tokens, start, limit, out qualifier, out var last) || qualifier == Qualifier.Exact) return false;
        // Before a number it belongs to that one: "trois tués, au moins dix blessés", "26 morts et plus de 40 blessés".
        var next = !takesOf && NumberReader.IsOf(text, last, limit) ? last + 1 : last;
        if (next < limit && numbers.IsNumeral(text.Tokens[next])) return false;
        end = last;
        return true;
    }
}
