namespace Recoupe.Comparison;

/// <summary>An area that a claim counts in.</summary>
/// <param name="Name">Its folded name.</param>
/// <param name="Rank">How large areas of its kind are: a canton is smaller than a region; 0 where its kind is not told.</param>
/// <param name="Country">The country that it lies in, or is.</param>
internal readonly record struct CountedArea(string Name, int Rank, string? Country);

/// <summary>The areas that a claim counts in.</summary>
/// <param name="Known">Which towns and departments lie where.</param>
internal sealed record CountedAreas(IReadOnlyList<CountedArea> All, AreaLexicon Known)
{
    /// <summary>"Deux morts dans le Finistère", "neuf morts en France": whether each of them lies in one of the other's, so that a smaller count of these is a part of theirs.</summary>
    public bool AreIn(CountedAreas larger) => All.Count > 0 && larger.All.Count > 0 && All.All(part => larger.All.Any(whole => IsIn(part, whole)));

    private bool IsIn(CountedArea part, CountedArea whole) =>
        part.Name != whole.Name && (part.Country is null || whole.Country is null || part.Country == whole.Country)
            && (part.Rank < whole.Rank && (part.Rank > 0 || whole.Rank == AreaRanks.State && part.Country is not null) || Known.Holds(whole.Name, part.Name));
}
