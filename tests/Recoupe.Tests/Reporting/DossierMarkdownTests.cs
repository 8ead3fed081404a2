using Recoupe.Reporting;

namespace Recoupe.Tests.Reporting;

public sealed class DossierMarkdownTests
{
    [Fact]
    public void EveryStatementIsQuotedWithItsVoice()
    {
        var markdown = DossierMarkdown.Render(Some.Dossier(), Some.Interface("fr"));
        markdown.ShouldStartWith("# Le ferry Étoile de Brume s’échoue devant Valmer\n");
        markdown.ShouldContain("> Le navire transportait 186 passagers, selon la capitainerie.\n>\n> — Le Courrier de Valmer\u202F; la capitainerie (rapporté)");
        markdown.ShouldContain("- **Contradiction, Chiffre, passager**\u00A0: Le navire transportait 186 passagers\n");
    }

    [Fact]
    public void WordsOfAPageAreNoMarkup()
    {
        var markdown = DossierMarkdown.Render(Some.HostileDossier(), Some.Interface("fr"));
        markdown.ShouldContain("\\<script\\>alert('x')\\</script\\>");
        markdown.ShouldContain("\\*gras\\* \\[lien\\](http://x) \\`c\\` \\# titre =1+1");
        Found.In(markdown, "[^\\\\]<").ShouldBeEmpty();
        Found.In(markdown, "\n# ").ShouldBeEmpty();
    }

    [Fact]
    public void WhatChangedSinceAnOlderDossierComesBeforeWhatIsNew()
    {
        var markdown = DossierMarkdown.Render(Some.Dossier(), Some.Interface("en"));
        markdown.IndexOf("- **Changed**", StringComparison.Ordinal).ShouldBeInRange(0, markdown.IndexOf("- **New**", StringComparison.Ordinal));
    }

    [Fact]
    public void ADecimalPointAndAnExclamationStayAsTheyAre() =>
        DossierMarkdown.Render(Some.EmptyDossier() with { Story = new("1.037 évacués !", null, null, "fr") }, Some.Interface("fr")).ShouldStartWith("# 1.037 évacués !\n");

    [Fact]
    public void ANumberAtTheHeadOfALineBeginsNoList() =>
        DossierMarkdown.Render(Some.EmptyDossier() with { Story = new("1994. Le naufrage", null, null, "fr") }, Some.Interface("fr")).ShouldStartWith("# 1994\\. Le naufrage\n");
}
