using Huijian.Commands;

return await CommandLine.RunAsync(args, Surroundings.OfThisProcess());
