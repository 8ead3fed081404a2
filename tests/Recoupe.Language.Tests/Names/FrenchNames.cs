using Recoupe.Language.Names;

namespace Recoupe.Language.Tests.Names;

/// <summary>The French name finder, loaded once, and its mentions in one readable line.</summary>
internal static class FrenchNames
{
    public static NameFinder Finder { get; } = new(French.Pack);

    public static IReadOnlyList<NameMention> In(string text) => Finder.Find(French.Analyzer.Tokenize(text));

    /// <summary>"P Awa Tilmat; L Niamey": a letter for the kind (person, organisation, place) and the span.</summary>
    public static string Spans(string text) => string.Join("; ", In(text).Select(m => $"{Letter(m.Kind)} {m.Span.Of(text)}"));

    /// <summary>As <see cref="Spans"/>, with the fullest form in place of the span.</summary>
    public static string Names(string text) => string.Join("; ", In(text).Select(m => $"{Letter(m.Kind)} {m.Name}"));

    private static char Letter(EntityKind kind) => kind == EntityKind.Place ? 'L' : kind.ToString()[0];
}
