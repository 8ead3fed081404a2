using Recoupe.Language;

namespace Recoupe.Statements;

/// <summary>The words by which a sentence is cut into claims (<c>clauses.tsv</c>).</summary>
internal sealed class ClauseWords
{
    /// <summary>In tokens, of what the list has.</summary>
    private const int LongestPhrase = 4;

    private readonly IReadOnlySet<string> links, relatives, subordinators, ranks, uncounted, genitives, agentives, datives, asking, live, leaning, others, accounts, running;

    /// <exception cref="LanguagePackException">A row names a type that there is none of.</exception>
    public ClauseWords(LanguagePack pack)
    {
        var words = new TypedWords(pack, "clauses.tsv", "link", "relative", "subordinator", "rank", "uncounted", "genitive", "agentive", "dative", "asking", "live", "leaning", "other", "account", "running");
        (links, relatives, subordinators, ranks) = (words["link"], words["relative"], words["subordinator"], words["rank"]);
        (uncounted, genitives, agentives, datives) = (words["uncounted"], words["genitive"], words["agentive"], words["dative"]);
        (accounts, running) = (words["account"], words["running"]);
        (asking, live, leaning, others) = (words["asking"], words["live"], words["leaning"], words["other"]);
    }

    /// <summary>Whether a claim may begin at this conjunction or relative.</summary>
    public bool IsLink(Token token) =>
        links.Contains(token.Norm) || relatives.Contains(token.Norm) || token.Norm == "bien" && token.Pos == PartOfSpeech.Sconj || token.Norm == "qui" && token.Pos == PartOfSpeech.Pron;

    /// <summary>"qui", "dont", "lequel".</summary>
    public bool IsRelative(Token token) => token.Has(Morphology.Relative) || relatives.Contains(token.Norm);

    /// <summary>"après que", "parce que", "pendant que".</summary>
    public bool IsSubordinator(Token[] tokens, int i, int end) => i + 1 < end && tokens[i + 1].Norm is "que" or "qu'" && subordinators.Contains(tokens[i].Norm);

    /// <summary>"plus" in "le plus violent", "deuxième" in "la deuxième".</summary>
    public bool IsRank(Token token) => ranks.Contains(token.Norm) || token.Has(Morphology.Ord);

    /// <summary>"de", "du".</summary>
    public bool IsGenitive(Token preposition) => genitives.Contains(preposition.Norm);

    /// <summary>"par".</summary>
    public bool IsAgentive(Token preposition) => agentives.Contains(preposition.Norm);

    /// <summary>"à", "au".</summary>
    public bool IsDative(Token preposition) => datives.Contains(preposition.Norm);

    /// <summary>Whether a question, or what promises an answer, begins there: "pourquoi la digue a cédé", "ce que dit le procureur".</summary>
    public bool IsAsking(Token[] tokens, int i, int end) =>
        asking.Contains(tokens[i].Norm) || i + 1 < end && tokens[i].Is(PartOfSpeech.Pron) && tokens[i].Has(Morphology.Demonstrative) && IsRelative(tokens[i + 1]);

    /// <summary>"DIRECT", "EN DIRECT": what a page that follows events puts before its headline.</summary>
    public bool AreLive(Token[] tokens, int first, int end)
    {
        for (var i = first; i < end; i++)
            if (!live.Contains(tokens[i].Norm) && (i == end - 1 || !tokens[i].Is(PartOfSpeech.Adp))) return false;
        return end > first;
    }

    /// <summary>Whether words stand there that set what they open beside what stood before: "de son côté", "tous deux".</summary>
    public bool IsLeaning(Token[] tokens, int i, int end) => Opens(leaning, tokens, i, end);

    /// <summary>Whether a headline promises the whole story and tells nothing of it: "L'incendie : le récit", "L'incendie, heure par heure".</summary>
    public bool IsAccount(Token[] tokens, int first, int end)
    {
        var (isAccount, hasVerb) = (false, false);
        for (var i = first; i < end; i++)
        {
            hasVerb |= tokens[i].Has(Morphology.Fin);
            isAccount |= Opens(running, tokens, i, end) || (i == first || tokens[i - 1].Norm is ":" or ",") && Opens(accounts, tokens, i, end);
        }
        return isAccount && !hasVerb;
    }

    private static bool Opens(IReadOnlySet<string> phrases, Token[] tokens, int i, int end)
    {
        var phrase = tokens[i].Norm;
        for (var next = i + 1; next <= end && next <= i + LongestPhrase; next++)
        {
            if (phrases.Contains(phrase)) return true;
            if (next < end) phrase = $"{phrase} {tokens[next].Norm}";
        }
        return false;
    }

    /// <summary>"autre" in "deux autres blessés": besides those that were told before.</summary>
    public bool IsOther(Token token) => others.Contains(token.Norm);

    /// <summary>Whether a figure with what it counts stands there; durations and shares count nothing.</summary>
    public bool Counts(AnalyzedText analysis, int first, int end)
    {
        if (end <= first) return false;
        var span = analysis.Tokenized.SpanOf(first, end);
        for (var i = SortedSpans.FirstAfter(analysis.Quantities, span.Start, static q => q.Span); i < analysis.Quantities.Count && analysis.Quantities[i].Span.Start < span.End; i++)
            if (analysis.Quantities[i] is { Noun.Length: > 0, Value: > 1 } quantity && !uncounted.Contains(quantity.Noun) && span.Contains(quantity.NumberSpan)) return true;
        return false;
    }
}
