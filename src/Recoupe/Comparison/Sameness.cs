namespace Recoupe.Comparison;

/// <summary>How sure it is that the statements of a finding are of one thing.</summary>
public enum Sameness : byte
{
    /// <summary>They were aligned, and an aligner errs: what they do not share may be another matter.</summary>
    Aligned,

    /// <summary>Somebody who read them put them side by side.</summary>
    Given,
}
