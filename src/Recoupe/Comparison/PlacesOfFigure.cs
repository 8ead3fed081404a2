namespace Recoupe.Comparison;

/// <summary>The places where a figure was counted, by their concepts, and the regions that hold them.</summary>
internal sealed record PlacesOfFigure(IReadOnlySet<string> Named, IReadOnlySet<string> Regions)
{
    public bool IsEmpty => Named.Count == 0;

    /// <summary>Whether both name places, and they name none in common, nor one a region of the other's.</summary>
    public bool AreApartFrom(PlacesOfFigure other) => !IsEmpty && !other.IsEmpty && !Meet(other);

    /// <summary>Whether they name a place in common, or the one a region that holds a place of the other.</summary>
    public bool Meet(PlacesOfFigure other) => Named.Overlaps(other.Named) || Regions.Overlaps(other.Named) || other.Regions.Overlaps(Named);
}
