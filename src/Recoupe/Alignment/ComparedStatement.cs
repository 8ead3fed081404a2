using Recoupe.Model;

namespace Recoupe.Alignment;

/// <summary>A statement ready to be compared.</summary>
/// <param name="Said">What it says, one for all statements that say the same.</param>
/// <param name="Setting">The names that the sentences before it speak of, one for all with the same.</param>
internal readonly record struct ComparedStatement(Statement Statement, StatementVector Said, Setting Setting);

/// <summary>The names that the sentences before a statement speak of: "il" may be one of them.</summary>
/// <param name="Number">Its number among the settings of the story.</param>
internal sealed record Setting(int Number, TermSet Names)
{
    /// <summary>How much a claim names of it, by the rarity of the names.</summary>
    public double NamedBy(StatementVector said)
    {
        double sum = 0;
        if (Names.IsEmpty || said.Names.IsEmpty) return sum;
        foreach (var shared in Names.SharedWith(said.Names)) sum += said.RarityOf(shared);
        return sum;
    }
}
