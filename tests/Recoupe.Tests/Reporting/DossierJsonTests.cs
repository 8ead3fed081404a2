using System.Text;
using System.Text.Json;
using Recoupe.Model;
using Recoupe.Reporting;

namespace Recoupe.Tests.Reporting;

public sealed class DossierJsonTests
{
    private static readonly string[] Members =
        ["generator", "story", "pages", "sources", "derivations", "findings", "since", "timeline", "days", "quotes", "dates", "quantities", "entities", "warnings", "unread"];

    [Fact]
    public void MembersStandInTheOrderOfTheContract()
    {
        using var json = Parse(Some.Dossier());
        json.RootElement.EnumerateObject().Select(member => member.Name).ShouldBe(Members);
    }

    [Fact]
    public void KindsAreTheWordsOfTheContract()
    {
        using var json = Parse(Some.Dossier());
        var root = json.RootElement;
        root.GetProperty("dates")[0].GetProperty("type").GetString().ShouldBe("DATE");
        root.GetProperty("quantities")[0].GetProperty("qualifier").GetString().ShouldBe("morethan");
        root.GetProperty("derivations")[0].GetProperty("kind").GetString().ShouldBe("copy");
        root.GetProperty("findings")[0].GetProperty("status").GetString().ShouldBe("updated");
        root.GetProperty("findings")[0].GetProperty("differences")[0].GetProperty("slot").GetString().ShouldBe("quantity");
        root.GetProperty("findings")[3].GetProperty("statements")[0].GetProperty("attribution").GetProperty("kind").GetString().ShouldBe("conditional");
        root.GetProperty("sources")[0].GetProperty("kind").GetString().ShouldBe("agency");
    }

    [Fact]
    public void OffsetsFindTheirTextInThePage()
    {
        using var json = Parse(Some.Dossier());
        var texts = json.RootElement.GetProperty("pages").EnumerateArray().ToDictionary(page => page.GetProperty("id").GetString() ?? "", page => page.GetProperty("text").GetString() ?? "");
        foreach (var finding in json.RootElement.GetProperty("findings").EnumerateArray())
            foreach (var statement in finding.GetProperty("statements").EnumerateArray())
                texts[statement.GetProperty("page").GetString() ?? ""][statement.GetProperty("start").GetInt32()..statement.GetProperty("end").GetInt32()]
                    .ShouldBe(statement.GetProperty("text").GetString());
    }

    [Fact]
    public void ADateThatIsNotKnownIsNull()
    {
        using var json = Parse(Some.Dossier());
        var published = json.RootElement.GetProperty("pages")[4].GetProperty("published");
        published.GetProperty("earliest").ValueKind.ShouldBe(JsonValueKind.Null);
        published.GetProperty("basis").GetString().ShouldBe("unknown");
        published.GetProperty("because").GetString().ShouldBe("Nothing in the page says when it was published.");
        json.RootElement.GetProperty("findings")[3].GetProperty("when").ValueKind.ShouldBe(JsonValueKind.Null);
        json.RootElement.GetProperty("pages")[0].GetProperty("published").GetProperty("earliest").GetString().ShouldBe("2019-03-12");
    }

    [Fact]
    public void HostileTextKeepsItsLengthAndIsValid()
    {
        using var json = Parse(Some.HostileDossier());
        var text = json.RootElement.GetProperty("pages")[0].GetProperty("text").GetString();
        text.ShouldNotBeNull().Length.ShouldBe(Some.HostileDossier().Pages[0].Text.Length);
        json.RootElement.GetProperty("findings")[0].GetProperty("differences")[0].GetProperty("values")[0].GetProperty("number").ValueKind.ShouldBe(JsonValueKind.Null);
    }

    [Fact]
    public void TheSameDossierGivesTheSameBytes() => Write(Some.Dossier()).ShouldBe(Write(Some.Dossier()));

    [Fact]
    public void FrenchStaysLegible() => Encoding.UTF8.GetString(Write(Some.Dossier())).ShouldContain("s’échoue");

    private static JsonDocument Parse(Dossier dossier) => JsonDocument.Parse(Write(dossier));

    private static byte[] Write(Dossier dossier)
    {
        using var stream = new MemoryStream();
        new DossierJson(Some.Interface("en")).Write(dossier, stream);
        return stream.ToArray();
    }
}
