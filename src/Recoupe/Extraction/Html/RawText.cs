using AngleSharp.Dom;

namespace Recoupe.Extraction.Html;

/// <summary>What stands in a script or a style sheet, without a copy of it.</summary>
internal static class RawText
{
    /// <summary>Null where it is longer than <paramref name="limit"/>, or empty.</summary>
    public static string? Of(IElement element, int limit) =>
        element.FirstChild is IText text && text.NextSibling is null && text.Data.Length <= limit ? text.Data : null;
}
