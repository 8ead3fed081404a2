namespace Recoupe.Language;

/// <summary>Searches in what the analyzer found: lists ordered by position, whose spans do not overlap.</summary>
public static class SortedSpans
{
    /// <summary>Index of the first item that ends after <paramref name="position"/>; the count where none does.</summary>
    public static int FirstAfter<T>(IReadOnlyList<T> items, int position, Func<T, TextSpan> spanOf)
    {
        int low = 0, high = items.Count;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (spanOf(items[middle]).End <= position) low = middle + 1;
            else high = middle;
        }
        return low;
    }

    /// <summary>Index of the item that holds <paramref name="position"/>; -1 where none does.</summary>
    public static int At<T>(IReadOnlyList<T> items, int position, Func<T, TextSpan> spanOf)
    {
        var index = FirstAfter(items, position, spanOf);
        return index < items.Count && spanOf(items[index]).Start <= position ? index : -1;
    }

    /// <summary>The items that <paramref name="span"/> holds in whole or in part.</summary>
    public static SpanSlice<T> In<T>(IReadOnlyList<T> items, TextSpan span, Func<T, TextSpan> spanOf)
    {
        var first = FirstAfter(items, span.Start, spanOf);
        int low = first, high = items.Count;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (spanOf(items[middle]).Start < span.End) low = middle + 1;
            else high = middle;
        }
        return new SpanSlice<T>(items, first, low);
    }
}
