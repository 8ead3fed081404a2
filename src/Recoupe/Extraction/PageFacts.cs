using Recoupe.Model;

namespace Recoupe.Extraction;

/// <summary>What is gathered about an article while its page is read; the first finding of each kind wins.</summary>
internal sealed class PageFacts
{
    // More than any page states of itself; each is held against those before it.
    private const int MostDates = 200;
    private const int MostAuthors = 100;

    private readonly List<DateEntry> dates = [];

    private readonly List<FactPlace> places = [];

    public string? Title { get; private set; }
    public string? Outlet { get; private set; }
    public string? Section { get; private set; }
    public string? Url { get; private set; }

    /// <summary>Where each of these was read.</summary>
    public IReadOnlyList<FactPlace> Places => places;
    public List<string> Authors { get; } = [];
    public List<string> Credits { get; } = [];

    /// <summary>Whether the head or the markup of the page names its authors.</summary>
    public bool HasDeclaredAuthors { get; set; }

    /// <summary>The best first.</summary>
    public IReadOnlyList<StatedDate> Dates => DateEntry.Ordered(dates);

    /// <summary>Whether a name is the outlet's or that of the site's address, however it is written: who signs so is nobody.</summary>
    public bool IsSite(string name)
    {
        var letters = Letters(name);
        return letters.Length > 0 && (Outlet is { } outlet && letters == Letters(outlet) || Url is { } url && HostOf(url) is { } host && (letters == Letters(host) || letters == Letters(host[..Math.Max(0, host.LastIndexOf('.'))])));
    }

    private static string? HostOf(string url) => Uri.TryCreate(url, UriKind.Absolute, out var address) && address.Host is { Length: > 3 } host ? host.StartsWith("www.", StringComparison.Ordinal) ? host[4..] : host : null;

    private static string Letters(string text) => string.Concat(Folding.Fold(text).Where(char.IsLetterOrDigit));

    public bool HasOwnDate => dates.Exists(entry => entry.IsOwn);

    /// <summary>Whether the page says that it is for subscribers.</summary>
    public bool IsPaid { get; set; }

    /// <summary>Whether the head of the page calls it an article.</summary>
    public bool IsDeclaredArticle { get; set; }

    public bool HasDeclaredDate => dates.Exists(entry => entry.Trust <= DateTrust.Marked);

    public void SetTitle(string? title, string place) => Title = Set("title", Title, title, place);

    public void ForgetTitle()
    {
        Title = null;
        places.RemoveAll(known => known.Fact == "title");
    }

    public void SetOutlet(string? outlet, string place) => Outlet = Set("outlet", Outlet, outlet, place);

    public void SetSection(string? section, string place) => Section = Set("section", Section, section, place);

    public void SetUrl(string? url, string place) => Url = Set("url", Url, url, place);

    public void AddAuthor(string name, string place)
    {
        if (name.Length == 0 || Authors.Count == MostAuthors || Authors.Contains(name, StringComparer.OrdinalIgnoreCase)) return;
        Authors.Add(name);
        places.Add(new FactPlace("author", name, place));
    }

    public void AddCredit(string name, string place)
    {
        if (Credits.Contains(name)) return;
        Credits.Add(name);
        places.Add(new FactPlace("credit", name, place));
    }

    public void AddDate(StatedDate date, DateTrust trust = DateTrust.Visible, int? universalHour = null)
    {
        if (dates.Count == MostDates) return;
        // What is trusted less confirms nothing by saying the same day again.
        if (trust >= DateTrust.Weak && dates.Exists(entry => entry.Date.Interval == date.Interval && entry.Date.IsModified == date.IsModified)) return;
        // The line that shows a date and the class that names it are one witness.
        if (date.Origin == DateOrigin.Visible && dates.Exists(entry => entry.Date == date with { Text = entry.Date.Text, Weekday = entry.Date.Weekday })) return;
        if (!dates.Exists(entry => entry.Date == date)) dates.Add(new DateEntry(trust, date, universalHour));
    }

    public void Add(Metadata.Byline byline, DateOrigin origin)
    {
        // A line among the text names an author where the markup does not.
        // One that names all of them and more completes it.
        var completes = byline.Authors.Count > Authors.Count && Authors.TrueForAll(author => byline.Authors.Contains(author, StringComparer.OrdinalIgnoreCase));
        if (!HasDeclaredAuthors || completes) foreach (var author in byline.Authors) AddAuthor(author, "byline");
        foreach (var credit in byline.Credits) AddCredit(credit, "byline");
        foreach (var date in byline.Dates) AddDate(date.As(origin));
    }

    private string? Set(string fact, string? known, string? value, string place)
    {
        if (known is not null || string.IsNullOrWhiteSpace(value)) return known;
        places.Add(new FactPlace(fact, value, place));
        return value;
    }
}
