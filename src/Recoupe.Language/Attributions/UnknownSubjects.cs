using Recoupe.Language.Names;

namespace Recoupe.Language.Attributions;

/// <summary>Finds the subjects that no list knows: "les fuyards", "des filous qui jurent", "d'autres", "ceux qui".</summary>
internal sealed class UnknownSubjects(AttributionContext context, Sentence sentence, ComplementReader claims)
{
    /// <summary>Words of a name that no list knows.</summary>
    private const int LongestNewName = 4;

    /// <summary>Tokens of an aside that says where.</summary>
    private const int LongestAside = 8;

    private readonly TokenizedText text = context.Text;
    private readonly Token[] tokens = context.Text.Tokens;

    /// <summary>Somebody of whom the text says no more than the words <c>[start, end)</c>.</summary>
    public ResolvedSource Of(int start, int end)
    {
        var words = text.SpanOf(start, end);
        return new ResolvedSource(words, words.Of(text.Text).ToString(), SourceKind.Unnamed, IsPerson: true);
    }

    /// <summary>"Les fuyards racontaient que": with a verb of saying and its words, whatever the clause begins with speaks, though no list knows the noun.</summary>
    public ResolvedSource? Anybody(VerbGroup group, int end, CueEntry cue)
    {
        if (cue.Sense is CueSense.Factive or CueSense.Plan or CueSense.Intent || !cue.Frames.HasFlag(CueFrame.Quote) && !cue.Frames.HasFlag(CueFrame.Inf) || end >= sentence.End || !claims.IsSpoken(end, cue)) return null;
        var stop = group.Start;
        while (stop > sentence.First && tokens[stop - 1].Pos == PartOfSpeech.Adv) stop--;
        stop = AfterNewName(stop) ?? BeforeAside(stop);
        var first = stop;
        while (first > sentence.First && !SubjectFinder.IsClauseBoundary(tokens[first - 1]) && tokens[first - 1].Norm != "qui") first--;
        while (first < stop && (tokens[first].Pos is PartOfSpeech.Cconj or PartOfSpeech.Adv)) first++;
        if (first == stop && stop > sentence.First + 1 && tokens[stop - 1].Norm == "qui") return OfUnknownRelative(stop - 1);
        if (first < stop && IsNewName(first, stop)) return Of(first, stop);
        if (first >= stop || tokens[first].Pos is not (PartOfSpeech.Det or PartOfSpeech.Num) && tokens[first].Norm is not ("des" or "de" or "d'") || context.DateAt(tokens[first].Start) is not null) return null;
        var to = context.PhraseEnd(first, stop);
        return to > first + 1 && tokens[to - 1].Pos != PartOfSpeech.Det ? Of(first, to) : null;
    }

    /// <summary>
    /// "Les équipes étaient plus efficaces, notent les évaluateurs.": whoever ends the sentence behind a verb of saying speaks, though no list knows the noun; but not where a verb that takes an object may have its
    /// subject before the comma ("Le préfet regrette l'incident, annonce une fermeture").
    /// </summary>
    public (ResolvedSource Source, int End)? AtEnd(VerbGroup group, int start, CueEntry cue)
    {
        var comma = group.Start - 1;
        if (start >= sentence.End || tokens[comma].Norm != "," || tokens[start].Pos != PartOfSpeech.Det && tokens[start].Norm != "des" || !cue.Frames.HasFlag(CueFrame.Incise) || !IsOneClause(comma) || cue.Frames.HasFlag(CueFrame.Np) && MaySpeakBefore(comma, tokens[group.Finite])) return null;
        var end = context.PhraseEnd(start, sentence.End);
        if (end <= start + 1 || end < sentence.End && tokens[end].Norm is not ("." or "!" or "?" or "…") || context.DateAt(tokens[start].Start) is not null || context.IsDocument(start, end)) return null;
        return (context.Resolver.OfUnknownPhrase(start, end) ?? Of(start, end), end);
    }

    /// <summary>Whether the words up to a comma hold no other, behind which a verb might be that of what stands before it.</summary>
    private bool IsOneClause(int comma)
    {
        for (var i = sentence.First; i < comma; i++)
            if (tokens[i].Norm is "," or "–" or "—" or "(" or ";") return false;
        return true;
    }

