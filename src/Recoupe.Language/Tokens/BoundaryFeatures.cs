using Recoupe.Language.Tagging;
using static Recoupe.Language.Tagging.FeatureTemplate;

namespace Recoupe.Language.Tokens;

/// <summary>
/// Turns a gap between two words into hashed features for the question whether a sentence ends there without a stop: the words on both sides as the lexicon reads
/// them, what the sentence holds so far, and what comes up to the next stop. Trainer and splitter share it.
/// </summary>
internal static class BoundaryFeatures
{
    public const int Count = 38;
    private const int Ahead = 40;
    private const int LongestPlace = 4;
    private const uint Nominal = 1u << (int)PartOfSpeech.Noun | 1u << (int)PartOfSpeech.Adj | 1u << (int)PartOfSpeech.Adp | 1u << (int)PartOfSpeech.Det | 1u << (int)PartOfSpeech.Pron;
    private const uint Determiner = 1u << (int)PartOfSpeech.Det;
    private const uint Governing = Determiner | 1u << (int)PartOfSpeech.Adp | 1u << (int)PartOfSpeech.Cconj;
    internal const uint Small = Determiner | 1u << (int)PartOfSpeech.Pron | 1u << (int)PartOfSpeech.Adp | 1u << (int)PartOfSpeech.Adv | 1u << (int)PartOfSpeech.Sconj | 1u << (int)PartOfSpeech.Cconj;
    private const uint Common = ~(1u << 31 | 1u << 30 | 1u << (int)PartOfSpeech.Propn | 1u << (int)PartOfSpeech.X);
    private static readonly WordTraits Outside = new(9, 9, 9, 9, Lexicon.Unknown);

    /// <summary>
    /// Whether a sentence could begin after token <paramref name="i"/> although no stop and capital say so: a capital, a digit or an opening mark follows a blank,
    /// or a small letter a stop. A long dash sets off an aside; a dash after a place or an agency ("VAUR (AFP) - Un hangar…") opens nothing.
    /// </summary>
    public static bool IsOpen(string text, Token[] tokens, ReadOnlySpan<WordTraits> words, int first, int i)
    {
        if (i + 1 >= tokens.Length || tokens[i].End == tokens[i + 1].Start) return false;
        var c = text[tokens[i + 1].Start];
        if (IsDash(tokens[i].Norm) || c is '–' or '—') return false;
        if (IsDash(tokens[i + 1].Norm) && !IsDash(tokens[first].Norm) && (tokens[i].Norm == ")" || i < first + LongestPlace && (words[i].Class & 1u << (int)PartOfSpeech.Noun) == 0)) return false;
        // "Tilmat SA :": a small word in capitals between words that are in none is letters of a name.
        if (char.IsUpper(text[tokens[i].Start]) && !IsShouted(text, tokens[i]) && IsShouted(text, tokens[i + 1]) && (words[i + 1].Class & Small) != 0 && !(i + 2 < tokens.Length && IsShouted(text, tokens[i + 2]))) return false;
        return char.IsUpper(c) || char.IsDigit(c) && tokens[i].Norm is not ";" || SentenceSplitter.IsOpening(c) || c == '•' || tokens[i].Norm is "." or "…" or "...";
    }

    /// <summary>Whether no more than the number of an item or a label in brackets stands before: "1. Le port", "(AFP) Le port".</summary>
    public static bool IsLabel(Token[] tokens, int first, int i) =>
        i == first + 1 && tokens[first].Length <= 2 && char.IsDigit(tokens[first].Norm[0])
        || i <= first + LongestPlace && tokens[first].Norm is "(" or "[" && tokens[i].Norm is ")" or "]";

    /// <summary>Whether points of suspension are a pause within a sentence: "elle hésite… puis elle signe".</summary>
    public static bool IsPause(string text, Token[] tokens, int i) => tokens[i].Norm is "…" or "..." && char.IsLower(text[tokens[i + 1].Start]);

    /// <summary>Whether all is in capitals up to and with the next word: then a capital says nothing.</summary>
    public static bool IsShouted(string text, Token[] tokens, int first, int i)
    {
        foreach (var c in text.AsSpan(tokens[first].Start, tokens[i + 1].End - tokens[first].Start))
            if (char.IsLower(c)) return false;
        return tokens[i + 1].Length > 1 || i + 2 < tokens.Length && char.IsUpper(text[tokens[i + 2].End - 1]);
    }

    /// <summary>
    /// Whether the words before look to one that follows: an article and a noun ("L'ONG Les Amis de la terre", "l'hebdomadaire L'Écho des collines"), a word that governs another ("le recours contre La Truffe"), a name whose next word would be a noun without article before its verb ("l'entreprise Sorelle Bois construira"),
    /// or a verb behind its comma whose subject is to come ("…, a révélé mardi Le Réveil").
    /// </summary>
    public static bool IsBareStart(string text, Token[] tokens, ReadOnlySpan<WordTraits> words, int first, int i)
    {
        if (i == first) return false;
        if ((words[i].Class & Governing) != 0 && char.IsLower(text[tokens[i].Start])) return true;
        if (MayBeWithinName(text, tokens, words, first, i) && i + 2 < tokens.Length && char.IsLower(text[tokens[i + 2].Start]) && (words[i + 2].Class & LexiconTables.CanBeFinite) != 0 && (words[i + 2].Class & Nominal) == 0) return true;
        if (IsIncise(text, tokens, first, i)) return true;
        var isArticle = text[tokens[i - 1].End - 1] is '\'' or '’' || (words[i - 1].Class & (Determiner | 1u << (int)PartOfSpeech.Adp)) == Determiner;
        return isArticle && (i == first + 1 || char.IsLower(text[tokens[i].Start]) && char.IsUpper(text[tokens[i + 1].Start]) && (words[i + 1].Class & Small) == 0);
    }

