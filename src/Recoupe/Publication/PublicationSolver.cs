using Recoupe.Language.Dates;
using Recoupe.Model;
namespace Recoupe.Publication;
public sealed class PublicationSolver
{
    public IReadOnlyList<PublicationDate> Solve(IReadOnlyList<AnnotatedArticle> articles) => articles.Select(a =>
        a.Article.StatedDates.FirstOrDefault(d => !d.IsModified && d.YearKnown && d.Origin != DateOrigin.Archive) is { } s ? new PublicationDate(s.Interval, PublicationBasis.Stated, [new Reason("published-stated", s.Text)]) : new PublicationDate(null, PublicationBasis.Unknown, [new Reason("published-unknown")])).ToList();
}
