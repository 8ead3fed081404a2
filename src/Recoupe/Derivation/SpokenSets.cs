using Recoupe.Model;

namespace Recoupe.Derivation;

/// <summary>On whose word the statements of one origin are: nobody's, somebody's who is not named, or that of a source that can be told from others.</summary>
internal enum SpokenSet : byte { Unsaid, Unnamed, Named }

/// <summary>Knows on whose word each set of statements is, as sets are joined.</summary>
internal sealed class SpokenSets
{
    private readonly DisjointSets sets;
    /// <summary>Of each set, by its name.</summary>
    private readonly SpokenSet[] spoken;

    /// <param name="isKnown">Whether the source of a statement can be told from others.</param>
    public SpokenSets(DisjointSets sets, IReadOnlyList<Statement> statements, Predicate<Statement> isKnown)
    {
        this.sets = sets;
        spoken = new SpokenSet[statements.Count];
        for (var i = 0; i < spoken.Length; i++) Join(i, isKnown(statements[i]) ? SpokenSet.Named : statements[i].Chain.Count > 0 ? SpokenSet.Unnamed : SpokenSet.Unsaid, Of(i));
    }

    /// <summary>Of the set of a statement.</summary>
    public SpokenSet Of(int statement) => spoken[sets.Find(statement)];

    /// <summary>The set of a statement is on the better word of two.</summary>
    public void Join(int statement, SpokenSet one, SpokenSet other) => spoken[sets.Find(statement)] = one > other ? one : other;
}
