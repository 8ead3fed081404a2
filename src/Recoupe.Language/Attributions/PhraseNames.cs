using Recoupe.Language.Names;

namespace Recoupe.Language.Attributions;

/// <summary>The names in a phrase that can be a source themselves, and what to call them.</summary>
internal sealed class PhraseNames(TokenizedText text, IReadOnlyList<NameMention> names, CueLexicon lexicon)
{
    /// <summary>A person who is the source, not a complement of it ("un proche de X" is not X).</summary>
    public NameMention? PersonIn(int start, int end)
    {
        foreach (var name in NamesIn(start, end))
        {
            if (name.Kind != EntityKind.Person) continue;
            var at = text.TokenAt(name.Span.Start);
            // "un conseiller de M. Belloc" is not M. Belloc.
            if (at > start && NounPhrase.IsTitle(text.Tokens[at - 1].Norm)) at--;
            if (at > start && text.Tokens[at - 1].Norm is "de" or "d'" or "du" or "des" or "à" or "pour" || IsOfComplement(start, at, name)) continue;
            return name;
        }
        return null;
    }

    /// <summary>
    /// "un proche du maire Paul Kerivel", "le chef de l'opération Protecteur", "le poste de Bir Ayad": the name belongs to what a preposition governs.
    /// "La présidente de la région Nadia Ferrand" has a full name after what is nobody's role: hers.
    /// </summary>
    private bool IsOfComplement(int start, int at, NameMention name)
    {
        var isBare = text.TokenAt(name.Span.End - 1) == text.TokenAt(name.Span.Start);
        while (isBare && at > start && text.Tokens[at - 1].Pos == PartOfSpeech.Propn && SortedSpans.At(names, text.Tokens[at - 1].Start, static n => n.Span) < 0) at--;
        var head = at;
        if (head > start && text.Tokens[head - 1].Pos == PartOfSpeech.Noun)
        {
            if (!isBare && lexicon.SourceAt(text.Tokens, head - 1, head) is not { Noun.IsPerson: true }) return false;
            head--;
        }
        else if (!isBare) return false;
        while (head > start && text.Tokens[head - 1].Pos is PartOfSpeech.Det or PartOfSpeech.Adj) head--;
        return head > start && text.Tokens[head - 1].Norm is "de" or "d'" or "du" or "des" or "au" or "aux";
    }

    /// <summary>An organisation or a state that is the source itself: at the head of the phrase, at most an article before it.</summary>
    public NameMention? NameAtHead(int start, int end)
    {
        foreach (var name in NamesIn(start, end))
        {
            if (text.TokenAt(name.Span.Start) > start + 1) return null;
            return name.Kind == EntityKind.Organisation || name.Kind == EntityKind.Place && (name.Voice != SourceKind.Unnamed || name.Country is not null) ? name : null;
        }
        return null;
    }

    /// <summary>"nos confrères du Réveil", "le site Pare-feu": the medium that a phrase ends with, behind a noun that only says what it is; null where none does.</summary>
    public NameMention? OutletIn(int start, int end)
    {
        if (text.Tokens[start].Pos != PartOfSpeech.Det) return null;
        var at = AfterHouse(start + 1, end);
        if (at == start + 1) return null;
        // "nos confrères de la chaîne BFMTV".
        if (at + 1 < end && text.Tokens[at].Pos == PartOfSpeech.Det) at = AfterHouse(at + 1, end) is var past && past > at + 1 ? past : at;
        else at = AfterHouse(at, end);
        // The article may be written small: "nos confrères de l'Écho".
        if (at + 1 < end && text.Tokens[at].Norm is "le" or "la" or "l'" or "les" && SortedSpans.At(names, text.Tokens[at].Start, static n => n.Span) < 0) at++;
        return at < end && SortedSpans.At(names, text.Tokens[at].Start, static n => n.Span) is >= 0 and var index && names[index] is { Voice: SourceKind.Media or SourceKind.Agency } name && name.Span.Start == text.Tokens[at].Start && name.Span.End == text.Tokens[end - 1].End ? name : null;
    }

    /// <summary>One past a noun for a medium, what qualifies it, and "de"; the token itself where it is none.</summary>
    private int AfterHouse(int noun, int end)
    {
        if (noun >= end || text.IsCapitalized(noun) || !lexicon.Mediums.Is("house", text.Tokens[noun])) return noun;
        var at = noun + 1;
        while (at < end && text.Tokens[at].Pos == PartOfSpeech.Adj && !text.IsCapitalized(at)) at++;
        return at < end && text.Tokens[at].Norm is "de" or "du" or "d'" or "des" ? at + 1 : at;
    }

    /// <summary>All names of the phrase, in order.</summary>
    public IEnumerable<NameMention> NamesIn(int start, int end)
    {
        if (start >= end) yield break;
        var span = text.SpanOf(start, end);
        for (var i = SortedSpans.FirstAfter(names, span.Start, static n => n.Span); i < names.Count && names[i].Span.Start < span.End; i++)
            if (span.Contains(names[i].Span)) yield return names[i];
    }

    /// <summary>What to call a name: media and agencies by the name the page uses, without what they are ("l'agence Reuters"), others by their fullest.</summary>
    public string NameOf(NameMention name)
    {
        if (name.Voice is not (SourceKind.Media or SourceKind.Agency)) return name.Name;
        var words = name.Span.Of(text.Text);
        // "d'après le site du Réveil": the article of a title is within the word before.
        if (name.Name.Length > words.Length && name.Name.AsSpan().EndsWith(words) && name.Name.AsSpan(0, name.Name.Length - words.Length) is "Le " or "Les " or "La " or "L'" or "L’") return name.Name;
        for (var i = 0; i < words.Length; i++)
            if (char.IsUpper(words[i]) || char.IsDigit(words[i])) return words[i..].ToString();
        return words.ToString();
    }

    /// <summary>"Le Courrier du Val": a title that a list knows by its first words alone goes on with its complement.</summary>
    public string NameWithComplement(NameMention name, int end)
    {
        var after = text.TokenAt(name.Span.End - 1) + 1;
        if (name.Voice is not (SourceKind.Media or SourceKind.Organisation) || after + 1 >= end || text.Tokens[after].Norm is not ("du" or "de" or "des" or "d'")) return NameOf(name);
        var last = after + 1;
        if (text.Tokens[last].Norm is "la" or "l'") last++;
        return last < end && text.IsCapitalized(last) ? text.Text[name.Span.Start..text.Tokens[last].End] : NameOf(name);
    }
}
