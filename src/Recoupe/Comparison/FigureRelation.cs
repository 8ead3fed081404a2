using Recoupe.Annotation;
using Recoupe.Language.Names;
using Recoupe.Language.Quantities;
using Recoupe.Model;
using Recoupe.Statements;

namespace Recoupe.Comparison;

/// <summary>Decides how two figures of the same thing stand to each other.</summary>
internal static class FigureRelation
{
    /// <summary>A rounded or vague number may stand this far from the exact one.</summary>
    private const double RoundingMargin = 0.12;
    private const double ByNumberMargin = 0.05;
    private const double LeastByNumber = 100;
    private const double LeastPlay = 0.1;
    private const double Million = 1e6;
    /// <summary>Smaller numbers meet by chance.</summary>
    private const double LeastPart = 10;
    /// <summary>A page that names fewer places does not tell where its count is from.</summary>
    private const int FewestPlaces = 3;
    /// <summary>Days after which a toll that has not grown is the toll of something else: in a war, every day has its own.</summary>
    private const int LongestStanding = 7;
    /// <summary>Of what is not counted anew, a figure ten times the other is of something else, however alike the claims.</summary>
    private const double MostTimes = 10;
    /// <summary>Nor is a toll so many times the other at odds with it: the one counts a village, the other a country.</summary>
    private const double MostTollTimes = 25;
    /// <summary>"Six ruches gisaient par terre", "sept ruches sont à réparer": the one number of such things that each of two pages gives is of the same ones, if it is not twice the other.</summary>
    private const double OnlyTimes = 2;
    /// <summary>Two institutes measure one shock no farther apart; an aftershock is weaker by more.</summary>
    private const double MagnitudesApart = 0.5;

