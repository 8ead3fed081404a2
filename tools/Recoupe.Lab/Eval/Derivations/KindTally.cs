using System.Globalization;
using Recoupe.Model;

namespace Recoupe.Lab.Eval.Derivations;

/// <summary>How many made derivations of one kind and share were found, as what, and with which direction.</summary>
internal sealed class KindTally
{
    private int all, found, copies, told, toldRight, untold, untoldRight;
    private double off;

    public double Found => all == 0 ? 1 : found / (double)all;
    public double Copies => all == 0 ? 1 : copies / (double)all;

    /// <summary>Share of the directions that are right, where a date or a credit tells them.</summary>
    public double Direction => told == 0 ? 1 : toldRight / (double)told;

    public void Count(MadeDerivation made, Model.Derivation? got)
    {
        all++;
        if (got is null) return;
        found++;
        if (got.Kind == DerivationKind.Copy) copies++;
        var isRight = got.From == made.From ? 1 : 0;
        if (made.Clue == Clue.None) (untold, untoldRight) = (untold + 1, untoldRight + isRight);
        else (told, toldRight) = (told + 1, toldRight + isRight);
        off += Math.Abs(got.Shared - made.Share);
    }

    public static string Head => $"{"kind",-24}{"share",-9}{"pages",6}{"found",8}{"as copy",9}{"direction",11}{"without clue",14}{"share off",11}";

    public string Line(string kind, string share) => string.Create(CultureInfo.InvariantCulture,
        $"{kind,-24}{share,-9}{all,6}{Found,8:F3}{Copies,9:F3}{Direction,11:F3}{(untold == 0 ? 1 : untoldRight / (double)untold),14:F3}{(found == 0 ? 0 : off / found),11:F2}");
}
