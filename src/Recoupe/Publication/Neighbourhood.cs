using Recoupe.Language;
using Recoupe.Language.Dates;
using Recoupe.Model;

namespace Recoupe.Publication;

/// <summary>Which articles of the pile are about the same things, and which of their sentences tell what an article dates only as "le mois dernier".</summary>
internal sealed class Neighbourhood
{
    private const int SharedNames = 3;
    private const double NameOverlap = 0.08;
    private const int StemLength = 5;
    private const int SharedStems = 3;
    private const double SentenceOverlap = 0.18;

    private readonly IReadOnlyList<AnnotatedArticle> articles;
    private readonly HashSet<string>[] names;

    public Neighbourhood(IReadOnlyList<AnnotatedArticle> articles)
    {
        this.articles = articles;
        names = new HashSet<string>[articles.Count];
        for (var i = 0; i < names.Length; i++) names[i] = CapitalWords(articles[i].Analysis.Tokenized);
    }

    public Neighbours Of(int article, PublicationDate[] known)
    {
        var near = new List<(DateInterval Interval, string File)>();
        var members = new List<int>();
        for (var i = 0; i < names.Length; i++)
        {
            if (i == article || known[i].Interval is not { } interval || !AreAbout(article, i)) continue;
            near.Add((interval, articles[i].Article.Page.File));
            members.Add(i);
        }
        return new Neighbours(near, Align(article, members, known), ToldDays(members, known));
    }

    /// <summary>The days that the neighbours tell of, each with the share of neighbours that do.</summary>
    private Dictionary<int, double> ToldDays(List<int> members, PublicationDate[] known)
    {
        var days = new Dictionary<int, double>();
        foreach (var member in members)
        {
            if (known[member].Interval is not { Days: 1 } published) continue;
            var analysis = articles[member].Analysis;
            var own = new HashSet<int> { published.Earliest.DayNumber };
            foreach (var value in TimexAnchor.Resolve(analysis.Tokenized, analysis.Dates, published))
                if (value.Interval is { Days: 1 } told) own.Add(told.Earliest.DayNumber);
            foreach (var day in own) days[day] = days.GetValueOrDefault(day) + 1.0 / members.Count;
        }
        return days;
    }

    private bool AreAbout(int a, int b)
    {
        var shared = 0;
        foreach (var name in names[a]) if (names[b].Contains(name)) shared++;
        return shared >= SharedNames && shared >= NameOverlap * (names[a].Count + names[b].Count - shared);
    }

    private static HashSet<string> CapitalWords(TokenizedText text)
    {
        var words = new HashSet<string>(StringComparer.Ordinal);
        foreach (var sentence in text.Sentences)
            for (var i = sentence.First + 1; i < sentence.End; i++)
                if (text.Tokens[i].Length > 2 && text.IsCapitalized(i)) words.Add(text.Tokens[i].Norm);
        return words;
    }

    /// <summary>For each date that counts whole months or years back, when the sentence most like its own is dated; null where none is like it.</summary>
    private DateInterval?[] Align(int article, List<int> members, PublicationDate[] known)
    {
        var dates = articles[article].Analysis.Dates;
        var aligned = new DateInterval?[dates.Count];
        for (var i = 0; i < aligned.Length; i++)
            if (dates[i].Form is OffsetForm { Origin: TimexOrigin.Publication, Amount: -1, Unit: TimeUnit.Month or TimeUnit.Year, Core.IsEmpty: true })
                aligned[i] = MostAlike(article, dates[i], members, known);
        return aligned;
    }

