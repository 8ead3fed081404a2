using Recoupe.Language.Attributions;
using Recoupe.Language.Names;

namespace Recoupe.Language.Quotations;

/// <summary>
/// Finds the answers of an interview that no marks set off: paragraphs behind questions in which somebody speaks of herself. They are the word of the one person named before the first question.
/// </summary>
internal sealed class UnmarkedAnswers(TokenizedText text, IReadOnlyList<NameMention> names, CueLexicon lexicon)
{
    /// <summary>A text of fewer questions may only ask itself what to think.</summary>
    private const int FewestQuestions = 3;

    /// <summary>In how many answers "I" or "we" speak at least: a newsroom that explains asks questions too.</summary>
    private const int FewestPersonal = 2;

    /// <summary>Sentences of a question: "Vous étiez au port. Qu'avez-vous vu ?"</summary>
    private const int LongestQuestion = 3;

    /// <summary>The answers, each a paragraph or more of one speaker; none where the text is no such interview.</summary>
    /// <param name="quotes">What stands between marks: an answer that does is a quotation.</param>
    /// <param name="outlet">Who brings the interview out.</param>
    public List<Quotation> Find(List<TextSpan> quotes, string? outlet)
    {
        var questions = Questions(quotes);
        if (questions.Count < FewestQuestions || Answerer(questions[0].First, quotes) is not { } speaker) return [];
        var answers = new List<Quotation>(questions.Count);
        var personal = 0;
        for (var i = 0; i < questions.Count; i++)
        {
            var first = questions[i].Last + 1;
            var end = i + 1 < questions.Count ? questions[i + 1].First : EndOfParagraph(first);
            if (first >= end) continue;
            var span = TextSpan.FromBounds(text.Sentences[first].Span.Start, text.Sentences[end - 1].Span.End);
            if (SortedSpans.At(quotes, span.Start, static quote => quote) >= 0) return [];
            if (IsPersonal(span)) personal++;
            answers.Add(new Quotation(span, span, speaker, outlet, IsScare: false));
        }
        return personal >= FewestPersonal && personal * 3 >= answers.Count ? answers : [];
    }

    /// <summary>The first and last sentence of each paragraph that asks.</summary>
    private List<(int First, int Last)> Questions(List<TextSpan> quotes)
    {
        var found = new List<(int, int)>();
        for (int first = 0, end; first < text.Sentences.Length; first = end)
        {
            end = EndOfParagraph(first);
            var last = text.Sentences[end - 1].Span;
            if (text.Text[last.End - 1] == '?' && end - first <= LongestQuestion && SortedSpans.At(quotes, last.End - 1, static quote => quote) < 0) found.Add((first, end - 1));
        }
        return found;
    }

    private int EndOfParagraph(int sentence)
    {
        var end = sentence;
        while (end < text.Sentences.Length && text.Sentences[end].Paragraph == text.Sentences[sentence].Paragraph) end++;
        return end;
    }

    /// <summary>The one person named before the first question; of several, the one whose first name is known as one.</summary>
    private string? Answerer(int question, List<TextSpan> quotes)
    {
        var before = new HashSet<string>(StringComparer.Ordinal);
        foreach (var name in SortedSpans.In(names, TextSpan.FromBounds(0, text.Sentences[question].Span.Start), static name => name.Span))
            if (name.Kind == EntityKind.Person && SortedSpans.At(quotes, name.Span.Start, static quote => quote) < 0 && !IsAsking(name)) before.Add(name.Name);
        if (before.Count > 1) before.RemoveWhere(name => name.IndexOf(' ', StringComparison.Ordinal) is var blank && (blank < 0 || lexicon.GenderOf(name[..blank]) == 'u'));
        return before.Count == 1 ? before.First() : null;
    }

    /// <summary>"Propos recueillis par Julie Ferrier" names who asks.</summary>
    private bool IsAsking(NameMention name) => text.TokenAt(name.Span.Start) is > 0 and var at && text.Tokens[at - 1].Norm == "par";

    /// <summary>Whether "I" or "we" speak in it; "notre" and "nos" are a newsroom's own.</summary>
    private bool IsPersonal(TextSpan answer)
    {
        for (var i = text.TokenAt(answer.Start); i < text.Tokens.Length && text.Tokens[i].Start < answer.End; i++)
            if (text.Tokens[i].Norm is "je" or "j'" or "me" or "m'" or "moi" or "mon" or "ma" or "mes" or "nous") return true;
        return false;
    }
}
