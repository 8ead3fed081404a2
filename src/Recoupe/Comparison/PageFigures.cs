using Recoupe.Language.Quantities;
using Recoupe.Model;

namespace Recoupe.Comparison;

/// <summary>One of the figures that a page gives of a count, with those on whose word, and of whom it is.</summary>
internal readonly record struct PageFigure(Quantity Quantity, IReadOnlyList<string> Chain, string Group);

/// <summary>All figures that each page of a story gives of each count, in the order of its statements, and all ages.</summary>
internal sealed class PageFigures
{
    private readonly Dictionary<(int Page, string Counted), List<PageFigure>> figures = [];
    private readonly HashSet<(int Page, int Years, int Most)> ages = [];

    public PageFigures(IReadOnlyList<Statement> statements)
    {
        foreach (var statement in statements)
        {
            foreach (var age in statement.Ages) ages.Add((statement.Page, age.Years, age.Most));
            foreach (var quantity in statement.Quantities)
            {
                if (quantity.IsOrderOfSize) continue;
                if (!figures.TryGetValue((statement.Page, quantity.Counted), out var own)) figures.Add((statement.Page, quantity.Counted), own = []);
                own.Add(new PageFigure(quantity.Quantity, statement.Chain, quantity.Group));
            }
        }
    }

    /// <summary>Whether a page says of anybody that he is of that age.</summary>
    public bool GivesAge(int page, StatedAge age) => ages.Contains((page, age.Years, age.Most));

    public IReadOnlyList<PageFigure> Of(int page, string counted) => figures.TryGetValue((page, counted), out var own) ? own : [];
}
