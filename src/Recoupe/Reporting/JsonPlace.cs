using System.Globalization;
using System.Text.Json;
using Recoupe.Language;
using Recoupe.Language.Dates;

namespace Recoupe.Reporting;

/// <summary>An element of a JSON file that is asked for what it must hold; an error names the file, the place, and what was expected there.</summary>
/// <param name="path">From the root: "findings[3].when"; empty for the root.</param>
internal readonly struct JsonPlace(string file, string path, JsonElement element)
{
    public bool IsNull => element.ValueKind == JsonValueKind.Null;

    public JsonPlace this[string member]
    {
        get
        {
            if (element.ValueKind != JsonValueKind.Object) throw Expected("an object");
            var place = path.Length == 0 ? member : $"{path}.{member}";
            try
            {
                return element.TryGetProperty(member, out var value) ? new JsonPlace(file, place, value) : throw new DossierFileException($"{file}, {place}: is missing.");
            }
            catch (InvalidOperationException)
            {
                // As in TextOrNull, in the name of a member.
                throw Expected("names of members that are words");
            }
        }
    }

    public List<T> Items<T>(Func<JsonPlace, T> read)
    {
        if (element.ValueKind != JsonValueKind.Array) throw Expected("a list");
        var items = new List<T>();
        foreach (var item in element.EnumerateArray()) items.Add(read(new JsonPlace(file, $"{path}[{items.Count.ToString(CultureInfo.InvariantCulture)}]", item)));
        return items;
    }

    public string Text() => TextOrNull() ?? throw Expected("words");

    public string? TextOrNull()
    {
        if (IsNull) return null;
        try
        {
            return element.ValueKind == JsonValueKind.String ? element.GetString() : throw Expected("words");
        }
        catch (InvalidOperationException)
        {
            // An escape for half of a surrogate pair: JSON, but no words (RFC 8259 section 8.2).
            throw Expected("words");
        }
    }

    public int Integer() => element.ValueKind == JsonValueKind.Number && element.TryGetInt32(out var number) ? number : throw Expected("a whole number");

    public double? NumberOrNull() => IsNull ? null : element.ValueKind == JsonValueKind.Number && element.TryGetDouble(out var number) ? number : throw Expected("a number");

    public DateOnly? DayOrNull() =>
        IsNull ? null : element.ValueKind == JsonValueKind.String && DateOnly.TryParseExact(TextOrNull(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : throw Expected("a day as yyyy-MM-dd");

    /// <summary>From <c>earliest</c> to <c>latest</c>; null where there is nothing.</summary>
    public DateInterval? IntervalOrNull()
    {
        if (IsNull) return null;
        var (earliest, latest) = (this["earliest"].DayOrNull(), this["latest"].DayOrNull());
        return earliest is not { } from || latest is not { } to ? null : from <= to ? new DateInterval(from, to) : throw Expected("a first day that is not after the last");
    }

    /// <summary>From <c>start</c> to <c>end</c>.</summary>
    public TextSpan Span()
    {
        var (start, end) = (this["start"].Integer(), this["end"].Integer());
        return start >= 0 && start <= end ? TextSpan.FromBounds(start, end) : throw Expected("a start of 0 or more that is not after the end");
    }

    /// <summary>One of the program's own words, as <see cref="DossierWords"/> writes them.</summary>
    public T Word<T>() where T : struct, Enum
    {
        foreach (var value in Enum.GetValues<T>())
            if (element.ValueKind == JsonValueKind.String && TextOrNull() == value.Word()) return value;
        throw Expected(string.Join(" or ", Enum.GetValues<T>().Select(value => $"\"{value.Word()}\"")));
    }

    public DossierFileException Expected(string what)
    {
        var found = element.GetRawText();
        return new DossierFileException($"{file}{(path.Length == 0 ? "" : ", " + path)}: {what} expected, not {(found.Length <= 40 ? found : found[..40] + "…")}");
    }
}
