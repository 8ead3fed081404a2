using Recoupe.Lab;
using Recoupe.Model;
using Recoupe.Reading;

namespace Recoupe.Tests.Eval;

public sealed class FormatsFloorTests
{
    private static string Folder => SharedData.Find("data/formats") ?? throw new InvalidOperationException();

    [Fact]
    public void EveryConformanceFileIsReadOrRefusedWithAReason()
    {
        Present();
        var reader = new PageReader();
        foreach (var file in Directory.EnumerateFiles(Folder, "*", SearchOption.AllDirectories))
            reader.ReadAll(file).ShouldNotBeEmpty(file);
    }

    [Theory]
    [InlineData("example.warc", 1, 0)]
    [InlineData("example.warc.gz", 1, 0)]
    [InlineData("example-bad-non-chunked.warc.gz", 1, 0)]
    [InlineData("example-bad.warc.gz.bad", 1, 0)]
    [InlineData("example-iana.org-chunked.warc", 1, 0)]
    [InlineData("example-resource.warc.gz", 1, 0)]
    [InlineData("example-trunc.warc", 1, 1)]
    [InlineData("example-wget-bad-target-uri.warc.gz", 1, 0)]
    [InlineData("example-wrong-chunks.warc.gz", 1, 0)]
    [InlineData("example.arc", 1, 0)]
    [InlineData("example.arc.gz", 1, 0)]
    [InlineData("example-space-in-url.arc", 1, 1)]
    [InlineData("bad.arc", 0, 3)]
    public void TheWebArchivesGiveTheirPages(string name, int pages, int refusals)
    {
        Present();
        var results = new PageReader().ReadAll(Path.Combine(Folder, "warcio", name)).ToList();
        var read = results.Select(result => result.Page).OfType<Page>().ToList();
        read.Count.ShouldBe(pages);
        (results.Count - read.Count).ShouldBe(refusals);
        read.ShouldAllBe(page => page.Url!.StartsWith("http://") && page.Fetched != null && page.Content.Contains("<title>"));
    }

    private static void Present()
    {
        if (SharedData.Find("data/formats") is null) Assert.Skip("../shared/data/formats is not here.");
    }
}
