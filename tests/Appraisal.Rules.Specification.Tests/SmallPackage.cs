namespace Appraisal.Rules.Specification.Tests;

/// <summary>A package of a few lines in a folder that goes away with it.</summary>
internal sealed class SmallPackage : IDisposable
{
    public const string Scheme = """
        scheme: small
        title: 小方案
        period: 2024
        result: {of: 单位, score: 总分, grade: 等次}
        subjects:
          单位:
            key: 名称
            fields:
              得分: {type: number, places: 2, within: 0..100, clause: C1}
              份额: {type: optional share, clause: C1}
        records:
          奖励:
            of: 单位
            clause: C2
            fields: {日期: date, 分值: number}
        parameters:
          截止: {type: date, value: 2024-12-31, clause: C3}
        assumptions:
          当日: {clause: C3s, why: 未写明, value: 按时, or: [迟报]}
        bonuses:
          奖励加分:
            clause: C2
            each: 奖励
            when:
              C3: 日期 < 截止 or (日期 = 截止 and 当日 = "按时")
            points: 分值
            print: 2 half-up
        composite:
          总分:
            clause: C2
            value: 得分 + 奖励加分
            print: 2 half-up
        grades:
          等次:
            clause: C4
            scale: [达标, 未达标]
            steps:
              - grade: 达标
                when: 总分 >= 60
              - grade: 未达标
        """;

    public const string Ledger = """
        clauses:
          - {id: C1, at: 一, kind: input, rule: "the score, 0 to 100"}
          - {id: C2, at: 二, kind: rule, proof: structure, rule: "awards are added"}
          - {id: C3, at: 二, kind: rule, proof: edge, rule: "awards count until the last day"}
          - {id: C3s, at: 二, kind: silent, rule: "whether the last day counts"}
          - {id: C4, at: 三, kind: rule, proof: structure, rule: "60 and more is 达标"}
          - {id: C5, at: 四, kind: procedure, rule: "results are published"}
        """;

    public const string Scenarios = """
        defaults:
          单位: {得分: 58}
          奖励: {单位: 甲局, 日期: 2024-12-31, 分值: 2}
        scenarios:
          - scenario: 截止当日的奖励加分而达标
            clause: [C1, C2, C3, C4]
            given:
              单位: [{名称: 甲局}]
              奖励: [{}]
            expect:
              单位: [{名称: 甲局, 总分: 60.00, 等次: 达标}]
              findings: [{decision: 奖励加分, 单位: 甲局, value: 2, clause: C3}]
          - scenario: 晚一天的奖励不加分
            clause: C3
            like: 截止当日的奖励加分而达标
            change: {奖励: {1: {日期: 2025-01-01}}}
            expect:
              单位: [{名称: 甲局, 奖励加分: 0, 等次: 未达标}]
          - scenario: 当日算迟报时不加分
            clause: C3s
            like: 截止当日的奖励加分而达标
            set: {当日: 迟报}
            expect:
              单位: [{名称: 甲局, 奖励加分: 0}]
        """;

    public SmallPackage(string scheme = Scheme, string scenarios = Scenarios, string ledger = Ledger, string notes = "C5 is recorded and not computed.\n")
    {
        Directory.CreateDirectory(Path.Combine(Folder, "scenarios"));
        File.WriteAllText(Path.Combine(Folder, "scheme.yaml"), scheme);
        File.WriteAllText(Path.Combine(Folder, "clauses.yaml"), ledger);
        File.WriteAllText(Path.Combine(Folder, "NOTES.md"), notes);
        File.WriteAllText(Path.Combine(Folder, "scenarios", "奖励.yaml"), scenarios);
    }

    public string Folder { get; } = Directory.CreateTempSubdirectory("appraisal").FullName;

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
