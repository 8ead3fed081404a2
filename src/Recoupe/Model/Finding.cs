using Recoupe.Language.Dates;

namespace Recoupe.Model;

/// <summary>Statements, of one or several pages, that report the same fact.</summary>
/// <param name="Statements">Indexes into the statements of the story, in order of page and position.</param>
/// <param name="Best">Which of the statements says it best.</param>
/// <param name="When">When it happened; null where no statement says.</param>
public sealed record Finding(IReadOnlyList<int> Statements, int Best, DateInterval? When)
{
    /// <summary>For each of its statements, how well it says it, more being better; empty where nothing was weighed.</summary>
    public IReadOnlyList<double> Worths { get; init; } = [];

    /// <summary>For each of its statements, how likely it reports what the best does, 0 to 1; empty where nothing was weighed.</summary>
    public IReadOnlyList<double> Likelihoods { get; init; } = [];
}

/// <summary>Where the statements of a finding part; <see cref="DifferenceValue.Statements"/> index into the finding's statements.</summary>
public sealed record Difference(DifferenceSlot Slot, DifferenceKind Kind, string? Unit, IReadOnlyList<DifferenceValue> Values, Reason Because);
