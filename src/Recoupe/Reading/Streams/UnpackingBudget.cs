using Recoupe.Model;

namespace Recoupe.Reading.Streams;

/// <summary>
/// Counts what one file unpacks to, over all the archives in it, against the bytes that were read of it. Text seldom packs better than 20 to 1;
/// a bomb reaches 1,000 to 1 at each level.
/// </summary>
/// <param name="length">Size of the file, where known: reading the same bytes again earns nothing.</param>
internal sealed class UnpackingBudget(long length = long.MaxValue)
{
    public const long Free = 64L * 1024 * 1024;
    public const int Ratio = 200;
    private long taken;
    private long made;

    public void Take(long count) => taken = Math.Min(length, taken + count);

    /// <exception cref="ReadingLimitException">It unpacks to more than any honest file does.</exception>
    public void Make(long count)
    {
        made += count;
        if (made > Free && made / Ratio > taken) throw new ReadingLimitException(new Reason("unread-bomb", Ratio.ToString()));
    }
}