    /// <summary>The kind of difference; null where the two say the same.</summary>
    public static DifferenceKind? Between(Figure a, Figure b, string counted, TollWay way)
    {
        var (x, y) = (a.Quantity, b.Quantity);
        if (x.Value == y.Value && x.Qualifier == y.Qualifier || !MayBeOfOneCount(a, b, way)) return null;
        if (a.IsSome != b.IsSome) return null;
        if (a.Source.Page != b.Source.Page && (a.Frame.IsOfAnother(b.Frame) || way == TollWay.Fixed && a.Frame.IsOfAnotherTime(b.Frame))) return null;
        // 4 500 houses without power are none of the 17 that burned.
        if (way != TollWay.Fixed && !(a.IsToll && b.IsToll) && Math.Max(x.Value, y.Value) > MostTimes * Math.Min(x.Value, y.Value)) return null;
        if (a.From is { } from && b.From is { } start && from != start || a.Where is { } where && b.Where is { } there && where != there) return null;
        // A share and a count do not compare ("la moitié des sinistrés", "1 000 sinistrés").
        if ((x.Value is > 0 and < 1) != (y.Value is > 0 and < 1) || a.IsWhole != b.IsWhole) return null;
        // "Trois d'entre eux" are some of those counted before.
        if (x.Part != y.Part && way != TollWay.Fixed && !counted.Contains('/') && (x.Part ? x.Value < y.Value : y.Value < x.Value)) return null;
        // "Dont six membres du bureau", "quatre des six membres du bureau": the four are some of the six, unless the same befell them ("deux des trois péniches ont coulé", "trois péniches ont coulé").
        if (a.Source.Page != b.Source.Page && !Likeness.SharesEvent(a.Source, b.Source) && (IsPartOf(a, y, counted) || IsPartOf(b, x, counted))) return null;
        // "Cinq morts, dont quatre enfants": four children are no four dead in round figures.
        if (x.Value == y.Value && x.Part != y.Part && a.Group != b.Group && way != TollWay.Fixed) return null;
        // "Au moins trois", "trois"; "près de 4 200", "environ 4 200": the same number, of which nobody would say that it is rounded.
        if (x.Value == y.Value) return x.Qualifier == Qualifier.AtLeast || y.Qualifier == Qualifier.AtLeast || AreVague(a, b) ? null : DifferenceKind.Rounding;
        // "201 voix contre 188": who says both numbers as the other does holds neither against it, and nothing moved.
        if (way == TollWay.Fixed && a.Source.Page != b.Source.Page && Says(a.Source, counted, y.Value) && Says(b.Source, counted, x.Value)) return null;
        if (a.IsFormer != b.IsFormer && a.Source.Page == b.Source.Page) return DifferenceKind.Update;
        if (a.Source.Page != b.Source.Page && (IsOfDayBefore(a, b) || IsOfDayBefore(b, a))) return DifferenceKind.Update;
        if (way != TollWay.Fixed && a.Source.Page == b.Source.Page && x.Qualifier == Qualifier.Exact && y.Qualifier == Qualifier.Exact && IsLater(a.AsOf, b.AsOf, x.Value, y.Value, way)) return DifferenceKind.Update;
        if (a.IsMeasure && AreOfTwoMeasures(a, b, counted)) return null;
        // "Quarante pompiers mobilisés lundi", "cent vingt mercredi": who is at work there comes and goes.
        if (way == TollWay.Fixed && a.IsEngaged && b.IsEngaged && (IsLater(a.AsOf, b.AsOf, x.Value, y.Value, TollWay.Any) || IsLater(a.Published, b.Published, x.Value, y.Value, TollWay.Any))) return AreCompatible(a, b) ? null : DifferenceKind.Update;
        if (AreCompatible(a, b)) return MayBeOne(a, b) ? DifferenceKind.Rounding : OfTwoVague(a, b, way);
        // "320 appels mardi", "la ligne a dépassé les 1 400 appels": what has come so far goes on, whatever it counts.
        if (way == TollWay.Fixed && !a.IsMeasure && IsLater(a.AsOf, b.AsOf, x.Value, y.Value, TollWay.Up) && (x.Value < y.Value ? b : a).IsReached) return DifferenceKind.Update;
        if (way == TollWay.Fixed && !(a.IsWhole && SharePart(a, b)) && (Math.Max(x.Value, y.Value) > MostTimes * Math.Min(x.Value, y.Value) || !IsElliptic(a, counted) && !IsElliptic(b, counted) && !IsOneThing(a, b, counted))) return null;
        // "Les organisateurs attendent 8 000 personnes", "9 000 personnes ont défilé": what was looked forward to has come.
        if (way == TollWay.Fixed && a.IsExpected != b.IsExpected) return a.Source.Page != b.Source.Page && !((a.IsExpected ? a : b).Published > (a.IsExpected ? b : a).Published) ? DifferenceKind.Update : null;
        // "Le nombre d'inscrits est monté à 210", "désormais 210": the newest there is takes the place of whatever another page had.
        if (way == TollWay.Fixed && a.Source.Page != b.Source.Page && a.IsLatest != b.IsLatest && !((a.IsLatest ? a : b).Published < (a.IsLatest ? b : a).Published)) return DifferenceKind.Update;
        // "Tués deux jours plus tôt" dates the event and not the count: then the days of the pages tell which is the later.
        if (way != TollWay.Fixed && (IsLater(a.AsOf, b.AsOf, x.Value, y.Value, way) || way == TollWay.Up && IsLater(a.Published, b.Published, x.Value, y.Value, way))) return DifferenceKind.Update;
        // Whose day is unknown may be the earlier or the later: a toll that moves is not at odds with itself for that.
        if (way != TollWay.Fixed && a.Source.Page != b.Source.Page && (a.AsOf is null || b.AsOf is null)) return DifferenceKind.Update;
        if (way != TollWay.Fixed && a.IsLatest != b.IsLatest && (way == TollWay.Any || a.IsLatest == x.Value > y.Value)) return DifferenceKind.Update;
        if (way != TollWay.Fixed && a.IsFirstCount != b.IsFirstCount && (way == TollWay.Any || a.IsFirstCount == x.Value < y.Value)) return DifferenceKind.Update;
        if (way != TollWay.Fixed && a.Source.Page != b.Source.Page && (IsRevisionOf(a, b) || IsRevisionOf(b, a))) return DifferenceKind.Update;
        // A page may tell the history of its own toll; it contradicts itself only by two voices.
        if (a.Source.Page == b.Source.Page) { if (!AreTwoVoices(a.Source, b.Source)) return null; }
        else if (way == TollWay.Up && (x.Value < y.Value ? HasGoneOnTo(a, b) : HasGoneOnTo(b, a))) return DifferenceKind.Update;
        if (AreFurtherApart(a.Published, b.Published, way == TollWay.Fixed ? StatementFinder.LongAgoDays : LongestStanding) || a.Source.IsAbroadFrom(b.Source) || IsOfAnotherPlace(a, b) || IsOfAnotherPlace(b, a)) return null;
        if (way != TollWay.Fixed && Math.Max(x.Value, y.Value) > MostTollTimes * Math.Min(x.Value, y.Value)) return null;
        // "Trois patients admis", on a page that has the other's eleven, too: three of them.
        if (way == TollWay.Any && a.Source.Page != b.Source.Page && (Gives(a, y) || Gives(b, x))) return null;
        // A toll that is lower on another day is of another day's event, and what is not counted anew differs from day to day ("38 degrés lundi", "41 degrés mardi").
        if (Likeness.AreDatedApart(a.Source, b.Source)) return null;
        if (a.Source.Page != b.Source.Page && Says(a.Source, counted, y.Value) && Says(b.Source, counted, x.Value)) return null;
        if (a.Source.Page != b.Source.Page && x.Value != y.Value && (x.Value < y.Value ? a.Within : b.Within).AreIn((x.Value < y.Value ? b.Within : a.Within))) return null;
        return way != TollWay.Fixed && !Likeness.IsSameCount(a.Source, b.Source, counted) ? null : DifferenceKind.Conflict;
    }

