namespace Recoupe.Comparison;

/// <summary>What a claim puts above what ("plus de morts dans la vallée que sur la côte").</summary>
internal sealed record Order(IReadOnlySet<string> Above, IReadOnlySet<string> Below, string Words)
{
    /// <summary>Whether the two things stand the other way round; what stands on one side in both is what they are compared in ("de victimes").</summary>
    public bool IsReverseOf(Order other) => Meet(Above, other.Below, other.Above, Below) && Meet(Below, other.Above, other.Below, Above);

    private static bool Meet(IReadOnlySet<string> side, IReadOnlySet<string> across, IReadOnlySet<string> same, IReadOnlySet<string> own) =>
        side.Any(concept => across.Contains(concept) && !same.Contains(concept) && !own.Contains(concept));
}
