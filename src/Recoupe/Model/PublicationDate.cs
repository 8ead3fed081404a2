using Recoupe.Language.Dates;

namespace Recoupe.Model;

public enum PublicationBasis : byte { Unknown, Stated, Inferred }

/// <summary>When an article was published, as far as that can be known.</summary>
/// <param name="Interval">Null exactly where <paramref name="Basis"/> is unknown.</param>
public sealed record PublicationDate(DateInterval? Interval, PublicationBasis Basis, IReadOnlyList<Reason> Because, DateInterval? Modified = null);
