namespace Appraisal.Rules.Diagnostics;

/// <summary>What can go wrong while a scheme runs on bound data.</summary>
internal static class RunningRules
{
    public static readonly DiagnosticRule NoRow = DiagnosticRule.Error(
        "APR5001", "“{0}”：{1} 没有一行适用（{2}）", "'{0}': no row applies to {1} ({2})",
        "补上这一行，或更正数据", "add the row, or correct the data");

    public static readonly DiagnosticRule SeveralRows = DiagnosticRule.Error(
        "APR5002", "“{0}”：{1} 有几行同时适用：{2}", "'{0}': several rows apply to {1}: {2}", "让各行互不重叠", "make the rows exclude each other");

    public static readonly DiagnosticRule CannotBe = DiagnosticRule.Error(
        "APR5011", "“{0}”：{1} 是方案写明不会出现的情形（{2}）", "'{0}': {1} is what the scheme says cannot be ({2})",
        "更正这一行数据，或把这种情形从 cannot be 移到 rows", "correct the record, or move the case from 'cannot be' to 'rows'");

    public static readonly DiagnosticRule NothingToPutTogether = DiagnosticRule.Error(
        "APR5003", "“{0}”：{1} 没有一条“{2}”可以计入", "'{0}': {1} has no row of '{2}' that counts",
        "补上数据，或在方案里用“none:”写明没有时的值", "supply the data, or say with 'none:' what holds without it");

    public static readonly DiagnosticRule NobodyInGroup = DiagnosticRule.Error(
        "APR5016", "“{0}”：{1} 所在的一组没有一行在“{2}”里（{3}）", "'{0}': in the group of {1} nobody stands in '{2}' ({3})",
        "补上数据，或用“none:”写明一个也没有时的值", "supply the data, or say with 'none:' what holds without anybody");

    public static readonly DiagnosticRule TooFew = DiagnosticRule.Error(
        "APR5004", "“{0}”：{1} 计入的“{2}”只有 {3}，少于 {4}", "'{0}': {1} has only {3} of '{2}', fewer than {4}",
        "补足后再算", "supply what is missing");

    public static readonly DiagnosticRule TooMany = DiagnosticRule.Error(
        "APR5019", "“{0}”：{1} 计入的“{2}”有 {3}，多于 {4}", "'{0}': {1} has {3} of '{2}', more than {4}",
        "删去多报的；几行都该计入的，改正 most", "remove what was handed in twice; where all of them should count, correct 'most'");

    public static readonly DiagnosticRule TieToDecide = DiagnosticRule.Error(
        "APR5005", "“{0}”：最后 {1} 个名额上有 {2} 家同分：{3}，须由人裁定", "'{0}': {2} units tie for the last {1} places: {3}; people must decide",
        "在“{4}”列填写 true 或 false，或改变同分的假设", "fill in true or false in the column '{4}', or change the assumption on ties");

    public static readonly DiagnosticRule OrderToDecide = DiagnosticRule.Error(
        "APR5017", "“{0}”：{1} 家并列：{2}，须由人定先后", "'{0}': {1} units are level: {2}; people must put them in order",
        "在“{3}”列给每一家填一个数，各不相同，小的在前；或用 then by 分出先后", "give each of them another number in the column '{3}', the lowest goes first; or part them with 'then by'");

    public static readonly DiagnosticRule WrongDecision = DiagnosticRule.Error(
        "APR5006", "“{0}”：最后 {1} 个名额裁定给了 {2} 家：{3}", "'{0}': {2} units were decided in for the last {1} places: {3}",
        "使裁定的家数等于名额", "decide for as many units as there are places");

    public static readonly DiagnosticRule PlacesDiffer = DiagnosticRule.Error(
        "APR5015", "“{0}”：同在“{1}”一组，{2} 的“{3}”是 {4}，{5} 的是 {6}", "'{0}': in one group of '{1}' the '{3}' of {2} is {4}, and that of {5} is {6}",
        "名额是全组的，使同组各行的值相同，或换一个分组", "places are shared out in the whole group; let all its rows have the same number, or choose another group");

    public static readonly DiagnosticRule MissingYear = DiagnosticRule.Error(
        "APR5007", "“{0}”：{1} 没有 {2} 这一期的记录", "'{0}': {1} has no row for {2}",
        "补上“{3}”里的这一行，或改变缺期的假设", "add the row to '{3}', or change the assumption on missing periods");

    public static readonly DiagnosticRule CheckFails = DiagnosticRule.Error(
        "APR5008", "{0} 不满足“{1}”{2}", "{0} does not meet '{1}'{3}", "更正{4}", "correct {5}");

