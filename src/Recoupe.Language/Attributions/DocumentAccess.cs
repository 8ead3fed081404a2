using Recoupe.Language.Names;

namespace Recoupe.Language.Attributions;

/// <summary>Finds into whose hands a document came that did not write it: "une note que Le Courrier du Val a pu consulter", "un rapport que s'est procuré L'Écho".</summary>
internal sealed class DocumentAccess(AttributionContext context, Sentence sentence)
{
    /// <summary>Tokens of the relative clause up to its verb.</summary>
    private const int LongestReach = 14;

    private readonly TokenizedText text = context.Text;
    private readonly Token[] tokens = context.Text.Tokens;
    private readonly MediumMentions mentions = new(context, sentence);
    private readonly OutletNames outlets = new(context, sentence);

    /// <summary>Whoever came by what the relative clause at a token hangs on; null where no such clause begins there.</summary>
    public string? Of(int at)
    {
        if (at + 2 >= sentence.End) return null;
        // "une lettre dont La Gazette a publié des extraits": what a medium has of it.
        if (tokens[at].Norm == "dont") return mentions.At(at + 1);
        if (tokens[at].Norm is not ("que" or "qu'") || VerbOf(at) is not (> 0 and var verb)) return null;
        return NameAt(at + 1) ?? NameAt(verb + 1);
    }

    /// <summary>Whether the relative clause at a token says that somebody came by what it hangs on.</summary>
    public bool IsAt(int at) => tokens[at].Norm is "que" or "qu'" && VerbOf(at) > 0;

    /// <summary>The participle or infinitive of a verb for coming by a document, the first verb of its clause but for those that help it; 0 where there is none.</summary>
    private int VerbOf(int at)
    {
        for (var i = at + 1; i < sentence.End && i < at + LongestReach && tokens[i].Pos != PartOfSpeech.Punct; i++)
        {
            if (context.Lexicon.Mediums.Is("access", tokens[i])) return i;
            if (tokens[i].Pos == PartOfSpeech.Verb && tokens[i].Lemma is not ("pouvoir" or "avoir" or "être")) return 0;
        }
        return 0;
    }

    private string? NameAt(int at)
    {
        if (at + 1 >= sentence.End) return null;
        if (mentions.At(at) is { } medium) return medium;
        var first = tokens[at].Pos == PartOfSpeech.Det && !text.IsCapitalized(at) ? at + 1 : at;
        return first < sentence.End && context.NameAt(tokens[first].Start) is not { Kind: EntityKind.Person } and not { Voice: SourceKind.Government } ? outlets.Named(first) : null;
    }
}
