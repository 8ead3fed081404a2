using Recoupe.Language.Names;

namespace Recoupe.Language.Attributions;

/// <summary>
/// Says which organisation a bare noun means ("le groupe", "le club"): the one called so, the one introduced so ("le groupe minier Tilmat", "Tilmat, un groupe minier"),
/// else of those that the noun suits the one that its sentence begins with, that spoke last, was named most, or was named last.
/// </summary>
internal sealed class BodyMemory(TokenizedText text, IReadOnlyList<NameMention> names, CueLexicon lexicon)
{
    /// <summary>How many words may stand between a noun and the name that it introduces.</summary>
    private const int LongestIntroduction = 3;

    /// <summary>How many names back a bare noun may mean: it is asked of every noun, and no reader looks further.</summary>
    private const int LongestMemory = 500;

    private readonly HashSet<string> speakers = new(StringComparer.Ordinal), relays = new(StringComparer.Ordinal);

    public void NoticeSpeaker(string name) => speakers.Add(name);

    /// <summary>"un audit consulté par La Feuille": whoever passes words on is a medium, though no list knows it, and no "société" of which the page tells.</summary>
    public void NoticeRelay(string name) => relays.Add(name);

    /// <summary>The organisation that <paramref name="noun"/> at the token <paramref name="at"/> means; null where none was named that it suits.</summary>
    /// <param name="isPlain">Whether the noun stands alone: with an adjective ("le laboratoire national") it means no body but one that was called or introduced so.</param>
    public NameMention? Named(string noun, int at, bool isPlain)
    {
        var before = text.Tokens[at].Start;
        NameMention? called = null, introduced = null, topic = null, spoke = null, last = null;
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var name in Before(before))
        {
            if (name.Kind != EntityKind.Organisation && !IsUnclear(name)) continue;
            if (IsCalled(name, noun)) called = name;
            if (name.Voice is SourceKind.Media or SourceKind.Agency || relays.Contains(name.Name)) continue;
            if (IsIntroduced(name, noun)) introduced = name;
            if (!Suits(noun, name)) continue;
            counts[name.Name] = counts.GetValueOrDefault(name.Name) + 1;
            last = name;
            if (text.SentenceAt(name.Span.Start) == text.SentenceAt(before) && text.TokenAt(name.Span.Start) - text.Sentences[text.SentenceAt(before)].First <= 1) topic = name;
            if (speakers.Contains(name.Name)) spoke = name;
        }
        if (!isPlain) return called ?? introduced ?? (last is not null && HeadsSentenceBefore(last, before) ? last : null);
        return called ?? introduced ?? topic ?? Heading(noun, before) ?? spoke ?? MostNamed(counts, before) ?? last;
    }

    /// <summary>The organisation whose name begins with a noun, named before the token <paramref name="at"/>; null where there is none, or there are two.</summary>
    public NameMention? Called(string noun, int at)
    {
        NameMention? called = null;
        foreach (var name in Before(text.Tokens[at].Start))
        {
            if (name is not { Kind: EntityKind.Organisation, Voice: SourceKind.Organisation } || !IsCalled(name, noun)) continue;
            if (called is not null && called.Name != name.Name) return null;
            called = name;
        }
        return called;
    }

    /// <summary>"Tilmat sort du silence. Le groupe belge regrette": the one that the sentence before begins with.</summary>
    private bool HeadsSentenceBefore(NameMention name, int before)
    {
        var (here, there) = (text.SentenceAt(before), text.SentenceAt(name.Span.Start));
        return here - there == 1 && text.Sentences[here].Paragraph == text.Sentences[there].Paragraph && text.TokenAt(name.Span.Start) - text.Sentences[there].First <= 1;
    }

    /// <summary>The one with which the text begins, where it speaks: "Tilmat « regrette » une erreur" makes "le groupe" of what follows.</summary>
    private NameMention? Heading(string noun, int before)
    {
        foreach (var name in Before(before))
            return name.Kind == EntityKind.Organisation && name.Voice is not (SourceKind.Media or SourceKind.Agency) && text.TokenAt(name.Span.Start) <= 1 && speakers.Contains(name.Name) && Suits(noun, name) ? name : null;
        return null;
    }

    /// <summary>One bare word that nothing but its place tells for a person may be a firm: "Tilmat a annoncé la fermeture".</summary>
    private bool IsUnclear(NameMention name) =>
        name.Kind == EntityKind.Person && name.Role is null && !name.Name.Contains(' ') && lexicon.GenderOf(name.Name) == 'u' && text.TokenAt(name.Span.Start) is var at && !(at > 0 && NounPhrase.IsTitle(text.Tokens[at - 1].Norm));

    private NameMention? MostNamed(Dictionary<string, int> counts, int before)
    {
        NameMention? most = null;
        foreach (var name in Before(before))
        {
            if (counts.TryGetValue(name.Name, out var count) && count > 1 && (most is null || count >= counts[most.Name])) most = name;
        }
        return most;
    }

    private SpanSlice<NameMention> Before(int position)
    {
        var end = SortedSpans.In(names, TextSpan.FromBounds(0, position), static name => name.Span).End;
        return new SpanSlice<NameMention>(names, Math.Max(0, end - LongestMemory), end);
    }

    /// <summary>Whether a name says what it names by this noun: "le ministère des Affaires étrangères" is "le ministère".</summary>
    private static bool IsCalled(NameMention name, string noun) =>
        name.Name.StartsWith(noun, StringComparison.OrdinalIgnoreCase) && (name.Name.Length == noun.Length || name.Name[noun.Length] == ' ');

    private bool IsIntroduced(NameMention name, string noun)
    {
        var first = text.TokenAt(name.Span.Start);
        for (var i = first - 1; i >= 0 && i >= first - LongestIntroduction; i--)
        {
            if (text.Tokens[i].Norm == noun) return true;
            if (text.Tokens[i].Pos is not (PartOfSpeech.Adj or PartOfSpeech.Noun or PartOfSpeech.Propn or PartOfSpeech.Det) && text.Tokens[i].Norm is not ("," or "«" or "\"")) break;
        }
        var after = text.TokenAt(name.Span.End - 1) + 1;
        return after + 2 < text.Tokens.Length && text.Tokens[after].Norm == "," && (text.Tokens[after + 1].Norm == noun || text.Tokens[after + 1].Pos == PartOfSpeech.Det && text.Tokens[after + 2].Norm == noun);
    }

    /// <summary>A ministry is no "entreprise", a union no "club", and "le ministère" only one that is called so; "organisation" suits all but media.</summary>
    private bool Suits(string noun, NameMention name)
    {
        if (!lexicon.Sources.TryGetValue(noun, out var own)) return true;
        if (own.Voice == SourceKind.Government) return false;
        if (own.Type == "official") return true;
        if (name.Voice == SourceKind.Government || TypeOf(name) == "media") return false;
        if (own.Type is "association" or "activist") return true;
        return TypeOf(name) is not { } type || type == own.Type;
    }

    /// <summary>What kind of body a name says it is by its first word: "Agence Tilmat", "Union des producteurs".</summary>
    private string? TypeOf(NameMention name)
    {
        var words = name.Name.ToLowerInvariant();
        var blank = words.IndexOf(' ');
        return lexicon.Sources.GetValueOrDefault(blank < 0 ? words : words[..blank])?.Type;
    }
}
