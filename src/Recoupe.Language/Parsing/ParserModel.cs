using System.Buffers.Binary;
using Recoupe.Language.Tagging;

namespace Recoupe.Language.Parsing;

/// <summary>
/// The weights of the parser (<c>parser.weights</c>) and the relations it gives. Its classes are the moves: shift, then left with each relation, then right with each.
/// Little-endian: magic "RCPP", version, relation count, relations (length-prefixed UTF-8), then a <see cref="WeightTable"/>.
/// </summary>
internal sealed class ParserModel(string[] relations, WeightTable weights)
{
    public const int Shift = 0;
    private const string File = "parser.weights";
    private const uint Magic = 0x50504352;
    private const int Version = 1;

    public string[] Relations { get; } = relations;
    public WeightTable Weights { get; } = weights;
    public int Moves => 1 + 2 * Relations.Length;

    public int Left(int relation) => 1 + relation;
    public int Right(int relation) => 1 + Relations.Length + relation;
    public bool IsLeft(int move) => move >= 1 && move <= Relations.Length;
    public int RelationOf(int move) => (move - 1) % Relations.Length;

    public void Write(Stream stream)
    {
        using var writer = new BinaryWriter(stream, System.Text.Encoding.UTF8, leaveOpen: true);
        writer.Write(Magic);
        writer.Write(Version);
        writer.Write(Relations.Length);
        foreach (var relation in Relations) writer.Write(relation);
        Weights.Write(writer);
    }

    /// <exception cref="LanguagePackException">The file is cut short, or of another make or version.</exception>
    public static ParserModel Read(Stream stream)
    {
        if (!BitConverter.IsLittleEndian) throw new PlatformNotSupportedException($"{File} is read on little-endian machines only.");
        try
        {
            Span<byte> word = stackalloc byte[4];
            int Next(Span<byte> buffer) { stream.ReadExactly(buffer); return BinaryPrimitives.ReadInt32LittleEndian(buffer); }
            if ((uint)Next(word) != Magic) throw new LanguagePackException($"{File}: not a parser file (magic number).");
            if (Next(word) is var version && version != Version) throw new LanguagePackException($"{File}: version {version}, this program reads {Version}.");
            var relations = new string[WeightTable.ReadCount(stream, 200, File)];
            using (var reader = new BinaryReader(stream, System.Text.Encoding.UTF8, leaveOpen: true))
                for (var i = 0; i < relations.Length; i++) relations[i] = reader.ReadString();
            return new ParserModel(relations, WeightTable.Read(stream, File));
        }
        catch (EndOfStreamException)
        {
            throw new LanguagePackException($"{File}: the file is cut short.");
        }
    }
}
