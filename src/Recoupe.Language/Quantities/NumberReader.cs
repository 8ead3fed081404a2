namespace Recoupe.Language.Quantities;

/// <summary>Reads the number that starts at a token: digits, words, collectives, fractions. Says nothing of what it counts. Safe to share between threads.</summary>
internal sealed partial class NumberReader(NumberLists lists)
{
    /// <summary>A thousand milliards of milliards: beyond it no press counts anything, and what is multiplied further must stay a number.</summary>
    private const double Largest = 1e21;

    public bool TryRead(TokenizedText text, int at, int limit, out Number number) =>
        (TryReadVague(text, at, limit, out number) || TryReadHalf(text, at, limit, out number) || TryReadCounted(text, at, limit, out number)) && number.Value <= Largest;

    /// <summary>"et demi" at a token.</summary>
    public bool IsAndHalf(TokenizedText text, int at, int limit) => at + 1 < limit && text.Tokens[at].Norm == "et" && lists.IsAndHalf(text.Tokens[at + 1].Norm);

    /// <summary>Whether the token is a number or a part of one.</summary>
    public bool IsNumeral(Token token) =>
        char.IsAsciiDigit(token.Norm[0]) || lists.TryGet(token.Norm, out var word) && word.Kind <= NumberWordKind.Scale || new NumberComposer() is var fresh && TryCompose(token.Norm, ref fresh);

    /// <summary>"des milliers", "plusieurs dizaines de milliers"; "dizaines de" alone too, as headlines have it.</summary>
    private bool TryReadVague(TokenizedText text, int at, int limit, out Number number)
    {
        number = default;
        var tokens = text.Tokens;
        var first = lists.Vague.TryMatchAt(tokens, at, limit, out _, out var end) ? end : at;
        if (first >= limit || !lists.TryGet(tokens[first].Norm, out var word)) return false;
        var plural = word.Kind == NumberWordKind.Collectives || first > at && word.Kind == NumberWordKind.Scale && tokens[first].Norm.EndsWith('s');
        var single = word.Kind == NumberWordKind.Collective && first == at && !word.BeforeOf;
        if (!plural && !single || first == at && !IsOf(text, first + 1, limit)) return false;
        // "par milliers", "par dizaines": in masses, no number.
        if (at > 0 && tokens[at - 1].Norm == "par") return false;
        var (value, last) = Multiply(text, first + 1, limit, word.Value);
        number = new Number(at, last, text.SpanOf(at, last), value, 1, NumberForm.Vague, plural ? Qualifier.MoreThan : Qualifier.About, true, "");
        return true;
    }

    /// <summary>"la moitié", "une moitié"; "à moitié" is none.</summary>
    private bool TryReadHalf(TokenizedText text, int at, int limit, out Number number)
    {
        number = default;
        if (at + 1 >= limit || text.Tokens[at].Norm is not ("la" or "une" or "sa" or "leur") || !lists.Is(text.Tokens[at + 1].Norm, NumberWordKind.Half)) return false;
        number = new Number(at, at + 2, text.SpanOf(at, at + 2), 0.5, 1, NumberForm.Fraction, Qualifier.Exact, true, "");
        return true;
    }

