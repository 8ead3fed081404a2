using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Recoupe.Reading.Feeds;

/// <summary>Strings of JSON, halves of surrogate pairs among them: .NET refuses a whole string for one, a page should not be lost for it.</summary>
internal static class JsonText
{
    public static string? Get(JsonElement element, params ReadOnlySpan<string> names)
    {
        if (element.ValueKind != JsonValueKind.Object) return null;
        foreach (var name in names)
            if (TryGet(element, name, out var value) && value.ValueKind == JsonValueKind.String && Of(value) is { Length: > 0 } text) return text;
        return null;
    }

    /// <summary>The property of an object; those whose own names are broken are passed over.</summary>
    public static bool TryGet(JsonElement element, string name, out JsonElement value)
    {
        try
        {
            return element.TryGetProperty(name, out value);
        }
        catch (InvalidOperationException) when (element.ValueKind == JsonValueKind.Object)
        {
            value = default;
            foreach (var property in element.EnumerateObject())
                if (NameOf(property) == name) value = property.Value;
            return value.ValueKind != JsonValueKind.Undefined;
        }
    }

    /// <summary>Empty where it holds half a surrogate pair.</summary>
    public static string NameOf(JsonProperty property)
    {
        try
        {
            return property.Name;
        }
        catch (InvalidOperationException)
        {
            return "";
        }
    }

    public static string? Of(JsonElement value)
    {
        try
        {
            return value.GetString();
        }
        catch (InvalidOperationException)
        {
            return Unescape(value.GetRawText().AsSpan()[1..^1]);
        }
    }

    private static string Unescape(ReadOnlySpan<char> raw)
    {
        var text = new StringBuilder(raw.Length);
        for (var i = 0; i < raw.Length; i++)
        {
            if (raw[i] != '\\') { text.Append(raw[i]); continue; }
            switch (raw[++i])
            {
                case 'n': text.Append('\n'); break;
                case 't': text.Append('\t'); break;
                case 'r' or 'b' or 'f': text.Append(' '); break;
                case 'u':
                    text.Append((char)ushort.Parse(raw.Slice(i + 1, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture));
                    i += 4;
                    break;
                default: text.Append(raw[i]); break;
            }
        }
        // Through UTF-8 and back: what stands alone becomes the sign for a character that cannot be shown.
        return Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text.ToString()));
    }
}
