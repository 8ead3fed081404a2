using System.Buffers;
using Recoupe.Language;
using Recoupe.Language.Dates;
using Recoupe.Language.Names;
using Recoupe.Model;

namespace Recoupe.Statements;

/// <summary>What to show of a sentence as the title of a claim in it, and how well that reads where nothing stands before it.</summary>
internal sealed class TitleWording(ClauseWords words)
{
    /// <summary>In letters: what can be read at a glance, what is a scrap, and what is but a label ("VIDÉO.").</summary>
    private const int Longest = 180, LongestOfTied = 300, Paragraph = 220, Scrap = 40, Label = 16;
    /// <summary>In tokens: "VAUR, 13 jan 2026 (ATV) –"; where a word that means somebody already named still opens a sentence ("trois d'entre eux").</summary>
    private const int LongestLead = 12, Opening = 4;
    private static readonly SearchValues<char> Hour = SearchValues.Create("0123456789:.hH");

    private const double OfLabel = 0.2, OfScrap = 0.5, OfParagraph = 0.7, WithinSentence = 0.6, Tied = 0.3, Asking = ClaimTitle.Weak - 0.05, Leaning = 0.4, OfItsDay = 0.9;

    /// <summary>
    /// The whole sentence where it is short enough, without the dateline or the hour that it is filed under; else the claim, without the conjunction that ties it to what stood
    /// before and the words that lead to what comes after. A longer sentence still reads better than a claim that lacks its subject.
    /// </summary>
    public ClaimTitle Of(AnalyzedText analysis, Sentence sentence, TextSpan claim)
    {
        var tokens = analysis.Tokens;
        var opening = AfterLead(analysis, sentence);
        var (first, end) = (Math.Max(opening, analysis.Tokenized.TokenAt(claim.Start)), analysis.Tokenized.TokenAt(claim.End - 1) + 1);
        var opens = first == opening;
        var isTied = false;
        if (sentence.Span.End - tokens[opening].Start <= Longest) (first, end) = (opening, sentence.End);
        else
        {
            if (!opens) (first, end) = WithoutLinks(tokens, first, end);
            while (end > first + 1 && LeadsOn(tokens[end - 1])) end--;
            isTied = !opens && IsTied(tokens[first]);
            if (isTied && sentence.Span.End - tokens[opening].Start <= LongestOfTied) (first, end, isTied) = (opening, sentence.End, false);
        }
        var span = analysis.Tokenized.SpanOf(first, end);
        var length = span.Length switch { < Label => OfLabel, < Scrap => OfScrap, > Paragraph => OfParagraph, _ => 1 };
        var leans = Leans(analysis, first, end);
        if (words.AreLive(tokens, first, tokens[end - 1].Is(PartOfSpeech.Punct) ? end - 1 : end)) return new ClaimTitle(span, 0);
        return new ClaimTitle(span, length * (opens ? 1 : isTied ? Tied : WithinSentence) * (Asks(tokens, first, end) ? Asking : 1) * (leans ? Leaning : 1) * (IsOfItsDay(analysis, span) ? OfItsDay : 1)) { Leans = leans };
    }

    /// <summary>
    /// The claim alone, where it is a part of its sentence that reads by itself: of "Le col a rouvert lundi et deux alpinistes ont été évacués.", "deux alpinistes ont été évacués". Null where it is all that
    /// there is, or lacks its subject.
    /// </summary>
    public TextSpan? OfClaim(AnalyzedText analysis, Sentence sentence, TextSpan claim)
    {
        var tokens = analysis.Tokens;
        var (first, end) = WithoutLinks(tokens, Math.Max(AfterLead(analysis, sentence), analysis.Tokenized.TokenAt(claim.Start)), analysis.Tokenized.TokenAt(claim.End - 1) + 1);
        var span = analysis.Tokenized.SpanOf(first, end);
        return span.Length < Scrap || span.Length >= sentence.Span.Length - 1 || IsTied(tokens[first]) || Leans(analysis, first, end) ? null : span;
    }

    /// <summary>Without the conjunction that ties it to what stood before, and the words that lead to what comes after.</summary>
    private static (int First, int End) WithoutLinks(Token[] tokens, int first, int end)
    {
        while (first + 1 < end && tokens[first].Is(PartOfSpeech.Punct)) first++;
        if (first + 1 < end && IsLink(tokens[first], tokens[first + 1])) first++;
        while (end > first + 1 && LeadsOn(tokens[end - 1])) end--;
        return (first, end);
    }

    /// <summary>Behind "VAUR, 13 jan 2026 (ATV) –", "10h30 –", "10:30 –", "Jeudi 5 mars |", "EN DIRECT –" or the dash of a list; the sentence's first token where none of these opens it.</summary>
    private int AfterLead(AnalyzedText analysis, Sentence sentence)
    {
        var tokens = analysis.Tokens;
        for (var i = sentence.First; i < Math.Min(sentence.First + LongestLead, sentence.End - 1) && !tokens[i].Has(Morphology.Fin); i++)
            if (tokens[i].Norm is "." or ":" && words.AreLive(tokens, sentence.First, i) || tokens[i].Norm is "-" or "–" or "—" or "|" && !IsSign(analysis, i) && (i == sentence.First || words.AreLive(tokens, sentence.First, i) || IsLead(analysis, analysis.Tokenized.SpanOf(sentence.First, i)))) return i + 1;
        return sentence.First;
    }

