using Recoupe.Extraction;
using Recoupe.Model;
using Recoupe.Reading;

namespace Recoupe.Lab.Speed.Dossiers;

/// <summary>A page of an invented story without what stood around it: its title, its paragraphs and the day it states.</summary>
internal sealed record SourcePage(string Title, IReadOnlyList<string> Paragraphs, DateOnly Day);

/// <summary>One of the repository's own invented stories, from which others are made.</summary>
internal sealed record SourceStory(string Name, IReadOnlyList<SourcePage> Pages)
{
    /// <summary>In days: a page that states another time is put with the others.</summary>
    private const int LongestStory = 60;

    /// <summary>The stories of the tests and the sample, in the order of their names.</summary>
    public static IReadOnlyList<SourceStory> ReadAll()
    {
        var (reader, extractor) = (new PageReader(), new ArticleExtractor(LanguagePacks.Load("fr")));
        return Directory.GetDirectories(Path.Combine(SharedData.RepositoryRoot, "tests", "stories")).Append(Path.Combine(SharedData.RepositoryRoot, "samples", "crue"))
            .OrderBy(Path.GetFileName, StringComparer.Ordinal)
            .Select(folder => new SourceStory(Path.GetFileName(folder), PagesOf(Path.Combine(folder, "pages"), reader, extractor))).ToList();
    }

    private static List<SourcePage> PagesOf(string folder, PageReader reader, ArticleExtractor extractor)
    {
        var articles = reader.Enumerate([folder]).Select(path => reader.Read(path).Page).OfType<Page>().Select(extractor.Extract).ToList();
        var days = articles.ConvertAll(DayOf).OfType<DateOnly>().Order().ToList();
        var middle = days[days.Count / 2];
        return articles.ConvertAll(article => new SourcePage(article.Title ?? "", ParagraphsOf(article), DayOf(article) is { } day && Math.Abs(day.DayNumber - middle.DayNumber) <= LongestStory ? day : middle));
    }

    private static List<string> ParagraphsOf(Article article) =>
        article.Blocks.Where(block => block.Kind is BlockKind.Paragraph or BlockKind.Standfirst).Select(block => block.Span.Of(article.Text).ToString()).ToList();

    private static DateOnly? DayOf(Article article) => article.StatedDates.FirstOrDefault(date => date.IsYearKnown)?.Interval.Earliest;
}
