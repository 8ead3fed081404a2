using Recoupe.Annotation;
using Recoupe.Language;
using Recoupe.Model;
using Recoupe.Statements;

namespace Recoupe.Comparison;

/// <summary>What time a figure is of: that of the story, one long ago, or a stretch of months that holds many events.</summary>
internal enum FigureEra : byte { Now, Past, Stretch }

/// <summary>Says what time a figure is of: the dead of a flood of 1987, and those of a whole year, are none of the dead of last night's.</summary>
internal sealed class FigureEras(LanguagePack pack)
{
    private readonly TypedWords bounds = new(pack, "since.tsv", "since", "before", "after", "when");

    /// <param name="members">The statements of its finding.</param>
    public FigureEra Of(Statement statement, CountedQuantity quantity, List<Statement> members, AnnotatedArticle article, PublicationDate published) =>
        IsOfThePast(statement, published) ? FigureEra.Past : quantity.IsToll && IsOfStretch(statement, quantity, members, article) ? FigureEra.Stretch : FigureEra.Now;

    /// <summary>What two pages date alike is of one event, however long ago.</summary>
    public static bool ShareDay(Statement a, Statement b) => a.OwnDates.Any(x => b.OwnDates.Any(x.Overlaps));

    /// <summary>"La crue de 2003 avait fait cinq morts": a figure that its clause dates long before the page is of another event.</summary>
    private static bool IsOfThePast(Statement statement, PublicationDate published)
    {
        if (published.Interval is not { } page) return false;
        var own = statement.OwnDates.ToList();
        return own.Count > 0 && own.TrueForAll(date => page.Earliest.DayNumber - date.Latest.DayNumber > StatementFinder.LongAgoDays);
    }

    /// <summary>"51 morts depuis le début de l'année ; l'État n'en retient que 47": a number without a noun is of the time of the one that its sentence gives before it.</summary>
    private bool IsOfStretch(Statement statement, CountedQuantity quantity, List<Statement> members, AnnotatedArticle article) =>
        IsSince(statement, quantity, article)
            || quantity.Quantity.NounSpan.IsEmpty && members.Exists(other => other.Page == statement.Page && other.Sentence == statement.Sentence && other.Quantities.Any(first => first.Counted == quantity.Counted && IsSince(other, first, article)));

    /// <summary>"51 morts dans l'estuaire depuis janvier", "depuis janvier, 51 morts": not "la crue, la pire depuis 1962, a fait 34 morts".</summary>
    private bool IsSince(Statement statement, CountedQuantity quantity, AnnotatedArticle article)
    {
        var (tokens, tokenized) = (article.Analysis.Tokens, article.Analysis.Tokenized);
        foreach (var date in statement.Since)
        {
            if (date.Start < quantity.Quantity.NumberSpan.Start)
            {
                if (bounds["since"].Contains(tokens[tokenized.TokenAt(statement.Claim.Start)].Norm)) return true;
                continue;
            }
            var (i, at) = (tokenized.TokenAt(quantity.Quantity.NumberSpan.End - 1) + 1, tokenized.TokenAt(date.Start));
            while (i < at && tokens[i].Norm is not ("," or ";" or "(" or ":")) i++;
            if (i == at) return true;
        }
        return false;
    }
}
