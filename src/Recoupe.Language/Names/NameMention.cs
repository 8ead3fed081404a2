namespace Recoupe.Language.Names;

/// <summary>What a name is of. A product is a thing that was made and has a name: a ship, a weapon, a medicine, a program.</summary>
public enum EntityKind : byte { Person, Organisation, Place, Event, Product }

/// <summary>What kind of voice a name is when it speaks; <see cref="Unnamed"/> where it names nobody.</summary>
public enum SourceKind : byte { Unnamed, Person, Organisation, Government, Media, Agency }

/// <summary>A name where it stands in the text.</summary>
/// <param name="Span">The name alone: no article, no title, no role.</param>
/// <param name="Kind">What it names.</param>
/// <param name="Name">The fullest form of the name in this text ("Alain Cordier" for "M. Cordier"), or the gazetteer's own form.</param>
/// <param name="Voice">What it counts as when it is a source.</param>
/// <param name="Role">The words that say what a person is ("ministre de l'Intérieur"), as they stand, those before the name and those after it joined by a comma; null where none do.</param>
/// <param name="Country">ISO 3166-1 alpha-2 code of the country that a place, demonym or government belongs to; null where unknown.</param>
/// <param name="Actor">Who acts where a building, street or nickname stands for them ("présidence de la France" for "l'Élysée"); null for all other names. A capital or a country that speaks is its government: see <paramref name="Voice"/>.</param>
public sealed record NameMention(TextSpan Span, EntityKind Kind, string Name, SourceKind Voice, string? Role = null, string? Country = null, string? Actor = null);
