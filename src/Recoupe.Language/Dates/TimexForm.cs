namespace Recoupe.Language.Dates;

/// <summary>The unanchored value of a date expression.</summary>
public abstract record TimexForm;
