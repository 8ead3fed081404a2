using Recoupe.Annotation;
using Recoupe.Language;
using Recoupe.Model;

namespace Recoupe.Statements;

/// <summary>The word that says what happened in a clause, and the nouns and names that take part in it, found by tags alone: subject and object are not told apart, so that active and passive read the same.</summary>
internal sealed class ClauseCore(ClauseWords words)
{
    /// <summary>Participants of a claim; what stands behind them is a list.</summary>
    private const int MostParticipants = 6;
    /// <summary>Tokens between an auxiliary and its participle at most ("n'a pas encore été"), and between a verb and its infinitive.</summary>
    private const int AuxiliaryReach = 8;
    /// <summary>Words from a verb with a meaning of its own to the infinitive that says what happened: "veut vendre".</summary>
    private const int InfinitiveReach = 3;
    /// <summary>Words from a verb back to the pronoun of its relative clause.</summary>
    private const int RelativeReach = 3;

    /// <returns>The place of the predicate, -1 where there is none, and the places of those that take part, each concept once.</returns>
    public (int Predicate, List<int> Participants) Of(AnnotatedArticle article, Clause clause)
    {
        var tokens = article.Analysis.Tokens;
        var (first, end) = clause.Core(tokens);
        var verb = VerbOf(article, first, end);
        if (verb < 0) return (-1, []);
        var predicate = tokens[verb].Has(Morphology.Fin) ? PredicateAfter(article, verb, end) : verb;
        var participants = new List<int>();
        var start = verb;
        while (start > first && !IsStop(tokens[start - 1])) start--;
        AddNouns(article, start, verb, isBefore: true, participants);
        // "Le pont, vieux de cent ans, a cédé": the subject stands before what is set between commas.
        if (participants.Count == 0 && start > first) AddNouns(article, first, StopAfter(tokens, first, start), isBefore: true, participants);
        AddNouns(article, predicate + 1, StopAfter(tokens, predicate + 1, end), isBefore: false, participants);
        return (predicate, participants);
    }

    /// <summary>The first finite verb that stands in no relative; else the first verb; else the first noun of a class of events.</summary>
    private int VerbOf(AnnotatedArticle article, int first, int end)
    {
        var tokens = article.Analysis.Tokens;
        for (var i = first; i < end; i++)
            if (tokens[i].Has(Morphology.Fin) && !StandsInRelative(tokens, first, i)) return i;
        for (var i = first; i < end; i++)
            if (tokens[i].Pos == PartOfSpeech.Verb && article.Concepts[i] is not null) return i;
        for (var i = first; i < end; i++)
            if (article.Concepts[i] is { } concept && Concept.IsEvent(concept)) return i;
        return -1;
    }

    private bool StandsInRelative(Token[] tokens, int first, int at)
    {
        for (var i = at - 1; i >= Math.Max(first, at - RelativeReach); i--)
        {
            if (words.IsRelative(tokens[i])) return true;
            if (tokens[i].Pos is PartOfSpeech.Noun or PartOfSpeech.Propn) return false;
        }
        return false;
    }

    /// <summary>"a été renversé", "doit remettre", "est le deuxième": what the finite verb leads to, where it does not say itself what happened.</summary>
    private static int PredicateAfter(AnnotatedArticle article, int finite, int end)
    {
        var tokens = article.Analysis.Tokens;
        var says = tokens[finite].Pos == PartOfSpeech.Verb && article.Concepts[finite] is not null;
        for (var i = finite + 1; i < Math.Min(end, finite + (says ? InfinitiveReach : AuxiliaryReach)) && tokens[i].Norm != ","; i++)
        {
            if (article.Concepts[i] is null) continue;
            if (tokens[i].Has(Morphology.Inf) || !says && tokens[i].Has(Morphology.Participle)) return i;
            if (!says && tokens[finite].Pos == PartOfSpeech.Aux && tokens[i].Pos is PartOfSpeech.Noun or PartOfSpeech.Adj or PartOfSpeech.Propn) return i;
        }
        return finite;
    }

    /// <summary>Where the words from there on end: at a mark, or where another clause begins.</summary>
    private int StopAfter(Token[] tokens, int from, int end)
    {
        var stop = from;
        while (stop < end && !IsStop(tokens[stop]) && !tokens[stop].Has(Morphology.Fin) && !words.IsRelative(tokens[stop]) && tokens[stop].Pos != PartOfSpeech.Sconj) stop++;
        return stop;
    }

    private static bool IsStop(Token token) => token.Norm is "," or ":" or ";" or "–" or "—" or "(";

    /// <summary>Nouns and names under no preposition, or under one that leads to what takes part ("le gouvernement de X", "par les députés", behind the verb "au président").</summary>
    private void AddNouns(AnnotatedArticle article, int first, int end, bool isBefore, List<int> found)
    {
        var tokens = article.Analysis.Tokens;
        var takesPart = true;
        for (var i = first; i < end && found.Count < MostParticipants; i++)
        {
            if (tokens[i].Pos == PartOfSpeech.Cconj) takesPart = true;
            if (tokens[i].Pos == PartOfSpeech.Adp) takesPart = words.IsGenitive(tokens[i]) ? takesPart : words.IsAgentive(tokens[i]) || !isBefore && words.IsDative(tokens[i]);
            else if (takesPart && tokens[i].Pos is PartOfSpeech.Noun or PartOfSpeech.Propn && article.Concepts[i] is { } concept && !found.Exists(k => article.Concepts[k] == concept)) found.Add(i);
        }
    }
}