    /// <summary>Whether two figures of what is not counted anew are plainly of one thing, so that they cannot both be true.</summary>
    private static bool IsOneThing(Figure a, Figure b, string counted)
    {
        // "Une réplique de magnitude 4,8", "une secousse de magnitude 4,9": a shock has one, and two that lie within half a step and tell of a shock are of one.
        if (a.IsMagnitude) return Math.Abs(a.Quantity.Value - b.Quantity.Value) <= MagnitudesApart && Likeness.SharesEvent(a.Source, b.Source) && !Likeness.AreDatedApart(a.Source, b.Source);
        if (a.IsAll && b.IsAll && AreNear(a.Quantity.Value, b.Quantity.Value)) return true;
        if (IsOnly(a) && IsOnly(b) && Math.Max(a.Quantity.Value, b.Quantity.Value) <= OnlyTimes * Math.Min(a.Quantity.Value, b.Quantity.Value) && (!a.IsMeasure || a.IsMoney && (Speak(a, b, counted) || Speak(b, a, counted)))) return true;
        return a.IsMeasure ? Likeness.IsPlainBeside(counted, a.Source, b.Source) : Likeness.IsPlain(a.Source, b.Source);
    }

    /// <summary>Whether its page gives no other number of the same.</summary>
    private static bool IsOnly(Figure figure) => figure.History.All(own => own.Quantity.Value == figure.Quantity.Value);

    /// <summary>Whether who is counted, and where, leaves it open that two figures are of one count.</summary>
    public static bool MayBeOfOneCount(Figure a, Figure b, TollWay way)
    {
        if (a.Source.IsElsewhereThan(b.Source) || way != TollWay.Fixed && (a.Source.IsAbroadFrom(b.Source) || AreOfTwoPlaces(a, b))) return false;
        if (a.IsToll && b.IsToll && a.Era != b.Era) return false;
        if (a.Fate is { } one && b.Fate is { } other && one != other || a.IsKnownPart && b.Group.Length == 0 && b.Quantity.Value > a.Quantity.Value || b.IsKnownPart && a.Group.Length == 0 && a.Quantity.Value > b.Quantity.Value) return false;
        // Nine firemen hurt and thirty visitors hurt are two counts; but either may be part of a count of "persons".
        return a.Group.Length == 0 || b.Group.Length == 0 || a.Group == b.Group;
    }

    /// <summary>The wind blew at 90 km/h and the train ran at 81: what is measured alike is one thing only where the two speak of something in common. Of sums of money, the unit is told so often in other words that their size is enough.</summary>
    private static bool AreOfTwoMeasures(Figure a, Figure b, string counted) =>
        a.IsMagnitude != b.IsMagnitude || !a.IsMoney && !a.IsMagnitude && !b.IsMoney && (!Speak(a, b, counted) && !Speak(b, a, counted) || a.Moving is { } one && b.Moving is { } other && one != other && !b.Source.Terms.Contains(one) && !a.Source.Terms.Contains(other));

