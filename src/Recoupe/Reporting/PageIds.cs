using Recoupe.Model;

namespace Recoupe.Reporting;

/// <summary>The ids of a story's pages: "p1", "p2" … in the order of the pile.</summary>
public sealed class PageIds
{
    private readonly Dictionary<int, string> ids = [];

    public static PageIds Of(Story story)
    {
        var made = new PageIds();
        for (var i = 0; i < story.Articles.Count; i++) made.ids[story.Articles[i]] = $"p{i + 1}";
        return made;
    }

    public string this[int article] => ids[article];

    public bool Contains(int article) => ids.ContainsKey(article);
}
