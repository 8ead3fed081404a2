using Recoupe.Language.Names;

namespace Recoupe.Language.Quotations;

/// <summary>Finds the person whose name stands beside a quotation without a verb of saying: before its colon, or in brackets after it.</summary>
internal sealed class NamedVoices(TokenizedText text, IReadOnlyList<NameMention> names, GovernedNames governed)
{
    /// <summary>Letters of what may be said in brackets of a speaker.</summary>
    private const int LongestBracket = 100;
    private const int FewestInitials = 2;
    /// <summary>"L. ": a letter, its stop and a blank.</summary>
    private const int LongestInitial = 3;

    private ILookup<string, string>? byInitials;

    /// <summary>"Lavrov : « … »", "Le maire, Paul Kerivel : « … »": a name with no verb before its colon is whose words follow.</summary>
    public Voice? ByLabel(TextSpan quote, int sentence)
    {
        if (sentence < 0 || !FollowsColon(quote)) return null;
        NameMention? label = null;
        for (var i = text.Sentences[sentence].First; i < text.Sentences[sentence].End && text.Tokens[i].Start < quote.Start; i++)
            if (text.Tokens[i].Pos is PartOfSpeech.Verb or PartOfSpeech.Aux) return null;
        for (var i = SortedSpans.FirstAfter(names, text.Sentences[sentence].Span.Start, static n => n.Span); i < names.Count && names[i].Span.End <= quote.Start; i++)
        {
            if (names[i].Kind != EntityKind.Person || governed.IsAddressed(names[i])) continue;
            if (label is not null && label.Name != names[i].Name) return null;
            label = names[i];
        }
        return label is null ? null : new Voice(label.Name, null);
    }

    /// <summary>"L. M. : « … »": initials stand for the one person of the text who has them.</summary>
    public Voice? Spelled(Voice? voice) => voice is not null && OfInitials(voice.Speaker) is { } name ? voice with { Speaker = name } : voice;

    private string? OfInitials(string label)
    {
        var initials = Initials(label);
        if (label.Length > initials.Length * LongestInitial || initials.Length < FewestInitials) return null;
        string? only = null;
        foreach (var name in (byInitials ??= ByInitials())[initials])
        {
            if (name == label) continue;
            if (only is not null) return null;
            only = name;
        }
        return only;
    }

    private ILookup<string, string> ByInitials() =>
        names.Where(static name => name.Kind == EntityKind.Person).Select(static name => name.Name).Distinct(StringComparer.Ordinal).ToLookup(Initials, StringComparer.Ordinal);

    private static string Initials(string name) => string.Concat(name.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(static part => part[0]));

    /// <summary>"« Le pont tiendra » (Léa Morand, sur RTL)": the one person in the brackets right after, with the medium named there.</summary>
    public Voice? InBrackets(TextSpan quote)
    {
        var open = quote.End;
        while (open < text.Text.Length && text.Text[open] is ' ' or '\u00A0' or '\u202F' or '.') open++;
        if (open >= text.Text.Length || text.Text[open] != '(' || text.Text.AsSpan(open, Math.Min(LongestBracket, text.Text.Length - open)).IndexOf(')') is not (> 0 and var length)) return null;
        NameMention? person = null, medium = null;
        for (var i = SortedSpans.FirstAfter(names, open, static n => n.Span); i < names.Count && names[i].Span.Start < open + length; i++)
        {
            if (names[i].Voice is SourceKind.Media or SourceKind.Agency) medium ??= names[i];
            if (names[i].Kind != EntityKind.Person) continue;
            if (person is not null) return null;
            person = names[i];
        }
        // "« Adieu Kerivel » (Kerivel, le maire)": brackets round a name that was said tell more of the words.
        if (person is not null && quote.Of(text.Text).Contains(person.Name.AsSpan(person.Name.LastIndexOf(' ') + 1), StringComparison.Ordinal)) return null;
        return person is null || person.Span.Start > open + 1 && text.Text.AsSpan(open + 1, person.Span.Start - open - 1).ContainsAny(" \u00A0") && person.Role is null ? null : new Voice(person.Name, medium?.Name);
    }

    /// <summary>"Paul Kerivel (Les Écologistes) : « … »": the one person named before the colon.</summary>
    public Voice? BeforeColon(TextSpan quote, int sentence)
    {
        if (sentence < 0 || !FollowsColon(quote)) return null;
        string? only = null;
        foreach (var name in SortedSpans.In(names, TextSpan.FromBounds(text.Sentences[sentence].Span.Start, quote.Start), static name => name.Span))
        {
            if (name.Kind != EntityKind.Person || name.Span.Start < text.Sentences[sentence].Span.Start || governed.IsAddressed(name)) continue;
            if (only is not null && only != name.Name) return null;
            only = name.Name;
        }
        return only is null ? null : new Voice(only, null);
    }

    public bool FollowsColon(TextSpan quote)
    {
        var at = quote.Start - 1;
        while (at > 0 && char.IsWhiteSpace(text.Text[at])) at--;
        return at > 0 && text.Text[at] == ':';
    }
}