    /// <summary>"-9 degrés au col": a dash glued to a number is its sign, that of a list stands apart.</summary>
    private static bool IsSign(AnalyzedText analysis, int dash) =>
        analysis.Tokens[dash].End == analysis.Tokens[dash + 1].Start && char.IsAsciiDigit(analysis.Tokenized.Text[analysis.Tokens[dash].End]);

    /// <summary>Whether it opens with the day or the hour, or with the place that an agency or a day stands behind.</summary>
    private static bool IsLead(AnalyzedText analysis, TextSpan lead)
    {
        if (lead.Of(analysis.Tokenized.Text).IndexOfAnyExcept(Hour) < 0) return true;
        var (isOfPlace, isSigned) = (false, false);
        foreach (var date in analysis.DatesIn(lead))
        {
            if (date.Span.Start == lead.Start && date.Type is TimexType.Date or TimexType.Time) return true;
            isSigned = true;
        }
        foreach (var name in analysis.NamesIn(lead))
        {
            isOfPlace |= name.Span.Start == lead.Start && name.Kind == EntityKind.Place;
            isSigned |= name.Voice == SourceKind.Agency;
        }
        return isOfPlace && isSigned;
    }

    /// <summary>"et la rivière", "où la rivière", but not "où travaillent".</summary>
    private static bool IsLink(Token token, Token next) => token.Pos is PartOfSpeech.Cconj or PartOfSpeech.Sconj || token.Norm == "où" && !next.Has(Morphology.Fin);

    /// <summary>"…, ce", "…, selon", "… et".</summary>
    private static bool LeadsOn(Token token) =>
        token.Norm is "," or ";" or ":" || token.Pos is PartOfSpeech.Adp or PartOfSpeech.Cconj or PartOfSpeech.Sconj or PartOfSpeech.Det || token.Is(PartOfSpeech.Pron) && token.Has(Morphology.Demonstrative);

    /// <summary>"qui", "dont", "réduit à", "travaillent", "s'est": who or what is meant stands before it.</summary>
    private bool IsTied(Token token) =>
        words.IsRelative(token) || token.Norm == "où" || token.Has(Morphology.Fin) || token.Has(Morphology.Participle) || token.Has(Morphology.Reflex);

    /// <summary>"Il viendra demain": the reader must know of which day it was written.</summary>
    private static bool IsOfItsDay(AnalyzedText analysis, TextSpan title)
    {
        foreach (var date in analysis.DatesIn(title))
            if ((date.Form is PortionForm portion ? portion.Whole : date.Form) is OffsetForm { Unit: TimeUnit.Day, Origin: TimexOrigin.Publication }) return true;
        return false;
    }

    /// <summary>"Que faire ?", "L'incendie : ce que dit le procureur", "L'incendie : suivez notre direct", "L'incendie : le récit", "L'incendie, heure par heure", and words that nobody is said to have said.</summary>
    private bool Asks(Token[] tokens, int first, int end)
    {
        if (tokens[end - 1].Norm == "?" || tokens[first].Norm is "«" or "\"" or "“" && tokens[end - 1].Norm is "»" or "\"" or "”" || words.IsAccount(tokens, first, end)) return true;
        for (var i = first; i < end; i++)
            if ((i == first || tokens[i - 1].Norm == ":") && words.IsAsking(tokens, i, end)) return true;
        return false;
    }

    /// <summary>Whether it leans on what stood before: "Il dit avoir perdu", "Cinq d'entre eux", "Agés de six ans, ils", "Ce départ", "Son bail", "Car une lettre", "De son côté", "…, a-t-il dit".</summary>
    private bool Leans(AnalyzedText analysis, int first, int end)
    {
        var tokens = analysis.Tokens;
        while (first < end - 1 && tokens[first].Is(PartOfSpeech.Punct)) first++;
        if (words.IsLink(tokens[first]) || tokens[first].Has(Morphology.Poss) || tokens[first].Has(Morphology.Demonstrative) && !IsOfDate(analysis, tokens[first]) || words.IsLeaning(tokens, first, end)) return true;
        var isBeforeVerb = true;
        for (var i = first; i < end; i++)
        {
            isBeforeVerb &= !words.IsRelative(tokens[i]);
            if (tokens[i].Is(PartOfSpeech.Pron) && tokens[i].Has(Morphology.Personal | Morphology.Third) && !tokens[i].Has(Morphology.Reflex) && (isBeforeVerb || i < first + Opening || tokens[i].Norm[0] == '-')) return true;
            if (i < first + Opening && words.IsOther(tokens[i]) || IsBareCount(tokens, i, first, end)) return true;
            isBeforeVerb &= !tokens[i].Has(Morphology.Fin);
        }
        return false;
    }

    /// <summary>"Cinq sont graves", "affirme que huit étaient ouvertes": of what, was told before.</summary>
    private static bool IsBareCount(Token[] tokens, int i, int first, int end) =>
        tokens[i].Is(PartOfSpeech.Num) && i + 1 < end && tokens[i + 1].Has(Morphology.Fin) && (i == first || tokens[i - 1].Is(PartOfSpeech.Sconj));

    /// <summary>"Ce lundi", "cette année".</summary>
    private static bool IsOfDate(AnalyzedText analysis, Token token)
    {
        foreach (var date in analysis.DatesIn(token.Span with { Length = token.Length + 1 }))
            if (date.Span.Start == token.Start) return true;
        return false;
    }
}
