using Recoupe.Language.Names;

namespace Recoupe.Language.Attributions;

/// <summary>The named persons of a text by the role that it gives them: "le préfet", "le chef de l'État".</summary>
internal sealed class RoleHolders
{
    /// <summary>How many sentences before a description its holder was named "just before".</summary>
    private const int JustBefore = 2;
    /// <summary>Characters between a description and the name right after it.</summary>
    private const int RightAfter = 2;
    /// <summary>Words of a rank: "capitaine de corvette".</summary>
    private const int LongestRank = 4;

    private readonly TokenizedText text;
    private readonly IReadOnlyList<NameMention> names;
    private readonly CueLexicon lexicon;
    private readonly RoleWords wording;
    private readonly RoleIndex byWord;
    /// <summary>The last mention of each person for whom something was asked before: a text asks for a few roles again and again.</summary>
    private readonly Dictionary<string, Dictionary<string, NameMention>> known = new(StringComparer.Ordinal);

    public RoleHolders(TokenizedText text, IReadOnlyList<NameMention> names, CueLexicon lexicon)
    {
        (this.text, this.names, this.lexicon) = (text, names, lexicon);
        wording = new RoleWords(text, lexicon);
        byWord = new RoleIndex(names, wording);
    }

    /// <summary>The one named person whose role begins with these words; of several the only one named so far, else the only one named just before <paramref name="position"/>.</summary>
    public NameMention? OfRole(string words, int position) =>
        Only(Known("role " + words, () => Holders(names, name => name.Role is { } own && (StartsWithWords(own, words) || IsCalled(own, words)) || IsOneOfThem(name, words))), position);

    /// <summary>"le chef de la diplomatie" is a "ministre".</summary>
    private bool IsCalled(string role, string words)
    {
        foreach (var (synonym, roles) in lexicon.RoleSynonyms)
            if (StartsWithWords(role, synonym) && Array.Exists(roles, other => StartsWithWords(other, words))) return true;
        return false;
    }

    /// <summary>The one named person whose role says all that the description <c>[start, end)</c> says: "le président français", though other presidents are named.</summary>
    public NameMention? OfDescription(int start, int end)
    {
        var said = wording.Of(start, end);
        var after = text.Tokens[end - 1].End;
        // "Selon l'ancien président du port, Paul Kerivel a menti": a name right after it may only seem to hold it.
        if (said.Count < 2) return null;
        bool Holds(NameMention name) => name.Role is not null && wording.Says(name.Role, said);
        bool IsRightAfter(NameMention name) => name.Span.Start >= after && name.Span.Start - after <= RightAfter;
        var next = SortedSpans.FirstAfter(names, after, static name => name.Span);
        var isFollowed = next < names.Count && IsRightAfter(names[next]) && Holds(names[next]);
        var holders = isFollowed ? Holders(WithWords(said), name => Holds(name) && !IsRightAfter(name)) : Known("said " + string.Join(' ', said), () => Holders(WithWords(said), Holds));
        return Only(holders, text.Tokens[start].Start);
    }

    private IEnumerable<NameMention> WithWords(List<string> said) => byWord.With(said).Select(mention => names[mention]);

    private Dictionary<string, NameMention> Known(string question, Func<Dictionary<string, NameMention>> answer)
    {
        if (!known.TryGetValue(question, out var holders)) known.Add(question, holders = answer());
        return holders;
    }

    private static Dictionary<string, NameMention> Holders(IEnumerable<NameMention> among, Predicate<NameMention> holds)
    {
        var holders = new Dictionary<string, NameMention>(StringComparer.Ordinal);
        foreach (var name in among)
            if (name.Kind == EntityKind.Person && holds(name)) holders[name.Name] = name;
        return holders;
    }

    private NameMention? Only(Dictionary<string, NameMention> holders, int position)
    {
        if (holders.Count < 2) return holders.Count == 0 ? null : First(holders);
        return OnlyNamed(holders, 0, position) ?? OnlyNamed(holders, text.Sentences[Math.Max(0, text.SentenceAt(position) - JustBefore)].Span.Start, position);
    }

    private NameMention? OnlyNamed(Dictionary<string, NameMention> holders, int from, int to)
    {
        NameMention? only = null;
        for (var i = SortedSpans.FirstAfter(names, from, static name => name.Span); i < names.Count && names[i].Span.Start < to; i++)
        {
            if (names[i].Kind != EntityKind.Person || !holders.TryGetValue(names[i].Name, out var holder)) continue;
            if (only is not null && only != holder) return null;
            only = holder;
        }
        return only;
    }

    private static NameMention First(Dictionary<string, NameMention> holders)
    {
        foreach (var holder in holders.Values) return holder;
        throw new ArgumentException("Nobody holds it.", nameof(holders));
    }

