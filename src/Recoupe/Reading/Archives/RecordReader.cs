using System.Globalization;
using Recoupe.Reading.Streams;

namespace Recoupe.Reading.Archives;

/// <summary>Reads an archive record by record; one that is damaged is named, and reading goes on behind it where that is possible.</summary>
internal abstract class RecordReader(Entry entry, PeekStream input)
{
    protected Entry Entry { get; } = entry;
    protected PeekStream Input { get; } = input;

    /// <summary>How many records were found.</summary>
    protected int Number { get; set; }

    /// <summary>Where reading stands, as refusals say it.</summary>
    protected string Place => Input.Position.ToString(CultureInfo.InvariantCulture);

    public IEnumerable<ReadingResult> Read()
    {
        var results = new List<ReadingResult>();
        for (var more = true; more;)
        {
            results.Clear();
            more = Step(results);
            foreach (var result in results) yield return result;
        }
        if (Number == 0 && Input.Position > 0) yield return Refused(0, "unread-record", "0");
    }

    /// <summary>Reads one record; false at the end of the archive.</summary>
    protected abstract bool Next(List<ReadingResult> results);

    protected string Label(int number) => number == 0 ? Entry.File : $"{Entry.File}#{number}";

    protected ReadingResult Refused(int number, string key, string argument) => ReadingResult.Refused(Label(number), key, argument);

    /// <summary>Passes over what is left of a record.</summary>
    protected void Skip(long count, List<ReadingResult> results)
    {
        if (Input.Skip(count) < count) results.Add(Refused(Number, "unread-truncated", Place));
    }

    private bool Step(List<ReadingResult> results)
    {
        try
        {
            return Next(results);
        }
        catch (InvalidDataException)
        {
            results.Add(Refused(Number, "unread-damaged", Place));
            return Input.Resume();
        }
    }
}
