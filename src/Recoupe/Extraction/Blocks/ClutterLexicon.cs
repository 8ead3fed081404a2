using Recoupe.Language;

namespace Recoupe.Extraction.Blocks;

internal enum ClutterMatch : byte { None, Label, Whole, Start, Part, End }

/// <summary>The words by which pages name what is not article (<c>clutter.tsv</c>; <c>clutter-foreign.tsv</c> for the other languages of a pile): in their text and in the class names of their markup.</summary>
internal sealed class ClutterLexicon
{
    // Longer blocks are running text: a paragraph on cookies is no consent notice.
    private const int LongestPartBlock = 400;

    // Numbers are masked only in lines as short as labels are.
    private const int ShortLine = 12;

    private readonly Dictionary<string, string> labels = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<(string Phrase, string Kind)>> starts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<(string Phrase, string Kind)>> parts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> wholes = new(StringComparer.Ordinal);
    private readonly List<(string Phrase, string Kind)> ends = [];
    private readonly Dictionary<string, string> cues = new(StringComparer.Ordinal);
    private readonly Dictionary<char, List<(string Prefix, string Kind)>> cuePrefixes = [];
    private readonly List<(string Phrase, string Kind)> symbols = [];
    private readonly List<string> invitations = [];
    private readonly List<string> hiddenNames = [];
    private readonly Dictionary<string, List<(string Phrase, string Kind)>> inline = new(StringComparer.Ordinal);

    public ClutterLexicon(LanguagePack pack)
    {
        foreach (var row in pack.Rows("clutter.tsv", 3).Concat(pack.Rows("clutter-foreign.tsv", 3)))
        {
            var (kind, form) = (row[0], Folding.Fold(row[2]));
            switch (row[1])
            {
                case "label": labels.TryAdd(Label(form), kind); break;
                case "whole": wholes.TryAdd(form, kind); break;
                case "end": ends.Add((form, kind)); break;
                case "start": AddStart(form, kind); break;
                case "class": hiddenNames.Add(form); break;
                case "inline": Bucket(inline, FirstWord(form)).Add((form, kind)); break;
                case "with-network": invitations.Add(form); break;
                case "part": Bucket(parts, FirstWord(form)).Add((form, kind)); break;
                case "cue": AddCue(form, kind); break;
                default: throw new LanguagePackException($"packs/{pack.Language}/clutter.tsv: match '{row[1]}', expected label, whole, start, part, inline, with-network, end, cue or class.");
            }
        }
    }

    /// <summary>Class names by which many style sheets hide what is for screen readers, or for later; the sheet itself is seldom part of the page.</summary>
    public IReadOnlyList<string> HiddenNames => hiddenNames;

    /// <summary>What a block's words say it is, the phrase that says so, and what follows the phrase.</summary>
    public ClutterMatch Match(BlockShape shape, string text, out string kind, out string phrase)
    {
        var folded = shape.Folded;
        if (shape.Words <= ShortLine && wholes.TryGetValue(shape.Masked, out var whole))
        {
            (kind, phrase) = (whole, folded);
            return ClutterMatch.Whole;
        }
        if (shape.Words <= 8 && labels.TryGetValue(Label(folded), out var labelled))
        {
            (kind, phrase) = (labelled, folded);
            return ClutterMatch.Label;
        }
        if (shape.Words <= 10 && ends.Find(end => folded.EndsWith(end.Phrase, StringComparison.Ordinal)) is { Phrase: not null } last && IsSaidByAName(text, last.Phrase.Length))
        {
            (kind, phrase) = (last.Kind, last.Phrase);
            return ClutterMatch.End;
        }
        if (shape.Words is > 1 and <= 10 && IsShareBar(folded))
        {
            (kind, phrase) = ("share", folded);
            return ClutterMatch.Label;
        }
        if (shape.Words <= 60 && StartOf(shape.Words <= ShortLine ? shape.Masked : folded, text, out kind, out phrase)) return ClutterMatch.Start;
        if (folded.Length <= LongestPartBlock && PartOf(shape.Words <= ShortLine ? shape.Masked : folded, out kind, out phrase)) return ClutterMatch.Part;
        (kind, phrase) = ("", "");
        return ClutterMatch.None;
    }

    /// <summary>Whether a label that may be fused with text stands in a folded line at <paramref name="at"/>, and which.</summary>
    public bool InlineAt(string folded, int at, out string kind, out string phrase)
    {
        (kind, phrase) = ("", "");
        var end = at;
        while (end < folded.Length && char.IsLetterOrDigit(folded[end])) end++;
        if (!inline.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(folded.AsSpan(at, end - at), out var bucket)) return false;
        foreach (var (form, formKind) in bucket)
            if (form.Length > phrase.Length && string.CompareOrdinal(folded, at, form, 0, form.Length) == 0) (kind, phrase) = (formKind, form);
        return phrase.Length > 0;
    }

    /// <summary>Whether a line opens as one that asks to follow somebody, if it names a network too.</summary>
    public bool OpensInvitation(string folded) => invitations.Exists(phrase => folded.StartsWith(phrase, StringComparison.Ordinal));

