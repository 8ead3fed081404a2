namespace Recoupe.Language.Attributions;

/// <summary>Finds who lends a body her voice: "L'armée, par la voix du colonel Belloc, admet".</summary>
internal sealed class LentVoices(AttributionContext context, Sentence sentence)
{
    /// <summary>Tokens of "par la voix de".</summary>
    private const int Opening = 4;

    private readonly InvertedSubject inversion = new(context, sentence);

    /// <summary>Who speaks for a body in its sentence; null where nobody does, or the text tells no more of her than whose she is ("son président").</summary>
    public ResolvedSource? Of(ResolvedSource body)
    {
        if (body.IsPerson) return null;
        var tokens = context.Text.Tokens;
        for (var i = sentence.First; i + Opening < sentence.End; i++)
        {
            if (!OpensAt(i) || context.IsQuoted(tokens[i].Start)) continue;
            var start = i + Opening;
            var isOwn = tokens[start].Norm is "son" or "sa" or "leur";
            return inversion.WithApposition(start, context.PhraseEnd(start, sentence.End)) is var (voice, _) && voice.IsPerson && (voice.Voice == Names.SourceKind.Person || !isOwn) ? voice : null;
        }
        return null;
    }

    private bool OpensAt(int i) =>
        context.Text.Tokens[i].Norm == "par" && context.Text.Tokens[i + 1].Norm == "la" && context.Text.Tokens[i + 2].Norm is "voix" or "bouche" && context.Text.Tokens[i + 3].Norm is "de" or "d'" or "du";
}
