using System.Buffers;
using Recoupe.Language;

namespace Recoupe.Extraction.Blocks;

internal enum NoticeKind : byte { None, Error, Consent, Translated, Correction }

/// <summary>The words by which a page speaks of itself as a whole (<c>notices.tsv</c>): that it is missing, that it wants consent, that it was translated or corrected.</summary>
internal sealed class NoticeLexicon
{
    private readonly List<(NoticeKind Kind, string Phrase)> titles = [];
    private readonly List<(NoticeKind Kind, string Phrase)> parts = [];
    private readonly List<(NoticeKind Kind, string Phrase)> starts = [];
    private readonly SearchValues<string> anyPart;

    public NoticeLexicon(LanguagePack pack)
    {
        foreach (var row in pack.Rows("notices.tsv", 3))
        {
            if (!Enum.TryParse<NoticeKind>(row[0], ignoreCase: true, out var kind) || kind == NoticeKind.None) throw new LanguagePackException($"packs/{pack.Language}/notices.tsv: kind '{row[0]}' is not known.");
            var list = row[1] switch
            {
                "title" => titles,
                "part" => parts,
                "start" => starts,
                _ => throw new LanguagePackException($"packs/{pack.Language}/notices.tsv: match '{row[1]}', expected title, part or start."),
            };
            list.Add((kind, Folding.Fold(row[2])));
        }
        anyPart = SearchValues.Create([.. parts.Select(part => part.Phrase)], StringComparison.Ordinal);
    }

    /// <summary>What a title says of the page: "Accès interdit" does, "Accès interdit au public sur le port" is news.</summary>
    public NoticeKind OfTitle(string masked)
    {
        foreach (var (kind, phrase) in titles)
            if (2 * phrase.Length >= masked.Length && Holds(masked, phrase)) return kind;
        return NoticeKind.None;
    }

    /// <summary>Whether a block holds words of one kind.</summary>
    public bool Says(NoticeKind kind, string masked)
    {
        // One search for all phrases: hardly a block of a page holds one.
        if (!masked.AsSpan().ContainsAny(anyPart)) return false;
        foreach (var (other, phrase) in parts)
            if (other == kind && Holds(masked, phrase)) return true;
        return false;
    }

    /// <summary>Whether a paragraph opens as those do that say what was changed in a text.</summary>
    public bool OpensCorrection(string folded)
    {
        foreach (var (_, phrase) in starts)
            if (folded.StartsWith(phrase, StringComparison.Ordinal)) return true;
        return false;
    }

    private static bool Holds(string text, string phrase)
    {
        var at = text.IndexOf(phrase, StringComparison.Ordinal);
        if (at < 0 || at > 0 && char.IsLetterOrDigit(text[at - 1])) return false;
        var end = at + phrase.Length;
        return end == text.Length || !char.IsLetterOrDigit(text[end]);
    }
}
