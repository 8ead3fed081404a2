namespace Recoupe.Lab;

/// <summary>How much of what was found is right, and how much of what there is was found.</summary>
public readonly record struct PrecisionRecall(double Precision, double Recall)
{
    /// <summary>Their harmonic mean.</summary>
    public double F1 => Precision + Recall == 0 ? 0 : 2 * Precision * Recall / (Precision + Recall);

    public static PrecisionRecall Of(int right, int found, int gold) => new(Part(right, found), Part(right, gold));

    /// <summary>A part of a whole; of nothing, all: who finds nothing says nothing wrong, and where there is nothing to find nothing is missed.</summary>
    public static double Part(int part, int whole) => whole == 0 ? 1 : (double)part / whole;
}
