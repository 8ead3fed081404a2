using Recoupe.Annotation;
using Recoupe.Language;
using Recoupe.Language.Dates;
using Recoupe.Model;

namespace Recoupe.Comparison;

/// <summary>
/// Finds the day on which a figure was counted: the one that its clause puts next to it ("1 037 mercredi, 1 420 jeudi"), where that is near the page's own; else the page's. The day on which the victims died or were hurt
/// ("52 personnes ont été blessées samedi") is not when they were counted, nor is the day since which they are ("3 400 hectares ont brûlé depuis jeudi").
/// </summary>
internal sealed class CountDays(LanguagePack pack)
{
    /// <summary>Days between the page and the day of its count.</summary>
    private const int NearDays = 4;

    private readonly Tolls tolls = new(pack);
    private readonly ConflictLexicon conflicts = new(pack);
    private readonly TypedWords bounds = new(pack, "since.tsv", "since", "before", "after", "when");

    /// <param name="written">The day of the page, or of the entry of a running report; null where it is not known.</param>
    public DateOnly? Of(Statement statement, CountedQuantity quantity, AnnotatedArticle article, DateOnly? written)
    {
        var number = quantity.Quantity.NumberSpan;
        var (day, nearest) = (written, int.MaxValue);
        for (var i = 0; i < statement.Dates.Count; i++)
        {
            var (date, span) = (statement.Dates[i], statement.DateSpans[i]);
            if (written is not { } page || statement.Beside.Contains(span) || date.Days > 1 || date.Earliest > page || page.DayNumber - date.Earliest.DayNumber > NearDays) continue;
            if (date.Earliest != page && IsOfEvent(statement, number, span, article)) continue;
            // What follows the figure dates it sooner than what stands before.
            var distance = span.Start >= number.End ? span.Start - number.End : 2 * (number.Start - span.End);
            if (distance < nearest) (day, nearest) = (date.Earliest, distance);
        }
        return day;
    }

    /// <summary>"Tués deux jours plus tôt", "dans une bousculade survenue samedi", "l'attaque de lundi": the day is that of what happened, by the last verb before it, or by the first behind one that opens its clause.</summary>
    private bool IsOfEvent(Statement statement, TextSpan number, TextSpan date, AnnotatedArticle article)
    {
        var (tokens, tokenized) = (article.Analysis.Tokens, article.Analysis.Tokenized);
        var (at, first, end) = (tokenized.TokenAt(date.Start), tokenized.TokenAt(statement.Claim.Start), tokenized.TokenAt(statement.Claim.End - 1) + 1);
        if (article.Analysis.DateOf(date) is { Form: OffsetForm { Origin: TimexOrigin.Narrated } } || at > first && bounds["since"].Contains(tokens[at - 1].Norm)) return true;
        if (at - 1 > first && tokens[at - 1].Norm is "de" or "du" && article.Concepts[at - 2] is { } noun && Concept.IsEvent(noun)) return !conflicts.Is("count", noun);
        for (var i = at - 1; i >= first; i--)
            if (Happens(tokens[i], article.Concepts[i]) is { } happens) return happens;
        if (date.Start > number.End) return false;
        for (var i = at + 1; i < end; i++)
            if (Happens(tokens[i], article.Concepts[i]) is { } happens) return happens;
        return false;
    }

    /// <summary>Whether a verb says what befell those counted, or that something befell; null of what is neither a verb nor a word for a count.</summary>
    private bool? Happens(Token token, string? concept) =>
        concept is not null && conflicts.Is("count", concept) ? false
        : concept is not null && tolls.WayOf(concept) != TollWay.Fixed && token.Pos is PartOfSpeech.Verb or PartOfSpeech.Adj ? true
        : token.Pos is PartOfSpeech.Verb ? conflicts.Is("befall", token) : null;
}
