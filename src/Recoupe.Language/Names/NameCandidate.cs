namespace Recoupe.Language.Names;

/// <summary>How sure the finder is of a candidate before it has seen the whole text.</summary>
internal enum Certainty : byte
{
    /// <summary>Capitalised, no more: kept only where the text says elsewhere what it is.</summary>
    Open,
    /// <summary>The grammar alone suggests what it is; a cue elsewhere in the text wins.</summary>
    Guessed,
    /// <summary>A cue says what it is; what the text says elsewhere wins.</summary>
    Likely,
    /// <summary>A list or a pattern says what it is.</summary>
    Firm,
}

/// <summary>A stretch of tokens that may be a name.</summary>
internal sealed class NameCandidate(int first, int end, EntityKind kind, Certainty certainty)
{
    public int First { get; set; } = first;
    public int End { get; set; } = end;
    public EntityKind Kind { get; set; } = kind;
    public Certainty Certainty { get; set; } = certainty;
    public SourceKind Voice { get; set; } = VoiceOf(kind);

    /// <summary>The fullest form; null until known.</summary>
    public string? Name { get; set; }
    public string? Country { get; set; }
    public string? Role { get; set; }

    /// <summary>Who acts where the name only says where; null for most.</summary>
    public string? Actor { get; set; }

    /// <summary>What a civil title before a person says of the gender; none where there is no title.</summary>
    public WordKind Gender { get; set; }

    /// <summary>Found in a list of the pack.</summary>
    public bool IsKnown { get; set; }

    public int Count => End - First;

    /// <summary>A place speaks for those who live or govern there; events and things do not speak.</summary>
    public static SourceKind VoiceOf(EntityKind kind) => kind switch
    {
        EntityKind.Person => SourceKind.Person,
        EntityKind.Organisation or EntityKind.Place => SourceKind.Organisation,
        _ => SourceKind.Unnamed,
    };
}
