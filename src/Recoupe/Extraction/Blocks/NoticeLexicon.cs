using Recoupe.Language;

namespace Recoupe.Extraction.Blocks;

internal enum NoticeKind : byte { None, Error, Consent, Translated, Correction }

/// <summary>The words by which a page speaks of itself as a whole (<c>notices.tsv</c>): that it is missing, that it wants consent, that it was translated or corrected.</summary>
internal sealed class NoticeLexicon
{
    private readonly List<(NoticeKind Kind, string Phrase)> titles = [];
    private readonly List<(NoticeKind Kind, string Phrase)> parts = [];
    private readonly List<(NoticeKind Kind, string Phrase)> starts = [];

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
    }

    /// <summary>What a title or first heading says of the page.</summary>
    public NoticeKind OfTitle(string masked) => Within(titles, masked, NoticeKind.None);

    /// <summary>What a block says of the page, by words anywhere in it.</summary>
    public NoticeKind OfBlock(string masked) => Within(parts, masked, NoticeKind.None);

    /// <summary>Whether a block holds words of one kind.</summary>
    public bool Says(NoticeKind kind, string masked) => Within(parts, masked, kind) == kind;

    public bool OpensCorrection(string folded)
    {
        foreach (var (_, phrase) in starts)
            if (folded.StartsWith(phrase, StringComparison.Ordinal)) return true;
        return false;
    }

    private static NoticeKind Within(List<(NoticeKind Kind, string Phrase)> phrases, string text, NoticeKind wanted)
    {
        foreach (var (kind, phrase) in phrases)
        {
            if (wanted != NoticeKind.None && kind != wanted) continue;
            var at = text.IndexOf(phrase, StringComparison.Ordinal);
            if (at < 0 || at > 0 && char.IsLetterOrDigit(text[at - 1])) continue;
            var end = at + phrase.Length;
            if (end == text.Length || !char.IsLetterOrDigit(text[end])) return kind;
        }
        return NoticeKind.None;
    }
}
