using System.Reflection;

namespace Appraisal.Rules.Tests.PublicApi;

/// <summary>The public members of an assembly, a line each, in a fixed order.</summary>
internal static class PublicSurface
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    // What the compiler makes of every record, and overrides that say nothing new.
    private static readonly HashSet<string> OfEveryRecord = new(StringComparer.Ordinal)
    {
        "<Clone>$", "Deconstruct", "Equals", "GetHashCode", "PrintMembers", "ToString", "op_Equality", "op_Inequality", "EqualityContract", "get_EqualityContract",
    };

    public static string Of(Assembly assembly) => string.Join('\n', assembly.GetExportedTypes()
        .OrderBy(t => t.FullName, StringComparer.Ordinal)
        .SelectMany(t => Members(t).Order(StringComparer.Ordinal).Prepend(Header(t)))) + "\n";

    private static string Header(Type type)
    {
        var kind = type switch
        {
            { IsEnum: true } => "enum",
            { IsInterface: true } => "interface",
            { IsValueType: true } => "struct",
            { IsAbstract: true, IsSealed: true } => "static class",
            { IsAbstract: true } => "abstract class",
            _ when typeof(Delegate).IsAssignableFrom(type) => "delegate",
            { IsSealed: true } => "sealed class",
            _ => "class",
        };
        var bases = type.BaseType is { } parent && parent != typeof(object) && !type.IsValueType && !type.IsEnum && kind != "delegate" ? $" : {Name(parent)}" : "";
        return $"{kind} {type.Namespace}.{Name(type)}{bases}";
    }

    private static IEnumerable<string> Members(Type type)
    {
        if (type.IsEnum)
        {
            return Enum.GetNames(type).Select(name => $"  {name} = {Convert.ToInt64(Enum.Parse(type, name))}");
        }

        var members = type.GetMembers(Declared).Where(m => !OfEveryRecord.Contains(m.Name));
        return members.Select(m => m switch
        {
            ConstructorInfo constructor when IsOpen(constructor) => $"  new({Parameters(constructor)})",
            MethodInfo { IsSpecialName: false } method when IsOpen(method) => $"  {Modifiers(method)}{method.Name}({Parameters(method)}) -> {Name(method.ReturnType)}",
            MethodInfo { IsSpecialName: true } method when IsOpen(method) && method.Name.StartsWith("op_", StringComparison.Ordinal) => $"  {method.Name}({Parameters(method)}) -> {Name(method.ReturnType)}",
            PropertyInfo property when property.GetMethod is { } get && IsOpen(get) => $"  {Modifiers(get)}{property.Name}{Index(property)} : {Name(property.PropertyType)}{(property.SetMethod is { } set && IsOpen(set) ? " { init/set }" : "")}",
            FieldInfo { IsPublic: true } field => $"  {(field.IsStatic ? "static " : "")}{field.Name} : {Name(field.FieldType)}",
            _ => null,
        }).OfType<string>();
    }

    private static bool IsOpen(MethodBase method) => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly;

    private static string Modifiers(MethodInfo method) => (method.IsStatic ? "static " : "") + (method.IsAbstract ? "abstract " : "") + (method.IsPublic ? "" : "protected ");

    private static string Index(PropertyInfo property) =>
        property.GetIndexParameters() is { Length: > 0 } index ? $"[{string.Join(", ", index.Select(p => $"{Name(p.ParameterType)} {p.Name}"))}]" : "";

    private static string Parameters(MethodBase method) =>
        string.Join(", ", method.GetParameters().Select(p => $"{Name(p.ParameterType)} {p.Name}{(p.IsOptional ? "?" : "")}"));

    private static string Name(Type type)
    {
        if (type.IsByRef || type.IsArray)
        {
            return Name(type.GetElementType()!) + (type.IsArray ? "[]" : "&");
        }

        var name = type.DeclaringType is { } outer && !type.IsGenericParameter ? $"{Name(outer)}.{type.Name}" : type.Name;
        var tick = name.IndexOf('`');
        return tick < 0 ? name : $"{name[..tick]}<{string.Join(", ", type.GetGenericArguments().Select(Name))}>";
    }
}
