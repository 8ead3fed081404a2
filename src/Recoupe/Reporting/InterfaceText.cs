using System.Globalization;
using System.Text;
using Recoupe.Language;
using Recoupe.Language.Dates;
using Recoupe.Model;

namespace Recoupe.Reporting;

/// <summary>
/// What the program says beside the words of the pages, in one language (<c>packs/*/interface.tsv</c>).
/// A key that the pack lacks is shown as it is with its arguments: a dossier with a missing wording is still a dossier.
/// Immutable; safe to share between threads.
/// </summary>
public sealed class InterfaceText
{
    private readonly Dictionary<string, string> texts = new(StringComparer.Ordinal);

    /// <exception cref="LanguagePackException">The pack has no interface.tsv, or a row of it has no text.</exception>
    public InterfaceText(LanguagePack pack)
    {
        Language = pack.Language;
        foreach (var row in pack.Rows("interface.tsv", 2)) texts[row[0]] = Unbroken(row[1]);
    }

    /// <summary>No line may end before ":" or within guillemets: their spaces are those that do not break, narrow ones before ";", "!", "?" and "%".</summary>
    private static string Unbroken(string text)
    {
        var unbroken = new StringBuilder(text);
        for (var i = 0; i < text.Length; i++)
            if (text[i] == ' ' && i + 1 < text.Length && (i > 0 && text[i - 1] == '«' || text[i + 1] is ':' or '»')) unbroken[i] = '\u00A0';
            else if (text[i] == ' ' && i + 1 < text.Length && text[i + 1] is ';' or '!' or '?' or '%') unbroken[i] = '\u202F';
        return unbroken.ToString();
    }

    public string Language { get; }
    public IReadOnlyCollection<string> Keys => texts.Keys;

    /// <summary>The interface in a language whose pack lies beside the running program.</summary>
    public static InterfaceText Load(string language) => new(LanguagePacks.Load(language));

    public string this[string key] => Text(key);

    public bool Has(string key) => texts.ContainsKey(key);

    public string Text(string key, params IReadOnlyList<string> arguments) =>
        texts.TryGetValue(key, out var text) ? Fill(text, arguments) : string.Join(' ', arguments.Prepend(key));

    /// <summary>The word for one of the program's own kinds ("status" and Corroborated); the kind itself where the pack has none.</summary>
    public string Word<T>(string group, T value) where T : struct, Enum => WordOr(group, value.Word());

    /// <summary>As <see cref="Word{T}"/>, for kinds that are not closed, such as those of warnings.</summary>
    public string WordOr(string group, string word) => texts.GetValueOrDefault($"{group}.{word}", word);

    /// <summary>What a page says where a finding parts, as a reader would say it: days as dates, the program's own words in the interface's language.</summary>
    /// <param name="isOfPage">Whether it is words of the page.</param>
    public string Value(DifferenceValue value, out bool isOfPage)
    {
        var own = AreDays(value.Value, out var days) ? Interval(days) : texts.GetValueOrDefault($"value.{value.Value}");
        isOfPage = own is null;
        return own ?? value.Value;
    }

    /// <summary>Why the program says something. Arguments that are ISO days read as dates.</summary>
    /// <param name="name">Says how an argument reads where it is the id of a page or source; null leaves ids as they are.</param>
    public string Because(Reason reason, Func<string, string?>? name = null)
    {
        var (arguments, wording) = (new string[reason.Arguments.Count], texts.GetValueOrDefault(reason.Key));
        for (var i = 0; i < arguments.Length; i++)
        {
            var argument = reason.Arguments[i];
            if (texts.TryGetValue($"{reason.Key}.{argument.ToLowerInvariant()}", out var own))
            {
                // Quotation marks are for the words of pages.
                wording = wording?.Replace(Text("text.quoted", $"{{{i}}}"), $"{{{i}}}", StringComparison.Ordinal);
                arguments[i] = own;
            }
            else arguments[i] = AreDays(argument, out var days) ? Interval(days) : name?.Invoke(argument) ?? argument;
        }
        return wording is null ? Text(reason.Key, arguments) : Fill(wording, arguments);
    }

    /// <summary>A number of things: "1 page", "3 pages".</summary>
    public string Count(string thing, int count)
    {
        var isOne = count == 1 || (count == 0 && Text("count.zero") == "one");
        return Text($"count.{thing}.{(isOne ? "one" : "other")}", Number(count));
    }

