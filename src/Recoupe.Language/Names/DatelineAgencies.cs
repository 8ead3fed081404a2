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
            if (name is { Kind: EntityKind.Organisation, Voice: SourceKind.Organisation } && Signs(text, name.Span)) signed = name.Name;
        if (signed is null) return;
        for (var i = 0; i < names.Count; i++)
            if (names[i].Kind == EntityKind.Organisation && names[i].Name == signed) names[i] = names[i] with { Voice = SourceKind.Agency };
    }

    private static bool Signs(TokenizedText text, TextSpan name)
    {
        var tokens = text.Tokens;
        var (first, last) = (text.TokenAt(name.Start), text.TokenAt(name.End - 1));
        if (first == 0 || last + 2 >= tokens.Length || tokens[first - 1].Norm != "(" || tokens[last + 1].Norm != ")" || tokens[last + 2].Norm is not ("-" or "–" or "—")) return false;
        var sentence = text.SentenceAt(name.Start);
        return sentence >= 0 && first - text.Sentences[sentence].First is > 1 and < LongestDateline && (sentence == 0 || text.Sentences[sentence].Paragraph != text.Sentences[sentence - 1].Paragraph);
    }
}