    public static readonly DiagnosticRule NoGrade = DiagnosticRule.Error(
        "APR5009", "“{0}”：没有一步取到 {1}", "'{0}': no step takes {1}", "在最后加一步，取其余所有单位", "add a last step that takes everybody who is left");

    public static readonly DiagnosticRule Evaluation = DiagnosticRule.Error(
        "APR5010", "“{0}”：{1}：{2}", "'{0}': {1}: {3}",
        "更正这一行的数据；这种数据会有的，在公式里先用 if 判断", "correct the data of this row; where such data does occur, test for it with 'if' in the formula");

    public static readonly DiagnosticRule NoFullMarks = DiagnosticRule.Error(
        "APR5018", "“{0}”：{1} 的“{2}”是 0，算不出它得了满分的几成", "'{0}': the '{2}' of {1} is 0, so it has no share of its full marks",
        "更正“{2}”（可在字段写 within: over 0）；不计分的行用 where 除去", "correct '{2}' (the field may say 'within: over 0'), or leave rows that carry no marks out with 'where'");

    public static readonly DiagnosticRule RoleNotUnique = DiagnosticRule.Error(
        "APR5013", "“{0}”：{1} 对应 {2} 个“{3}”：{4}", "'{0}': {1} leads to {2} rows of '{3}': {4}",
        "更正数据，使它最多对应一个；确实有几个的，在方案里写 every {3}[……]", "correct the data so that there is one at most; where there may be several, write 'every {3}[...]' in the scheme");

    public static readonly DiagnosticRule ReachesNobody = DiagnosticRule.Warning(
        "APR5014", "“{0}”应及于 {1} 的“{2}”，而数据里没有写明是谁", "'{0}' reaches the '{2}' of {1}, and the data names nobody",
        "补上数据；可以没有的：角色在前面写 optional；“{2}”若是字段，在 roles 下写“某角色: optional {2}”，to 写那个角色",
        "supply who it is; where there may be nobody, write 'optional' before the role; if '{2}' is a field, write 'NAME: optional {2}' under 'roles' and name that role under 'to'");

    public static readonly DiagnosticRule FieldMissing = DiagnosticRule.Error(
        "APR5021", "{0}：“{2}”的行须填“{1}”", "{0}: '{1}' is needed where {2}", "填上值", "fill it in");

    public static readonly DiagnosticRule FieldNotFor = DiagnosticRule.Error(
        "APR5022", "{0}：“{1}”只在“{2}”的行填写", "{0}: '{1}' is only for rows where {2}", "空着这一格，或更正这一行", "leave the cell empty, or correct the row");

    public static readonly DiagnosticRule NoRuling = DiagnosticRule.Error(
        "APR5020", "“{0}”要用“{2}”，而“{1}”没有一行", "'{0}' needs '{2}', and '{1}' has no row",
        "在“{1}”里填上这一行裁定", "fill in the one row of '{1}'");

    public static readonly DiagnosticRule NotYetPast = DiagnosticRule.Error(
        "APR5012", "往年表“{0}”里有 {1} 这一期的行，而考评的是 {2}", "the history '{0}' has a row for {1}, but the period appraised is {2}",
        "只留 {2} 以前各期的行", "keep only rows of periods before {2}");

    public static readonly DiagnosticRule CaseMissing = DiagnosticRule.Error(
        "APR5033", "{0} 缺少“{1}”：{2}", "{0} lacks '{1}': {2}",
        "补上属于它的记录；文件允许缺少、由其余的分担权重的，在“{1}”下写 missing: leave out",
        "supply the records that belong to it; where it may be missing and the others take its weight, write 'missing: leave out' at '{1}'");

    public static readonly DiagnosticRule TooLongPast = DiagnosticRule.Error(
        "APR5041", "往年表“{0}”里有 {1} 这一期的行，而 {3}: {2} 数不到那么早", "the history '{0}' has a row for {1}, and '{3}: {2}' does not go back so far",
        "要计入的，把“{0}”的 {3} 写成 {4}；不计入的，删去这一行", "write '{3}: {4}' at '{0}' where the row is to count, or leave it out");

    public static readonly DiagnosticRule NotDecided = DiagnosticRule.Error(
        "APR5031", "“{0}”：{1} 在 {3} 到 {4} 之间由人定，而“{2}”没有填", "'{0}': people set a number from {3} to {4} for {1}, and '{2}' is empty",
        "在“{2}”填上定下的数", "fill in '{2}'");

    public static readonly DiagnosticRule DecidedOutside = DiagnosticRule.Error(
        "APR5032", "“{0}”：{1} 的“{2}”是 {5}，须在 {3} 到 {4} 之间", "'{0}': '{2}' of {1} is {5}, and must lie from {3} to {4}",
        "更正这一格；两数相同的，空着即可", "correct the cell; where both numbers are the same it may be empty");
}
