using Recoupe.Language.Attributions;
using Recoupe.Language.Names;

namespace Recoupe.Language.Quotations;

/// <summary>Says whether a name stands under a preposition: words beside it are then said to her, of her or by those round her rather than by her.</summary>
internal sealed class GovernedNames(TokenizedText text, CueLexicon lexicon)
{
    /// <summary>How many words may stand between a preposition and its name.</summary>
    private const int LongestGap = 4;

    /// <summary>"contre le ministre Paul Kerivel"; but "Pour Léa Morand, …" at the head of a sentence gives her view.</summary>
    public bool IsGoverned(NameMention name) => PrepositionOf(name) >= 0;

    /// <summary>The preposition that governs a name; null where there is none.</summary>
    public string? PrepositionBefore(NameMention name) => PrepositionOf(name) is >= 0 and var at ? text.Tokens[at].Norm : null;

    /// <summary>"Message aux amis de Paul Kerivel"; but "Réponse de Paul Kerivel", "Message de soutien de Paul Kerivel" and "Même son de cloche chez Paul Kerivel" say whose words follow.</summary>
    public bool IsAddressed(NameMention name)
    {
        if (PrepositionOf(name) is not (>= 0 and var at)) return false;
        var first = text.Sentences[text.SentenceAt(name.Span.Start)].First;
        if (text.Tokens[at].Norm == "chez") return text.Tokens[first].Norm is not ("même" or "mêmes");
        while (IsOf(at))
        {
            var head = at - 1;
            while (head > first && text.Tokens[head].Pos == PartOfSpeech.Adj) head--;
            if (head < first || text.Tokens[head].Pos != PartOfSpeech.Noun || lexicon.SourceAt(text.Tokens, head, at) is { Noun: { IsDocument: false } noun } && (noun.IsPerson || noun.Type != "witness")) return true;
            at = BeforePhrase(head, first);
            if (at < first) return false;
        }
        return true;
    }

    /// <summary>The preposition that governs a name with its role; -1 where there is none.</summary>
    private int PrepositionOf(NameMention name)
    {
        var first = text.Sentences[text.SentenceAt(name.Span.Start)].First;
        var start = text.TokenAt(RoleStart(name));
        var at = BeforePhrase(start, first);
        // "Le maire du port Paul Kerivel": what stands between is no person, so it belongs to her role.
        while (at > first && IsOf(at) && at + 1 < start && !HoldsPerson(at + 1, start) && HoldsPerson(at - 1, at)) at = BeforePhrase(at - 1, first);
        return at < first || text.Tokens[at].Pos != PartOfSpeech.Adp || at == first && text.Tokens[at].Norm == "pour" ? -1 : at;
    }

    private int BeforePhrase(int start, int first)
    {
        var at = start - 1;
        for (var steps = 0; at >= first && steps < LongestGap && (text.Tokens[at].Pos is PartOfSpeech.Noun or PartOfSpeech.Adj or PartOfSpeech.Det || NounPhrase.IsTitle(text.Tokens[at].Norm)); steps++) at--;
        return at;
    }

    private int RoleStart(NameMention name)
    {
        if (name.Role is not { } role) return name.Span.Start;
        var before = text.Text.AsSpan(0, name.Span.Start).TrimEnd();
        var comma = role.IndexOf(',', StringComparison.Ordinal);
        var words = comma < 0 ? role : role[..comma];
        return before.EndsWith(words, StringComparison.Ordinal) ? before.Length - words.Length : name.Span.Start;
    }

    private bool IsOf(int token) => text.Tokens[token].Norm is "de" or "d'" or "du" or "des";

    private bool HoldsPerson(int from, int to)
    {
        for (var i = from; i < to; i++)
            if (lexicon.SourceAt(text.Tokens, i, to) is { Noun.IsPerson: true }) return true;
        return false;
    }
}
