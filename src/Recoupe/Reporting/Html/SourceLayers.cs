using Recoupe.Model;

namespace Recoupe.Reporting.Html;

/// <summary>
/// Orders the pages and sources of a map in layers, from those that had the text first to those that took it last, so that arrows lead one way.
/// After Sugiyama, Tagawa and Toda (1981): layers by longest path, then two sweeps of barycentres; ties keep the order of the dossier.
/// </summary>
internal sealed class SourceLayers
{
    private readonly Dictionary<string, int> layerOf = new(StringComparer.Ordinal);
    private readonly ILookup<string, string> fromOf;
    private readonly List<(string From, string To)> steps = [];
    private readonly HashSet<string> open = new(StringComparer.Ordinal);

    public SourceLayers(IReadOnlyList<DossierDerivation> derivations)
    {
        fromOf = derivations.Where(d => d.From != d.To).ToLookup(d => d.To, d => d.From, StringComparer.Ordinal);
        var nodes = derivations.SelectMany(d => new[] { d.From, d.To }).Distinct(StringComparer.Ordinal).ToList();
        foreach (var node in nodes) Layer(node);
        Layers = [.. nodes.GroupBy(node => layerOf[node]).OrderBy(group => group.Key).Select(group => group.ToList())];
        foreach (var derivation in derivations) AddBends(derivation);
        Untangle();
    }

    /// <summary>The ids of each layer, from top to bottom; among them the bends of arrows that pass through it.</summary>
    public IReadOnlyList<List<string>> Layers { get; }

    /// <summary>The stops of an arrow from one end to the other: a bend in every layer it passes, so that it passes beside the boxes there.</summary>
    public IEnumerable<string> Route(DossierDerivation derivation)
    {
        yield return derivation.From;
        for (var layer = layerOf[derivation.From] + 1; layer < layerOf[derivation.To]; layer++) yield return Bend(derivation, layer);
        yield return derivation.To;
    }

    public bool Contains(string id) => layerOf.ContainsKey(id);

    /// <summary>One more than the deepest of those it takes from; an arrow that would close a circle counts for nothing.</summary>
    private int Layer(string node)
    {
        if (layerOf.TryGetValue(node, out var known)) return known;
        if (!open.Add(node)) return -1;
        var layer = 0;
        foreach (var from in fromOf[node]) layer = Math.Max(layer, Layer(from) + 1);
        open.Remove(node);
        return layerOf[node] = layer;
    }

    private void AddBends(DossierDerivation derivation)
    {
        var route = Route(derivation).ToList();
        for (var i = 1; i < route.Count; i++) steps.Add((route[i - 1], route[i]));
        for (var i = 1; i < route.Count - 1; i++)
            if (Layers[layerOf[derivation.From] + i] is var layer && !layer.Contains(route[i])) layer.Add(route[i]);
    }

    private static string Bend(DossierDerivation derivation, int layer) => $"{derivation.From}>{derivation.To}@{layer}";

    private void Untangle()
    {
        var place = new Dictionary<string, double>(StringComparer.Ordinal);
        var toOf = steps.ToLookup(step => step.From, step => step.To, StringComparer.Ordinal);
        var backOf = steps.ToLookup(step => step.To, step => step.From, StringComparer.Ordinal);
        foreach (var layer in Layers) Number(layer, place);
        for (var i = 1; i < Layers.Count; i++) Sort(Layers[i], backOf, place);
        for (var i = Layers.Count - 2; i >= 0; i--) Sort(Layers[i], toOf, place);
    }

    private static void Sort(List<string> layer, ILookup<string, string> neighbours, Dictionary<string, double> place)
    {
        var ordered = layer.OrderBy(node => neighbours[node].Select(other => place[other]).DefaultIfEmpty(place[node]).Average()).ToList();
        layer.Clear();
        layer.AddRange(ordered);
        Number(layer, place);
    }

    private static void Number(List<string> layer, Dictionary<string, double> place)
    {
        for (var i = 0; i < layer.Count; i++) place[layer[i]] = (i + 0.5) / layer.Count;
    }
}
