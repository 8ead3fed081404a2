using Recoupe.Language.Names;

namespace Recoupe.Language.Attributions;

/// <summary>
/// Reads the name of a medium that no list knows by its shape: with an article in capitals within the sentence ("dans Le Réveil du Nord", "à L'Embrun"), with a word that names of media have
/// ("Radio Santé", "Musique Hebdo"), or behind the noun for one ("l'agence Ventdest", "le site Pare-feu").
/// </summary>
internal sealed class OutletNames(AttributionContext context, Sentence sentence)
{
    private const int LongestName = 6;
    private const int LongestAcronym = 4;
    private const int LongestSigle = 5;

    private readonly TokenizedText text = context.Text;
    private readonly Token[] tokens = context.Text.Tokens;
    private readonly MediumLexicon words = context.Lexicon.Mediums;

    /// <summary>The name that begins at a token, its noun included where that makes it one; null where none does.</summary>
    public string? At(int at)
    {
        if (at + 1 >= sentence.End || context.IsQuoted(tokens[at].Start)) return null;
        var noun = tokens[at].Norm is "le" or "la" or "l'" && !text.IsCapitalized(at) ? at + 1 : at;
        if (OfNoun(noun) is { } named) return named;
        at = noun;
        var end = EndOfName(at);
        return end > at && (HasTitleArticle(at, end) || HasOutletWord(at, end)) && !IsKnownOtherwise(at, end) ? text.SpanOf(at, end).Of(text.Text).ToString() : null;
    }

    /// <summary>Any name from a token on, where words before it say that it is a medium's; null for a person or a place.</summary>
    /// <param name="isSure">Whether no person has what those words name, so that what only looks like a person's name is the medium's: "dans les colonnes de Vita Nova".</param>
    public string? Named(int at, bool isSure = false)
    {
        var end = at < sentence.End ? EndOfName(at) : at;
        return end > at && (context.NameAt(tokens[at].Start) is null or { Kind: EntityKind.Organisation } || isSure && context.NameAt(tokens[at].Start) is { Kind: EntityKind.Person, Role: null } name && context.Lexicon.GenderOf(name.Name) == 'u') && !IsKnownOtherwise(at, end) ? text.SpanOf(at, end).Of(text.Text).ToString() : null;
    }

    /// <summary>"agence Ventdest", "quotidien régional L'Appel": a noun for a medium, and right behind it a name.</summary>
    private string? OfNoun(int noun)
    {
        if (context.Lexicon.Sources.GetValueOrDefault(tokens[noun].Norm) is not { Voice: SourceKind.Media or SourceKind.Agency, IsPerson: false }) return null;
        if (text.IsCapitalized(noun)) return OfAgency(noun);
        if (tokens[noun].Pos != PartOfSpeech.Noun) return null;
        var at = noun + 1;
        while (at < sentence.End && tokens[at].Pos == PartOfSpeech.Adj && !text.IsCapitalized(at)) at++;
        var end = EndOfName(at);
        return end > at && !IsKnownOtherwise(at, end) ? text.SpanOf(at, end).Of(text.Text).ToString() : null;
    }

    /// <summary>"Agence rhénane d'information": the noun with a capital, and a word for news behind it.</summary>
    private string? OfAgency(int noun)
    {
        var end = context.PhraseEnd(noun, sentence.End);
        for (var i = noun + 1; i < end; i++)
            if (words.Is("outlet", tokens[i])) return text.SpanOf(noun, i + 1).Of(text.Text).ToString();
        return null;
    }

    /// <summary>"l'Agence du Beffroi", told something: an agency called by a name.</summary>
    public string? NamedAgency(int at)
    {
        if (at + 3 >= sentence.End || tokens[at].Norm != "l'" || tokens[at + 1].Norm != "agence" || !text.IsCapitalized(at + 1) || tokens[at + 2].Norm is not ("de" or "du" or "d'") || !text.IsCapitalized(at + 3)) return null;
        return context.NameAt(tokens[at + 1].Start) is not { Voice: SourceKind.Government } ? text.SpanOf(at + 1, EndOfName(at + 1)).Of(text.Text).ToString() : null;
    }

