using Recoupe.Language.Names;

namespace Recoupe.Language.Attributions;

/// <summary>The media and agencies that a text names.</summary>
internal sealed class NamedMedia(TokenizedText text, IReadOnlyList<NameMention> names, CueLexicon lexicon)
{
    private readonly PhraseNames phrases = new(text, names, lexicon);
    private List<NameMention>? agencies, media;

    /// <summary>The medium that a bare noun means: "l'agence" the last agency named, "le quotidien" the last medium.</summary>
    public ResolvedSource? Before(int noun)
    {
        var before = text.Tokens[noun].Start;
        var agency = lexicon.Anaphors.GetValueOrDefault(text.Tokens[noun].Norm) == "agency" ? LastNamed(before, agencies ??= Named(static voice => voice == SourceKind.Agency)) : null;
        return agency ?? LastNamed(before, media ??= [.. names.Where(name => name.Voice is SourceKind.Media or SourceKind.Agency || IsOutlet(name))]);
    }

    /// <summary>"le Vaurstein Chronicle": a body by a word that names of media have.</summary>
    private bool IsOutlet(NameMention name)
    {
        if (name.Kind != EntityKind.Organisation || name.Voice != SourceKind.Organisation) return false;
        for (var i = text.TokenAt(name.Span.Start); i < text.Tokens.Length && text.Tokens[i].Start < name.Span.End; i++)
            if (text.IsCapitalized(i) && lexicon.Mediums.IsOutlet(text.Tokens[i].Norm)) return true;
        return false;
    }

    private List<NameMention> Named(Predicate<SourceKind> fits) => [.. names.Where(name => fits(name.Voice))];

    /// <summary>The last of some names before a position.</summary>
    private ResolvedSource? LastNamed(int before, List<NameMention> among)
    {
        var last = SortedSpans.In(among, TextSpan.FromBounds(0, before), static name => name.Span).End - 1;
        return last < 0 ? null : new ResolvedSource(among[last].Span, phrases.NameWithComplement(among[last], text.Tokens.Length), among[last].Voice == SourceKind.Agency ? SourceKind.Agency : SourceKind.Media, IsPerson: false);
    }
}
