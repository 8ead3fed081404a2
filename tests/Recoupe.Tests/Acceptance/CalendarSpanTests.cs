using Recoupe.Lab.Acceptance;

namespace Recoupe.Tests.Acceptance;

public sealed class CalendarSpanTests
{
    [Theory]
    [InlineData("2025", "2025-01-01", "2025-12-31")]
    [InlineData("2024-02", "2024-02-01", "2024-02-29")]
    [InlineData("2025-02", "2025-02-01", "2025-02-28")]
    [InlineData("2025-03-12T17:42", "2025-03-12", "2025-03-12")]
    [InlineData("2025-03-11/2025-03-12", "2025-03-11", "2025-03-12")]
    [InlineData("2003/2004-06", "2003-01-01", "2004-06-30")]
    public void AValueSpansItsDays(string value, string first, string last) => CalendarSpan.Of(value).ShouldBe(new CalendarSpan(first, last));

    [Theory]
    [InlineData("P3M")]
    [InlineData("")]
    [InlineData(null)]
    public void ADurationSpansNone(string? value) => CalendarSpan.Of(value).ShouldBeNull();
}
