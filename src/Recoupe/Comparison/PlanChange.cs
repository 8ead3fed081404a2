namespace Recoupe.Comparison;

/// <summary>How a claim says that a plan has changed: it is called off ("a été annulé"), it is put off ("a été reporté au 12"), or it will be otherwise ("aura finalement lieu le 12").</summary>
internal enum PlanChange : byte { None, Cancelled, Postponed, Otherwise }
