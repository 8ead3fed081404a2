using System.Globalization;
using Recoupe.Alignment;
using Recoupe.Annotation;
using Recoupe.Language;
using Recoupe.Language.Quantities;
using Recoupe.Model;
using Recoupe.Statements;

namespace Recoupe.Comparison;

/// <summary>Says where the statements of a finding part, slot by slot: figures, dates, places, persons, polarity.</summary>
/// <param name="pack">The language of the statements.</param>
/// <param name="sameness">How sure it is that the statements of a finding are of one thing.</param>
public sealed class FindingComparer(LanguagePack pack, Sameness sameness = Sameness.Aligned)
{
    private readonly Tolls tolls = new(pack);
    private readonly ClaimReader reader = new(pack);
    private readonly PolarityDifferences polarity = new(sameness);
    private readonly OppositeDifferences opposites = new(sameness);
    private readonly List<(string Words, bool IsOfTolls)> former = pack.Rows("former.tsv", 2).Select(row => (row[0], row[1] == "toll")).ToList();

    private readonly ConflictLexicon conflicts = new(pack);
    private readonly HashSet<string> units = pack.Rows("quantities.tsv", 2).Where(row => row[0] == "unit" && row.Length > 2).Select(row => row[2]).ToHashSet(StringComparer.Ordinal);

    private readonly HashSet<string> parts = pack.Rows("quantities.tsv", 2).Where(row => row[0] == "part-adjective").Select(row => row[1]).ToHashSet(StringComparer.Ordinal);

    /// <summary>A day named in a clause counts as the figure's own only when it is no further from the page's.</summary>
    private const int NearDays = 4;

    /// <summary>The differences of each finding of a story.</summary>
    public IReadOnlyList<IReadOnlyList<Difference>> Compare(IReadOnlyList<Finding> findings, IReadOnlyList<Statement> statements, IReadOnlyList<AnnotatedArticle> articles, IReadOnlyList<PublicationDate> published)
    {
        var histories = new PageFigures(statements);
        return findings.Select(finding => Compare(finding, statements, articles, published, histories)).ToList();
    }

    /// <summary>The differences of one finding.</summary>
    public IReadOnlyList<Difference> Compare(Finding finding, IReadOnlyList<Statement> statements, IReadOnlyList<AnnotatedArticle> articles, IReadOnlyList<PublicationDate> published) =>
        Compare(finding, statements, articles, published, new PageFigures(statements));

    private List<Difference> Compare(Finding finding, IReadOnlyList<Statement> statements, IReadOnlyList<AnnotatedArticle> articles, IReadOnlyList<PublicationDate> published, PageFigures histories)
    {
        var members = finding.Statements.Select(i => statements[i]).ToList();
        if (members.Count < 2) return [];
        var differences = new List<Difference>();
        var figures = members.SelectMany(OwnKeys).Distinct(StringComparer.Ordinal).Where(counted => !Durations.Contains(counted)).ToDictionary(counted => counted, counted => FiguresOf(members, counted, articles, published, histories), StringComparer.Ordinal);
        foreach (var counted in CountedKeys(members).Where(figures.ContainsKey))
            differences.AddRange(FigureDifferences.Of(figures[counted], counted, WayOf(members, counted)));
        differences.AddRange(FigureDifferences.RoundingsOf(figures));
        differences = JoinedRoundings.Of(differences);
        differences.AddRange(DurationDifferences.Of(members, (statement, duration) => duration.Span.Of(articles[statement.Page].Article.Text).ToString()));
        differences.AddRange(DateDifferences.Of(members, articles));
        differences.AddRange(AgeDifferences.Of(members, articles));
        differences.AddRange(TimeDifferences.Of(members, articles, published));
        differences.AddRange(PeriodDifferences.Of(members));
        differences.AddRange(PlaceDifferences.Of(members, articles));
        differences.AddRange(EventPlaceDifferences.Of(members, articles));
        if (PlanDifferences.Of(members, published) is { } plan) differences.Add(plan);
        var read = members.ConvertAll(member => reader.Read(member, articles[member.Page]));
        if (polarity.Of(members, read, published) is { } denied) differences.Add(denied);
        differences.AddRange(opposites.Of(members, read));
        differences.AddRange(OrderDifferences.Of(members, read));
        differences.AddRange(QuotationDifferences.Of(members, articles));
        differences.AddRange(NameDifferences.Of(members, articles));
        return differences;
    }

    /// <summary>What is destroyed is counted anew whatever it is: the claim tells, and no list.</summary>
    private TollWay WayOf(List<Statement> members, string counted) =>
        tolls.WayOf(counted) is TollWay.Fixed && members.Exists(s => s.Quantities.Any(q => q.IsToll && q.Counted == counted)) ? TollWay.Up : tolls.WayOf(counted);

    private static IEnumerable<string> OwnKeys(Statement statement) => statement.Quantities.Select(quantity => quantity.Counted);

