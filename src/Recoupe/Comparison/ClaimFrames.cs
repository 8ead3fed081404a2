using Recoupe.Annotation;
using Recoupe.Language;
using Recoupe.Language.Quantities;
using Recoupe.Model;
using Recoupe.Statements;

namespace Recoupe.Comparison;

/// <summary>Reads what a number of a claim stands in.</summary>
internal sealed class ClaimFrames(LanguagePack pack)
{
    private readonly ConflictLexicon conflicts = new(pack);
    private readonly OrdinalCounts ordinals = new(pack);

    /// <param name="quantity">The number, as it stands.</param>
    public ClaimFrame Of(Statement statement, TextSpan quantity, AnnotatedArticle article)
    {
        var tokenized = article.Analysis.Tokenized;
        var (first, end) = (tokenized.TokenAt(statement.Claim.Start), tokenized.TokenAt(statement.Claim.End - 1) + 1);
        return new ClaimFrame(article, SubjectNames.Of(statement, article), RanksOf(article.Analysis.Tokens, first, end, quantity), PeriodsOf(statement, article), StanceOf(article.Analysis.Tokens, first, tokenized.TokenAt(quantity.Start)));
    }

    /// <summary>"La septième étape", "au premier tour", "en finale retour"; a rank that is itself the number ("sa quatrième médaille") tells nothing of it.</summary>
    private List<(string, int)> RanksOf(Token[] tokens, int first, int end, TextSpan quantity)
    {
        var ranks = new List<(string, int)>();
        for (var i = first; i < end; i++)
        {
            if (quantity.Overlaps(tokens[i].Span)) continue;
            if (i + 1 < end && tokens[i + 1].Is(PartOfSpeech.Noun) && !tokens[i].Has(Morphology.Plur) && NumberOf(tokens[i]) is { } number) ranks.Add((tokens[i + 1].Lemma, number));
            else if (i > first && (tokens[i - 1].Is(PartOfSpeech.Noun) || tokens[i - 1].Norm is "l'" or "au"))
                if (conflicts.Is("outward", tokens[i].Norm)) ranks.Add(("", 1));
                else if (conflicts.Is("homeward", tokens[i].Norm)) ranks.Add(("", 2));
        }
        return ranks;
    }

    private int? NumberOf(Token token) => conflicts.Is("first", token) ? 1 : ordinals.NumberOf(token.Norm);

    private List<MeasuredPeriod> PeriodsOf(Statement statement, AnnotatedArticle article)
    {
        var periods = statement.OwnDates.Where(date => date.Days >= MeasuredPeriod.Shortest).Select(date => new MeasuredPeriod(date, date.Days)).ToList();
        foreach (var counted in statement.Quantities)
            if (counted.UnitDays * counted.Quantity.Value is >= MeasuredPeriod.Shortest and var days && IsStretch(counted.Quantity, article)) periods.Add(new MeasuredPeriod(null, days));
        return periods;
    }

    /// <summary>"Les neuf premiers mois", "les douze derniers mois".</summary>
    private bool IsStretch(Quantity quantity, AnnotatedArticle article)
    {
        var (tokens, tokenized) = (article.Analysis.Tokens, article.Analysis.Tokenized);
        for (var i = tokenized.TokenAt(quantity.NumberSpan.End - 1) + 1; i < tokens.Length && tokens[i].Start < quantity.NounSpan.Start; i++)
            if (conflicts.Is("first", tokens[i]) || tokens[i].Lemma == "dernier") return true;
        return false;
    }

    /// <summary>"Réclament 200 euros", "a requis douze ans", "propose de verser 50 euros": the nearest word before the number that asks or offers, if no other verb but an infinitive stands between.</summary>
    private Stance StanceOf(Token[] tokens, int first, int number)
    {
        for (var i = number - 1; i >= first; i--)
            if (conflicts.Is("asked", tokens[i].Lemma)) return Stance.Asked;
            else if (conflicts.Is("offered", tokens[i].Lemma)) return Stance.Offered;
            else if (tokens[i].Pos is PartOfSpeech.Verb && !tokens[i].Has(Morphology.Inf)) return Stance.Told;
        return Stance.Told;
    }
}
