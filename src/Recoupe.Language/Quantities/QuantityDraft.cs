namespace Recoupe.Language.Quantities;

/// <summary>A quantity while its sentence is read: its noun may still come from a neighbour.</summary>
internal sealed class QuantityDraft
{
    public required Number Number { get; init; }
    public required double Value { get; set; }
    public double? Upper { get; set; }
    public Qualifier Qualifier { get; set; }
    /// <summary>Whether words of the text say how the number is meant.</summary>
    public bool IsQualified { get; set; }
    /// <summary>First token of qualifier, number and noun.</summary>
    public required int First { get; set; }
    public required int NumberEnd { get; set; }
    /// <summary>Whether a minus glued to the number belongs to it.</summary>
    public bool HasMinus { get; set; }
    public required int End { get; set; }
    public string Noun { get; set; } = "";
    public UnitKind Kind { get; set; }
    public TextSpan NounSpan { get; set; }
    /// <summary>Whether it is told as another number for what was counted before ("la police parle de 3 000").</summary>
    public bool IsTold { get; set; }

    /// <summary>Whether the words around it say that it counts, though no noun stands there.</summary>
    public bool IsCounted { get; set; }

    /// <summary>Whether "en" before its verb stands for what it counts.</summary>
    public bool StandsWithEn { get; set; }

    public bool IsPart { get; set; }
    /// <summary>Whether it is "un habitant sur dix".</summary>
    public bool IsShare { get; set; }

    public bool HasNoun => Noun.Length > 0;

    public void Count(CountedNoun noun)
    {
        (Noun, Kind, NounSpan, End) = (noun.Lemma, noun.Kind, noun.Span, Math.Max(End, noun.End));
        Value *= noun.Factor;
        Upper *= noun.Factor;
        IsPart |= noun.IsPart;
    }

    public Quantity ToQuantity(TokenizedText text)
    {
        var numberSpan = NumberEnd == Number.End ? Number.Span : text.SpanOf(Number.First, NumberEnd);
        if (HasMinus) numberSpan = TextSpan.FromBounds(numberSpan.Start - 1, numberSpan.End);
        return new Quantity(text.SpanOf(First, End), Value, Upper, Qualifier, Noun, numberSpan, NounSpan, IsPart);
    }
}
