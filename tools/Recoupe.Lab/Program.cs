using Recoupe.Lab;

// lab eval NAME | lab speed NAME | lab train NAME: one measure or trainer a file, listed in Measures.cs.
if (args.Length < 2 || !Measures.TryFind(args[0], args[1], out var measure))
{
    Console.Error.WriteLine("usage: lab eval|speed|train NAME [OPTION…]");
    foreach (var name in Measures.Names) Console.Error.WriteLine($"  {name}");
    return 2;
}
return measure(args[2..]);
