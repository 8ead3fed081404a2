using Recoupe.Model;

namespace Recoupe.Reading;

/// <summary>What became of one path, or of one page among those that it holds: exactly one of the two is set.</summary>
public readonly record struct ReadingResult(Page? Page, UnreadPage? Unread)
{
    internal static ReadingResult Refused(string file, string key, params IReadOnlyList<string> arguments) => new(null, new UnreadPage(file, new Reason(key, arguments)));
}
