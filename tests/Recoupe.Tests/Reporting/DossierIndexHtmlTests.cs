using AngleSharp.Html.Parser;
using Recoupe.Reporting;

namespace Recoupe.Tests.Reporting;

public sealed class DossierIndexHtmlTests
{
    [Fact]
    public void EveryStoryIsListedWithItsCountsAndItsLink()
    {
        var html = DossierIndexHtml.Render([new(Some.Dossier(), "ferry à Valmer/dossier.html"), new(Some.HostileDossier(), "javascript:alert(1)")], Some.Interface("fr"));
        var page = new HtmlParser().ParseDocument(html);
        page.QuerySelectorAll("tbody a").Select(link => link.GetAttribute("href")).ShouldBe(["./ferry%20%C3%A0%20Valmer/dossier.html", "./javascript%3Aalert%281%29"]);
        page.QuerySelectorAll("tbody tr")[0].QuerySelectorAll("td").Select(cell => cell.TextContent).ShouldBe(["du 12 au 16\u00A0mars\u00A02019", "6", "13", "3"]);
        page.QuerySelectorAll("script, img, link").ShouldBeEmpty();
        page.QuerySelector(".skip").ShouldNotBeNull();
    }
}
