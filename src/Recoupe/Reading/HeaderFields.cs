namespace Recoupe.Reading;

/// <summary>"Name: value" lines, as web archives, HTTP and mail have them (RFC 9112 section 5, RFC 5322 section 2.2): names in any case, values over several lines.</summary>
internal sealed class HeaderFields
{
    private const int MostFields = 2000;
    private readonly Dictionary<string, string> fields = new(StringComparer.OrdinalIgnoreCase);
    private string? last;

    /// <summary>The value of the field's first mention; null where it is absent.</summary>
    public string? this[string name] => fields.GetValueOrDefault(name);

    public int Count => fields.Count;

    /// <summary>Takes one line; false where it is no field and goes on with none.</summary>
    public bool Add(string line)
    {
        if (line.Length > 0 && line[0] is ' ' or '\t')
        {
            if (last is not null && fields[last].Length < 8192) fields[last] += ' ' + line.Trim();
            return last is not null;
        }
        var colon = line.IndexOf(':');
        if (colon <= 0) return false;
        var name = line[..colon].TrimEnd();
        last = null;
        if (fields.Count < MostFields && fields.TryAdd(name, line[(colon + 1)..].Trim())) last = name;
        return true;
    }

    /// <summary>What a value says before its parameters: "text/html" of "text/html; charset=utf-8", in small letters.</summary>
    public string? Main(string name)
    {
        if (this[name] is not { } value) return null;
        var end = value.IndexOf(';');
        return (end < 0 ? value : value[..end]).Trim().ToLowerInvariant();
    }

    /// <summary>A parameter of a value ("charset" of a Content-Type); null where it is absent or empty.</summary>
    public string? Parameter(string name, string parameter)
    {
        if (this[name] is not { } value) return null;
        for (var at = value.IndexOf(';'); at >= 0 && at < value.Length;)
        {
            var equals = value.IndexOf('=', at);
            if (equals < 0) return null;
            var key = value.AsSpan(at + 1, Math.Max(0, equals - at - 1)).Trim();
            var start = equals + 1;
            while (start < value.Length && value[start] == ' ') start++;
            var quoted = start < value.Length && value[start] == '"';
            if (quoted) start++;
            var end = value.IndexOf(quoted ? '"' : ';', start);
            if (end < 0) end = value.Length;
            if (key.Equals(parameter, StringComparison.OrdinalIgnoreCase)) return value[start..end].Trim() is { Length: > 0 } found ? found : null;
            at = quoted ? value.IndexOf(';', end) : end;
        }
        return null;
    }
}
