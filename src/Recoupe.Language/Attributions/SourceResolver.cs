using Recoupe.Language.Names;

namespace Recoupe.Language.Attributions;

/// <summary>A source with its name: <paramref name="Words"/> as they stand, <paramref name="Name"/> the fullest name it goes by in the text.</summary>
internal sealed record ResolvedSource(TextSpan Words, string Name, SourceKind Voice, bool IsAnaphor = false);

/// <summary>
/// Says whom the words of a source mean: a name in its fullest form; a role that only one named person of the text has ("le préfet"); a pronoun or an empty noun
/// ("l'élue", "ce dernier") by the source that spoke last. Where nobody is named, the words themselves are the name.
/// </summary>
internal sealed class SourceResolver(TokenizedText text, IReadOnlyList<NameMention> names, CueLexicon lexicon)
{
    private ResolvedSource? lastPerson;
    private ResolvedSource? lastBody;
    private ResolvedSource? last;

    /// <summary>The source spoken of last, of any kind.</summary>
    public ResolvedSource? Last => last;

    /// <summary>Keeps a source in mind for the pronouns to come.</summary>
    public void Remember(ResolvedSource source)
    {
        last = source;
        if (source.Voice is SourceKind.Person or SourceKind.Unnamed) lastPerson = source;
        else lastBody = source;
    }

    /// <summary>A person that the text names, though nothing is said on her word yet: the next pronoun may mean her.</summary>
    public void Notice(NameMention person)
    {
        if (person.Kind == EntityKind.Person) lastPerson = new ResolvedSource(person.Span, person.Name, SourceKind.Person);
    }

    /// <summary>Who a personal pronoun means; null where nobody was spoken of.</summary>
    public ResolvedSource? OfPronoun(Token pronoun)
    {
        var plural = pronoun.Norm.EndsWith("ils", StringComparison.Ordinal) || pronoun.Norm.EndsWith("elles", StringComparison.Ordinal);
        var found = plural ? last : lastPerson ?? last;
        return found is null ? null : found with { Words = pronoun.Span, IsAnaphor = true };
    }

    /// <summary>Who a noun phrase <c>[start, end)</c> of tokens means; null where it can be no source.</summary>
    public ResolvedSource? OfPhrase(int start, int end)
    {
        if (start >= end) return null;
        var span = text.SpanOf(start, end);
        if (PersonIn(start, end) is { } person) return new ResolvedSource(span, person.Name, SourceKind.Person);
        var head = HeadNoun(start, end);
        if (NameAtHead(start, end) is { } name) return new ResolvedSource(span, name.Name, name.Voice);
        if (head < 0) return null;
        var noun = lexicon.Sources.GetValueOrDefault(text.Tokens[head].Norm) ?? lexicon.Sources.GetValueOrDefault(text.Tokens[head].Lemma);
        if (noun is null) return HasName(start, end) ? new ResolvedSource(span, WordsOf(start, end), SourceKind.Unnamed) : null;
        if (IsDefinite(text.Tokens[start]) && end - head == 1)
        {
            if (OfRole(noun.Lemma) is { } holder) return new ResolvedSource(span, holder.Name, SourceKind.Person, IsAnaphor: true);
            if (Antecedent(text.Tokens[head].Norm, span.Start) is { } antecedent) return antecedent with { Words = span, IsAnaphor = true };
        }
        return new ResolvedSource(span, WordsOf(start, end), noun.Voice == SourceKind.Person ? SourceKind.Unnamed : noun.Voice);
    }

    private ResolvedSource? Antecedent(string noun, int before) => lexicon.Anaphors.GetValueOrDefault(noun) switch
    {
        "person" => lastPerson,
        "body" => lastBody ?? LastNamed(before, n => n.Kind == EntityKind.Organisation),
        "medium" => LastNamed(before, n => n.Voice is SourceKind.Media or SourceKind.Agency),
        _ => null,
    };

    /// <summary>The last name of a kind before a position.</summary>
    private ResolvedSource? LastNamed(int before, Predicate<NameMention> fits)
    {
        ResolvedSource? found = null;
        foreach (var name in names)
        {
            if (name.Span.Start >= before) break;
            if (fits(name)) found = new ResolvedSource(name.Span, name.Name, name.Voice);
        }
        return found;
    }

    /// <summary>The one named person of the text whose role begins with this noun.</summary>
    private NameMention? OfRole(string noun)
    {
        NameMention? holder = null;
        foreach (var name in names)
        {
            if (name.Kind != EntityKind.Person || name.Role is null || !StartsWithWord(name.Role, noun)) continue;
            if (holder is not null && holder.Name != name.Name) return null;
            holder = name;
        }
        return holder;
    }

    private static bool StartsWithWord(string role, string noun) =>
        role.StartsWith(noun, StringComparison.OrdinalIgnoreCase) && (role.Length == noun.Length || !char.IsLetter(role[noun.Length]));

    /// <summary>A person who is the source, not a complement of it ("un proche de X" is not X).</summary>
    private NameMention? PersonIn(int start, int end)
    {
        foreach (var name in NamesIn(start, end))
        {
            if (name.Kind != EntityKind.Person) continue;
            var at = text.TokenAt(name.Span.Start);
            if (at > start && text.Tokens[at - 1].Norm is "de" or "d'" or "du" or "des" or "à" or "pour") continue;
            return name;
        }
        return null;
    }

    private NameMention? NameAtHead(int start, int end)
    {
        foreach (var name in NamesIn(start, end))
        {
            var at = text.TokenAt(name.Span.Start);
            if (at > start + 1) return null;
            return name.Kind is EntityKind.Organisation or EntityKind.Place ? name : null;
        }
        return null;
    }

    private bool HasName(int start, int end) => NamesIn(start, end).Any(n => n.Kind is EntityKind.Person or EntityKind.Organisation);

    private IEnumerable<NameMention> NamesIn(int start, int end)
    {
        var span = text.SpanOf(start, end);
        foreach (var name in names)
            if (span.Contains(name.Span)) yield return name;
    }

    private int HeadNoun(int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            var token = text.Tokens[i];
            if (token.Pos is PartOfSpeech.Noun or PartOfSpeech.Propn || lexicon.Sources.ContainsKey(token.Norm)) return i;
            if (token.Pos is PartOfSpeech.Adp && i > start && token.Norm is not ("des" or "de" or "d'")) return -1;
        }
        return -1;
    }

    private static bool IsDefinite(Token token) => token.Norm is "le" or "la" or "l'" or "les" or "ce" or "cet" or "cette";

    private string WordsOf(int start, int end) => text.SpanOf(start, end).Of(text.Text).ToString();
}