    private bool TryReadCounted(TokenizedText text, int at, int limit, out Number number)
    {
        number = default;
        var suffix = "";
        double value, scale = 1;
        int end;
        var form = NumberForm.Digits;
        if (char.IsAsciiDigit(text.Text[text.Tokens[at].Start]))
        {
            if (!Digits.TryRead(text.Form(at), out value, out var length)) return false;
            end = at + 1;
            if (length == text.Tokens[at].Length && length <= GroupLength) (value, end) = AddGroups(text, at, limit, value);
            suffix = text.Tokens[at].Norm[length..];
            if (suffix.Length > 0 && lists.TryGetSuffix(suffix, out var glued)) { value *= glued; scale = glued; suffix = ""; }
            if (suffix.Length > 0)
            {
                number = new Number(at, end, new TextSpan(text.Tokens[at].Start, length), value, scale, form, Qualifier.Exact, false, suffix);
                return true;
            }
            if (end < limit && scale == 1 && TryScale(text, end, limit, out var next)) (value, end, scale) = AddScale(text, end, limit, value, next);
        }
        else
        {
            if (TrySplitFraction(text.Tokens[at].Norm, out var fraction))
            {
                number = new Number(at, at + 1, text.SpanOf(at, at + 1), fraction, 1, NumberForm.Fraction, Qualifier.Exact, true, "");
                return true;
            }
            if (IsVulgarFraction(text.Form(at), out fraction))
            {
                number = new Number(at, at + 1, text.SpanOf(at, at + 1), fraction, 1, NumberForm.Fraction, Qualifier.Exact, true, "");
                return true;
            }
            end = EndOfWords(text, at, limit, out value);
            if (end == at) return false;
            (value, end) = AddDecimals(text, end, limit, value);
            form = value == 1 ? NumberForm.One : NumberForm.Words;
            if (value >= 1_000_000 && lists.TryGet(text.Tokens[end - 1].Norm, out var big) && big.Kind == NumberWordKind.Scale) scale = big.Value;
        }
        number = Finish(text, at, end, limit, value, scale, form);
        return true;
    }

    /// <summary>What may still follow: a collective ("deux douzaines"), a fraction ("trois quarts"), "et demi".</summary>
    private Number Finish(TokenizedText text, int at, int end, int limit, double value, double scale, NumberForm form)
    {
        var implied = Qualifier.Exact;
        var takesOf = scale >= 1_000_000;
        if (end < limit && lists.TryGet(text.Tokens[end].Norm, out var word) && (!word.BeforeOf || IsOf(text, end + 1, limit)))
        {
            if (word.Kind is NumberWordKind.Collective or NumberWordKind.Collectives)
            {
                if (form == NumberForm.One) implied = Qualifier.About;
                (value, end) = Multiply(text, end + 1, limit, value * word.Value);
                (takesOf, form) = (true, NumberForm.Collective);
            }
            else if (word.Kind == NumberWordKind.Fraction && value < word.Value && (form != NumberForm.One || IsOf(text, end + 1, limit) || end + 1 < limit && lists.FollowsFraction(text.Tokens[end + 1].Norm)))
            {
                (value, end, takesOf, form) = (value / word.Value, end + 1, true, NumberForm.Fraction);
                // "deux tiers de million".
                if (end + 1 < limit && IsOf(text, end, limit) && lists.TryGet(text.Tokens[end + 1].Norm, out var big) && big is { Kind: NumberWordKind.Scale, Value: >= 1_000_000 }) (value, end) = (value * big.Value, end + 2);
            }
        }
        else if (end + 1 < limit && text.Tokens[end].Norm == "sur" && IsShareOf(text, end + 1, limit, value, out var whole)) (value, end, form) = (value / whole.Value, whole.End, NumberForm.Fraction);
        // "2 1/4".
        else if (form == NumberForm.Digits && scale == 1 && value % 1 == 0 && end < limit && text.Form(end).Contains('/') && Digits.TryRead(text.Form(end), out var rest, out var length) && length == text.Tokens[end].Length)
            (value, end) = (value + rest, end + 1);
        // The digits of a fraction take "de" as its words do: "1/3 des voix", "un tiers des voix".
        if (form == NumberForm.Digits && text.Form(at).Contains('/')) (takesOf, form) = (true, NumberForm.Fraction);
        if (scale > 1 && IsAndHalf(text, end, limit)) (value, end) = (value + scale / 2, end + 2);
        if (form == NumberForm.One && scale > 1) form = NumberForm.Words;
        return new Number(at, end, text.SpanOf(at, end), value, scale, form, implied, takesOf, "");
    }

