// Scores a year of invented offices and says why the first of them has its grade. Run it from the root of the repository.
using Appraisal.Rules;
using Appraisal.Rules.Feel.Diagnostics;

var root = args.Length > 0 ? args[0] : ".";
var loading = AppraisalScheme.Load(Path.Combine(root, "schemes", "hengyang-hitech-2017"));
if (loading.Scheme is not { } scheme)
{
    Console.Error.WriteLine(string.Join('\n', loading.Diagnostics.Select(d => d.ToText(MessageLanguage.Chinese))));
    return 1;
}

var result = scheme.Appraise(AppraisalData.Load(Path.Combine(root, "samples", "data", "hengyang-2017")));
if (!result.IsComplete)
{
    Console.Error.WriteLine(string.Join('\n', result.Diagnostics.Select(d => d.ToText(MessageLanguage.Chinese))));
    return 1;
}

foreach (var unit in result.Units)
{
    Console.WriteLine($"{unit.Rank} {unit.Name} {unit.ShownScore} {unit.Grade}");
}

Console.WriteLine(result.Explain("部门", result.Units[0].Name, "等次").ToText(MessageLanguage.Chinese));
return 0;
