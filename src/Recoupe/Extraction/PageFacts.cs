using Recoupe.Model;

namespace Recoupe.Extraction;

/// <summary>How far a date is to be believed to be the article's own, by where it stands; the best first.</summary>
internal enum DateTrust : byte { Declared, Marked, Visible, Address, Weak, Guessed }

/// <summary>What is gathered about an article while its page is read; the first finding of each kind wins.</summary>
internal sealed class PageFacts
{
    private readonly List<(DateTrust Trust, StatedDate Date)> dates = [];

    public string? Title { get; set; }
    public string? Outlet { get; set; }
    public string? Url { get; set; }
    public List<string> Authors { get; } = [];
    public List<string> Credits { get; } = [];

    /// <summary>Whether the head or the markup of the page names its authors.</summary>
    public bool HasDeclaredAuthors { get; set; }

    /// <summary>In order of trust.</summary>
    public IReadOnlyList<StatedDate> Dates => [.. dates.OrderBy(entry => entry.Trust).Select(entry => entry.Date)];

    public bool HasOwnDate => dates.Exists(entry => entry.Date is { IsModified: false, YearKnown: true, Origin: not DateOrigin.Archive });

    public void AddAuthor(string name)
    {
        if (name.Length > 0 && !Authors.Contains(name, StringComparer.OrdinalIgnoreCase)) Authors.Add(name);
    }

    public void AddCredit(string name)
    {
        if (!Credits.Contains(name)) Credits.Add(name);
    }

    public void AddDate(StatedDate date, DateTrust trust = DateTrust.Visible)
    {
        // What is trusted less confirms nothing by saying the same day again.
        if (trust >= DateTrust.Weak && dates.Exists(entry => entry.Date.Interval == date.Interval && entry.Date.IsModified == date.IsModified)) return;
        if (!dates.Exists(entry => entry.Date == date)) dates.Add((trust, date));
    }

    public void Add(Metadata.Byline byline, DateOrigin origin)
    {
        // A line among the text names an author where the markup does not.
        if (!HasDeclaredAuthors) foreach (var author in byline.Authors) AddAuthor(author);
        foreach (var credit in byline.Credits) AddCredit(credit);
        foreach (var date in byline.Dates) AddDate(date.As(origin));
    }
}
