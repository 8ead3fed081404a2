using Recoupe.Language.Attributions;

namespace Recoupe.Language.Quotations;

/// <summary>Who speaks, and the medium she speaks through.</summary>
internal sealed record Voice(string Speaker, string? Via)
{
    public static Voice? Of(Attribution? attribution) =>
        attribution is null ? null : new Voice(attribution.Chain[0], attribution.Chain.Count > 1 ? attribution.Chain[^1] : null);
}
