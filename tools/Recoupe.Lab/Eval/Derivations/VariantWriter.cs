using Recoupe.Model;

namespace Recoupe.Lab.Eval.Derivations;

/// <summary>A text made from another, and how much of it comes from there.</summary>
internal readonly record struct Variant(string Text, double Share);

/// <summary>Makes texts from a text in the ways desks do: cut, turned about, put together.</summary>
internal static class VariantWriter
{
    private const string Break = "\n\n";
    private const int LongestMixed = 4000;

    /// <summary>The first paragraphs, 30 to 70 % of the characters; the last one may be broken off after a sentence.</summary>
    public static Variant Head(AnnotatedArticle article, Dice dice)
    {
        var end = article.Article.Text.Length * (30 + dice.Below(41)) / 100;
        var last = article.Analysis.Sentences.LastOrDefault(sentence => sentence.Span.End <= end, article.Analysis.Sentences[0]);
        return new Variant(article.Article.Text[..last.Span.End], 1);
    }

    /// <summary>Half of the paragraphs, in their order.</summary>
    public static Variant Some(AnnotatedArticle article, Dice dice)
    {
        var paragraphs = ParagraphsOf(article.Article.Text);
        var kept = dice.Shuffled(Enumerable.Range(0, paragraphs.Length)).Take((paragraphs.Length + 1) / 2).Order();
        return new Variant(string.Join(Break, kept.Select(i => paragraphs[i])), 1);
    }

    /// <summary>All paragraphs, in another order.</summary>
    public static Variant Reordered(AnnotatedArticle article, Dice dice) => new(string.Join(Break, dice.Shuffled(ParagraphsOf(article.Article.Text))), 1);

    /// <summary>The whole text under another dateline and byline.</summary>
    public static Variant Credited(AnnotatedArticle article, string credit, Dice dice)
    {
        var (head, foot) = ($"{dice.OneOf(["PARIS", "Le Caire", "TRIPOLI", "Genève"])} ({credit}) - ", $"{Break}Par {dice.OneOf(["notre correspondant", "la rédaction", "le service étranger"])} avec {credit}");
        return new Variant(head + article.Article.Text + foot, article.Article.Text.Length / (double)(head.Length + article.Article.Text.Length + foot.Length));
    }

    /// <summary>Sentences in a row from the text, so that they are the given share of the made one; another's before and after them.</summary>
    public static Variant Mixed(AnnotatedArticle article, AnnotatedArticle other, double share, Dice dice)
    {
        var length = Math.Min(LongestMixed, Math.Min(article.Article.Text.Length, (int)(other.Article.Text.Length / Math.Max(0.05, 1 - share))));
        var (own, its) = (SentencesOf(article), SentencesOf(other));
        var taken = Row(own, dice.Below(Math.Max(1, (int)(own.Count * (1 - share)))), share * length);
        var added = Row(its, 0, (1 - share) * length);
        var before = dice.Below(added.Count + 1);
        var made = string.Join(' ', [.. added[..before], .. taken, .. added[before..]]);
        return new Variant(made, Math.Min(1, taken.Sum(sentence => sentence.Length + 1) / (made.Length + 1.0)));
    }

    /// <summary>The paragraphs of two texts' first halves in turn; the share is the first's.</summary>
    public static Variant Merged(AnnotatedArticle article, AnnotatedArticle other)
    {
        var (own, its) = (ParagraphsOf(article.Article.Text), ParagraphsOf(other.Article.Text));
        var halves = (Own: own[..((own.Length + 1) / 2)], Its: its[..((its.Length + 1) / 2)]);
        var made = Enumerable.Range(0, Math.Max(halves.Own.Length, halves.Its.Length)).SelectMany(i => halves.Own.Skip(i).Take(1).Concat(halves.Its.Skip(i).Take(1)));
        var (mine, all) = (halves.Own.Sum(p => p.Length), halves.Own.Sum(p => p.Length) + halves.Its.Sum(p => p.Length));
        return new Variant(string.Join(Break, made), mine / (double)all);
    }

    /// <summary>Most sentences of a reworded text, the halves of many turned about at a comma.</summary>
    public static Variant Turned(AnnotatedArticle reworded, Dice dice) =>
        new(string.Join(' ', SentencesOf(reworded).Where(_ => dice.Falls(0.8)).Select(sentence => dice.Falls(0.5) ? TurnAbout(sentence) : sentence)), 1);

    private static string TurnAbout(string sentence)
    {
        var comma = sentence.IndexOf(", ", sentence.Length / 4, StringComparison.Ordinal);
        return comma < 0 || comma > sentence.Length * 3 / 4 || !char.IsPunctuation(sentence[^1]) ? sentence : $"{sentence[(comma + 2)..^1]}, {sentence[..comma]}{sentence[^1]}";
    }

    private static string[] ParagraphsOf(string text) => text.Split(Break, StringSplitOptions.RemoveEmptyEntries);

    private static List<string> SentencesOf(AnnotatedArticle article) => article.Analysis.Sentences.Select(sentence => sentence.Span.Of(article.Article.Text).ToString()).ToList();

    private static List<string> Row(List<string> sentences, int first, double length)
    {
        var row = new List<string>();
        for (var (i, sum) = (first, 0.0); i < sentences.Count && (row.Count == 0 || sum + sentences[i].Length / 2.0 < length); i++)
        {
            row.Add(sentences[i]);
            sum += sentences[i].Length;
        }
        return length <= 0 ? [] : row;
    }
}
