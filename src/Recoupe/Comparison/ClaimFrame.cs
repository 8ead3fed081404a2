using Recoupe.Model;

namespace Recoupe.Comparison;

/// <summary>Whether a claim asks for what it counts, offers it, or does neither.</summary>
internal enum Stance : byte { Told, Asked, Offered }

/// <summary>What a number stands in: of whom its claim speaks, in which round and over which months, and whether it is asked for. Numbers of two frames are of two things, however alike the claims.</summary>
/// <param name="Subjects">The names that its claim has for its subject.</param>
/// <param name="Ranks">Which of a row its claim speaks of ("le second tour", "la finale retour"), by noun.</param>
/// <param name="Periods">The stretches of months that its claim sums up.</param>
internal sealed record ClaimFrame(AnnotatedArticle Article, IReadOnlyList<string> Subjects, IReadOnlyList<(string Noun, int Number)> Ranks, IReadOnlyList<MeasuredPeriod> Periods, Stance Stance)
{
    /// <summary>"Le groupe Ferrier supprime 300 postes", "le groupe Orlac supprime 120 postes": each speaks of somebody whom the other's page never names.</summary>
    public bool IsOfAnother(ClaimFrame other) =>
        Article != other.Article && Subjects.Count > 0 && other.Subjects.Count > 0 && !SubjectNames.AnyIn(Subjects, other.Article, other.Subjects) && !SubjectNames.AnyIn(other.Subjects, Article, Subjects);

    /// <summary>"48 % au premier tour", "61 % au second tour"; "900 millions au premier semestre", "420 millions au deuxième trimestre"; "réclament 5 %", "propose 2 %".</summary>
    public bool IsOfAnotherTime(ClaimFrame other) =>
        Stance != other.Stance || Periods is [var one] && other.Periods is [var two] && !one.Meets(two)
            || Ranks.Any(rank => other.Ranks.Any(own => own.Noun == rank.Noun)) && !Ranks.Any(other.Ranks.Contains);
}