    /// <summary>What is counted in at least two statements, the most frequent first.</summary>
    private static IEnumerable<string> CountedKeys(List<Statement> members) =>
        members.SelectMany(s => s.Quantities.Select(q => q.Counted).Where(c => c.Length > 0).Distinct(StringComparer.Ordinal))
            .GroupBy(c => c, StringComparer.Ordinal)
            .Where(g => g.Count() > 1 || members.Any(s => s.Quantities.Count(q => q.Counted == g.Key) > 1))
            .OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).Select(g => g.Key);

    private List<Figure> FiguresOf(List<Statement> members, string counted, IReadOnlyList<AnnotatedArticle> articles, IReadOnlyList<PublicationDate> published, PageFigures histories)
    {
        var figures = new List<Figure>();
        for (var i = 0; i < members.Count; i++)
        {
            if (!members[i].Quantities.Any(quantity => quantity.Counted == counted)) continue;
            var text = articles[members[i].Page].Article.Text;
            if (IsOfThePast(members[i], published[members[i].Page]) && !members.Exists(other => other.Page != members[i].Page && SharesDay(other, members[i]))) continue;
            foreach (var quantity in members[i].Quantities)
                if (quantity.Counted == counted)
                    figures.Add(new Figure(
                        i, members[i], quantity.Quantity, quantity.Quantity.Span.Of(text).ToString(), AsOf(members[i], quantity.Quantity.NumberSpan, published[members[i].Page]),
                        IsFormer(text, quantity.Quantity.NumberSpan.Start, counted), IsLatest(members[i], articles[members[i].Page]), quantity.IsOrderOfSize, quantity.Group, DayOf(published[members[i].Page]),
                        IsWhole(members[i], quantity, text), IsSome(quantity.Quantity, text), units.Contains(quantity.Quantity.Noun), articles[members[i].Page], histories.Of(members[i].Page, counted)));
        }
        return figures;
    }

    /// <summary>"Deux des trois wagons": how many there are in all, where the claim is about a part of them.</summary>
    private static bool IsWhole(Statement statement, CountedQuantity quantity, string text)
    {
        foreach (var part in statement.Quantities)
        {
            var (end, start) = (Math.Max(part.Quantity.NumberSpan.End, Math.Min(part.Quantity.NounSpan.End, quantity.Quantity.NumberSpan.Start)), quantity.Quantity.NumberSpan.Start);
            if (part.Quantity.NumberSpan.End < start && text.AsSpan(end, start - end).Trim() is "des" or "sur" or "sur les") return true;
        }
        return false;
    }

    /// <summary>"Les deux derniers corps", "trois autres blessés".</summary>
    private bool IsSome(Quantity quantity, string text)
    {
        if (quantity.NounSpan.Start <= quantity.NumberSpan.End) return false;
        foreach (var word in TextSpan.FromBounds(quantity.NumberSpan.End, quantity.NounSpan.Start).Of(text).ToString().Split([' ', '\u00A0', '\u202F']))
            if (parts.Contains(word.ToLowerInvariant())) return true;
        return false;
    }

    private static DateOnly? DayOf(PublicationDate published) => published.Interval is { Days: 1 } day ? day.Earliest : null;

    /// <summary>"La crue de 2003 avait fait cinq morts": a figure that its clause dates long before the page is of another event.</summary>
    private static bool IsOfThePast(Statement statement, PublicationDate published)
    {
        if (published.Interval is not { } page) return false;
        var own = statement.OwnDates.ToList();
        return own.Count > 0 && own.TrueForAll(date => page.Earliest.DayNumber - date.Latest.DayNumber > StatementFinder.LongAgoDays);
    }

    /// <summary>What two pages date alike is of one event, however long ago.</summary>
    private static bool SharesDay(Statement a, Statement b) => a.OwnDates.Any(x => b.OwnDates.Any(x.Overlaps));

    /// <summary>The day that the clause puts next to the figure ("1 037 mercredi, 1 420 jeudi"), where that is near the page's own; else the page's.</summary>
    private static DateOnly? AsOf(Statement statement, TextSpan number, PublicationDate published)
    {
        var own = DayOf(published);
        var (day, nearest) = (own, int.MaxValue);
        for (var i = 0; i < statement.Dates.Count; i++)
        {
            var date = statement.Dates[i];
            if (own is not { } page || date.Days > 1 || date.Earliest > page || page.DayNumber - date.Earliest.DayNumber > NearDays) continue;
            var span = statement.DateSpans[i];
            // What follows the figure dates it sooner than what stands before.
            var distance = span.Start >= number.End ? span.Start - number.End : 2 * (number.Start - span.End);
            if (distance < nearest) (day, nearest) = (date.Earliest, distance);
        }
        return day;
    }

    /// <summary>"Les blessés sont désormais 41", "le bilan s'alourdit à 41 blessés".</summary>
    private bool IsLatest(Statement statement, AnnotatedArticle article)
    {
        var tokens = article.Analysis.Tokenized;
        for (var i = tokens.TokenAt(statement.Claim.Start); i < tokens.TokenAt(statement.Claim.End); i++)
            if (conflicts.Is("latest", article.Analysis.Tokens[i])) return true;
        return false;
    }

    /// <summary>"et non plus 35", "au lieu de 35", of a toll also "contre 35": the words before a figure that another has replaced (<c>former.tsv</c>).</summary>
    private bool IsFormer(string text, int number, string counted)
    {
        var before = text.AsSpan(0, number).TrimEnd();
        foreach (var (words, isOfTolls) in former)
            if ((!isOfTolls || tolls.WayOf(counted) != TollWay.Fixed) && before.EndsWith(words, StringComparison.OrdinalIgnoreCase) && (before.Length == words.Length || !char.IsLetter(before[^(words.Length + 1)]))) return true;
        return false;
    }
}
