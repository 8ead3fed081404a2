using Recoupe.Language.Names;

namespace Recoupe.Language.Attributions;

/// <summary>Finds the medium through which a source reaches the page: "à CNN", "sur X", "auprès de l'agence", "cité par Politico", "invité de France 2".</summary>
internal sealed class MediumFinder(AttributionContext context, Sentence sentence)
{
    private readonly TokenizedText text = context.Text;
    private readonly Token[] tokens = context.Text.Tokens;

    /// <summary>The medium named in the sentence for the source; null where there is none.</summary>
    public string? Find(int cue, int sourceEnd, ResolvedSource source)
    {
        var cited = CitedBy(text.TokenAt(source.Words.End - 1)) ?? CitedBy(sourceEnd);
        if (source.Voice is SourceKind.Media or SourceKind.Agency) return cited;
        var via = cited ?? NamedMedium(source) ?? GenericMedium(cue, sourceEnd);
        if (via is null) return context.Media.Of(source);
        context.Media.Remember(source, via);
        return via;
    }

    /// <summary>Whether a participle says that its agent passes on the word of another: "cité par", "interrogé par".</summary>
    public static bool IsRelay(Token participle) =>
        participle.Lemma is "citer" or "cité" or "interroger" or "joindre" or "rapporter" or "relayer" or "reprendre" or "contacter" or "interviewer" or "recueillir" or "consulter";

    /// <summary>"un responsable cité par Politico", "citées par plusieurs médias", "a appris l'AFP de sources proches".</summary>
    private string? CitedBy(int from)
    {
        for (var i = Math.Max(from, sentence.First); i + 1 < sentence.End && i < from + 6; i++)
        {
            if (tokens[i].Norm != "par" || i == sentence.First || !IsRelay(tokens[BeforeDate(i)])) continue;
            if (tokens[i + 1].Norm is "téléphone" or "courriel" or "mail" or "e-mail" or "sms" or "écrit" or "visioconférence" or "message") return null;
            var end = context.PhraseEnd(i + 1, sentence.End);
            return end > i + 1 ? context.Resolver.OfPhrase(i + 1, end)?.Name ?? text.SpanOf(i + 1, end).Of(text.Text).ToString() : null;
        }
        return null;
    }

    /// <summary>The token before <paramref name="i"/>, over a date: "cité vendredi par".</summary>
    private int BeforeDate(int i) => context.DateAt(tokens[i - 1].Start) is { } date && text.TokenAt(date.Span.Start) is var at && at > sentence.First ? at - 1 : i - 1;

    /// <summary>A medium or agency after a preposition, outside the quotations.</summary>
    private string? NamedMedium(ResolvedSource source)
    {
        foreach (var name in context.Names)
        {
            if (name.Span.Start >= sentence.Span.End) break;
            if (name.Span.Start < sentence.Span.Start || name.Voice is not (SourceKind.Media or SourceKind.Agency) || source.Words.Overlaps(name.Span) || context.IsQuoted(name.Span.Start)) continue;
            var at = text.TokenAt(name.Span.Start);
            while (at > sentence.First && tokens[at - 1].Pos is PartOfSpeech.Det or PartOfSpeech.Noun && at > text.TokenAt(name.Span.Start) - 3) at--;
            if (at > sentence.First && tokens[at - 1].Norm is "à" or "au" or "aux" or "sur" or "de" or "du" or "d'" or "par" or "auprès" or "dans" or "devant" or "pour") return context.Resolver.NameOf(name);
        }
        return null;
    }

    /// <summary>"auprès de l'agence", "à la chaîne": the medium named before.</summary>
    private string? GenericMedium(int cue, int end)
    {
        for (var i = Math.Max(sentence.First, cue); i + 2 < sentence.End && i < end + 8; i++)
        {
            if (tokens[i].Norm is not ("à" or "au" or "de" or "par") || context.IsQuoted(tokens[i].Start)) continue;
            var noun = tokens[i].Norm == "au" ? i + 1 : i + 2;
            if (context.Lexicon.Sources.GetValueOrDefault(tokens[noun].Norm) is not { Voice: SourceKind.Media or SourceKind.Agency }) continue;
            if (context.Resolver.MediumBefore(noun) is { } medium) return medium.Name;
        }
        return null;
    }
}

/// <summary>
/// The medium that each source spoke through last. A voice that goes on goes on through it: after "a détaillé le maire à l'AFP", what "l'élu" adds in the next sentences was said to the AFP too.
/// </summary>
internal sealed class MediumMemory(TokenizedText text, CueLexicon lexicon)
{
    private const int LongestReach = 2;

    private readonly List<(string Source, string Via, int Sentence)> spoken = [];

    public void Remember(ResolvedSource source, string via) => spoken.Add((source.Name, via, text.SentenceAt(source.Words.Start)));

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
        text.Sentences[sentence].Paragraph != text.Sentences[at].Paragraph && source.Voice == SourceKind.Person && source.Words.Of(text.Text).Contains(source.Name, StringComparison.Ordinal);

    private bool IsBareSource(ResolvedSource source)
    {
        var first = text.TokenAt(source.Words.Start);
        return text.TokenAt(source.Words.End - 1) == first + 1 && text.Tokens[first].Norm is "les" or "la" or "ces" or "cette" && lexicon.Sources.GetValueOrDefault(text.Tokens[first + 1].Norm) is { Type: "source" };
    }
}
