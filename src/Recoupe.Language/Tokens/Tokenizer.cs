using System.Buffers;

namespace Recoupe.Language.Tokens;

/// <summary>
/// Cuts text into words, numbers and marks, as the Universal Dependencies guidelines for French do, except that contractions ("du", "au") stay one token here
/// and become multiword tokens only in CoNLL-U. Dates (04/12/1993), times (23h11) and grouped numbers (1 037) are one token each.
/// </summary>
internal sealed class Tokenizer
{
    private const int LongestWord = 32;
    private const int LongestClitic = 8;
    /// <summary>RFC 5321 section 4.5.3.1.3, without the angle brackets.</summary>
    private const int LongestAddress = 254;

    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> abbreviations;
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> finals;
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> elisions;
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> clitics;
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> wholes;
    private readonly FormPool pool;

    public Tokenizer(TokenLists lists, FormPool pool)
    {
        this.pool = pool;
        abbreviations = lists.Abbreviations.GetAlternateLookup<ReadOnlySpan<char>>();
        finals = lists.Finals.GetAlternateLookup<ReadOnlySpan<char>>();
        elisions = lists.Elisions.GetAlternateLookup<ReadOnlySpan<char>>();
        clitics = lists.Clitics.GetAlternateLookup<ReadOnlySpan<char>>();
        wholes = lists.Wholes.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    public Token[] Tokenize(string text)
    {
        var tokens = ArrayPool<Token>.Shared.Rent(text.Length / 4 + 4);
        var count = 0;
        for (var position = 0; position < text.Length;)
        {
            if (IsSpace(text[position])) { position++; continue; }
            var end = EndOfToken(text, position);
            if (count == tokens.Length) tokens = Grown(tokens);
            tokens[count++] = new Token(position, end - position, Norm(text.AsSpan(position, end - position)), "");
            position = end;
        }
        var own = tokens.AsSpan(0, count).ToArray();
        ArrayPool<Token>.Shared.Return(tokens, clearArray: true);
        return own;
    }

    private static Token[] Grown(Token[] tokens)
    {
        var grown = ArrayPool<Token>.Shared.Rent(tokens.Length * 2);
        tokens.CopyTo(grown, 0);
        ArrayPool<Token>.Shared.Return(tokens, clearArray: true);
        return grown;
    }

    /// <summary>Whether the hyphen at <paramref name="hyphen"/> opens a word of its own: "-t-il", "-là".</summary>
    internal bool IsCliticAt(string text, int hyphen) => EndOfClitic(text, hyphen) > 0;

    internal static bool IsSpace(char c) => char.IsWhiteSpace(c) || c is '\u200B' or '\uFEFF' or '\u00AD';
    internal static bool IsApostrophe(char c) => c is '\'' or '\u2019' or '\u02BC';
    private static bool IsHyphen(char c) => c is '-' or '\u2010' or '\u2011';
    private static bool IsWordCharacter(char c) => char.IsLetter(c) || c == '_' || char.GetUnicodeCategory(c) is System.Globalization.UnicodeCategory.NonSpacingMark;

    private int EndOfToken(string text, int start)
    {
        var c = text[start];
        if (char.IsDigit(c)) return EndOfNumber(text, start);
        if (IsWordCharacter(c)) return EndOfWord(text, start);
        if (c == '°' && start + 1 < text.Length && text[start + 1] is 'C' or 'F' && (start + 2 == text.Length || !IsWordCharacter(text[start + 2]))) return start + 2;
        if ((c is '@' or '#') && start + 1 < text.Length && IsWordCharacter(text[start + 1])) return EndOfHandle(text, start + 1);
        // A clitic after a hyphen: the hyphen opens the token ("-t-il", "-là").
        if (IsHyphen(c) && start > 0 && IsWordCharacter(text[start - 1]) && EndOfClitic(text, start) is var clitic and > 0) return clitic;
        if (c == '.' && start + 1 < text.Length && text[start + 1] == '.')
        {
            var end = start + 1;
            while (end < text.Length && text[end] == '.') end++;
            return end;
        }
        return char.IsHighSurrogate(c) && start + 1 < text.Length && char.IsLowSurrogate(text[start + 1]) ? start + 2 : start + 1;
    }

    private static int EndOfHandle(string text, int position)
    {
        while (position < text.Length && (IsWordCharacter(text[position]) || char.IsDigit(text[position]))) position++;
        return position;
    }

    private int EndOfWord(string text, int start)
    {
        if (EndOfAddress(text, start) is var address and > 0) return address;
        var end = start;
        while (end < text.Length)
        {
            var c = text[end];
            if (IsWordCharacter(c) || char.IsDigit(c)) { end++; continue; }
            if (end + 1 >= text.Length) break;
            var next = text[end + 1];
            if (IsApostrophe(c))
            {
                if (EndOfWhole(text, start) is var whole && whole > end) { end = whole; break; }
                if (end - start <= LongestWord && elisions.Contains(text.AsSpan(start, end - start))) return end + 1;
                if (char.IsLetter(next)) { end++; continue; }
                break;
            }
            if (IsHyphen(c) && (char.IsLetterOrDigit(next)))
            {
                if (EndOfWhole(text, start) is var whole && whole > end) { end = whole; break; }
                if (EndOfClitic(text, end) > 0) break;
                end++;
                continue;
            }
            break;
        }
        // "n° 12".
        if (end == start + 1 && end < text.Length && text[end] == '°' && text[start] is 'n' or 'N') return end + 1;
        return end < text.Length && text[end] == '.' ? EndOfDotted(text, start, end) : end;
    }

    /// <summary>A full stop belongs to an abbreviation ("M.", "p. ex."), an initial ("J. Dupont") or a dotted acronym ("O.N.U.").</summary>
    private int EndOfDotted(string text, int start, int end)
    {
        var word = text.AsSpan(start, end - start);
        if (word.Length == 1 && char.IsUpper(word[0]))
        {
            var scan = end + 1;
            while (InitialAt(text, scan) is var next && next > scan) scan = next;
            // A lone capital before a full stop is an initial when a capitalised word or a comma follows; otherwise the stop ends a sentence.
            if (scan > end + 1 || FollowedByCapital(text, scan) || FollowedByArticle(text, scan) || scan < text.Length && text[scan] == ',') return scan;
            return abbreviations.Contains(word) && FollowedByParticle(text, scan) ? scan : end;
        }
        if (finals.Contains(word)) return GoesOn(text, end + 1) ? end + 1 : end;
        return abbreviations.Contains(word) && (word.Length > 1 || FollowedByCapital(text, end + 1) || char.IsLower(word[0])) ? end + 1 : end;
    }

    /// <summary>End of one more initial at <paramref name="position"/>, a hyphen before it or none ("J.-C.", "P.-Y."); <paramref name="position"/> where there is none.</summary>
    private static int InitialAt(string text, int position)
    {
        var letter = position < text.Length && IsHyphen(text[position]) ? position + 1 : position;
        return letter + 1 < text.Length && char.IsUpper(text[letter]) && text[letter + 1] == '.' ? letter + 2 : position;
    }

    /// <summary>"L. 2212-2": the letter of a code before the number of an article.</summary>
    private static bool FollowedByArticle(string text, int position)
    {
        var digits = SkipSpaces(text, position);
        var end = SkipDigits(text, digits);
        return end > digits && end + 1 < text.Length && text[end] == '-' && char.IsDigit(text[end + 1]);
    }

    /// <summary>Whether what follows an abbreviation is still of its sentence: a small letter, or a mark within it.</summary>
    private static bool GoesOn(string text, int position)
    {
        var next = SkipSpaces(text, position);
        return next < text.Length && (char.IsLower(text[next]) || text[next] is ',' or ';' or ':' or ')' or '(' or '?' or '!');
    }

    private static int SkipSpaces(string text, int position)
    {
        while (position < text.Length && text[position] is ' ' or '\u00A0' or '\u202F') position++;
        return position;
    }

    private static bool FollowedByCapital(string text, int position)
    {
        position = SkipSpaces(text, position);
        return position < text.Length && char.IsUpper(text[position]);
    }

    /// <summary>"M. de Vaur", "M. d'Oriez": a word of up to three small letters, and a capital.</summary>
    private static bool FollowedByParticle(string text, int position)
    {
        const int LongestParticle = 3;
        position = SkipSpaces(text, position);
        var end = position;
        while (end < text.Length && end <= position + LongestParticle && char.IsLower(text[end])) end++;
        return end > position && end <= position + LongestParticle && end < text.Length && (IsApostrophe(text[end]) || text[end] == ' ') && FollowedByCapital(text, end + 1);
    }

    private int EndOfWhole(string text, int start)
    {
        var (end, limit) = (start, Math.Min(text.Length, start + LongestWord + 1));
        while (end < limit && (IsWordCharacter(text[end]) || IsHyphen(text[end]) || IsApostrophe(text[end]))) end++;
        if (end - start > LongestWord) return 0;
        Span<char> folded = stackalloc char[end - start];
        Fold(text.AsSpan(start, end - start), folded);
        return wholes.Contains(folded) ? end : 0;
    }

    /// <summary>End of the clitic that the hyphen at <paramref name="hyphen"/> opens; 0 where none does.</summary>
    private int EndOfClitic(string text, int hyphen)
    {
        var (end, limit) = (hyphen + 1, Math.Min(text.Length, hyphen + LongestClitic + 2));
        while (end < limit && (char.IsLetter(text[end]) || IsHyphen(text[end]))) end++;
        var rest = text.AsSpan(hyphen + 1, end - hyphen - 1);
        if (rest.Length is 0 or > LongestClitic) return 0;
        Span<char> folded = stackalloc char[rest.Length];
        Fold(rest, folded);
        if (clitics.Contains(folded)) return end;
        // "donnez-le-moi": the first of several clitics ends at the next hyphen.
        var hyphenAt = folded.IndexOf('-');
        return hyphenAt > 0 && clitics.Contains(folded[..hyphenAt]) && clitics.Contains(folded[(hyphenAt + 1)..]) ? hyphen + 1 + hyphenAt : 0;
    }

    private static int EndOfAddress(string text, int start)
    {
        var rest = text.AsSpan(start);
        if (rest.StartsWith("http", StringComparison.OrdinalIgnoreCase) && rest[..Math.Min(rest.Length, 8)].IndexOf("://") is 4 or 5 || rest.StartsWith("www.", StringComparison.OrdinalIgnoreCase))
        {
            var end = start;
            while (end < text.Length && !IsSpace(text[end]) && text[end] is not ('"' or '«' or '»' or '<' or '>' or '”' or ')')) end++;
            while (end > start && text[end - 1] is '.' or ',' or ';' or ':' or '!' or '?') end--;
            return end;
        }
        // A mail address or a bare domain: word characters, dots, one @; told from "fin.Début" by a lower-case known shape.
        var scan = start;
        var at = 0;
        var limit = Math.Min(text.Length, start + LongestAddress);
        while (scan < limit && (char.IsAsciiLetterOrDigit(text[scan]) || text[scan] is '.' or '-' or '_' or '@'))
        {
            if (text[scan] == '@') at++;
            scan++;
        }
        while (scan > start && text[scan - 1] is '.' or '-') scan--;
        return at == 1 && text[scan - 1] != '@' && text.AsSpan(start, scan - start).LastIndexOf('.') > 0 ? scan : 0;
    }

    /// <summary>Digits with their separators: 1 037, 1.037, 6,8, 04/12/1993, 23h11, 20:30, 1er, 2ème, 49.3, A400M is a word.</summary>
    private static int EndOfNumber(string text, int start)
    {
        var end = SkipDigits(text, start);
        var isGrouped = end - start <= 3 && text[start] != '0';
        while (end + 1 < text.Length)
        {
            var c = text[end];
            if (c is ' ' or '\u00A0' or '\u202F' or '\u2009')
            {
                // Groups of three after a group of one to three: "1 037", not "en 2012 126 voix".
                if (!isGrouped || SkipDigits(text, end + 1) - end != 4) break;
                end += 4;
                continue;
            }
            if (c is '.' or ',' or '/' or ':' && char.IsDigit(text[end + 1]))
            {
                var next = SkipDigits(text, end + 1);
                isGrouped &= c == '.' && next - end == 4;
                end = next;
                continue;
            }
            if (c == '-' && char.IsDigit(text[end + 1]) && IsIsoDate(text, start)) { end = SkipDigits(text, end + 1); continue; }
            break;
        }
        return EndOfNumberSuffix(text, end);
    }

    private static bool IsIsoDate(string text, int start) =>
        SkipDigits(text, start) == start + 4 && start + 10 <= text.Length && text[start + 4] == '-' && text[start + 7] == '-';

    private static int EndOfNumberSuffix(string text, int end)
    {
        var word = end;
        while (word < text.Length && char.IsLetter(text[word])) word++;
        var suffix = text.AsSpan(end, word - end);
        if (suffix.Length is 0 or > 4) return suffix.Length == 0 ? end : word;
        if (suffix.Equals("h", StringComparison.OrdinalIgnoreCase)) return SkipDigits(text, word);
        return word;
    }

    private static int SkipDigits(string text, int position)
    {
        while (position < text.Length && char.IsDigit(text[position])) position++;
        return position;
    }

    private static void Fold(ReadOnlySpan<char> form, Span<char> folded)
    {
        for (var i = 0; i < form.Length; i++)
            folded[i] = IsApostrophe(form[i]) ? '\'' : IsHyphen(form[i]) ? '-' : char.ToLowerInvariant(form[i]);
    }

    private string Norm(ReadOnlySpan<char> form)
    {
        Span<char> folded = form.Length <= LongestWord ? stackalloc char[form.Length] : new char[form.Length];
        Fold(form, folded);
        return pool.Of(folded);
    }
}