    /// <summary>Whether the first says something that the second's sentence says too.</summary>
    private static bool Speak(Figure a, Figure b, string counted) => a.Source.Terms.Any(term => term != counted && (b.Source.Terms.Contains(term) || b.Source.Context.Contains(term)));

    /// <summary>"Revu à la baisse", "un bilan corrigé": what takes a count back is later than it. So is what the same voice says on another day.</summary>
    private static bool IsRevisionOf(Figure revised, Figure figure) =>
        revised.IsRevised && !figure.IsRevised && !(revised.Published < figure.Published)
            || revised.Published > figure.Published && figure.Source.Chain.Count > 0 && revised.Source.Chain.SequenceEqual(figure.Source.Chain);

    /// <summary>"Elle l'estimait hier à 3 400", on a page that has the other's 3 380, too.</summary>
    private static bool IsOfDayBefore(Figure figure, Figure other) =>
        figure.AsOf is not null && figure.AsOf != figure.Published && figure.History.Any(own => own.Quantity.Value == other.Quantity.Value && own.Quantity.Qualifier == other.Quantity.Qualifier);

    /// <summary>Euros are no kilometres, and neither are they houses.</summary>
    public static bool AreOfTwoUnits(Figure a, Figure b) => (a.IsMeasure || b.IsMeasure) && a.Quantity.Noun.Length > 0 && b.Quantity.Noun.Length > 0 && a.Quantity.Noun != b.Quantity.Noun;

    /// <summary>Whether a figure is a part of what its own claim counts, too, and that is the other's number.</summary>
    private static bool IsPartOf(Figure part, Quantity whole, string counted) => part.Quantity.Part && part.Quantity.Value < whole.Value && Says(part.Source, counted, whole.Value);

    private static bool Says(Statement statement, string counted, double value) => statement.Quantities.Any(other => other.Counted == counted && other.Quantity.Value == value);

    /// <summary>"Une vingtaine" may be what another page calls "au moins 17"; "plus de 1 000" and "près de 1 200" can both hold and need not be one number.</summary>
    private static bool MayBeOne(Figure a, Figure b)
    {
        var (x, y) = (a.Quantity, b.Quantity);
        if (x.Qualifier == Qualifier.Exact || y.Qualifier == Qualifier.Exact || AreNear(x.Value, y.Value)) return true;
        return x.Qualifier is Qualifier.About or Qualifier.Nearly && Within(a, b) || y.Qualifier is Qualifier.About or Qualifier.Nearly && Within(b, a);
    }

    /// <summary>Of two vague figures that are not one number nothing is said but where a toll moved on.</summary>
    private static DifferenceKind? OfTwoVague(Figure a, Figure b, TollWay way) =>
        way != TollWay.Fixed && IsLater(a.AsOf, b.AsOf, a.Quantity.Value, b.Quantity.Value, way) ? DifferenceKind.Update : null;

    /// <summary>"La police parle de 3 000": what a number without its noun is of, the page has said before. Where the claim counts the same twice, it is not told what either is of.</summary>
    private static bool IsElliptic(Figure figure, string counted) => figure.Quantity.NounSpan.IsEmpty && !figure.Quantity.Part && figure.Source.Quantities.Count(other => other.Counted == counted) == 1;

    /// <summary>"31 élus sur 45", "31 élus sur 48": of whatever the same part is taken, it is one whole.</summary>
    private static bool SharePart(Figure a, Figure b) =>
        a.Source.Quantities.Any(part => part.Quantity != a.Quantity && part.Quantity.Value >= LeastPart && b.Source.Quantities.Any(other => other.Quantity != b.Quantity && other.Counted == part.Counted && other.Quantity.Value == part.Quantity.Value));

    /// <summary>Whether the one is of a later day than the other, and the count moved as it may.</summary>
    private static bool IsLater(DateOnly? a, DateOnly? b, double x, double y, TollWay way) =>
        a is { } first && b is { } second && first != second && (way == TollWay.Any || (first < second) == (x < y));

    private static bool AreFurtherApart(DateOnly? a, DateOnly? b, int days) => a is { } first && b is { } second && Math.Abs(first.DayNumber - second.DayNumber) > days;

