namespace Recoupe.Language.Quantities;

/// <summary>Adds up the parts of a number written in words: "mille", "trente", "sept". A value; copy it to try a part and go back.</summary>
internal struct NumberComposer
{
    private double total;
    private double group;
    private double last;
    /// <summary>The next cardinal of this group must be smaller than this.</summary>
    private double room;
    private double lastScale;

    public bool Started { get; private set; }
    public readonly double Value => total + group;
    /// <summary>Whether "et" may stand before the next part: "trente et un", "soixante et onze".</summary>
    public readonly bool TakesAnd => Started && last is >= 20 and < 100 && room >= 10;

    public bool TryAdd(NumberWord word) => word.Kind switch
    {
        NumberWordKind.Cardinal => TryAddCardinal(word.Value),
        NumberWordKind.Hundred => TryAddHundred(),
        NumberWordKind.Scale => TryAddScale(word.Value),
        _ => false,
    };

    private bool TryAddCardinal(double value)
    {
        // "quatre-vingt": four times twenty, with room for "dix-neuf".
        if (value == 20 && last == 4 && room == 0)
        {
            group += 76;
            return Accept(80, 20);
        }
        if (Started && (value >= room || value == 0)) return false;
        if (last == 10 && value < 7) return false;
        group += value;
        return Accept(value, value switch { 10 => 10, < 20 => 0, 60 => 20, _ => 10 });
    }

    private bool TryAddHundred()
    {
        if (group == 0 && (!Started || room >= 1000)) group = 100;
        else if (group is >= 2 and <= 19) group *= 100;
        else return false;
        return Accept(100, 100);
    }

    private bool TryAddScale(double scale)
    {
        // "mille milliards": the thousand counts the milliards.
        if (lastScale == 1000 && scale > 1000)
        {
            total = (total + group) * scale;
            group = 0;
            lastScale = scale;
            return Accept(scale, 1000);
        }
        if (lastScale != 0 && scale >= lastScale) return false;
        if (group == 0 && (scale > 1000 || Started && total == 0)) return false;
        total += (group == 0 ? 1 : group) * scale;
        group = 0;
        lastScale = scale;
        return Accept(scale, 1000);
    }

    private bool Accept(double value, double roomLeft)
    {
        Started = true;
        last = value;
        room = roomLeft;
        return true;
    }
}
