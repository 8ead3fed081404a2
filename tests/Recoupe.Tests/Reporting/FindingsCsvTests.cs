using Recoupe.Reporting;

namespace Recoupe.Tests.Reporting;

public sealed class FindingsCsvTests
{
    [Fact]
    public void EveryStatementHasARowOfThirteenCells()
    {
        var rows = Read(FindingsCsv.Render(Some.Dossier(), Some.Interface("fr")));
        rows.Count.ShouldBe(1 + Some.Dossier().Findings.Sum(finding => finding.Statements.Count));
        rows.ShouldAllBe(row => row.Count == 13);
        rows[1].ShouldBe(["f1", "Mis à jour", "Treize personnes ont péri dans le naufrage du ferry", "2019-03-12", "1", "2", "p1", "Le Courrier de Valmer", "2019-03-12",
            "la préfecture maritime", "rapporté", "Au moins quatre personnes sont mortes, a annoncé la préfecture maritime.", "Mise à jour: au moins 4"]);
    }

    [Fact]
    public void NoCellIsAFormula()
    {
        var hostile = Some.Dossier() with { Findings = [.. ((string[])["=1+1", "+1", "-1", "@SUM(A1)", " =1", "\t=1", "＝1"]).Select((title, i) => Some.Dossier().Findings[0] with { Id = $"f{i}", Title = title })] };
        foreach (var row in Read(FindingsCsv.Render(hostile, Some.Interface("fr"))).Skip(1)) row[2][0].ShouldBe('\'');
    }

    [Fact]
    public void HostileWordsStayInTheirCell()
    {
        var rows = Read(FindingsCsv.Render(Some.HostileDossier(), Some.Interface("en")));
        rows.ShouldAllBe(row => row.Count == 13);
        rows[1][2].ShouldContain("<script>");
    }

    [Fact]
    public void TheFileOpensWithTheMarkOfItsEncoding() => FindingsCsv.Render(Some.EmptyDossier(), Some.Interface("fr"))[0].ShouldBe('\uFEFF');

    /// <summary>A reader after RFC 4180, for quoted cells only.</summary>
    private static List<List<string>> Read(string table)
    {
        var rows = new List<List<string>>();
        var row = new List<string>();
        var at = 1;
        while (at < table.Length)
        {
            table[at].ShouldBe('"');
            var cell = new System.Text.StringBuilder();
            for (at++; table[at] != '"' || table[at + 1] == '"'; at++)
            {
                if (table[at] == '"') at++;
                cell.Append(table[at]);
            }
            row.Add(cell.ToString());
            at++;
            if (table[at] == ',') at++;
            else
            {
                table[at..(at + 2)].ShouldBe("\r\n");
                at += 2;
                rows.Add(row);
                row = [];
            }
        }
        return rows;
    }
}
