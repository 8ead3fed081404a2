using Recoupe.Language.Attributions;
using Recoupe.Language.Names;

namespace Recoupe.Language.Quotations;

/// <summary>
/// Tells words between marks that nobody of the text says: the title of a work, what is written on a button, the headline of another page among the leftovers of this one.
/// </summary>
internal sealed class UnspokenWords(TokenizedText text, IReadOnlyList<NameMention> names, CueLexicon lexicon)
{
    /// <summary>How long a line may be that stands over or under a text.</summary>
    private const int LongestHeadline = 160;

    private Dictionary<string, (int FirstEnd, int LastStart)>? reaches;
    private (int Start, int End) kept = (0, -1);

    /// <summary>Whether a quotation claims no speech; <paramref name="isAttributed"/> where a cue of its own sentence gives it its voice.</summary>
    public bool Are(Quotation quote, bool isAttributed) =>
        IsTeaser(quote, isAttributed) || quote.Speaker is null && (IsTitle(quote) || IsButton(quote)) || NamesItself(quote);

    /// <summary>"« Le Courrier du Val » révèle que": the marks hold the name of who speaks.</summary>
    private bool NamesItself(Quotation quote) => quote.Speaker is { } name && quote.Inner.Of(text.Text).SequenceEqual(name);

    /// <summary>A short line that ends without a stop, beside other paragraphs; a question or a cry between marks ends it where a label leads to it ("Lambert : « Partir ? »").</summary>
    public bool IsHeadline(TextSpan quote)
    {
        var (start, end) = Paragraph(quote);
        if (start == 0 && end == text.Text.Length || end - start > LongestHeadline || FollowsColon(start)) return false;
        var last = end - 1;
        while (last > start && (char.IsWhiteSpace(text.Text[last]) || text.Text[last] is '»' or '”' or '"')) last--;
        return text.Text[last] is not ('.' or '…' or ':' or ';' or ',' or '!' or '?') || last < end - 1 && text.Text[last] is '!' or '?' && quote.End == end && IsLabelled(quote, start);
    }

    /// <summary>Whether the paragraph before ends its sentence: headlines of other pages stand in rows.</summary>
    public bool FollowsStop(TextSpan quote)
    {
        var before = Paragraph(quote).Start - 1;
        while (before > 0 && (char.IsWhiteSpace(text.Text[before]) || text.Text[before] is '»' or '”' or '"')) before--;
        return before > 0 && text.Text[before] is '.' or '!' or '?' or '…';
    }

    /// <summary>"Une voisine écrit :", and the words stand in the paragraph after it.</summary>
    private bool FollowsColon(int paragraph)
    {
        var before = paragraph - 1;
        while (before > 0 && char.IsWhiteSpace(text.Text[before])) before--;
        return before >= 0 && text.Text[before] == ':';
    }

    private bool IsLabelled(TextSpan quote, int start)
    {
        var colon = quote.Start - 1;
        while (colon > start && char.IsWhiteSpace(text.Text[colon])) colon--;
        return colon >= start && text.Text[colon] == ':';
    }

    /// <summary>A headline that nobody speaks, or that is labelled with a name that the rest of the text never has.</summary>
    private bool IsTeaser(Quotation quote, bool isAttributed)
    {
        if (isAttributed || !IsHeadline(quote.Span)) return false;
        if (quote.Speaker is not { } speaker) return true;
        var (start, end) = Paragraph(quote.Span);
        return !(reaches ??= Reaches()).TryGetValue(speaker, out var reach) || reach.FirstEnd > start && reach.LastStart < end;
    }

    /// <summary>By name, where it stands first and last.</summary>
    private Dictionary<string, (int FirstEnd, int LastStart)> Reaches()
    {
        var found = new Dictionary<string, (int FirstEnd, int LastStart)>(StringComparer.Ordinal);
        foreach (var name in names)
            if (!found.TryAdd(name.Name, (name.Span.End, name.Span.Start))) found[name.Name] = found[name.Name] with { LastStart = name.Span.Start };
        return found;
    }

    /// <summary>"dans son livre « Un jour d'hiver »": within a sentence a capital opens a title or a name where no verb follows; what is said there opens small.</summary>
    private bool IsTitle(Quotation quote)
    {
        if (quote.Inner.Length < 2 || !char.IsUpper(text.Text[quote.Inner.Start]) || text.Text[quote.Inner.End - 1] is '.' or '!' or '?' or '…') return false;
        var first = text.TokenAt(quote.Inner.Start);
        var before = text.TokenAt(quote.Span.Start) - 1;
        var sentence = text.SentenceAt(quote.Span.Start);
        if (before < 0 || text.Tokens[before].Norm is ":" or "." or "!" or "?" || sentence < 0 || text.Sentences[sentence].Span.Start >= quote.Span.Start) return false;
        for (var i = first; i < text.Tokens.Length && text.Tokens[i].Start < quote.Inner.End; i++)
            if (text.Tokens[i].Has(Morphology.Fin)) return false;
        return true;
    }

    /// <summary>"En cliquant sur « Continuer »": what is written where a reader shall press.</summary>
    private bool IsButton(Quotation quote)
    {
        var before = text.TokenAt(quote.Span.Start) - 1;
        return before > 0 && text.Tokens[before].Norm == "sur" && (lexicon.Wordings["press"].Contains(text.Tokens[before - 1].Norm) || lexicon.Wordings["press"].Contains(text.Tokens[before - 1].Lemma));
    }

    /// <summary>The paragraph of a quotation without the blanks at its end; that of the last one is kept.</summary>
    private (int Start, int End) Paragraph(TextSpan quote)
    {
        if (quote.Start >= kept.Start && quote.End <= kept.End) return kept;
        var start = text.Text.LastIndexOf("\n\n", quote.Start, StringComparison.Ordinal);
        var end = text.Text.IndexOf("\n\n", quote.End, StringComparison.Ordinal);
        start = start < 0 ? 0 : start + 2;
        end = end < 0 ? text.Text.Length : end;
        while (end > start + 1 && char.IsWhiteSpace(text.Text[end - 1])) end--;
        return kept = (start, end);
    }
}
