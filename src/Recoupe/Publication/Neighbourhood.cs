using Recoupe.Language;
using Recoupe.Language.Dates;
using Recoupe.Model;

namespace Recoupe.Publication;

/// <summary>Which articles of the pile are about the same things, and which of their sentences tell what an article dates only as "le mois dernier".</summary>
internal sealed class Neighbourhood
{
    /// <summary>Words with a capital that two articles about the same things share at least.</summary>
    private const int SharedNames = 3;
    /// <summary>Share of all such words of the two.</summary>
    private const double NameOverlap = 0.08;
    /// <summary>Letters by which words of two sentences are compared.</summary>
    private const int StemLength = 5;
    /// <summary>Such stems that two sentences about one thing share at least.</summary>
    private const int SharedStems = 3;
    /// <summary>Share of those of the shorter.</summary>
    private const double SentenceOverlap = 0.18;
    /// <summary>Words in a row that two pages have alike only where one has them from the other.</summary>
    private const int ShingleWords = 8;
    /// <summary>Such runs that two printings of one dispatch share at least.</summary>
    private const int SharedShingles = 16;

    private readonly IReadOnlyList<AnnotatedArticle> articles;
    private readonly HashSet<string>[] names;
    private readonly HashSet<ulong>?[] shingles;
    private readonly Dictionary<string, List<int>> bearers = new(StringComparer.Ordinal);
    // Each article is the neighbour of many. Two threads that ask at once work out the same.
    private readonly Resolved?[] resolved;
    private readonly HashSet<string>?[][] stems;

    public Neighbourhood(IReadOnlyList<AnnotatedArticle> articles)
    {
        this.articles = articles;
        names = new HashSet<string>[articles.Count];
        shingles = new HashSet<ulong>?[articles.Count];
        resolved = new Resolved?[articles.Count];
        stems = new HashSet<string>?[articles.Count][];
        for (var i = 0; i < names.Length; i++)
        {
            names[i] = CapitalWords(articles[i].Analysis.Tokenized);
            stems[i] = new HashSet<string>?[articles[i].Analysis.Sentences.Length];
            foreach (var name in names[i])
            {
                if (!bearers.TryGetValue(name, out var found)) bearers[name] = found = [];
                found.Add(i);
            }
        }
    }

    public Neighbours Of(int article, PublicationDate[] known)
    {
        var near = new List<(DateInterval Interval, string File)>();
        var members = new List<int>();
        var shared = SharedNamesOf(article);
        for (var i = 0; i < names.Length; i++)
        {
            if (i == article || known[i].Interval is not { } interval || !AreAbout(article, i, shared[i])) continue;
            near.Add((interval, articles[i].Article.Page.File));
            members.Add(i);
        }
        return new Neighbours(near, Align(article, members, known), ToldDays(members, known)) { TwinDays = TwinDays(article, members, known) };
    }

    /// <summary>The days that the neighbours tell of, each with the share of neighbours that do.</summary>
    private Dictionary<int, double> ToldDays(List<int> members, PublicationDate[] known)
    {
        var days = new Dictionary<int, double>();
        foreach (var member in members)
        {
            if (known[member].Interval is not { Days: 1 } published) continue;
            var own = new HashSet<int> { published.Earliest.DayNumber };
            foreach (var value in Resolve(member, published))
                if (value is { Days: 1 } told) own.Add(told.Earliest.DayNumber);
            foreach (var day in own) days[day] = days.GetValueOrDefault(day) + 1.0 / members.Count;
        }
        return days;
    }

    /// <summary>The days of the neighbours that print some of the article's sentences: one dispatch, printed by several.</summary>
    private HashSet<int> TwinDays(int article, List<int> members, PublicationDate[] known)
    {
        var own = ShinglesOf(article);
        var days = new HashSet<int>();
        foreach (var member in members)
            if (known[member].Interval is { Days: 1 } on && ShinglesOf(member).Count(own.Contains) >= SharedShingles) days.Add(on.Earliest.DayNumber);
        return days;
    }

    /// <summary>Every run of so many words of an article, as numbers (FNV-1a over their letters).</summary>
    private HashSet<ulong> ShinglesOf(int article)
    {
        if (shingles[article] is { } known) return known;
        var words = articles[article].Analysis.Tokenized.Tokens.Where(token => char.IsLetterOrDigit(token.Norm[0])).Select(token => token.Norm).ToArray();
        var found = new HashSet<ulong>();
        for (var i = 0; i + ShingleWords <= words.Length; i++)
        {
            var hash = 14695981039346656037UL;
            for (var k = i; k < i + ShingleWords; k++)
            {
                foreach (var c in words[k]) hash = (hash ^ c) * 1099511628211UL;
                hash = (hash ^ ' ') * 1099511628211UL;
            }
            found.Add(hash);
        }
        return shingles[article] = found;
    }

    /// <summary>The dates of an article that was published then.</summary>
    private DateInterval?[] Resolve(int article, DateInterval? published)
    {
        if (resolved[article] is { } known && known.Published == published) return known.Days;
        var analysis = articles[article].Analysis;
        var days = TimexAnchor.Days(analysis.Tokenized, analysis.Dates, published);
        resolved[article] = new Resolved(published, days);
        return days;
    }

    /// <summary>How many names each article shares with the one.</summary>
    private int[] SharedNamesOf(int article)
    {
        var shared = new int[names.Length];
        foreach (var name in names[article])
            foreach (var bearer in bearers[name]) shared[bearer]++;
        return shared;
    }

    private bool AreAbout(int a, int b, int shared) => shared >= SharedNames && shared >= NameOverlap * (names[a].Count + names[b].Count - shared);

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
        var own = StemsAround(article, date);
        DateInterval? best = null;
        var bestOverlap = SentenceOverlap;
        foreach (var member in members.Append(article))
        {
            var other = articles[member].Analysis;
            var values = Resolve(member, member == article ? null : known[member].Interval);
            for (var i = 0; i < values.Length; i++)
            {
                if (values[i] is not { Days: <= 31 } interval || other.Dates[i].Form is not CalendarForm || (member == article && other.Dates[i] == date)) continue;
                var overlap = Overlap(own, StemsAround(member, other.Dates[i]));
                if (overlap > bestOverlap || (overlap == bestOverlap && best is { } tied && interval.Latest > tied.Latest)) (best, bestOverlap) = (interval, overlap);
            }
        }
        return best;
    }

    /// <summary>Those of the sentence that a date stands in.</summary>
    private HashSet<string> StemsAround(int article, Timex date)
    {
        var text = articles[article].Analysis.Tokenized;
        var sentence = text.SentenceAt(date.Span.Start);
        return sentence < 0 ? [] : stems[article][sentence] ??= Stems(text, sentence);
    }

    private static HashSet<string> Stems(TokenizedText text, int sentence)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        for (var i = text.Sentences[sentence].First; i < text.Sentences[sentence].End; i++)
            if (text.Tokens[i].Norm is { Length: >= StemLength } norm && char.IsLetter(norm[0])) found.Add(norm[..StemLength]);
        return found;
    }

    private static double Overlap(HashSet<string> a, HashSet<string> b)
    {
        var shared = 0;
        foreach (var stem in a) if (b.Contains(stem)) shared++;
        return shared < SharedStems ? 0 : (double)shared / Math.Min(a.Count, b.Count);
    }

    private sealed record Resolved(DateInterval? Published, DateInterval?[] Days);
}
