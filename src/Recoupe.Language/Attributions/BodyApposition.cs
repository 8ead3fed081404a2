using Recoupe.Language.Names;

namespace Recoupe.Language.Attributions;

/// <summary>Reads the name of a body or a medium that stands between commas behind what it is: "son éditeur, la société Tilmat".</summary>
internal sealed class BodyApposition(AttributionContext context, Sentence sentence)
{
    /// <summary>Words of a name that no list knows.</summary>
    private const int LongestName = 4;

    private readonly TokenizedText text = context.Text;
    private readonly Token[] tokens = context.Text.Tokens;

    /// <summary>"Une radio belge, Radio Meuse, avait parlé", "Son éditeur, la société Tilmat, dément": the name between two commas is what the noun for a medium or a body before them calls, or the one for whom somebody works with.</summary>
    public ResolvedSource? Between(int open, int close)
    {
        var start = NounPhrase.StartBefore(text, open, sentence.First);
        var first = NameAt(open + 1);
        if (start >= open || tokens[start].Pos != PartOfSpeech.Det || !text.IsCapitalized(first) || context.PhraseEnd(first, close) != close) return null;
        for (var i = start + 1; i < open; i++)
        {
            if (tokens[i].Pos != PartOfSpeech.Noun) continue;
            if (context.Lexicon.SourceAt(tokens, i, open) is not var (noun, _) || noun.IsDocument || !(noun is { IsPerson: false, Voice: SourceKind.Media or SourceKind.Agency or SourceKind.Organisation } || noun.IsPerson && tokens[start].Norm is "son" or "sa" or "leur")) return null;
            var name = text.SpanOf(first, close);
            return new ResolvedSource(text.SpanOf(start, close), context.NameAt(name.Start) is { } known && known.Span == name ? context.Resolver.NameOf(known) : name.Of(text.Text).ToString(), noun.IsPerson ? SourceKind.Organisation : noun.Voice, IsPerson: false);
        }
        return null;
    }

    /// <summary>"a indiqué l'exploitant, Tilmat.": one past a name alone between commas, known or not; <paramref name="comma"/> where there is none.</summary>
    public int After(int comma)
    {
        if (comma + 2 >= sentence.End || tokens[comma].Norm != ",") return comma;
        var first = NameAt(comma + 1);
        if (context.NameAt(tokens[first].Start) is { Kind: not (EntityKind.Organisation or EntityKind.Person) }) return comma;
        var end = first;
        for (var i = first; i < sentence.End && i < first + LongestName; i++)
            if (text.IsCapitalized(i)) end = i + 1;
            else if (i == first || tokens[i].Norm is not ("de" or "du" or "des" or "d'" or "la" or "le" or "les" or "l'" or "et" or "&" or "en")) break;
        return end > first && end < sentence.End && tokens[end].Norm is "," or "." or ")" ? end : comma;
    }

    /// <summary>", la société Tilmat": where the name begins behind what the body is.</summary>
    public int NameAt(int start)
    {
        if (tokens[start].Norm is not ("le" or "la" or "l'") || context.Lexicon.SourceAt(tokens, start + 1, sentence.End) is not ({ IsPerson: false, Voice: SourceKind.Organisation }, var name)) return start;
        while (name < sentence.End && tokens[name].Pos == PartOfSpeech.Adj && !text.IsCapitalized(name)) name++;
        return name < sentence.End && text.IsCapitalized(name) ? name : start;
    }
}
