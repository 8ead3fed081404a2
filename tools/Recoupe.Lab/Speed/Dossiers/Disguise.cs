using System.Globalization;
using System.Text.RegularExpressions;
using Recoupe.Language.Tagging;

namespace Recoupe.Lab.Speed.Dossiers;

/// <summary>
/// Retells a story with other persons, places, figures and years, the same ones on all its pages, so that a source gives several stories that no word of weight ties together.
/// Years are exchanged for those of the same calendar: a day keeps its weekday.
/// </summary>
internal sealed partial class Disguise
{
    private const int ShortestName = 4;
    /// <summary>What so many sources capitalise is no name of one of them: "Saint", "France".</summary>
    private const int Common = 3;
    private const int SyllablesOfName = 3;
    private const int LargestDay = 31;
    private static readonly string[] Syllables = ["ba", "ce", "di", "fo", "gu", "la", "me", "ni", "po", "ru", "sa", "te", "vi", "zo", "bran", "clor", "drin", "vaur", "mont", "tel"];

    private readonly uint seed;
    private readonly HashSet<string> names;
    private readonly NameStock stock;
    private readonly int years;

    /// <param name="story">The number of the made story.</param>
    /// <param name="sources">All sources, to tell which names are of one of them alone.</param>
    public Disguise(int story, int source, IReadOnlyList<SourceStory> sources, NameStock stock)
    {
        (seed, this.stock) = ((uint)story + 1, stock);
        names = NamesOf(sources[source]);
        names.ExceptWith(sources.SelectMany(NamesOf).CountBy(name => name, StringComparer.Ordinal).Where(pair => pair.Value >= Common).Select(pair => pair.Key));
        var year = sources[source].Pages[0].Day.Year;
        years = year - SameCalendar(year, story / sources.Count);
    }

    public DateOnly DayOf(DateOnly day) => day.AddYears(-years);

    public string Of(string text) => Word().Replace(Number().Replace(text, match => NumberOf(match.Value)), match => names.Contains(match.Value) ? NameOf(match.Value) : match.Value);

    /// <summary>Words that are capitalised within a sentence, and never stand without.</summary>
    private static HashSet<string> NamesOf(SourceStory story)
    {
        var paragraphs = story.Pages.SelectMany(page => page.Paragraphs).ToList();
        var found = paragraphs.SelectMany(paragraph => WithinSentence().Matches(paragraph)).Select(match => match.Value).Where(word => word.Length >= ShortestName).ToHashSet(StringComparer.Ordinal);
        found.ExceptWith(paragraphs.SelectMany(paragraph => Word().Matches(paragraph)).Select(match => match.Value).Where(word => char.IsLower(word[0])).Select(word => char.ToUpperInvariant(word[0]) + word[1..]));
        return found;
    }

    private string NameOf(string name)
    {
        var chance = name.Aggregate(seed, (hash, letter) => FeatureTemplate.Mix(hash, letter));
        if (stock.OfItsKind(name) is { } kind) return kind[(int)(chance % (uint)kind.Count)];
        var made = string.Concat(Enumerable.Range(1, SyllablesOfName).Select(k => Syllables[(int)(FeatureTemplate.Mix(chance, (uint)k) % (uint)Syllables.Length)]));
        return char.ToUpperInvariant(made[0]) + made[1..];
    }

    /// <summary>Another first digit; days of the month stay, and years go to their like.</summary>
    private string NumberOf(string number)
    {
        var isPlain = int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var value);
        if (isPlain && value is >= 1900 and < 2100) return (value - years).ToString(CultureInfo.InvariantCulture);
        if (isPlain && value <= LargestDay) return number;
        return (char)('1' + (number[0] - '1' + (int)(2 * seed % 9)) % 9) + number[1..];
    }

    /// <summary>The year that is so many steps back among those that begin on the same weekday and are as long.</summary>
    private static int SameCalendar(int year, int steps)
    {
        var found = year;
        while (steps > 0)
        {
            found--;
            if (DateTime.IsLeapYear(found) == DateTime.IsLeapYear(year) && new DateOnly(found, 1, 1).DayOfWeek == new DateOnly(year, 1, 1).DayOfWeek) steps--;
        }
        return found;
    }

    [GeneratedRegex(@"\p{L}+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Word();

    [GeneratedRegex(@"(?<=[\p{Ll},] |-|['’])\p{Lu}\p{Ll}+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex WithinSentence();

    /// <summary>Neither a part of a decimal nor a time of day.</summary>
    [GeneratedRegex(@"(?<![\d,:hH])[1-9]\d*(?![\dhH:])", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Number();
}
