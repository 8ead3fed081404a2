using Recoupe.Extraction.Blocks;

namespace Recoupe.Extraction.Text;

/// <summary>Lines one after the other: nothing shows where a box ends.</summary>
internal sealed class FlatLayout(int count) : IBlockLayout
{
    public int EndOfBox(int index) => count;

    public bool StandsInText(PageBlock block) => false;
}
