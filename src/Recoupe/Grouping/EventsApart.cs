using System.Runtime.InteropServices;
using Recoupe.Annotation;
using Recoupe.Language.Names;
using Recoupe.Model;

namespace Recoupe.Grouping;

/// <summary>
/// Parts like events at different places, which words alone hold together: another boat that sank, another train that left the rails. Reports of one event meet in who or where: pages that share neither
/// a person nor enough of their places, not even by way of third pages, tell of two. States are on too many pages to tell, and a page that names few places tells nothing by them.
/// </summary>
internal static class EventsApart
{
    /// <summary>Of so few pages none can be said to stand apart.</summary>
    private const int FewestPages = 4;
    /// <summary>Mentions of places, those of the headline weighed as <see cref="TitleWeight"/>, from which on a page tells where it is of.</summary>
    private const int FewestMentions = 3;
    private const int TitleWeight = 3;
    /// <summary>Share of the mentions of a page's places that another page must name, too, to be of the same.</summary>
    private const double LeastShared = 0.2;

    /// <param name="story">Indexes of pages, ascending.</param>
    /// <returns>The same pages as one story or more, each in order.</returns>
    public static IEnumerable<List<int>> Part(List<int> story, IReadOnlyList<AnnotatedArticle> articles)
    {
        if (story.Count < FewestPages) return [story];
        var scenes = story.ConvertAll(page => new Scene(articles[page]));
        var part = new int[story.Count];
        Array.Fill(part, -1);
        var parts = 0;
        for (var i = 0; i < part.Length; i++)
            if (part[i] < 0 && scenes[i].IsTold) Spread(i, parts++, scenes, part);
        if (parts < 2) return [story];
        // What does not tell where it is of goes with most of the others.
        var largest = Enumerable.Range(0, parts).MaxBy(number => part.Count(own => own == number));
        return Enumerable.Range(0, story.Count).GroupBy(i => part[i] < 0 ? largest : part[i]).Select(group => group.Select(i => story[i]).ToList());
    }

    /// <summary>Numbers all pages that meet a page, or meet one that does.</summary>
    private static void Spread(int first, int number, List<Scene> scenes, int[] part)
    {
        var open = new Stack<int>([first]);
        part[first] = number;
        while (open.TryPop(out var i))
            for (var k = 0; k < part.Length; k++)
                if (part[k] < 0 && scenes[k].IsTold && scenes[i].Meets(scenes[k]))
                {
                    part[k] = number;
                    open.Push(k);
                }
    }

    /// <summary>Who and where, as a page has it.</summary>
    private sealed class Scene
    {
        private readonly HashSet<string> persons = new(StringComparer.Ordinal);
        private readonly Dictionary<string, int> places = new(StringComparer.Ordinal);
        private readonly int mentions;

        public Scene(AnnotatedArticle article)
        {
            var titleEnd = article.Article.TitleEnd;
            foreach (var name in article.Analysis.Names)
                if (name.Kind == EntityKind.Person) persons.Add(Folding.NameKey(name.Name[(name.Name.LastIndexOf(' ') + 1)..]));
                else if (name.Kind == EntityKind.Place && !(article.Concepts[article.Analysis.Tokenized.TokenAt(name.Span.Start)] is { } concept && Concept.IsState(concept)))
                {
                    var weight = name.Span.Start < titleEnd ? TitleWeight : 1;
                    CollectionsMarshal.GetValueRefOrAddDefault(places, Folding.NameKey(name.Name), out _) += weight;
                    mentions += weight;
                }
        }

        /// <summary>Whether it names enough places to tell where it is of.</summary>
        public bool IsTold => mentions >= FewestMentions;

        public bool Meets(Scene other) => persons.Overlaps(other.persons) || SharesPlaces(other) || other.SharesPlaces(this);

        private bool SharesPlaces(Scene other)
        {
            var shared = 0;
            foreach (var (place, times) in places)
                if (other.places.ContainsKey(place)) shared += times;
            return shared >= LeastShared * mentions && shared > 0;
        }
    }
}
