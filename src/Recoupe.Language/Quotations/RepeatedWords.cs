namespace Recoupe.Language.Quotations;

/// <summary>Finds the quotation that another one repeats: a headline or a fragment has the voice that its words have elsewhere in the text.</summary>
internal sealed class RepeatedWords(TokenizedText text)
{
    /// <summary>How many words a headline must have to be known though it leaves some out.</summary>
    private const int FewestWords = 3;

    /// <summary>How many quotations of a text are looked through: one of more is a list, and each is held against all.</summary>
    private const int MostQuotations = 300;

    private readonly Dictionary<TextSpan, string[]> split = [];

    /// <summary>The quotation with a voice that holds the words of another; for a headline, also one that says them with some words between, or some of them.</summary>
    public Quotation? Of(List<Quotation> found, int index, bool isHeadline)
    {
        var words = found[index].Inner.Of(text.Text).TrimEnd(" .,;!?…").ToString();
        if (!words.Contains(' ', StringComparison.Ordinal)) return null;
        foreach (var other in Others(found))
            if (other.Speaker is not null && (other.Inner.Length > words.Length || other.Inner.Length == words.Length && other.Span.Start > found[index].Span.Start) && other.Inner.Of(text.Text).Contains(words, StringComparison.OrdinalIgnoreCase)) return other;
        if (!isHeadline || Split(words) is not { Length: >= FewestWords } wanted) return null;
        foreach (var other in Others(found))
            if (other.Speaker is not null && other.Span != found[index].Span && WordsOf(other) is var said && (IsSaidIn(wanted, said) || said.Length >= FewestWords && IsSaidIn(said, wanted))) return other;
        return null;
    }

    private static SpanSlice<Quotation> Others(List<Quotation> found) => new(found, 0, Math.Min(found.Count, MostQuotations));

    private string[] WordsOf(Quotation quote)
    {
        if (!split.TryGetValue(quote.Inner, out var words)) split[quote.Inner] = words = Split(quote.Inner.Of(text.Text).ToString());
        return words;
    }

    /// <summary>"pas un barrage utile" is said in "Cela n'a pas été un barrage utile": the same words in the same order, one or many, no farther apart than they are many.</summary>
    private static bool IsSaidIn(string[] wanted, string[] said)
    {
        for (var start = 0; start + wanted.Length <= said.Length; start++)
        {
            int met = 0, at = start;
            for (; at < said.Length && met < wanted.Length && at - start < wanted.Length * 2 + 1; at++)
                if (said[at].AsSpan().TrimEnd('s').Equals(wanted[met].AsSpan().TrimEnd('s'), StringComparison.OrdinalIgnoreCase)) met++;
                else if (at == start) break;
            if (met == wanted.Length) return true;
        }
        return false;
    }

    private static string[] Split(string words) => words.Split([' ', '\u00A0', '\'', '’', ',', '.', '!', '?', '\n'], StringSplitOptions.RemoveEmptyEntries);
}
