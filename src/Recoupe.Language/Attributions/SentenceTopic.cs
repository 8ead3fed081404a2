namespace Recoupe.Language.Attributions;

/// <summary>Whom a sentence that says nothing on anybody's word is about.</summary>
/// <param name="Source">The person, people or body that is its subject.</param>
/// <param name="IsAuthor">Whether it tells whose the words before it are: "Ces mots sont d'un voisin."</param>
/// <param name="IsPronoun">Whether a pronoun alone names it.</param>
/// <param name="IsPassing">Whether it does something to whom the text is about: "Un instituteur le remarque."</param>
/// <param name="Speaks">Whether it is told to speak: "Le groupe a réagi dans un communiqué."</param>
internal sealed record SentenceTopic(ResolvedSource Source, bool IsAuthor, bool IsPronoun, bool IsPassing, bool Speaks);
