using System.Diagnostics.CodeAnalysis;

namespace Recoupe.Lab;

/// <summary>Everything the lab can do, by verb and name.</summary>
public static class Measures
{
    private static readonly SortedDictionary<string, Func<string[], int>> All = new(StringComparer.Ordinal)
    {
        ["eval dates"] = Eval.AcceptanceDatesEval.Run,
        ["eval published"] = Eval.PublicationEval.Run,
        ["eval dating"] = Eval.DatingEval.Run,
        ["eval timebank"] = Eval.TimebankEval.Run,
        ["eval extraction"] = Eval.ExtractionEval.Run,
        ["eval segments"] = Eval.SegmentEval.Run,
        ["eval extracted"] = Eval.ExtractionView.Run,
    };

    public static IEnumerable<string> Names => All.Keys;

    public static bool TryFind(string verb, string name, [NotNullWhen(true)] out Func<string[], int>? measure) =>
        All.TryGetValue($"{verb} {name}", out measure);
}
