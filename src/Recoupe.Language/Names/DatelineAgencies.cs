namespace Recoupe.Language.Names;

/// <summary>Tells an agency that no list knows by the dateline it signs: "VAUR, 13 jan 2026 (ATV) - Le pont…".</summary>
internal static class DatelineAgencies
{
    /// <summary>How many tokens into its sentence a dateline may reach.</summary>
    private const int LongestDateline = 12;

    /// <summary>Gives every mention of a body that signs a dateline the voice of an agency.</summary>
    public static void Mark(TokenizedText text, List<NameMention> names)
    {
        string? signed = null;
        foreach (var name in names)
            if (name is { Kind: EntityKind.Organisation, Voice: SourceKind.Organisation } && Signs(text, name.Span) && !IsBesidePerson(text, names, name.Span)) signed = name.Name;
        if (signed is null) return;
        for (var i = 0; i < names.Count; i++)
            if (names[i].Kind == EntityKind.Organisation && names[i].Name == signed) names[i] = names[i] with { Voice = SourceKind.Agency };
    }

    /// <summary>"Jean Dupré (PLR) – ": the letters are her party's.</summary>
    private static bool IsBesidePerson(TokenizedText text, List<NameMention> names, TextSpan signed)
    {
        foreach (var name in names)
            if (name.Kind == EntityKind.Person && text.SentenceAt(name.Span.Start) == text.SentenceAt(signed.Start) && name.Span.End <= signed.Start) return true;
        return false;
    }

    /// <summary>"ATV", "Belmédia", "NTB-2"; "Haute-Varde" is where the town lies.</summary>
    private static bool IsLikeAgency(ReadOnlySpan<char> name) => name.IndexOfAny(' ', '-') is var at && (at < 0 || name.IndexOfAnyInRange('a', 'z') < 0);

    private static bool Signs(TokenizedText text, TextSpan name)
    {
        var tokens = text.Tokens;
        if (!IsLikeAgency(name.Of(text.Text))) return false;
        var (first, last) = (text.TokenAt(name.Start), text.TokenAt(name.End - 1));
        if (first == 0 || last + 2 >= tokens.Length || tokens[first - 1].Norm != "(" || tokens[last + 1].Norm != ")" || tokens[last + 2].Norm is not ("-" or "–" or "—")) return false;
        var sentence = text.SentenceAt(name.Start);
        return sentence >= 0 && first - text.Sentences[sentence].First is > 1 and < LongestDateline && (sentence == 0 || text.Sentences[sentence].Paragraph != text.Sentences[sentence - 1].Paragraph);
    }
}
