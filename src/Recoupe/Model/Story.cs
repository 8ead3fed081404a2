namespace Recoupe.Model;

/// <summary>Pages that tell of one event.</summary>
/// <param name="Articles">Indexes of its articles, ascending.</param>
/// <param name="Membership">For each of them, why it belongs here.</param>
public sealed record Story(IReadOnlyList<int> Articles, IReadOnlyList<Reason> Membership);
