namespace Recoupe.Language.Attributions;

/// <summary>How firmly a statement is made, and by whom: the words of dossier.json.</summary>
public enum AttributionKind : byte { Asserted, Reported, Quoted, Conditional, Denied, Planned }

/// <summary>Source, cue and content, in the terms of the PARC 3 corpus (Pareti 2012).</summary>
/// <param name="Source">The words that name the source; empty where only the cue shows that there is one.</param>
/// <param name="Cue">The words that attribute ("selon", "a déclaré").</param>
/// <param name="Content">What is attributed.</param>
/// <param name="Chain">From the one who speaks to the one who relays: names in their fullest form, unnamed sources as they stand.</param>
/// <param name="Voice">What kind of source the first of the chain is.</param>
public sealed record Attribution(TextSpan Source, TextSpan Cue, TextSpan Content, IReadOnlyList<string> Chain, AttributionKind Kind, Names.SourceKind Voice)
{
    /// <summary>What kind of source relays the first of the chain, where somebody does.</summary>
    public Names.SourceKind Relay { get; init; } = Names.SourceKind.Media;
}
