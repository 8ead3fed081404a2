using Recoupe.Model;

namespace Recoupe.Extraction;

/// <summary>What is gathered about an article while its page is read; the first finding of each kind wins.</summary>
internal sealed class PageFacts
{
    public string? Title { get; set; }
    public string? Outlet { get; set; }
    public string? Url { get; set; }
    public List<string> Authors { get; } = [];
    public List<string> Credits { get; } = [];
    public List<StatedDate> Dates { get; } = [];

    public void AddAuthor(string name)
    {
        if (name.Length > 0 && !Authors.Contains(name, StringComparer.OrdinalIgnoreCase)) Authors.Add(name);
    }

    public void AddCredit(string name)
    {
        if (!Credits.Contains(name)) Credits.Add(name);
    }

    public void AddDate(StatedDate date)
    {
        if (!Dates.Contains(date)) Dates.Add(date);
    }

    public void Add(Metadata.Byline byline, DateOrigin origin)
    {
        foreach (var author in byline.Authors) AddAuthor(author);
        foreach (var credit in byline.Credits) AddCredit(credit);
        foreach (var date in byline.Dates) AddDate(date.As(origin));
    }
}