    /// <summary>In one sentence two sources may part, or the page and a source; elsewhere in a page only two that are named.</summary>
    private static bool AreTwoVoices(Statement a, Statement b) =>
        !a.Chain.SequenceEqual(b.Chain) && (a.Sentence == b.Sentence || a.Chain.Count > 0 && b.Chain.Count > 0);

    /// <summary>Whether the page of the lower figure has the higher one too, or one on the way to it, and from no rival: what it reported hour by hour is history.</summary>
    private static bool HasGoneOnTo(Figure lower, Figure higher)
    {
        foreach (var (quantity, chain, _) in lower.History)
            if (quantity.Value > lower.Quantity.Value && (chain.Count == 0 || lower.Source.Chain.Count == 0 || chain.SequenceEqual(lower.Source.Chain))
                && (quantity.Value <= higher.Quantity.Value || Within(higher, quantity.Value))) return true;
        return false;
    }

    /// <summary>Whether its page gives the other's number of the same, and from no rival.</summary>
    private static bool Gives(Figure figure, Quantity other) =>
        figure.History.Any(own => own.Quantity.Value == other.Value && own.Quantity.Qualifier == other.Qualifier && (own.Chain.Count == 0 || figure.Source.Chain.Count == 0 || own.Chain.SequenceEqual(figure.Source.Chain)));

    /// <summary>"26 morts à Tarsine", "neuf morts à Yerden": each sentence names where it counted, and they name no place in common.</summary>
    private static bool AreOfTwoPlaces(Figure a, Figure b) => a.Places.AreApartFrom(b.Places) && !(a.Source.Page == b.Source.Page && (IsHeadline(a) || IsHeadline(b)));

    /// <summary>A headline names the region where the page names the village.</summary>
    private static bool IsHeadline(Figure figure) => figure.Article.Analysis.Sentences[figure.Source.Place].Paragraph == 0;

    /// <summary>"Un mort dans le Ventoux" is none of the dead of a page that speaks of other places and never of the Ventoux.</summary>
    private static bool IsOfAnotherPlace(Figure figure, Figure other)
    {
        var isPlaced = false;
        foreach (var place in figure.Article.Analysis.NamesIn(figure.Source.Claim))
        {
            if (place.Kind != EntityKind.Place || !figure.Source.Claim.Contains(place.Span)) continue;
            var isState = figure.Article.Concepts[figure.Article.Analysis.Tokenized.TokenAt(place.Span.Start)] is { } concept && Concept.IsState(concept);
            if (other.Article.Analysis.Names.Any(name => name.Name == place.Name || isState && name.Country == place.Country)) return false;
            isPlaced = true;
        }
        return isPlaced && NamesPlaces(other.Article);
    }

    private static bool NamesPlaces(AnnotatedArticle article)
    {
        var places = new HashSet<string>(StringComparer.Ordinal);
        foreach (var name in article.Analysis.Names)
            if (name.Kind == EntityKind.Place && places.Add(name.Name) && places.Count >= FewestPlaces) return true;
        return false;
    }

    /// <summary>Whether the one is so nearly the other in round figures that they are one number, whatever the noun: within a twentieth, the one exact and large enough not to meet by chance.</summary>
    public static bool IsRoundingOf(Figure a, Figure b)
    {
        var (x, y) = (a.Quantity, b.Quantity);
        if (Math.Min(x.Value, y.Value) < LeastByNumber || x.Value == y.Value && x.Qualifier == y.Qualifier || a.IsOrderOfSize || b.IsOrderOfSize) return false;
        var isRounded = x.Qualifier != Qualifier.Exact && x.Value % 10 == 0 || y.Qualifier != Qualifier.Exact && y.Value % 10 == 0;
        return isRounded && (x.Qualifier == Qualifier.Exact || y.Qualifier == Qualifier.Exact) && Math.Abs(x.Value - y.Value) <= ByNumberMargin * Math.Max(x.Value, y.Value);
    }

    /// <summary>Whether the two can be one number, be it told in round figures by either or by both.</summary>
    public static bool MayBeOneNumber(Figure a, Figure b) =>
        a.Quantity.Value == b.Quantity.Value || a.IsOrderOfSize || b.IsOrderOfSize || AreCompatible(a, b) || IsRoundingOf(a, b) || AreVague(a, b) && AreNear(a.Quantity.Value, b.Quantity.Value);

