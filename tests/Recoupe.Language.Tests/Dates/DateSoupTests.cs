using Recoupe.Language.Dates;

namespace Recoupe.Language.Tests.Dates;

/// <summary>Words of dates in any order: whatever stands there, the finder and the anchor keep their promises.</summary>
public sealed class DateSoupTests
{
    private static readonly DateFinder Finder = new(French.Pack);
    private static readonly string[] Glue = [",", ".", "(", ")", "-", "/", "«", "»", ":", "12", "31", "2024", "1999", "0", "999999999999", "3 000", "20h30", "24h00", "04/12/1993", "2024-13-45", "29", "février", "XIXe", "siècle", "a", "sera", "Paris"];

    [Fact]
    public void AnyWordsAreReadWithoutErrorInOrderAndApart()
    {
        var words = French.Pack.Rows("dates.tsv", 2).Where(row => row[1].Length > 0 && row[0] is not ("past-ending" or "future-ending" or "participle-ending")).Select(row => row[1]).Concat(Glue).ToArray();
        uint state = 12345;
        for (var round = 0; round < 3000; round++)
        {
            var picked = new string[14];
            for (var i = 0; i < picked.Length; i++)
            {
                state = state * 1664525 + 1013904223;
                picked[i] = words[(state >> 8) % (uint)words.Length];
            }
            Check(string.Join(' ', picked));
        }
    }

    private static void Check(string text)
    {
        var tokenized = French.Analyzer.Tokenize(text);
        var dates = Finder.Find(tokenized);
        for (var i = 0; i < dates.Count; i++)
        {
            dates[i].Span.IsEmpty.ShouldBeFalse(text);
            dates[i].Span.End.ShouldBeLessThanOrEqualTo(text.Length, text);
            if (i > 0) dates[i].Span.Start.ShouldBeGreaterThanOrEqualTo(dates[i - 1].Span.End, text);
        }
        DateInterval?[] publications = [null, DateInterval.Day(new DateOnly(2024, 2, 29)), new DateInterval(new DateOnly(2024, 4, 1), new DateOnly(2024, 4, 30)), DateInterval.Day(DateOnly.MinValue), DateInterval.Day(DateOnly.MaxValue)];
        foreach (var published in publications)
        {
            var values = TimexAnchor.Resolve(tokenized, dates, published);
            values.Length.ShouldBe(dates.Count, text);
            foreach (var value in values)
                if (value.Interval is { } days) days.Earliest.ShouldBeLessThanOrEqualTo(days.Latest, text);
            TimexNotation.ToTimeMl(tokenized, dates, published);
        }
    }
}
