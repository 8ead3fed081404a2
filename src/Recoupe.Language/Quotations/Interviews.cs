using Recoupe.Language.Names;

namespace Recoupe.Language.Quotations;

/// <summary>Finds whom a text of questions and answers asks, where the questions name nobody: the one person named before the first of them.</summary>
internal sealed class Interviews(TokenizedText text, IReadOnlyList<NameMention> names, NarratedVoices narrated)
{
    /// <summary>One paragraph that asks and one that is quoted may stand beside each other by chance.</summary>
    private const int FewestAnswers = 2;

    /// <summary>Who answers; null where the text is no interview, or two are named before its questions.</summary>
    public Voice? Answerer(List<TextSpan> quotes)
    {
        int answers = 0, question = -1;
        foreach (var quote in quotes)
        {
            var sentence = text.SentenceAt(quote.Start);
            if (!narrated.IsAnswer(quote, sentence, isInterview: true)) continue;
            if (answers++ == 0) question = text.Sentences[sentence - 1].Paragraph;
        }
        return answers < FewestAnswers ? null : OnlyPersonBefore(question, quotes);
    }

    /// <summary>The quotations of a text, of which the one that is its headline is the word of whoever gives the answers that no marks set off.</summary>
    public static IReadOnlyList<Quotation> WithHeadline(TokenizedText text, IReadOnlyList<Quotation> quotations, List<Quotation> answers)
    {
        if (answers.Count == 0 || quotations.Count == 0 || quotations[0] is not { Speaker: null } headline || !headline.Span.Contains(text.Tokens[0].Start)) return quotations;
        return [headline with { Speaker = answers[0].Speaker, Via = answers[0].Via, IsScare = false }, .. quotations.Skip(1)];
    }

    private Voice? OnlyPersonBefore(int paragraph, List<TextSpan> quotes)
    {
        string? only = null;
        foreach (var name in names)
        {
            if (text.Sentences[text.SentenceAt(name.Span.Start)].Paragraph >= paragraph) break;
            if (name.Kind != EntityKind.Person || SortedSpans.At(quotes, name.Span.Start, static quote => quote) >= 0) continue;
            if (only is not null && only != name.Name) return null;
            only = name.Name;
        }
        return only is null ? null : new Voice(only, null);
    }
}