    /// <summary>"l'AZP", told something: an acronym that no list knows and that begins as those of agencies do.</summary>
    public string? Acronym(int at)
    {
        if (at + 1 >= sentence.End || tokens[at].Norm != "l'" || tokens[at + 1].Length is < 2 or > LongestAcronym) return null;
        var word = tokens[at + 1].Span.Of(text.Text);
        if (word[0] != 'A' || word.ContainsAnyExceptInRange('A', 'Z')) return null;
        return context.NameAt(tokens[at + 1].Start) is not { } name || name.Voice == SourceKind.Organisation && name.Name.AsSpan().SequenceEqual(word) ? word.ToString() : null;
    }

    /// <summary>"un voisin | à La Gazette", "une élue | au Télégramme": where the phrase <c>[start, end)</c> ends before the medium that is told.</summary>
    public int EndBefore(int start, int end)
    {
        for (var i = start + 1; i + 1 < end; i++)
            if (tokens[i].Norm is "à" or "au" && text.IsCapitalized(i + 1) && At(i + 1) is not null) return i;
        return end;
    }

    /// <summary>"dit à XTZ la maire", "dit à QRT un médecin": capitals alone, right before whoever speaks.</summary>
    public static bool IsSigleBefore(TokenizedText text, int at, int end)
    {
        if (at + 1 >= end || text.Tokens[at].Length is < 2 or > LongestSigle || text.Tokens[at].Span.Of(text.Text).ContainsAnyExceptInRange('A', 'Z')) return false;
        return text.Tokens[at + 1].Pos == PartOfSpeech.Det && text.Tokens[at + 1].Norm is "le" or "la" or "l'" or "les" or "un" or "une" or "des" || NounPhrase.IsTitle(text.Tokens[at + 1].Norm);
    }

    /// <summary>One past the capitalised words from a token on, over "de", "du" and the like between two of them; the token itself where it has no capital.</summary>
    private int EndOfName(int at)
    {
        var end = at;
        for (var i = at; i < Math.Min(sentence.End, at + LongestName); i++)
            if (text.IsCapitalized(i) && char.IsLetter(text.Text[tokens[i].Start]) || i == at + 1 && end == i && IsChannelNumber(i)) end = i + 1;
            else if (i == at || tokens[i].Norm is not ("de" or "du" or "des" or "d'" or "la" or "le" or "les" or "l'" or "et" or "-")) break;
        return end;
    }

    /// <summary>"Canal 4", "Radio 24".</summary>
    private bool IsChannelNumber(int at) => tokens[at].Length <= 2 && char.IsAsciiDigit(text.Text[tokens[at].Start]) && words.Is("outlet", tokens[at - 1]);

    private bool HasTitleArticle(int at, int end) => at > sentence.First && end > at + 1 && tokens[at].Norm is "le" or "la" or "les" or "l'";

    private bool HasOutletWord(int at, int end) => end > at && (words.Is("outlet", tokens[at]) && end > at + 1 || words.Is("outlet", tokens[end - 1]) || tokens[at].Norm.IndexOf('-') is > 0 and var hyphen && words.IsOutlet(tokens[at].Norm[..hyphen]) || words.Is("outlet", tokens[Math.Min(at + 1, end - 1)]));

    /// <summary>A place of this very name ("La Rochelle"), a body or a person with a first name: no medium, whatever its shape.</summary>
    private bool IsKnownOtherwise(int at, int end)
    {
        for (var i = at; i < end; i++)
            if (context.NameAt(tokens[i].Start) is { } name && name.Span.Start <= tokens[at].Start && (name.Voice == SourceKind.Government || name is { Kind: EntityKind.Place, Country: not null } && name.Span.End >= tokens[end - 1].End)) return true;
        return false;
    }
}
