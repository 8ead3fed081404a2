namespace Recoupe.Model;

/// <summary>What became of a page or a finding since an older dossier.</summary>
public enum ChangeKind : byte { New, Changed, Withdrawn }

/// <summary>What a dossier says that an older one of the same story did not, and the reverse.</summary>
/// <param name="Since">The story as the older dossier told it.</param>
/// <param name="Pages">Pages that came, went or were rewritten, in the order of the dossier, those that went last.</param>
/// <param name="Findings">Findings that came, changed or went; within a kind the weightiest first, but those that only more or fewer pages report after the others.</param>
public sealed record DossierChanges(DossierStory Since, IReadOnlyList<PageChange> Pages, IReadOnlyList<FindingChange> Findings);

/// <param name="Id">Null where the page is no more in the pile.</param>
public sealed record PageChange(ChangeKind Kind, string? Id, string File);

/// <param name="Id">Null where the finding is withdrawn.</param>
/// <param name="Was">Its id in the older dossier; null where it is new.</param>
/// <param name="Title">As it stands in this dossier, else as it stood in the older.</param>
public sealed record FindingChange(ChangeKind Kind, string? Id, string? Was, string Title, IReadOnlyList<Reason> Because);
