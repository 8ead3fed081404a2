using Recoupe.Language.Dates;
using Recoupe.Model;
using Recoupe.Publication;

namespace Recoupe.Comparison;

/// <summary>One day under two names: "mardi 18 novembre", "mercredi 18 novembre". Only one of them is on the calendar.</summary>
internal static class WeekdayDifferences
{
    public static IEnumerable<Difference> Of(List<Statement> members, IReadOnlyList<AnnotatedArticle> articles, IReadOnlyList<PublicationDate> published)
    {
        var named = members.ConvertAll(member => NamedDays(member, articles[member.Page], published[member.Page]));
        for (var i = 0; i < members.Count; i++)
            foreach (var wrong in named[i].Where(day => day.IsWrong))
            {
                var right = Enumerable.Range(0, members.Count).Where(k => members[k].Page != members[i].Page && named[k].Any(day => day.Date == wrong.Date && day.Weekday == wrong.Date.DayOfWeek)).ToList();
                if (right.Count == 0) continue;
                var text = named[right[0]].First(day => day.Date == wrong.Date).Text;
                yield return new Difference(DifferenceSlot.Date, DifferenceKind.Conflict, null, [new DifferenceValue(wrong.Text, null, null, [i]), new DifferenceValue(text, null, null, right)], new Reason("difference-conflict", wrong.Text, text));
                yield break;
            }
    }

    private static List<NamedDay> NamedDays(Statement statement, AnnotatedArticle article, PublicationDate published)
    {
        var days = new List<NamedDay>();
        for (var i = 0; i < statement.Dates.Count; i++)
        {
            var form = article.Analysis.DateOf(statement.DateSpans[i])?.Form;
            if (statement.Dates[i] is not { Days: 1, Earliest: var date } || WeekdayOf(form) is not { } weekday) continue;
            days.Add(new NamedDay(date, weekday, ImpossibleDates.WrongWeekday(form, statement.Dates[i], published) is not null, statement.DateSpans[i].Of(article.Article.Text).ToString()));
        }
        return days;
    }

    private static DayOfWeek? WeekdayOf(TimexForm? form) => form switch
    {
        CalendarForm { Day: not null } day => day.Weekday,
        WeekdayForm day => day.Weekday,
        _ => null,
    };

    private sealed record NamedDay(DateOnly Date, DayOfWeek Weekday, bool IsWrong, string Text);
}
