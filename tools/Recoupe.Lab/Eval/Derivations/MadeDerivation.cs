namespace Recoupe.Lab.Eval.Derivations;

/// <summary>What says that a made page came after the one it is made from: its date, its credit, or nothing.</summary>
internal enum Clue { Date, Credit, None }

/// <summary>A page made from another: how, and how much of its text is from there.</summary>
/// <param name="From">Index of the page it is made from.</param>
/// <param name="To">Index of the page that is made.</param>
/// <param name="Kind">How it is made: "cut", "words 20 %".</param>
/// <param name="Share">Share of its characters that come from there, 0 to 1, words changed or not.</param>
internal sealed record MadeDerivation(int From, int To, string Kind, double Share, Clue Clue);