    /// <summary>"le porte-parole du ministère" is not he who is "porte-parole du gouvernement": the complement <c>[start, end)</c> names another body than the role does.</summary>
    public bool IsElsewhere(NameMention holder, int start, int end)
    {
        if (holder.Role is not { } role) return false;
        if (wording.IsOfAnotherCountry(role, start, end)) return true;
        if (role.IndexOf(" d", StringComparison.Ordinal) is not (> 0 and var own) || start + 1 >= end || text.Tokens[start].Norm is not ("de" or "du" or "d'" or "des")) return false;
        var noun = text.Tokens[start + 1].Pos == PartOfSpeech.Det ? start + 2 : start + 1;
        // "le maire de la ville" may be the one of Vaur, who else: what the role names must be a body or a thing itself.
        if (noun >= end || text.Tokens[noun].Pos != PartOfSpeech.Noun || lexicon.SourceAt(text.Tokens, noun, end) is not { Noun.Voice: SourceKind.Government or SourceKind.Organisation } && IsNamed(role.AsSpan(own + 1))) return false;
        for (var i = start + 1; i < end; i++)
            if (IsAcronym(text.Form(i))) return false;
        foreach (var word in role[own..].Split(' '))
            if (IsAcronym(word)) return false;
        for (var i = start + 1; i < end; i++)
            if (text.Tokens[i].Pos is PartOfSpeech.Noun or PartOfSpeech.Propn && role.AsSpan(own).Contains(text.Tokens[i].Norm, StringComparison.OrdinalIgnoreCase)) return false;
        return true;
    }

    /// <summary>"CPI" may be short for what the other has in full.</summary>
    private static bool IsAcronym(ReadOnlySpan<char> word) => word.Length > 1 && char.IsUpper(word[0]) && char.IsUpper(word[^1]);

    /// <summary>"de Vaur", "de l'Otan", "du Nord", not "de l'autorité du port".</summary>
    private static bool IsNamed(ReadOnlySpan<char> complement)
    {
        foreach (var word in complement.ToString().Split([' ', '\'', '’']))
            if (word is not ("de" or "du" or "d" or "des" or "la" or "l" or "le" or "les")) return word.Length == 0 || char.IsUpper(word[0]);
        return true;
    }

    /// <summary>"Karim Belloc, l'un des rebelles": he is "le rebelle".</summary>
    private bool IsOneOfThem(NameMention name, ReadOnlySpan<char> words)
    {
        var at = text.TokenAt(name.Span.End - 1) + 1;
        if (at + 4 >= text.Tokens.Length || text.Tokens[at].Norm != ",") return false;
        at += text.Tokens[at + 1].Norm == "l'" ? 2 : 1;
        return text.Tokens[at].Norm is "un" or "une" or "l'un" or "l'une" && text.Tokens[at + 1].Norm == "des" && words.Equals(text.Tokens[at + 2].Lemma, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>"le chef de l'État" is the one the text calls president, "le représentant de l'État" the prefect.</summary>
    public NameMention? OfSynonym(string words, int start, int end)
    {
        if (!lexicon.RoleSynonyms.TryGetValue(words, out var roles)) return null;
        var said = Array.ConvertAll(roles, RoleWords.Of);
        bool Holds(NameMention name) => name.Role is { } own && Array.Exists(said, role => wording.Says(own, role)) && !wording.IsOfAnotherCountry(own, start, end) && !wording.IsOfUnknownCountry(own, start, end);
        var holders = Known($"synonym {words} {wording.CountryOf(start, end)}", () => Holders(names, Holds));
        if (holders.Count == 0) holders = Known($"rank {words}", () => Holders(names, name => Array.Exists(roles, role => IsRankBefore(name, role))));
        return Only(holders, text.Tokens[start].Start);
    }

    /// <summary>"son porte-parole, le capitaine de corvette Yann Morel": he is a captain too, though the first role is taken for his.</summary>
    private bool IsRankBefore(NameMention name, string role)
    {
        var at = text.TokenAt(name.Span.Start) - 1;
        for (var i = at; i > 0 && i > at - LongestRank && text.Tokens[i].Pos is PartOfSpeech.Noun or PartOfSpeech.Adp or PartOfSpeech.Adj; i--)
            if (text.Tokens[i].Norm == role) return text.Tokens[i - 1].Norm is "le" or "la" or "l'";
        return false;
    }

    /// <summary>Whether a role, or the second of two joined by a comma ("général, chef de la junte"), begins with these words.</summary>
    private static bool StartsWithWords(ReadOnlySpan<char> role, ReadOnlySpan<char> words)
    {
        if (role.StartsWith(words, StringComparison.OrdinalIgnoreCase) && (role.Length == words.Length || !char.IsLetter(role[words.Length]))) return true;
        var comma = role.IndexOf(", ");
        return comma >= 0 && StartsWithWords(role[(comma + 2)..], words);
    }
}
