using Recoupe.Language;

namespace Recoupe.Comparison;

/// <summary>How far something has come, as a clause tells it.</summary>
internal enum Stage : byte
{
    /// <summary>"Rachètera", "hésite à racheter".</summary>
    Coming,
    /// <summary>"Ne rachètera pas".</summary>
    Declined,
    /// <summary>"N'a pas encore racheté".</summary>
    Awaited,
    /// <summary>"A racheté".</summary>
    Done,
    /// <summary>"N'a pas racheté".</summary>
    Undone,
    /// <summary>"Coule", "coule toujours".</summary>
    Going,
    /// <summary>"Ne coule plus".</summary>
    Ended,
    /// <summary>"Coule à nouveau".</summary>
    Again,
}

/// <summary>How far a clause says that something has come.</summary>
/// <param name="Head">The concept of the verb.</param>
/// <param name="Lemma">The verb itself.</param>
/// <param name="Words">The words that say it: "ne coule plus".</param>
internal sealed record ClauseStage(Stage Stage, string Head, string Lemma, TextSpan Words);
