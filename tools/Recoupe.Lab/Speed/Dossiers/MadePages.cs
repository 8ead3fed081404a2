using System.Globalization;
using System.Net;
using Recoupe.Lab.Eval.Derivations;

namespace Recoupe.Lab.Speed.Dossiers;

/// <summary>
/// Pages of HTML on stories that are made from the repository's own invented ones: each opens as one of its story's sources does and goes on with paragraphs of the others, about as long as
/// an article is, within menus, scripts, teasers and footers of several makes. More of them than in the news are copies of each other. The same numbers give the same bytes.
/// </summary>
internal sealed class MadePages
{
    private const ulong Seed = 20251120;
    private const int ShortestArticle = 3_000;
    private const int LongestArticle = 6_000;
    private const double LeftOut = 0.15;
    private const int Teasers = 12;
    private const int DaysOfStory = 3;

    private readonly IReadOnlyList<SourceStory> sources = SourceStory.ReadAll();
    private readonly NameStock stock = new(LanguagePacks.Load("fr"));
    private readonly List<string> makes = Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "Makes"), "*.html").Order(StringComparer.Ordinal).Select(File.ReadAllText).ToList();

    /// <summary>Writes the pages of each story into a folder, in no order of stories.</summary>
    public void Write(string folder, int stories, int pagesOfStory)
    {
        for (var story = 0; story < stories; story++)
        {
            var (source, disguise) = (sources[story % sources.Count], new Disguise(story, story % sources.Count, sources, stock));
            for (var page = 0; page < pagesOfStory; page++)
                File.WriteAllText(Path.Combine(folder, $"{page:D3}-{story:D3}.html"), PageOf(source, disguise, story, page));
        }
    }

    /// <summary>One page as it would come off the web.</summary>
    public string PageOf(int story, int page) => PageOf(sources[story % sources.Count], new Disguise(story, story % sources.Count, sources, stock), story, page);

    private string PageOf(SourceStory source, Disguise disguise, int story, int page)
    {
        var dice = new Dice(Seed + (ulong)(story * 100_003 + page));
        var lead = source.Pages[page % source.Pages.Count];
        var day = disguise.DayOf(lead.Day).AddDays(dice.Below(DaysOfStory));
        return dice.OneOf(makes)
            .Replace("{{title}}", Escaped(disguise.Of(lead.Title)))
            .Replace("{{outlet}}", $"Gazette {page + 1}")
            .Replace("{{day}}", day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))
            .Replace("{{shown-day}}", day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture))
            .Replace("{{number}}", $"{story * 1000 + page}")
            .Replace("{{paragraphs}}", string.Join('\n', Paragraphs(source, lead, dice).Select(paragraph => $"<p>{Escaped(disguise.Of(paragraph))}</p>")))
            .Replace("{{teasers}}", string.Join('\n', Enumerable.Range(0, Teasers).Select(n => $"<li><a href=\"/{n}\">{Escaped(TeaserOf(dice))}</a></li>")));
    }

    private static List<string> Paragraphs(SourceStory source, SourcePage lead, Dice dice)
    {
        var length = ShortestArticle + dice.Below(LongestArticle - ShortestArticle);
        var told = lead.Paragraphs.Where((_, i) => i == 0 || !dice.Falls(LeftOut)).ToList();
        foreach (var paragraph in dice.Shuffled(source.Pages.Where(page => page != lead).SelectMany(page => page.Paragraphs)))
        {
            if (told.Sum(known => known.Length) >= length) break;
            if (!told.Contains(paragraph)) told.Add(paragraph);
        }
        return told;
    }

    private string TeaserOf(Dice dice) => dice.OneOf(dice.OneOf(sources).Pages).Title;

    private static string Escaped(string text) => WebUtility.HtmlEncode(text);
}
