using Recoupe.Language.Names;

namespace Recoupe.Language.Attributions;

/// <summary>Reads a source after its preposition with what is set beside it: its name, or whoever wrote the document that it is.</summary>
internal sealed class DocumentAuthors(AttributionContext context, Sentence sentence)
{
    /// <summary>Tokens of the phrase behind "par" in which the name of a medium may begin: "par l'agence Ventdest".</summary>
    private const int NameReach = 3;
    /// <summary>Tokens from a document to its author: "un inventaire dressé en mai à la demande de la ville par le musée".</summary>
    private const int AuthorReach = 10;

    private readonly TokenizedText text = context.Text;
    private readonly Token[] tokens = context.Text.Tokens;

    /// <summary>
    /// A phrase with what is set beside it: a name ("la directrice du port, Lise Ardent"), or the author of a document ("un inventaire dressé en mai par le musée",
    /// "les données que le ministère a publiées").
    /// </summary>
    public ResolvedSource? WithApposition(int start, ref int end)
    {
        var source = context.Resolver.OfPhrase(start, end);
        if (end + 1 < sentence.End && tokens[end].Norm == "," && context.NameAt(tokens[NounPhrase.IsTitle(tokens[end + 1].Norm) && end + 2 < sentence.End ? end + 2 : end + 1].Start) is { Kind: EntityKind.Person } person && source?.Voice != SourceKind.Person && !OpensClause(person))
        {
            end = text.TokenAt(person.Span.End - 1) + 1;
            return new ResolvedSource(TextSpan.FromBounds(tokens[start].Start, person.Span.End), person.Name, SourceKind.Person, IsPerson: true);
        }
        return source?.Voice != SourceKind.Person && context.IsDocument(start, end) && AuthorAfter(start, ref end) is { } author ? author with { Words = TextSpan.FromBounds(tokens[start].Start, tokens[end - 1].End) } : source;
    }

    /// <summary>"Selon l'élue du port, Karim Belloc a menti": a name that a verb follows is its subject.</summary>
    private bool OpensClause(NameMention name) =>
        text.TokenAt(name.Span.End - 1) + 1 is var after && after < sentence.End && (tokens[after].Has(Morphology.Fin) || tokens[after].Norm is "n'" or "ne" or "s'" or "se");

    private bool MediumAt(int token)
    {
        for (var i = token; i < sentence.End && i < token + NameReach; i++)
            if (context.NameAt(tokens[i].Start) is { } name) return name.Voice is SourceKind.Media or SourceKind.Agency;
        return false;
    }

    private ResolvedSource? AuthorAfter(int start, ref int end)
    {
        var isNear = true;
        var isCited = start > sentence.First && context.Lexicon.Mediums.IsCiting(tokens[start - 1].Norm);
        for (var i = end; i + 1 < sentence.End && i < end + AuthorReach; i++)
        {
            if (tokens[i].Norm is ";" or ":") return null;
            isNear &= !(isCited && tokens[i].Norm == ",") && !tokens[i].Has(Morphology.Fin);
            var relative = tokens[i].Norm is "que" or "qu'";
            if (!relative && !(tokens[i].Norm == "par" && i > sentence.First)) continue;
            // "une note que Le Courrier a consultée": who came by it did not write it.
            if (relative && new DocumentAccess(context, sentence).IsAt(i)) return null;
            // "citant un rapport, affirme que l'alerte avait été donnée": what is claimed, not who wrote it.
            if (relative && !isNear) return null;
            // "un message consulté par l'AFP": who came by it did not write it.
            if (!relative && (context.Lexicon.Mediums.Is("access", tokens[i - 1]) || context.Lexicon.Mediums.IsRelay(tokens[i - 1]) && MediumAt(i + 1))) return null;
            var stop = context.PhraseEnd(i + 1, sentence.End);
            if (stop <= i + 1 || context.Resolver.OfPhrase(i + 1, stop) is not { } author) return null;
            end = stop;
            return author;
        }
        return null;
    }
}
