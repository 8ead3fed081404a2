using Recoupe.Language.Names;

namespace Recoupe.Language.Attributions;

/// <summary>Finds whom a pronoun means that the subject of its own sentence tells.</summary>
internal sealed class OwnSubject(AttributionContext context, Sentence sentence, SubjectFinder subjects)
{
    private readonly Token[] tokens = context.Text.Tokens;

    /// <summary>"La mairie lui donne tort : elle affirme que": the singular subject that the sentence begins with, where it has a verb of its own before and agrees with the pronoun.</summary>
    public ResolvedSource? OfPronoun(int pronoun)
    {
        if (tokens[pronoun].Norm is not ("il" or "elle") || tokens[sentence.First].Pos != PartOfSpeech.Det) return null;
        var end = context.PhraseEnd(sentence.First, pronoun);
        if (end + 1 >= pronoun || !IsFollowedByVerb(end, pronoun) || context.Resolver.OfPhrase(sentence.First, end) is not { } subject) return null;
        return context.Resolver.CanMean(subject, tokens[pronoun]) ? subject with { Words = tokens[pronoun].Span } : null;
    }

    /// <summary>"Le tribunal a retenu la moitié, le reste étant, selon lui, prescrit": the body that is the subject of the sentence itself, before any person.</summary>
    public ResolvedSource? Body(int position, int pronoun)
    {
        for (var i = sentence.First; i < position; i++)
        {
            if (context.IsQuoted(tokens[i].Start) || VerbGroup.At(context.Text, sentence, i, context.Lexicon.Groups) is not { IsGerund: false } main || main.Start >= position) continue;
            return subjects.Before(main.Start) is { IsPerson: false, Voice: SourceKind.Organisation or SourceKind.Government } body && sentence.Span.Contains(body.Words) && context.Resolver.CanMean(body, tokens[pronoun]) ? body with { Words = tokens[pronoun].Span } : null;
        }
        return null;
    }

    /// <summary>"Un officier se veut rassurant : le calendrier, selon lui, tient": the person whom the sentence is about before its colon.</summary>
    public ResolvedSource? BeforeColon(int pronoun)
    {
        var colon = pronoun - 1;
        while (colon > sentence.First && (tokens[colon].Norm is not (":" or ";") || context.IsQuoted(tokens[colon].Start))) colon--;
        if (colon == sentence.First || new TopicReader(context, sentence).Read() is not { Source: { IsPerson: true } subject } || subject.Words.End > tokens[colon].Start) return null;
        return context.Resolver.CanMean(subject, tokens[pronoun]) ? subject with { Words = tokens[pronoun].Span } : null;
    }

    private bool IsFollowedByVerb(int at, int limit)
    {
        while (at < limit && (tokens[at].Pos is PartOfSpeech.Pron or PartOfSpeech.Adv && tokens[at].Norm is not ("il" or "elle" or "qui") || tokens[at].Norm is "ne" or "n'" or "se" or "s'")) at++;
        return at < limit && tokens[at].Has(Morphology.Fin);
    }
}
