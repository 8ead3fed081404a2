using Recoupe.Language;
using Recoupe.Language.Attributions;
using Recoupe.Language.Dates;
using Recoupe.Language.Names;
using Recoupe.Language.Quantities;

namespace Recoupe.Model;

/// <summary>How one page has its text from another: word for word, in other words, in another language, or by saying so alone.</summary>
public enum DerivationKind : byte { Copy, Rewrite, Translation, Citation }
/// <summary>How a finding stands: on one page or origin, on several, with values that moved, with values that cannot all be true, or with a claim that is denied.</summary>
public enum FindingStatus : byte { Single, Corroborated, Updated, Disputed, Denied }
/// <summary>In what the statements of a finding part. Cause is part of the contract and not given yet.</summary>
public enum DifferenceSlot : byte { Quantity, Date, Place, Person, Name, Polarity, Cause, Other }
/// <summary>What a difference is: values that cannot all be true, an older and a newer one, a rounder one, or one that says more than the other.</summary>
public enum DifferenceKind : byte { Conflict, Update, Rounding, Precision }

/// <summary>A story told by its findings: what every report of it (JSON, HTML, Markdown, CSV) is made from. Ids are "p1", "s1", "f1", "e1" in order of appearance.</summary>
public sealed record Dossier(
    string Generator,
    DossierStory Story,
    IReadOnlyList<DossierPage> Pages,
    IReadOnlyList<DossierSource> Sources,
    IReadOnlyList<DossierDerivation> Derivations,
    IReadOnlyList<DossierFinding> Findings,
    IReadOnlyList<string> Timeline,
    IReadOnlyList<DossierQuote> Quotes,
    IReadOnlyList<DossierDate> Dates,
    IReadOnlyList<DossierQuantity> Quantities,
    IReadOnlyList<DossierEntity> Entities,
    IReadOnlyList<DossierWarning> Warnings,
    IReadOnlyList<UnreadPage> Unread)
{
    /// <summary>The days that the pages tell of, the weightiest first.</summary>
    public IReadOnlyList<DossierDay> Days { get; init; } = [];

    /// <summary>What is other than in an older dossier; null where it was held against none.</summary>
    public DossierChanges? Changes { get; init; }
}

/// <param name="Title">The headline of one of the pages, as it stands.</param>
public sealed record DossierStory(string Title, DateOnly? From, DateOnly? To, string Language);

/// <summary>A page with what the dossier tells of it.</summary>
/// <param name="Text">The article alone, into which all spans of the page are offsets.</param>
/// <param name="Membership">Why it is in this story.</param>
public sealed record DossierPage(
    string Id, string File, string? Url, string? Title, string? Outlet, IReadOnlyList<string> Authors, IReadOnlyList<string> Credits, string Language,
    PublicationDate Published, string Text, IReadOnlyList<ArticleBlock> Blocks, IReadOnlyList<Reason> Membership)
{
    /// <summary>The section of the outlet that it stands in; null where the page does not say.</summary>
    public string? Section { get; init; }
}

/// <summary>Somebody whose word statements rest on, with the pages that give it.</summary>
public sealed record DossierSource(string Id, string Name, SourceKind Kind, IReadOnlyList<string> Pages);

/// <param name="From">The page that had it first, or the outlet or agency named, as a page id or a source id.</param>
/// <param name="To">The page that has it from there.</param>
/// <param name="Shared">Share of <paramref name="To"/>'s text that stands in <paramref name="From"/>, 0 to 1; 0 for a citation.</param>
public sealed record DossierDerivation(string From, string To, DerivationKind Kind, double Shared, Reason Because);

/// <param name="Title">The sentence or clause of one of its statements that says it best, as it stands.</param>
/// <param name="Weight">How much of the story it carries, for ordering; more is more.</param>
public sealed record DossierFinding(
    string Id, string Title, DateInterval? When, FindingStatus Status, OriginRange Origins,
    IReadOnlyList<DossierStatement> Statements, IReadOnlyList<DossierDifference> Differences, double Weight)
{
    /// <summary>Whether one page or one origin alone tells it, and nothing in it moved or is disputed.</summary>
    public bool IsSingle => Status == FindingStatus.Single;

    /// <summary>Whether its title names something only by what stood before it on its page ("Cinq d'entre eux").</summary>
    public bool Leans { get; init; }
}

