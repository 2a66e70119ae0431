using System.Diagnostics.CodeAnalysis;
using Appraisal.Rules.Feel.Checking;
using Appraisal.Rules.Feel.Diagnostics;
using Appraisal.Rules.Feel.Types;

namespace Appraisal.Rules.Feel.Tests.Checking;

/// <summary>The names of a small scheme.</summary>
internal sealed class TestScope(IReadOnlyDictionary<string, FeelType> types) : IFeelScope
{
    public static readonly EnumerationType Level = new("级别", ["市级", "省级", "国家级"]);
    public static readonly EnumerationType Grade = new("等次", ["差", "一般", "良好", "优秀"], Ordered: true);

    public static readonly TestScope Default = new(new Dictionary<string, FeelType>
    {
        ["得分"] = new NumberType(new(2, 0, 100)),
        ["权重"] = new NumberType(new(1, 0, 1)),
        ["任意数"] = FeelType.Number,
        ["目标"] = new OptionalType(new NumberType(new(2, 1, 1000))),
        ["级别"] = Level,
        ["等次"] = Grade,
        ["上年等次"] = new OptionalType(Grade),
        ["名称"] = FeelType.Text,
        ["达标"] = FeelType.Boolean,
        ["申报日期"] = FeelType.Date,
        ["荣誉"] = new ListType(new ContextType(new Dictionary<string, FeelType>
        {
            ["级别"] = Level,
            ["分值"] = new NumberType(new(1, 0, 3)),
            ["备注"] = new OptionalType(FeelType.Text),
        })),
        ["?"] = new NumberType(new(2, 0, 100)),
    });

    public IEnumerable<string> Names => types.Keys;

    public bool TryGetType(string name, [NotNullWhen(true)] out FeelType? type) => types.TryGetValue(name, out type);

    public static CheckedExpression Check(string text, FeelType? expected = null)
    {
        var parsed = FeelParser.ParseExpression(text);
        return FeelChecker.Check(text, parsed.Root ?? throw new FeelException(parsed.Diagnostics[0]), Default, expected);
    }

    public static CheckedExpression CheckTests(string text, FeelType? tested = null)
    {
        var parsed = FeelParser.ParseUnaryTests(text);
        var scope = tested is null ? Default : new TestScope(new Dictionary<string, FeelType> { ["?"] = tested });
        return FeelChecker.Check(text, parsed.Root ?? throw new FeelException(parsed.Diagnostics[0]), scope);
    }
}
