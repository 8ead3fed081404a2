using System.Text;
using Recoupe.Lab.Acceptance;

namespace Recoupe.Tests.Acceptance;

/// <summary>Scores small dossiers against small golds, both written in the test: JSON with ' for ", the braces around it left out.</summary>
internal static class Scored
{
    public static DossierScore Of(string gold, string dossier) =>
        DossierScore.Of(StoryGold.Parse(Json(gold)), DossierFile.Parse(Encoding.UTF8.GetBytes(Json(dossier))));

    private static string Json(string fields) => $"{{{fields.Replace('\'', '"')}}}";
}
