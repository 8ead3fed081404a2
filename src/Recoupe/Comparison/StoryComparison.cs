using Recoupe.Model;

namespace Recoupe.Comparison;

/// <summary>The findings of a story with where each parts; behind those that were aligned stand those that were made of what pages say aside.</summary>
/// <param name="Statements">The statements of the story, and behind them what is said aside.</param>
/// <param name="Findings">Indexes into <paramref name="Statements"/>.</param>
/// <param name="Differences">Those of each finding.</param>
public sealed record StoryComparison(IReadOnlyList<Statement> Statements, IReadOnlyList<Finding> Findings, IReadOnlyList<IReadOnlyList<Difference>> Differences);