    /// <summary>Whether a word of it is the label of a button to share.</summary>
    public bool NamesNetwork(string folded)
    {
        var lookup = labels.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var word in new Words(folded))
            if (word.Length > 1 && lookup.TryGetValue(word, out var kind) && kind == "share") return true;
        return false;
    }

    /// <summary>The kind that a class or id word stands for; null for none.</summary>
    public string? Cue(string word)
    {
        if (cues.TryGetValue(word, out var kind)) return kind;
        if (word.Length == 0 || !cuePrefixes.TryGetValue(word[0], out var prefixes)) return null;
        foreach (var (prefix, prefixKind) in prefixes)
            if (word.StartsWith(prefix, StringComparison.Ordinal)) return prefixKind;
        return null;
    }

    /// <summary>A label without what varies about it: "Commentaires (12) :" is "commentaires".</summary>
    private static string Label(string folded)
    {
        int start = 0, end = folded.Length;
        while (start < end && !char.IsLetter(folded[start])) start++;
        while (end > start && !char.IsLetter(folded[end - 1])) end--;
        return end - start == folded.Length ? folded : folded[start..end];
    }

    /// <summary>"Facebook X Courriel Imprimer": buttons that lost their pictures.</summary>
    private bool IsShareBar(string folded)
    {
        var lookup = labels.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var word in new Words(folded))
            if (!lookup.TryGetValue(word, out var kind) || kind != "share") return false;
        return true;
    }

    /// <summary>"Le Sage dit :" heads a comment; "le maire a dit :" announces what an article quotes.</summary>
    private static bool IsSaidByAName(string text, int phrase)
    {
        var name = text.AsSpan(0, Math.Max(0, text.Length - phrase)).TrimEnd();
        var word = name[(name.LastIndexOf(' ') + 1)..];
        return word.Length > 0 && (!char.IsLower(word[0]) || char.IsDigit(word[^1]));
    }

    private static string FirstWord(string form)
    {
        foreach (var word in new Words(form)) return word.ToString();
        return "";
    }

    private static List<(string, string)> Bucket(Dictionary<string, List<(string, string)>> index, string word) =>
        index.TryGetValue(word, out var bucket) ? bucket : index[word] = [];

    private void AddStart(string form, string kind)
    {
        var first = FirstWord(form);
        if (first.Length == 0 || !char.IsLetterOrDigit(form[0])) symbols.Add((form, kind));
        else Bucket(starts, first).Add((form, kind));
    }

    private void AddCue(string form, string kind)
    {
        if (!form.EndsWith('*')) { cues.TryAdd(form, kind); return; }
        var prefix = form[..^1];
        if (!cuePrefixes.TryGetValue(prefix[0], out var bucket)) cuePrefixes[prefix[0]] = bucket = [];
        bucket.Add((prefix, kind));
    }

    private bool StartOf(string folded, string text, out string kind, out string phrase)
    {
        var found = symbols.Find(symbol => folded.StartsWith(symbol.Phrase, StringComparison.Ordinal));
        if (found.Phrase is null && starts.TryGetValue(FirstWord(folded), out var bucket))
        {
            var begin = 0;
            while (begin < folded.Length && !char.IsLetterOrDigit(folded[begin])) begin++;
            // Past a bullet or an arrow, but not past a quotation mark: what is quoted is said by somebody.
            if (folded.AsSpan(0, begin).IndexOfAny('"', '«', '“') < 0) found = Longest(bucket, folded, begin, text);
        }
        (kind, phrase) = (found.Kind ?? "", found.Phrase ?? "");
        return found.Phrase is not null;
    }

    private bool PartOf(string folded, out string kind, out string phrase)
    {
        var lookup = parts.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var i = 0; i < folded.Length;)
        {
            if (!char.IsLetterOrDigit(folded[i])) { i++; continue; }
            var end = i + 1;
            while (end < folded.Length && char.IsLetterOrDigit(folded[end])) end++;
            if (lookup.TryGetValue(folded.AsSpan(i, end - i), out var bucket) && Longest(bucket, folded, i) is { Phrase: not null } found)
            {
                (kind, phrase) = (found.Kind, found.Phrase);
                return true;
            }
            i = end;
        }
        (kind, phrase) = ("", "");
        return false;
    }

    private static (string Phrase, string Kind) Longest(List<(string Phrase, string Kind)> bucket, string folded, int at, string text = "")
    {
        (string Phrase, string Kind) best = default;
        foreach (var entry in bucket)
        {
            if (best.Phrase is not null && best.Phrase.Length >= entry.Phrase.Length) continue;
            if (string.CompareOrdinal(folded, at, entry.Phrase, 0, entry.Phrase.Length) != 0) continue;
            var end = at + entry.Phrase.Length;
            // Text flattened without spaces may run on in a capital: "Lire aussiUn hangar brûle".
            var glued = text.Length == folded.Length && end < text.Length && char.IsUpper(text[end]);
            if (end < folded.Length && char.IsLetterOrDigit(folded[end]) && char.IsLetterOrDigit(entry.Phrase[^1]) && !glued) continue;
            best = entry;
        }
        return best;
    }
}
