using Recoupe.Language.Tagging;

namespace Recoupe.Language.Parsing;

/// <summary>
/// The weights of the parser (<c>parser.weights</c>) and the relations it gives. Its classes are the moves: shift, then left with each relation, then right with each.
/// A <see cref="WeightFile"/> of magic "RCPP": relation count, relations (length-prefixed UTF-8), then a <see cref="WeightTable"/>.
/// </summary>
internal sealed class ParserModel(string[] relations, WeightTable weights)
{
    public const int Shift = 0;
    private static readonly WeightFile Format = new("parser.weights", 0x50504352, 1);

    public string[] Relations { get; } = relations;
    public WeightTable Weights { get; } = weights;
    public int Moves => 1 + 2 * Relations.Length;

    public int Left(int relation) => 1 + relation;
    public int Right(int relation) => 1 + Relations.Length + relation;
    public bool IsLeft(int move) => move >= 1 && move <= Relations.Length;
    /// <summary>The bit of each relation among the kinds of dependents that a word has one of; 0 for the others.</summary>
    public uint[] Roles { get; } = Array.ConvertAll(relations, RoleOf);

    /// <summary>Whether each relation is that of a preposition or conjunction to what it marks.</summary>
    public bool[] Marks { get; } = Array.ConvertAll(relations, relation => relation is "case" or "mark" or "cc");

    private static uint RoleOf(string relation) => relation.Split(':')[0] switch
    {
        "nsubj" or "csubj" or "expl" => relation == "expl:pv" ? 512u : 1,
        "obj" or "ccomp" or "xcomp" => 2,
        "det" or "nummod" => 4,
        "case" or "mark" => 8,
        "aux" => relation == "aux:pass" ? 1024u : 16,
        "cop" => 32,
        "conj" => 64,
        "cc" => 128,
        "acl" or "advcl" => 256,
        "flat" or "appos" => 2048,
        "obl" or "iobj" => 4096,
        "nmod" => 8192,
        "amod" => 16384,
        "advmod" => 32768,
        _ => 0,
    };

    public int RelationOf(int move) => (move - 1) % Relations.Length;

    /// <summary>Makes a move.</summary>
    public void Apply(ParserState state, int move, ReadOnlySpan<ParserWord> words)
    {
        if (move == Shift)
        {
            state.Shift();
            return;
        }
        var relation = RelationOf(move);
        if (IsLeft(move)) state.Left(relation, Roles[relation], Marks[relation] ? words[state.Stack(0)].Lemma : 0);
        else state.Right(relation, Roles[relation]);
    }

    public void Write(Stream stream) => Format.Write(stream, writer =>
    {
        writer.Write(Relations.Length);
        foreach (var relation in Relations) writer.Write(relation);
        Weights.Write(writer);
    });

    /// <exception cref="LanguagePackException">The file is cut short, or of another make or version.</exception>
    public static ParserModel Read(Stream stream) => Format.Read(stream, body =>
    {
        var relations = new string[WeightTable.ReadCount(body, 200, Format.Name)];
        using (var reader = new BinaryReader(body, System.Text.Encoding.UTF8, leaveOpen: true))
            for (var i = 0; i < relations.Length; i++) relations[i] = reader.ReadString();
        return new ParserModel(relations, WeightTable.Read(body, Format.Name));
    });
}
