using Recoupe.Language.Names;

namespace Recoupe.Language.Attributions;

/// <summary>Reads phrases for somebody among several: "l'un des gardes", "certains de ces élus", "l'un d'eux".</summary>
internal sealed class OneOfSeveral(TokenizedText text, CueLexicon lexicon)
{
    /// <summary>How many sentences back those may have spoken among whom "l'un d'eux" is.</summary>
    private const int Reach = 2;

    private readonly PluralMemory plurals = new(text, lexicon);

    /// <summary>Somebody unnamed, whatever the noun; null where the phrase <c>[start, end)</c> of tokens takes nobody out of several.</summary>
    public ResolvedSource? OneIn(int start, int end, List<ResolvedSource> spoken) =>
        IsOneOf(start, end) ? new ResolvedSource(text.SpanOf(start, end), NameOf(start, end, spoken), SourceKind.Unnamed, IsPerson: true) : null;

    private bool IsOneOf(int start, int end)
    {
        var at = start;
        if (text.Tokens[at].Norm == "l'" && at + 1 < end) at++;
        else if (!lexicon.Groups.OpensPart(text.Tokens[at].Norm)) return false;
        if (at == start && text.Tokens[at].Norm is "un" or "une") return at + 2 < end && text.Tokens[at + 1].Norm == "des";
        return lexicon.Groups.OpensPart(text.Tokens[at].Norm) && at + 2 < end && text.Tokens[at + 1].Norm is "de" or "des" or "d'" or "du";
    }

    /// <summary>"l'un d'eux" says nothing by itself: with those whom the pronoun means in brackets behind it.</summary>
    private string NameOf(int start, int end, List<ResolvedSource> spoken)
    {
        var words = text.SpanOf(start, end).Of(text.Text).ToString();
        var pronoun = text.Tokens[end - 1];
        if (pronoun.Norm is not ("eux" or "elles")) return words;
        var all = plurals.Before(pronoun, spoken) is { } several && text.SentenceAt(pronoun.Start) - text.SentenceAt(several.Words.Start) <= Reach ? several.Name : Complement(text.SentenceAt(pronoun.Start), pronoun.Norm == "elles");
        return all is null ? words : $"{words} ({all})";
    }

    /// <summary>"une lettre de géologues", "la pétition des pêcheurs": the only persons of several who complete a noun of the sentence before, in the same paragraph.</summary>
    private string? Complement(int here, bool areWomen)
    {
        if (here == 0 || text.Sentences[here - 1].Paragraph != text.Sentences[here].Paragraph) return null;
        string? only = null;
        for (var i = text.Sentences[here - 1].First + 2; i < text.Sentences[here - 1].End; i++)
        {
            // A tagger takes "voisines" for the adjective.
            var isBehind = text.Tokens[i - 1].Norm is "de" or "d'" or "des" && text.Tokens[i - 2].Pos == PartOfSpeech.Noun;
            if (text.Tokens[i] is not { Pos: PartOfSpeech.Noun or PartOfSpeech.Adj } noun || noun.Pos == PartOfSpeech.Adj && !isBehind || !noun.Has(Morphology.Plur) || !lexicon.Sources.TryGetValue(noun.Norm, out var source) || !source.IsPerson || areWomen && !noun.Has(Morphology.Fem)) continue;
            if (only is not null || !isBehind) return null;
            only = noun.Span.Of(text.Text).ToString();
        }
        return only;
    }
}
