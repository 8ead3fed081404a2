using Recoupe.Language;

namespace Recoupe.Comparison;

/// <summary>Words that tell that a plan has changed (<c>stages.tsv</c>): "annuler", "reporter", "finalement"; and what happens once alone.</summary>
internal sealed class PlanWords
{
    private readonly IReadOnlySet<string> cancels, postpones, once;
    private readonly List<string[]> changed;

    public PlanWords(LanguagePack pack)
    {
        var words = new TypedWords(pack, "stages.tsv", StageReader.Types);
        (cancels, postpones, once) = (words["cancels"], words["postpones"], words["once"]);
        changed = [.. words["changed"].Select(phrase => phrase.Split(' '))];
    }

    /// <summary>"Annuler": it will not be.</summary>
    public bool IsCancelling(Token verb) => verb.Pos == PartOfSpeech.Verb && cancels.Contains(verb.Lemma);

    /// <summary>"Reporter": it will be on another day.</summary>
    public bool IsPostponing(Token verb) => verb.Pos == PartOfSpeech.Verb && postpones.Contains(verb.Lemma);

    /// <summary>"Fonder": nobody is founded twice.</summary>
    public bool IsOnce(string verb) => once.Contains(verb);

    /// <summary>"Finalement", "et non": otherwise than it was announced.</summary>
    public bool TellsChange(Token[] tokens, int first, int end)
    {
        for (var i = first; i < end; i++)
            foreach (var phrase in changed)
                if (i + phrase.Length <= end && Enumerable.Range(0, phrase.Length).All(k => tokens[i + k].Norm == phrase[k])) return true;
        return false;
    }
}
