using Recoupe.Extraction.Blocks;

namespace Recoupe.Extraction;

/// <summary>What is known of where the blocks of a page stand among each other.</summary>
internal interface IBlockLayout
{
    /// <summary>Where the box of a block ends: the smallest element that holds it and more.</summary>
    int EndOfBox(int index);

    /// <summary>Whether it is one of the lines of the box that holds running text.</summary>
    bool StandsInText(PageBlock block);
}
