using BenchmarkDotNet.Running;
using Recoupe.Benchmarks;

// dotnet run --project tools/Recoupe.Benchmarks -c Release -- --filter '*': time and memory of each stage on the sample's pages.
BenchmarkSwitcher.FromAssembly(typeof(StageBenchmarks).Assembly).Run(args);
