
namespace Recoupe.Extraction.Metadata;

/// <summary>Who took a picture: "(Photo X/AFP)", "© …", "Crédit photo : AFP". It is no part of the text, and says nothing on whose word the text rests.</summary>
internal static class PhotoCredit
{
    private const int LongestCredit = 110;

    public static bool IsCredit(string text, BylineLexicon lexicon, bool isCaption)
    {
        if (text.Length is 0 or > LongestCredit) return false;
        var trimmed = text.AsSpan().Trim(" \u00A0()[]-–—.").ToString();
        if (trimmed.Length == 0) return false;
        if (trimmed[0] is '©' or '\u24B8' || trimmed.StartsWith("(c) ", StringComparison.OrdinalIgnoreCase)) return true;
        var folded = Folding.Fold(trimmed);
        var words = folded.AsSpan().Count(' ') + 1;
        if ((isCaption || text[0] == '(' && text[^1] == ')') && words <= 10 && folded.StartsWith("photo", StringComparison.Ordinal)) return true;
        if (words <= 8 && lexicon.OpensPhotoCredit(folded)) return true;
        if (isCaption && (lexicon.Agency(trimmed) is not null || lexicon.IsRights(folded))) return true;
        // "Prénom Nom/AFP/Getty Images/Fichier": names parted by strokes, an agency among them.
        if (words > 8 || !trimmed.Contains('/') || text.TrimEnd() is [.., '.' or '!' or '?']) return false;
        var parts = trimmed.Split('/', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (isCaption && parts.All(part => part.Length > 0 && char.IsUpper(part[0]) && part.AsSpan().Count(' ') <= 2)) return true;
        return parts.Length > 1 && Array.Exists(parts, part => lexicon.Agency(part) is not null) && Array.TrueForAll(parts, part => char.IsUpper(part[0])) && (parts.Length > 2 || parts[0].Contains(' ') && isCaption);
    }

    /// <summary>Where the credit that closes a caption starts; -1 where none does.</summary>
    public static int TailOf(string text, BylineLexicon lexicon, bool isCaption)
    {
        for (var at = 9; at < text.Length - 1; at++)
        {
            if (text.Length - at > LongestCredit || text[at - 1] is not (' ' or '\u00A0' or '.' or ')')) continue;
            if (text[at] is not ('(' or '[' or '©') && !EndsSentence(text, at)) continue;
            if (IsCredit(text[at..], lexicon, isCaption)) return at;
        }
        return -1;
    }

    private static bool EndsSentence(string text, int at)
    {
        while (at > 0 && char.IsWhiteSpace(text[at - 1])) at--;
        return at > 0 && text[at - 1] is '.' or '!' or '?' or '…' or '»' or '-' or '–' or '—' or '|';
    }
}
