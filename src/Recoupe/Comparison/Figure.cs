using Recoupe.Language.Quantities;
using Recoupe.Model;

namespace Recoupe.Comparison;

/// <summary>One figure of a finding: what it says, as of which day, and which statement gives it.</summary>
/// <param name="Statement">Index into the finding's statements.</param>
/// <param name="AsOf">The day it was counted, as <see cref="CountDays"/> finds it.</param>
/// <param name="IsFormer">Whether its own sentence says that another has replaced it ("et non plus 35", "contre 35 auparavant").</param>
/// <param name="Group">Who of those it befell is counted ("pompier"); empty where all are, or where the noun does not say.</param>
/// <param name="IsLatest">Whether its claim says that it is the newest ("désormais", "s'alourdit").</param>
/// <param name="IsFirstCount">Whether its claim calls it a first count ("un premier bilan").</param>
/// <param name="IsOrderOfSize">Whether the number is a word for many ("des centaines"), not a figure.</param>
/// <param name="Published">The day of its page, or of its entry in a running report; null where that is not known to the day.</param>
/// <param name="IsWhole">Whether it says how many there are in all, where its claim is about a part of them ("deux des trois wagons").</param>
/// <param name="IsSome">Whether it counts some of those there are ("les deux derniers corps").</param>
/// <param name="IsMeasure">Whether it measures in a unit (euros, kilometres), which does not say what is measured.</param>
/// <param name="IsMoney">Whether that unit is one of money.</param>
/// <param name="Moving">What a speed is of; null where its claim does not say, and of all else.</param>
/// <param name="IsToll">Whether its own claim says that it is counted anew.</param>
/// <param name="Fate">What befell the things counted; null where its claim does not say.</param>
/// <param name="From">The concept of the place that a distance is taken from ("à six kilomètres de la gare"); null where none stands there.</param>
/// <param name="Where">The concept of the place whose distance it is ("Tarsine, à 12 km de la côte"); null where none stands before it.</param>
/// <param name="Places">The places that its sentence names, but for states.</param>
/// <param name="Article">The page it stands on.</param>
/// <param name="History">All that its page gives of the same count.</param>
internal sealed record Figure(
    int Statement, Statement Source, Quantity Quantity, string Text, DateOnly? AsOf, bool IsFormer, bool IsLatest, bool IsFirstCount, bool IsOrderOfSize, string Group, DateOnly? Published, bool IsWhole, bool IsSome, bool IsMeasure, bool IsMoney, string? Moving, bool IsToll, string? Fate, string? From, string? Where, PlacesOfFigure Places, AnnotatedArticle Article, IReadOnlyList<PageFigure> History)
{
    /// <summary>What time it is of.</summary>
    public FigureEra Era { get; init; }

    /// <summary>Whether its claim takes back an earlier count ("revu à la baisse", "un bilan corrigé").</summary>
    public bool IsRevised { get; init; }

    /// <summary>Whether it counts who is at work there for the time being ("120 pompiers sont mobilisés").</summary>
    public bool IsEngaged { get; init; }

    /// <summary>The areas that its claim names.</summary>
    public required CountedAreas Within { get; init; }

    /// <summary>Whether its own words say that it moved.</summary>
    public bool TellsMove => IsFormer || IsLatest || IsFirstCount || IsRevised || IsReached;

    /// <summary>Of whom and of which time its claim speaks.</summary>
    public required ClaimFrame Frame { get; init; }

    /// <summary>Whether it measures how strong an earthquake is.</summary>
    public bool IsMagnitude { get; init; }

    /// <summary>Whether its claim says that a running count has come so far ("a dépassé les 1 400 appels").</summary>
    public bool IsReached { get; init; }

    /// <summary>Whether its claim only looks forward to it ("on attend 8 000 personnes").</summary>
    public bool IsExpected { get; init; }

    /// <summary>Whether it says how many there are in all ("les 310 salariés", "ses 310 salariés").</summary>
    public bool IsAll { get; init; }

    /// <summary>Whether its page counts all of them, too, so that it is known for a part: neither grows out of the other.</summary>
    public bool IsKnownPart => Group.Length > 0 && History.Any(other => other.Group.Length == 0 && other.Quantity.Value > Quantity.Value);
}
