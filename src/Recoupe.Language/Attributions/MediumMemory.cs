namespace Recoupe.Language.Attributions;

/// <summary>
/// The medium that each source spoke through last. A voice that goes on goes on through it: after "a détaillé le maire à l'AFP", what "l'élu" adds in the next sentences was said to the AFP too.
/// An interview holds for all that is said by whoever gave it, until she speaks elsewhere.
/// </summary>
internal sealed class MediumMemory(TokenizedText text, CueLexicon lexicon)
{
    private const int LongestReach = 2;

    private readonly List<(string Source, string Via, int Sentence)> spoken = [];
    private readonly Dictionary<string, string> interviews = new(StringComparer.Ordinal);

    /// <param name="lasts">Whether it was an interview.</param>
    public void Remember(ResolvedSource source, string via, bool lasts)
    {
        spoken.Add((source.Name, via, text.SentenceAt(source.Words.Start)));
        if (lasts) interviews[source.Name] = via;
        else if (interviews.TryGetValue(source.Name, out var before) && before != via) interviews.Remove(source.Name);
    }

    /// <summary>The medium that this source gave an interview to.</summary>
    public string? InterviewOf(ResolvedSource source) => interviews.GetValueOrDefault(source.Name);

    /// <summary>The medium of this source in the sentences just before; "les sources", "cette source" are whichever spoke last.</summary>
    public string? Of(ResolvedSource source)
    {
        if (spoken.Count == 0) return null;
        var sentence = text.SentenceAt(source.Words.Start);
        var (name, via, at) = spoken[^1];
        if (sentence - at > LongestReach || name != source.Name && !IsBareSource(source) || IsNamedAnew(source, sentence, at)) return null;
        spoken[^1] = (name, via, sentence);
        return via;
    }

    /// <summary>Who is named once more in a new paragraph may speak elsewhere; a pronoun or an empty noun goes on.</summary>
    private bool IsNamedAnew(ResolvedSource source, int sentence, int at) =>
        text.Sentences[sentence].Paragraph != text.Sentences[at].Paragraph && source.Voice == Names.SourceKind.Person && source.Words.Of(text.Text).Contains(source.Name, StringComparison.Ordinal);

    private bool IsBareSource(ResolvedSource source)
    {
        var first = text.TokenAt(source.Words.Start);
        return text.TokenAt(source.Words.End - 1) == first + 1 && text.Tokens[first].Norm is "les" or "la" or "ces" or "cette" && lexicon.Sources.GetValueOrDefault(text.Tokens[first + 1].Norm) is { Type: "source" };
    }
}