    /// <summary>"millions" after digits; "M" and "k" too where a currency sign follows ("5 M€").</summary>
    private bool TryScale(TokenizedText text, int at, int limit, out double scale)
    {
        scale = 0;
        if (lists.TryGet(text.Tokens[at].Norm, out var word) && word.Kind == NumberWordKind.Scale) scale = word.Value;
        else if (at + 1 < limit && text.Tokens[at + 1].Norm is "€" or "$" or "£" && lists.TryGetSuffix(text.Tokens[at].Norm, out var glued)) scale = glued;
        return scale > 0;
    }

    /// <summary>"2 millions 190.632": what follows a million in digits and is smaller belongs to it.</summary>
    private static (double Value, int End, double Scale) AddScale(TokenizedText text, int at, int limit, double value, double scale)
    {
        value *= scale;
        var end = at + 1;
        if (scale >= 1_000_000 && end < limit && Digits.TryRead(text.Form(end), out var rest, out var length) && length == text.Tokens[end].Length && rest >= 1000 && rest < scale)
            return (value + rest, end + 1, 1);
        return (value, end, scale);
    }

    /// <summary>"dizaines de milliers", "centaine de millions".</summary>
    private (double Value, int End) Multiply(TokenizedText text, int end, int limit, double value)
    {
        while (value <= Largest && end + 1 < limit && text.Tokens[end].Norm == "de" && lists.TryGet(text.Tokens[end + 1].Norm, out var word)
            && word.Kind is NumberWordKind.Collectives or NumberWordKind.Scale && text.Tokens[end + 1].Norm != "mille")
        {
            value *= word.Value;
            end += 2;
        }
        return (value, end);
    }

    private int EndOfWords(TokenizedText text, int at, int limit, out double value)
    {
        var composer = new NumberComposer();
        var end = at;
        for (var i = at; i < limit && composer.Value <= Largest; i++)
        {
            if (composer.TakesAnd && text.Tokens[i].Norm == "et" && i + 1 < limit && EndsInOne(text.Tokens[i + 1].Norm)) i++;
            if (!TryCompose(text.Tokens[i].Norm, ref composer)) break;
            end = i + 1;
        }
        value = composer.Value;
        return end;
    }

    private static bool EndsInOne(string norm) => norm is "un" or "une" or "onze";

    /// <summary>All parts of a word ("quatre-vingt-dix-huit", "vingt-et-un") or none of them.</summary>
    private bool TryCompose(string norm, ref NumberComposer composer)
    {
        var tried = composer;
        var rest = norm.AsSpan();
        while (true)
        {
            var hyphen = rest.IndexOf('-');
            var part = hyphen < 0 ? rest : rest[..hyphen];
            if (part is "et") { if (!tried.TakesAnd || hyphen < 0) return false; }
            else if (!lists.TryGet(part, out var word) || !tried.TryAdd(word)) return false;
            if (hyphen < 0) break;
            rest = rest[(hyphen + 1)..];
        }
        composer = tried;
        return true;
    }

    /// <summary>"trois-quarts", "deux-tiers" in one word.</summary>
    private bool TrySplitFraction(string norm, out double value)
    {
        value = 0;
        var hyphen = norm.IndexOf('-');
        if (hyphen < 0 || !lists.TryGet(norm.AsSpan(0, hyphen), out var above) || !lists.TryGet(norm.AsSpan(hyphen + 1), out var below)) return false;
        if (above.Kind != NumberWordKind.Cardinal || below.Kind != NumberWordKind.Fraction) return false;
        value = above.Value / below.Value;
        return true;
    }

    /// <summary>Whether a minus is glued to the number and to nothing before it: "-12", not "3-1", "Covid-19" or the dash of an aside.</summary>
    internal static bool HasMinus(TokenizedText text, Number number)
    {
        var start = number.Span.Start;
        return start > 0 && text.Text[start - 1] is '-' or '−' && (start == 1 || char.IsWhiteSpace(text.Text[start - 2]) || text.Text[start - 2] == '(');
    }

    internal static bool IsOf(TokenizedText text, int at, int limit) => at < limit && text.Tokens[at].Norm is "de" or "d'" or "des" or "du";
}