    /// <summary>Whether the range that either stands for holds the other: "près de 600" is 584 sooner than 612.</summary>
    public static bool HoldsOther(Figure a, Figure b) => Within(a, b) || Within(b, a);

    private static bool AreVague(Figure a, Figure b) => a.Quantity.Qualifier != Qualifier.Exact && b.Quantity.Qualifier != Qualifier.Exact;

    /// <summary>Whether both can hold at once: one is vague and its range holds the other, or one is the other in round figures.</summary>
    private static bool AreCompatible(Figure a, Figure b)
    {
        if (HoldsOther(a, b)) return true;
        var (x, y) = (a.Quantity, b.Quantity);
        if (IsShortFor(x.Value, y.Value) || IsShortFor(y.Value, x.Value) || IsShortInMillions(x.Value, y.Value) || IsShortInMillions(y.Value, x.Value)) return true;
        return IsRound(x.Value) != IsRound(y.Value) && AreNear(x.Value, y.Value) && Math.Max(x.Value, y.Value) >= 20
            && (x.Qualifier != Qualifier.Exact || y.Qualifier != Qualifier.Exact || Math.Abs(x.Value - y.Value) <= StepOf(IsRound(x.Value) ? x.Value : y.Value));
    }

    /// <summary>What a round number is rounded to: 1 500 to hundreds, so that it is no round figure of 1 373; 45 to fives.</summary>
    public static double StepOf(double round)
    {
        var step = 1.0;
        for (var rest = round; rest >= 10 && rest % 10 == 0; rest /= 10) step *= 10;
        return step == 1 && round % 5 == 0 ? 5 : step;
    }

    private static bool AreNear(double a, double b) => Math.Abs(a - b) <= RoundingMargin * Math.Max(a, b);

    /// <summary>Whether a number with a decimal or two is another with fewer of them: 6.4 for 6.42.</summary>
    private static bool IsShortFor(double brief, double full)
    {
        if (brief == full || full == Math.Floor(full)) return false;
        for (var digits = 0; digits <= 2; digits++)
            if (brief == Math.Round(brief, digits) && full != Math.Round(full, digits)) return (double)Math.Round((decimal)full, digits, MidpointRounding.AwayFromZero) == brief;
        return false;
    }

    /// <summary>"48 millions" for 47,8 millions.</summary>
    private static bool IsShortInMillions(double brief, double full) => brief >= Million && full >= Million && Math.Abs(brief - full) <= ByNumberMargin * full && IsShortFor(brief / Million, full / Million);

    /// <summary>Whether the range that <paramref name="held"/> stands for holds <paramref name="other"/>'s number, and is near enough to mean it.</summary>
    private static bool Within(Figure held, Figure other) => Within(held, other.Quantity.Value);

    private static bool Within(Figure held, double other)
    {
        var vague = held.Quantity;
        var (low, high) = vague.Qualifier switch
        {
            Qualifier.About => (vague.Value - Play(vague.Value), vague.Value + Play(vague.Value)),
            Qualifier.Nearly => (vague.Value - Play(vague.Value), vague.Value),
            // "des centaines", "plusieurs milliers": as a word, up to the next order of size.
            Qualifier.MoreThan when held.IsOrderOfSize => (vague.Value, vague.Value * 20),
            Qualifier.AtLeast or Qualifier.MoreThan => (vague.Value, vague.Value * (IsRound(vague.Value) ? 1.3 : 1.05)),
            Qualifier.AtMost or Qualifier.LessThan => (vague.Value * 0.75, vague.Value),
            _ => (vague.Value, vague.Upper ?? vague.Value),
        };
        return other >= low && other <= high;
    }

    /// <summary>How far from the true one a number is that is called a rough one: a step of its last figure, so that "environ 200" may be 160 and "environ 1 200" is not 1 037.</summary>
    private static double Play(double value)
    {
        return Math.Clamp(value == Math.Floor(value) ? StepOf(value) : 1, LeastPlay * value, 2 * RoundingMargin * value);
    }

    /// <summary>Whether a number looks rounded: at most two figures before its zeros, and at least one zero.</summary>
    public static bool IsRound(double value)
    {
        if (value < 10 || value != Math.Floor(value)) return false;
        while (value % 10 == 0) value /= 10;
        return value < 100 && value != 0 && !(value > 9 && value % 10 != 0 && value % 5 != 0);
    }
}
