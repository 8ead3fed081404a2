namespace Recoupe.Language.Quantities;

/// <summary>A translated page that writes "1,204 blessés" groups its thousands by commas: its "3,440 hectares" are no three and a half, unless it has decimals elsewhere.</summary>
internal static class CommaThousands
{
    private const int Thousand = 1000;

    /// <summary>Corrects what was read as decimals.</summary>
    public static void Apply(string text, List<Quantity> quantities)
    {
        var isGrouping = false;
        foreach (var quantity in quantities)
        {
            var form = quantity.NumberSpan.Of(text);
            if (IsGrouped(form)) isGrouping |= quantity.Value >= Thousand;
            else if (form.Contains(',')) return;
        }
        for (var i = 0; isGrouping && i < quantities.Count; i++)
            if (quantities[i].Value < Thousand && IsGrouped(quantities[i].NumberSpan.Of(text))) quantities[i] = quantities[i] with { Value = Math.Round(quantities[i].Value * Thousand) };
    }

    /// <summary>One comma, and three digits behind it.</summary>
    private static bool IsGrouped(ReadOnlySpan<char> form) => form.Length is >= 5 and <= 7 && form[^4] == ',' && form[0] != '0' && form.Count(',') == 1 && !form[^3..].ContainsAnyExceptInRange('0', '9') && !form[..^4].ContainsAnyExceptInRange('0', '9');
}