    public string Number(double value)
    {
        var plain = Math.Abs(value).ToString("0.##", CultureInfo.InvariantCulture);
        var point = plain.IndexOf('.');
        var whole = point < 0 ? plain : plain[..point];
        var text = whole.Length % 3 == 0 || whole.Length < 4 ? whole[..Math.Min(3, whole.Length)] : whole[..(whole.Length % 3)];
        for (var i = text.Length; i < whole.Length; i += 3) text = Text("number.thousands", text, whole.Substring(i, 3));
        if (point >= 0) text = Text("number.decimal", text, plain[(point + 1)..]);
        return value < 0 ? "−" + text : text;
    }

    public string Day(DateOnly day) => Text("date.day", DayOfMonth(day), Text($"month.{day.Month}"), Year(day));

    /// <summary>A day without its year, for the axis of a picture.</summary>
    public string ShortDay(DateOnly day) => Text("date.short", DayOfMonth(day), Text($"monthshort.{day.Month}"));

    public string Year(DateOnly day) => day.Year.ToString(CultureInfo.InvariantCulture);

    /// <summary>A day, a month, a year or a stretch of days; says that it is unknown where it is null.</summary>
    /// <param name="isDoubt">Whether the stretch is one of which a single day is meant, not known which.</param>
    public string Interval(DateInterval? interval, bool isDoubt = false)
    {
        if (interval is not { } days) return Text("date.unknown");
        var (first, last) = (days.Earliest, days.Latest);
        if (first == last) return Day(first);
        var endsMonth = last == DateOnly.MaxValue || last.AddDays(1).Day == 1;
        if (first.Day == 1 && endsMonth && first.Year == last.Year)
        {
            if (first.Month == last.Month) return Text("date.month", Text($"month.{first.Month}"), Year(first));
            if (first.Month == 1 && last.Month == 12) return Year(first);
            return Text("date.months", Text($"month.{first.Month}"), Text("date.month", Text($"month.{last.Month}"), Year(last)));
        }
        return Text(isDoubt ? "date.between" : "date.span", Start(first, last), Day(last));
    }

    /// <summary>The first day of a stretch without what its last day says again.</summary>
    private string Start(DateOnly first, DateOnly last)
    {
        if (first.Year != last.Year) return Day(first);
        return first.Month == last.Month ? DayOfMonth(first) : Text("date.month", DayOfMonth(first), Text($"month.{first.Month}"));
    }

    private string DayOfMonth(DateOnly day) => day.Day == 1 ? Text("date.first") : day.Day.ToString(CultureInfo.InvariantCulture);

    /// <summary>A day, a month, or two of them parted by a stroke, as ISO 8601 writes them; a year is told by its figures alone and stays as it is.</summary>
    private static bool AreDays(string text, out DateInterval days)
    {
        var stroke = text.IndexOf('/');
        var isDay = IsDayOrMonth(stroke < 0 ? text : text[..stroke], out var first);
        var last = first;
        if (!isDay || stroke >= 0 && !IsDayOrMonth(text[(stroke + 1)..], out last) || last.Latest < first.Earliest)
        {
            days = default;
            return false;
        }
        days = new DateInterval(first.Earliest, last.Latest);
        return true;
    }

    private static bool IsDayOrMonth(string text, out DateInterval days)
    {
        var isMonth = text.Length == 7;
        var isAny = IsDay(isMonth ? text + "-01" : text, out var first);
        days = isAny ? new DateInterval(first, isMonth ? first.AddDays(DateTime.DaysInMonth(first.Year, first.Month) - 1) : first) : default;
        return isAny;
    }

    private static bool IsDay(string text, out DateOnly day) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day);

    private static string Fill(string template, IReadOnlyList<string> arguments)
    {
        if (!template.AsSpan().ContainsAny('{', '[')) return template;
        var filled = new StringBuilder(template.Length + 32);
        for (var i = 0; i < template.Length; i++)
        {
            if (template[i] == '[' && template.IndexOf(']', i) is > 0 and var close)
            {
                if (HasAll(template.AsSpan(i, close - i), arguments)) filled.Append(Fill(template[(i + 1)..close], arguments));
                i = close;
            }
            else if (IsPlaceholder(template, i))
            {
                var index = template[i + 1] - '0';
                filled.Append(index < arguments.Count ? arguments[index] : "…");
                i += 2;
            }
            else filled.Append(template[i]);
        }
        return filled.ToString();
    }

    private static bool HasAll(ReadOnlySpan<char> part, IReadOnlyList<string> arguments)
    {
        for (var i = 0; i < part.Length; i++)
            if (IsPlaceholder(part, i) && (part[i + 1] - '0' >= arguments.Count || arguments[part[i + 1] - '0'].Length == 0)) return false;
        return true;
    }

    private static bool IsPlaceholder(ReadOnlySpan<char> text, int at) =>
        text[at] == '{' && at + 2 < text.Length && char.IsAsciiDigit(text[at + 1]) && text[at + 2] == '}';
}
