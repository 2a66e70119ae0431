using System.Reflection;

namespace Appraisal.Rules.Reporting;

/// <summary>The version of this library, without the commit that it was built from.</summary>
internal static class EngineVersion
{
    public static string Text { get; } =
        (typeof(EngineVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "").Split('+')[0];
}
