using Recoupe.Language.Names;

namespace Recoupe.Language.Attributions;

/// <summary>Finds who was brought up by a noun before it stands for her alone: "un conducteur de la ligne 3", "Gérard Belloc, stadier".</summary>
internal sealed class NounIntroductions(TokenizedText text, IReadOnlyList<NameMention> names, CueLexicon lexicon)
{
    /// <summary>How many words a noun reaches back for what brought it up.</summary>
    private const int LongestIntroduction = 200;

    /// <summary>"Gérard Belloc, 67 ans, alors stadier", whom "l'ancien stadier" means.</summary>
    public ResolvedSource? Beside(int noun)
    {
        if (text.Tokens[noun].Pos != PartOfSpeech.Noun) return null;
        for (var i = noun - 1; i > 1 && i > noun - LongestIntroduction; i--)
        {
            if (text.Tokens[i].Norm != text.Tokens[noun].Norm) continue;
            var before = i - 1;
            while (before > 0 && (text.Tokens[before].Norm == "," || lexicon.Measures.Contains(text.Tokens[before].Norm) || text.Tokens[before].Pos is PartOfSpeech.Adv or PartOfSpeech.Num or PartOfSpeech.Adj)) before--;
            if (before < i - 1 && text.Tokens[before + 1].Norm == "," && SortedSpans.At(names, text.Tokens[before].Start, static name => name.Span) is >= 0 and var at && names[at] is { Kind: EntityKind.Person } person)
                return new ResolvedSource(person.Span, person.Name, SourceKind.Person, IsPerson: true);
        }
        return null;
    }

    /// <summary>"un conducteur de la ligne 3", of whom "le conducteur" speaks later.</summary>
    public ResolvedSource? As(int noun)
    {
        for (var i = noun - 2; i > 0 && i > noun - LongestIntroduction; i--)
        {
            if (text.Tokens[i].Norm != text.Tokens[noun].Norm || text.Tokens[i - 1].Norm is not ("un" or "une")) continue;
            // "Karim Belloc, un conducteur": he has a name.
            if (i > 1 && text.Tokens[i - 2].Norm == ",") return null;
            var words = text.SpanOf(i - 1, NounPhrase.EndFrom(text, i - 1, text.Sentences[text.SentenceAt(text.Tokens[i].Start)].End));
            return new ResolvedSource(words, words.Of(text.Text).ToString(), SourceKind.Unnamed, IsPerson: true);
        }
        return null;
    }
}
