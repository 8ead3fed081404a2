namespace Recoupe.Language.Names;

/// <summary>What the lists and the text say of one token; a token may be many things.</summary>
[Flags]
internal enum WordKind : ulong
{
    None = 0,
    // From the lists, by norm.
    MaleName = 1 << 0, FemaleName = 1 << 1, FirstName = MaleName | FemaleName,
    TitleStart = 1 << 2, HeadStart = 1 << 3, GazetteerStart = 1 << 4,
    PlaceCue = 1 << 5, Speech = 1 << 7, Participle = 1 << 8,
    Particle = 1 << 9, Prefix = 1 << 10, NotName = 1 << 12,
    Function = 1 << 13, Adjective = 1 << 14, Demonym = 1 << 15, Medium = 1 << 16,
    /// <summary>The dictionary has it in small letters, so that a capital may say nothing.</summary>
    Common = 1 << 6,
    /// <summary>Ends the name of an organisation, or of a place, in a foreign order of words: "Tilmat Airlines", "Tilmat Park".</summary>
    OrganisationTail = 1 << 11, PlaceTail = 1 << 27,
    /// <summary>What is of somebody: "la mort de Tilmat".</summary>
    OfPerson = 1 << 28,
    PlaceHead = 1 << 17, Event = 1 << 18, Product = 1 << 19,
    /// <summary>Stands before the name of a vessel or a device, which may be called like a person: "cargo Ruby".</summary>
    Craft = 1UL << 29,
    /// <summary>What is of it is a place: "maire de Tilmat".</summary>
    OfPlace = 1UL << 30,
    /// <summary>Ends the name of a company: "Tilmat SA".</summary>
    LegalForm = 1UL << 31,
    /// <summary>A verb whose "à" leads to a person: "vend le pré à Odo Tilmat".</summary>
    Giving = 1UL << 32,
    /// <summary>"un village nommé Tilmat".</summary>
    Calling = 1UL << 33,
    /// <summary>What a club or a company does: "organisé par Tilmat".</summary>
    Organising = 1UL << 34,
    /// <summary>A bare capitalised word after it is a person: "avec Tilmat", "le jeune Tilmat".</summary>
    BeforePerson = 1UL << 35,
    /// <summary>Leads to a place, with "de" behind it: "près de Tilmat".</summary>
    NearPlace = 1UL << 36,
    /// <summary>Says before a role whether it is held still, or already: "l'ancienne maire".</summary>
    Former = 1UL << 37,
    /// <summary>Says behind a role that it is held for a while: "maire par intérim".</summary>
    Acting = 1UL << 38,
    /// <summary>An event that bears one first name: "tempête Louis".</summary>
    Storm = 1UL << 39,
    // From the text, by position.
    Capital = 1 << 20,
    /// <summary>At the start of a sentence, a quotation or a list item, where a capital says nothing.</summary>
    Initial = 1 << 21,
    /// <summary>Two capitals or more and nothing else: an acronym.</summary>
    Acronym = 1 << 22,
    /// <summary>In a sentence written in capitals throughout.</summary>
    Shouted = 1 << 23,
    /// <summary>Part of a role or title already read.</summary>
    InRole = 1 << 24,
    Mark = 1 << 25,
    SentenceStart = 1 << 26,
}
