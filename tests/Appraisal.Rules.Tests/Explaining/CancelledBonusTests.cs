using Appraisal.Rules.Explaining;
using Appraisal.Rules.Feel.Diagnostics;
using FluentAssertions;
using Xunit;

namespace Appraisal.Rules.Tests.Explaining;

/// <summary>A person's cancelled bonus leads over the role to the violation, the row of the table and the exemption that did not hold.</summary>
public sealed class CancelledBonusTests
{
    // 人02 of the first office was found out; the unit dealt with it itself, which frees it from the points and nobody from the bonus.
    private static readonly AppraisalResult Result = SchemeUnderTest.Run(
        ViolationYear.Scheme, ViolationYear.Data([new("会风", "查实", 1, "人02", 自查: true)]));

    [Fact]
    public void Explanation_OfTheHeadsBonus_LeadsToTheViolationTheRowAndTheExemption()
    {
        var text = Result.Explain("人员", "人00", "奖金").ToText(MessageLanguage.Chinese);

        text.Trim().ReplaceLineEndings("\n").Should().Be("""
            人00 — 测试
            奖金 = 0  ← if 违规处理.取消奖金 then 0 else 100  [B14]
              违规处理.取消奖金 = 是  ← 违规处理.取消奖金·当事人 or 违规处理.取消奖金·科长 or 违规处理.取消奖金·分管领导 or 违规处理.取消奖金·副科长  [B1, B2, B4]
                违规处理.取消奖金·当事人 = 否  ← 是否有一条成立：违规（其当事人） 0 条，计入 0 条  [B1, B2, B4]
                违规处理.取消奖金·科长 = 是  ← 是否有一条成立：违规（其科长） 1 条，计入 1 条  [B1, B2, B4]
                  甲局，v0，会风，查实，1，人02，自查 = 是  ← 计入
                    违规处理.取消奖金·科长 = 是  ← 成立  [B1]
                      违规处理.取消奖金·科长·B10免 = 是  ← if 初犯 and 自查 then false else 取消奖金  [B10]
                        违规处理·B10 = 否  ← 初犯 and 自查  [B10]
                          初犯 = 否  ← 数据 违规[1, 初犯]
                          自查 = 是  ← 数据 违规[1, 自查]
                        违规处理.取消奖金·科长·B6后 = 是  ← if 省查 and 类型 = "处分" then true else 取消奖金  [B6]
                          违规处理·B6 = 否  ← 省查 and 类型 = "处分"  [B6]
                            省查 = 否  ← 数据 违规[1, 省查]
                            类型 = 查实  ← 数据 违规[1, 类型]
                          违规处理.取消奖金·科长·表 = 是  ← 违规处理·行 = B1  [B1]
                            违规处理·行 = B1  ← 类型 = 查实, 人数 = 1  [B1]
                              类型 = 查实  ← 数据 违规[1, 类型]
                              人数 = 1  ← 数据 违规[1, 人数]
                    当事人.科室 = 科0  ← 人02 的科室
                      科室 = 科0  ← 数据 人员[3, 科室]
                  科室 = 科0  ← 数据 人员[1, 科室]
                  违规.科长·条件 = 是  ← 人员[科室 = 违规.当事人.科室 and 职务 = "科长"]
                    职务 = 科长  ← 数据 人员[1, 职务]
                违规处理.取消奖金·分管领导 = 否  ← 是否有一条成立：违规（其分管领导） 0 条，计入 0 条  [B1, B2, B4]
                违规处理.取消奖金·副科长 = 否  ← 是否有一条成立：违规（其副科长） 0 条，计入 0 条  [B1, B2, B4]
            """.ReplaceLineEndings("\n"));
    }

    [Fact]
    public void Explanation_OfTheViolation_TellsWhomEachOutputReaches() =>
        Result.Explain("违规", 0).ToText(MessageLanguage.Chinese).Should().Contain("\n违规处理.取消奖金·科长 = 是  ← 成立  [B1]").And.Contain("\n违规处理.取消奖金·副科长 = 否");

    [Fact]
    public void Explanation_OfTheUnitsPoints_ShowsTheExemptionThatHeld() =>
        Result.Explain("单位", "甲局", "违规处理.扣分").ToText(MessageLanguage.Chinese).Should()
            .Contain("违规处理.扣分·B8、B9免 = 0  ← if B8 or B9 then 0 else 扣分  [B8, B9]").And.Contain("自查 = 是").And.Contain("违规处理.扣分·表 = 0.3");

    [Fact]
    public void Steps_OfEverybody_RecomputeFromTheirChildren()
    {
        var recomputation = new StepRecomputation(Result);
        var steps = new[] { "单位", "科室", "人员" }
            .SelectMany(t => Enumerable.Range(0, Result[t].RowCount).Select(r => Result.Explain(t, r)))
            .SelectMany(e => e.AllSteps()).Where(s => !s.IsLeaf && s.Kind != StepKind.Row).ToList();

        steps.Should().HaveCountGreaterThan(100);
        steps.Should().AllSatisfy(s => recomputation.Of(s).Should().Be(s.Value, "{0} of {1} follows from its children", s.Name, s.Row));
    }
}