    /// <summary>"Le pont a cédé, a révélé mardi", not "Le maire, élu en mars, a démissionné mardi": behind the one comma of the sentence, auxiliary and participle, with a word beside them at most.</summary>
    private static bool IsIncise(string text, Token[] tokens, int first, int i)
    {
        const int Longest = 4;
        for (var at = i - 1; at > first + 1 && at > i - Longest; at--)
        {
            if (tokens[at - 1].Norm != ",") continue;
            if (tokens[at].Norm is not ("a" or "ont" or "avait" or "avaient")) return false;
            for (var k = at; k <= i; k++)
                if (char.IsUpper(text[tokens[k].Start])) return false;
            for (var k = first; k < at - 1; k++)
                if (tokens[k].Norm == ",") return false;
            return true;
        }
        return false;
    }

    /// <summary>Whether token <paramref name="i"/> and the next may be words of one name: "Odile Ternay", "Terres Vives".</summary>
    public static bool MayBeWithinName(string text, Token[] tokens, ReadOnlySpan<WordTraits> words, int first, int i) =>
        char.IsUpper(text[tokens[i + 1].Start]) && char.IsUpper(text[tokens[i].Start]) && (words[i + 1].Class & (i == first || IsShouted(text, tokens[i]) ? Common : Small)) == 0;

    private static bool IsShouted(string text, Token token) => token.Length > 1 && char.IsUpper(text[token.End - 1]);

    private static bool IsDash(string norm) => norm[0] is '-' or '–' or '—';

    /// <param name="first">The first token of the sentence.</param>
    /// <param name="followsUnstopped">Whether the sentence before it ended without a stop.</param>
    public static void Fill(Span<uint> features, string text, Token[] tokens, ReadOnlySpan<WordTraits> words, int first, int i, bool followsUnstopped)
    {
        WordTraits p = words[i], pp = i > first ? words[i - 1] : Outside, n = words[i + 1], m = At(words, tokens, i + 2), k = At(words, tokens, i + 3);
        uint before = Held(text, tokens, words, first, i + 1, out var open), after = Held(text, tokens, words, i + 1, EndOfStretch(tokens, i + 1), out _);
        uint length = (uint)Math.Min(i + 1 - first, 6) + (i + 1 - first > 12 ? 1u : 0), follows = followsUnstopped ? 2u : 1u;
        uint ps = ShapeAt(text, tokens, i, first), ns = ShapeAt(text, tokens, i + 1, first), ms = ShapeAt(text, tokens, i + 2, first);
        var at = 0;
        uint next = 200;
        void Add(Span<uint> to, uint a, uint b = 0) => to[at++] = Mix(next++, a, b);
        void Add3(Span<uint> to, uint a, uint b, uint c) { to[at++] = Mix(next, Mix(next, a, b), c); next++; }

        Add(features, p.Word); Add(features, n.Word); Add(features, p.Class); Add(features, n.Class); Add(features, p.Ending); Add(features, m.Word); Add(features, m.Class);
        Add(features, pp.Word); Add(features, pp.Class); Add(features, k.Class);
        Add(features, p.Class, n.Class); Add(features, p.Class, n.Word); Add(features, p.Word, n.Class); Add(features, n.Class, m.Class); Add(features, n.Word, m.Class);
        Add(features, n.Word, m.Word); Add(features, pp.Class, p.Class); Add(features, p.Word, n.Word); Add3(features, p.Class, n.Class, m.Class); Add3(features, pp.Class, p.Class, n.Word);
        Add(features, length); Add(features, before); Add(features, after); Add(features, before, after); Add(features, before, n.Class); Add(features, before, n.Word);
        Add3(features, before, after, n.Class); Add3(features, length, before, n.Word); Add3(features, length, before, after);
        Add3(features, ps, ns, ms); Add(features, ps, n.Word); Add(features, p.Class, ns);
        Add(features, follows, n.Word); Add3(features, follows, length, before); Add(features, open, ns); Add3(features, open, p.Class, n.Class);
        Add(features, words[first].Class, n.Class); Add3(features, n.Word, m.Class, after);
    }

    private static WordTraits At(ReadOnlySpan<WordTraits> words, Token[] tokens, int at) => at < tokens.Length ? words[at] : Outside;

    private static uint ShapeAt(string text, Token[] tokens, int at, int first) => at < tokens.Length ? Shape(tokens[at].Span.Of(text), at == first) : 99;

    private static int EndOfStretch(Token[] tokens, int from)
    {
        var (end, limit) = (from, Math.Min(tokens.Length, from + Ahead));
        while (end < limit && tokens[end].Norm is not ("." or "!" or "?" or "…")) end++;
        return end;
    }

    /// <summary>Whether a stretch holds a verb that can be nothing else, one that can, a small word after the first, and letters other than capitals; what is open at its end.</summary>
    private static uint Held(string text, Token[] tokens, ReadOnlySpan<WordTraits> words, int from, int end, out uint open)
    {
        uint held = 0;
        open = 0;
        for (var i = from; i < end; i++)
        {
            if ((words[i].Class & LexiconTables.CanBeFinite) != 0) held |= (words[i].Class & Nominal) == 0 ? 1u : 2u;
            var c = text[tokens[i].Start];
            if (char.IsLower(c)) held |= i > from ? 4u : 8u;
            if (tokens[i].Length > 1) continue;
            open = c switch { '(' or '[' => open | 1, ')' or ']' => open & ~1u, '«' or '“' => open | 2, '»' or '”' => open & ~2u, '"' => open ^ 2, _ => open };
        }
        return held;
    }
}