    /// <summary>Whether anybody before the comma could be the subject of a verb behind it.</summary>
    private bool MaySpeakBefore(int comma, Token finite)
    {
        for (var i = sentence.First; i < comma; i++)
        {
            if (tokens[i].Has(Morphology.Plur) != finite.Has(Morphology.Plur)) continue;
            if (tokens[i].Pos == PartOfSpeech.Pron && tokens[i].Norm is not ("se" or "s'" or "y" or "en" or "qui" or "que" or "qu'") || context.NameAt(tokens[i].Start) is not null || context.Lexicon.SourceAt(tokens, i, comma) is not null) return true;
        }
        return false;
    }

    /// <summary>"La conserverie, à Vaur, a indiqué": over where it is, between two commas.</summary>
    private int BeforeAside(int stop)
    {
        if (stop - 1 <= sentence.First || tokens[stop - 1].Norm != ",") return stop;
        for (var i = stop - 2; i > sentence.First && i > stop - LongestAside && !tokens[i].Has(Morphology.Fin); i--)
            if (tokens[i].Norm == ",") return tokens[i + 1].Norm is "à" or "au" or "en" or "dans" or "près" ? i : stop;
        return stop;
    }

    /// <summary>"Tilmarae, filiale du groupe Belloc, dit avoir": over a bare noun between two commas that says what the name is with which the sentence begins.</summary>
    private int? AfterNewName(int stop)
    {
        if (stop - 1 <= sentence.First || tokens[stop - 1].Norm != ",") return null;
        var comma = sentence.First + 1;
        while (comma < stop - 1 && tokens[comma].Norm != ",") comma++;
        if (comma + 3 >= stop || tokens[comma + 1].Pos != PartOfSpeech.Noun || !tokens[comma + 1].Has(Morphology.Sing) || text.IsCapitalized(comma + 1) || context.DateAt(tokens[sentence.First].Start) is not null || !IsNewName(sentence.First, comma)) return null;
        for (var i = comma + 1; i < stop - 1; i++)
            if (tokens[i].Norm == "," || tokens[i].Has(Morphology.Fin)) return null;
        return comma;
    }

    /// <summary>"des filous qui jurent que": the phrase that a relative clause hangs on, though no list knows its noun.</summary>
    private ResolvedSource? OfUnknownRelative(int pronoun)
    {
        var start = NounPhrase.StartBefore(text, pronoun, sentence.First);
        return start < pronoun - 1 && (tokens[start].Pos == PartOfSpeech.Det || tokens[start].Norm == "des") ? Of(start, pronoun) with { Words = tokens[pronoun].Span } : null;
    }

    /// <summary>"Tilmarae écrit que", "@tilmarae précise :": capitals or an account with which a paragraph begins and which no list knows, right before the verb.</summary>
    private bool IsNewName(int first, int stop)
    {
        if (first != sentence.First || stop - first > LongestNewName) return false;
        if (text.Form(first)[0] == '@') return true;
        for (var i = first; i < stop; i++)
            if (i == first && !text.IsCapitalized(i) || tokens[i].Pos is not (PartOfSpeech.Propn or PartOfSpeech.Noun or PartOfSpeech.Adj)) return false;
        return true;
    }

    /// <summary>"ceux qui", "celle qui": somebody of whom only the clause tells more.</summary>
    public ResolvedSource? Demonstrative(int end) =>
        end > sentence.First && tokens[end - 1].Norm is "celui" or "celle" or "ceux" or "celles" ? Of(end - 1, end) : null;

    /// <summary>"d'autres", "certains", "beaucoup", "tous deux" right before a verb: several of whom no more is said.</summary>
    public ResolvedSource? IndefiniteBefore(int end)
    {
        var token = tokens[end - 1];
        if (token.Norm is "certains" or "certaines" or "plusieurs" or "beaucoup" or "nombreux" && token.Pos != PartOfSpeech.Det) return Of(end - 1, end);
        if (end - 2 < sentence.First) return null;
        var before = tokens[end - 2].Norm;
        return token.Norm == "autres" && before is "d'" or "les" || token.Norm is "uns" or "unes" && before == "les" || token.Norm is "aucuns" && before == "d'" || token.Norm is "deux" or "trois" && before is "tous" or "toutes" or "les" || token.Norm == "plupart" && before == "la" ? Of(end - 2, end) : null;
    }
}