    private DateInterval? MostAlike(int article, Timex date, List<int> members, PublicationDate[] known)
    {
        var own = articles[article].Analysis.Tokenized;
        var stems = Stems(own, own.SentenceAt(date.Span.Start));
        DateInterval? best = null;
        var bestOverlap = SentenceOverlap;
        foreach (var member in members.Append(article))
        {
            var other = articles[member].Analysis;
            var values = TimexAnchor.Resolve(other.Tokenized, other.Dates, member == article ? null : known[member].Interval);
            for (var i = 0; i < values.Length; i++)
            {
                if (values[i].Interval is not { Days: <= 31 } interval || other.Dates[i].Form is not CalendarForm || (member == article && other.Dates[i] == date)) continue;
                var overlap = Overlap(stems, Stems(other.Tokenized, other.Tokenized.SentenceAt(other.Dates[i].Span.Start)));
                if (overlap > bestOverlap || (overlap == bestOverlap && best is { } tied && interval.Latest > tied.Latest)) (best, bestOverlap) = (interval, overlap);
            }
        }
        return best;
    }

    private static HashSet<string> Stems(TokenizedText text, int sentence)
    {
        var stems = new HashSet<string>(StringComparer.Ordinal);
        if (sentence < 0) return stems;
        for (var i = text.Sentences[sentence].First; i < text.Sentences[sentence].End; i++)
            if (text.Tokens[i].Norm is { Length: >= StemLength } norm && char.IsLetter(norm[0])) stems.Add(norm[..StemLength]);
        return stems;
    }

    private static double Overlap(HashSet<string> a, HashSet<string> b)
    {
        var shared = 0;
        foreach (var stem in a) if (b.Contains(stem)) shared++;
        return shared < SharedStems ? 0 : (double)shared / Math.Min(a.Count, b.Count);
    }
}

/// <summary>The dated articles about the same things as one article.</summary>
internal sealed class Neighbours
{
    private const double Steepness = 2.0;
    private const double Together = 2;
    private const double Apart = 4;

    public static Neighbours None { get; } = new([], [], []);

    private readonly List<(DateInterval Interval, string File)> near;
    private readonly DateInterval?[] aligned;
    private readonly Dictionary<int, double> toldDays;

    public Neighbours(List<(DateInterval Interval, string File)> near, DateInterval?[] aligned, Dictionary<int, double> toldDays)
    {
        this.near = near;
        this.aligned = aligned;
        this.toldDays = toldDays;
        if (near.Count == 0) return;
        near.Sort((a, b) => a.Interval.Earliest != b.Interval.Earliest ? a.Interval.Earliest.CompareTo(b.Interval.Earliest) : string.CompareOrdinal(a.File, b.File));
        (Median, File) = near[near.Count / 2];
    }

    /// <summary>The middle one of their dates; null where there are none.</summary>
    public DateInterval? Median { get; }

    /// <summary>The page that <see cref="Median"/> is the date of.</summary>
    public string File { get; } = "";

    /// <summary>News of one thing are mostly written within days of each other: the logarithm of a kernel density over the others' dates, so that one stray page weighs little.</summary>
    public double Score(DateOnly day)
    {
        if (near.Count == 0) return 0;
        double density = 0;
        foreach (var (interval, _) in near)
        {
            var distance = Math.Max(0, Math.Max(interval.Earliest.DayNumber - day.DayNumber, day.DayNumber - interval.Latest.DayNumber));
            density += Math.Pow(1 + distance / 2.0, -Steepness) / Math.Sqrt(interval.Days);
        }
        return Math.Log(density / near.Count);
    }

    /// <summary>The first date that counts months or years back to what others date: its index, and when that was; null for none.</summary>
    public (int At, DateInterval Told)? Told
    {
        get
        {
            var at = Array.FindIndex(aligned, found => found is not null);
            return at < 0 ? null : (at, aligned[at]!.Value);
        }
    }

    /// <summary>How many of the others tell of a day, from 0 (none) to 1 (all).</summary>
    public double Tell(DateOnly day) => toldDays.GetValueOrDefault(day.DayNumber);

    /// <summary>Whether "le mois dernier" falls on what others date.</summary>
    public double Aligned(IReadOnlyList<Timex> dates, TimexValue[] values)
    {
        double score = 0;
        for (var i = 0; i < aligned.Length && i < dates.Count; i++)
            if (aligned[i] is { } there && values[i].Interval is { } here) score += here.Overlaps(there) ? Together : -Apart;
        return score;
    }
}
