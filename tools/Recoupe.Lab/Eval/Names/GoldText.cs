using Recoupe.Language.Names;

namespace Recoupe.Lab.Eval.Names;

/// <summary>A text and the names that annotators marked in it.</summary>
internal sealed record GoldText(string Text, List<GoldName> Names);

/// <param name="IsNested">It lies within a longer name and is not asked for.</param>
internal sealed record GoldName(int Start, int End, EntityKind Kind, bool IsNested = false);