/// <summary>How many independent origins stand behind a finding: at least <paramref name="Min"/>, at most <paramref name="Max"/>.</summary>
public sealed record OriginRange(int Min, int Max, IReadOnlyList<Reason> Because);

/// <param name="Sentence">The whole sentence, an offset span of the page's text.</param>
/// <param name="Claim">The clause of it that claims this.</param>
/// <param name="Chain">From the one who speaks to the one who relays; empty where the page asserts it itself.</param>
public sealed record DossierStatement(string Page, TextSpan Sentence, string Text, TextSpan Claim, IReadOnlyList<string> Chain, AttributionKind Kind)
{
    /// <summary>Its words as they could head a finding; null where they lean on what stood before, ask, or are a scrap.</summary>
    public string? Heading { get; init; }
}

/// <param name="Unit">What is counted ("mort"), for quantities.</param>
public sealed record DossierDifference(DifferenceSlot Slot, DifferenceKind Kind, string? Unit, IReadOnlyList<DifferenceValue> Values, Reason Because)
{
    /// <summary>The words of a page that give one of the values, where the title of the finding gives none of them; null where it does.</summary>
    public string? Title { get; init; }

    /// <summary>The values in the order of the days that they were given for; as they stand where fewer than two have one.</summary>
    public IReadOnlyList<DifferenceValue> InTime =>
        Values.Count(value => value.AsOf is not null) < 2 ? Values : [.. Values.Where(value => value.AsOf is not null).OrderBy(value => value.AsOf)];
}

/// <param name="Value">As it reads in a page ("1 037", "plus de 1 000"), an ISO day or days ("2023-03-09", "2023-03-09/2023-03-10"), or one of the words below.</param>
/// <param name="Number">The number behind it, for charts; null where it is none.</param>
/// <param name="AsOf">The day the value was given for; null where unknown.</param>
/// <param name="Statements">Indexes into the finding's statements.</param>
public sealed record DifferenceValue(string Value, double? Number, DateOnly? AsOf, IReadOnlyList<int> Statements)
{
    /// <summary>What differs is no word of the pages, but whether they say it is so, or say it of what is to come; the interface words it.</summary>
    public const string Affirmed = "affirmed", Denied = "denied", Announced = "announced", Done = "done";
}

/// <param name="Weight">How much the pages tell of it; more is more.</param>
/// <param name="IsKey">Whether a timeline that must choose should have it.</param>
/// <param name="Pages">The pages that name it.</param>
public sealed record DossierDay(DateOnly Day, double Weight, bool IsKey, IReadOnlyList<string> Pages);

/// <summary>Quoted words.</summary>
/// <param name="Span">Where they stand, without their marks.</param>
/// <param name="Speaker">Null where nobody is known to say them.</param>
/// <param name="Via">Who relays them; null where nobody does.</param>
public sealed record DossierQuote(string Page, TextSpan Span, string Text, string? Speaker, string? Via);

/// <summary>A date expression.</summary>
/// <param name="Value">Its TIMEX3 value, bound to the day of publication where it needs one; null where it stands for no day or stretch.</param>
public sealed record DossierDate(string Page, TextSpan Span, string Text, TimexType Type, string? Value);

/// <summary>A number and what it counts.</summary>
/// <param name="Noun">The lemma of the unit or of what is counted; empty where it counts nothing.</param>
public sealed record DossierQuantity(string Page, TextSpan Span, string Text, double Value, Qualifier Qualifier, string Noun);

/// <summary>Whoever or whatever goes by one name in the story, with all that the pages say of it.</summary>
public sealed record DossierEntity(string Id, string Name, EntityKind Kind, IReadOnlyList<EntityMention> Mentions);

/// <summary>Where a name of an entity stands.</summary>
public sealed record EntityMention(string Page, TextSpan Span);

/// <summary>Something about a page that its reader should know.</summary>
/// <param name="Text">The words it is about; empty where the cause was removed from the text.</param>
public sealed record DossierWarning(string Page, TextSpan Span, string Text, string Kind, Reason Because);
