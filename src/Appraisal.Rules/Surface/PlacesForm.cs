using Appraisal.Rules.Diagnostics;
using Appraisal.Rules.Feel;
using Appraisal.Rules.Feel.Syntax;
using Appraisal.Rules.Loading;
using Appraisal.Rules.Nodes;
using Appraisal.Rules.Parsing;

namespace Appraisal.Rules.Surface;

/// <summary>An allocation of places as a step writes it: <c>top: {share: 30%, by: 综合得分, ...}</c>.</summary>
internal static class PlacesForm
{
    private const string PeopleDecide = "people decide";

    /// <summary>Adds the places node; false when the form is faulty and was reported.</summary>
    public static bool Add(SchemeBuilder builder, FormReader form, ColumnId target, string group, bool fromTop, PlacesStanding standing, NodeOrigin origin, string? ofClass)
    {
        var barredIf = standing.BarredIf;
        var isShare = form.OneOf(DecisionShapes.Amounts) == "share";
        var number = NumberOf(builder, form, isShare ? "share" : "places", target.Table, origin);
        var order = OrderForm.Of(builder, form, target.Table, origin);
        var by = fromTop ? order : OrderForm.FromLast(order);
        var ties = form.Choice("ties", PlacesNode.TieWords);
        if (number is null && !DecisionShapes.Amounts.Any(form.Has))
        {
            form.Report(ParsingRules.NothingSaid, "by", form.Name, "share, places");
        }

        var round = isShare ? Needed(form, "round", RoundingWords.All, "名额怎样取整", "how a share becomes a number of places") : null;
        var of = isShare ? Needed(form, "of", PlacesNode.BaseWords, "占谁的总数", "of whom the share is taken") : Everybody(form.Place);
        var barred = barredIf is null ? null : Needed(form, "barred place", PlacesNode.BarredWords, "被取消者的名额怎样", "where the place of a barred unit goes");
        ReportIdle(form, isShare);
        var floor = Floor(builder, form, target, origin, ofClass);
        var floorPlace = FloorPlace(form, by, fromTop, builder);
        if (number is null || by.Count == 0 || ties is null || of is null || isShare && round is null || barredIf is not null && barred is null)
        {
            return false;
        }

        builder.Add(new PlacesNode
        {
            Target = target,
            Origin = origin,
            Group = group,
            By = by,
            Number = number,
            IsShare = isShare,
            Round = round,
            Of = of,
            Ties = ties,
            BarredPlace = barred,
            Candidates = standing.Candidates,
            Left = standing.Left,
            Taken = standing.Taken,
            BarredIf = barredIf,
            Floor = floor,
            FloorPlace = floorPlace,
            DecidedIn = DecidedIn(builder, form, target.Table),
        });
        return true;
    }

    /// <summary>How many places: a number, a parameter, or what a name means in a formula of the row, such as a ruling.</summary>
    private static Operand? NumberOf(SchemeBuilder builder, FormReader form, string key, string table, NodeOrigin origin)
    {
        var operand = form.Operand(key, table);
        if (operand is not ColumnOperand || form.Scalar(key) is not { } name)
        {
            return operand;
        }

        return new FormulaRewriting(builder, origin).ColumnOf(name, table) is { } column ? new ColumnOperand(new(table, column), name.Place) : null;
    }

    /// <summary>Whether the share may be one of those whom no earlier step took, whatever else the step asks for.</summary>
    public static bool MayCountCandidates(FormReader form) => form.Scalar("of") is { Text: not ("everybody" or "eligible") };

    public static Choice Everybody(Place place) => new("everybody", false, PlacesNode.BaseWords, place);

    public static string? GroupOf(SchemeBuilder builder, FormReader form, string table)
    {
        if (form.Scalar("in") is not { } name)
        {
            return null;
        }

        if (builder.GroupOf(table, name.Text) is { } group)
        {
            return group.Name;
        }

        if (builder.Groups.TryGetValue(name.Text, out var other))
        {
            builder.Context.Report(CheckingRules.UsedOutsideGroupTable, name, other.Name, other.Table, table);
        }
        else
        {
            builder.Context.Report(CheckingRules.UnknownGroup, name, builder.Groups.Values.Where(g => g.Table == table).Select(g => g.Name), name.Text, table);
        }

        return null;
    }

    public static string? DecidedIn(SchemeBuilder builder, FormReader form, string table)
    {
        if (!form.Has("decided in") && form.Text("ties") is { } word && MayLetPeopleDecide(builder, word))
        {
            form.Report(ParsingRules.MissingKey, "ties", "decided in", form.Name, "他们的裁定填在哪个字段", "the field that holds what they decided");
        }

        if (form.Scalar("decided in") is not { } name || !builder.RequireColumn(table, name))
        {
            return null;
        }

        // An assumption may let people decide.
        if (form.Text("ties") is { } ties && ties != PeopleDecide && (PlacesNode.TieWords.Contains(ties) || RankNode.TieWords.Contains(ties)))
        {
            Idle(form, "decided in", $"ties: {ties}", "删去它，或写 ties: people decide", "remove it, or write 'ties: people decide'");
        }

        return name.Text;
    }

    private static bool MayLetPeopleDecide(SchemeBuilder builder, string ties) => ties == PeopleDecide
        || builder.Parameters.GetValueOrDefault(ties) is { } assumption && assumption.Alternatives.Append(assumption.Value).Any(v => v?.Text == PeopleDecide);

    /// <summary>Keys that would change nothing: their author meant them to.</summary>
    private static void ReportIdle(FormReader form, bool isShare)
    {
        foreach (var key in new[] { "of", "round" }.Where(k => !isShare && form.Has("places") && form.Has(k)))
        {
            Idle(form, key, "places", "删去它；占多少人的比例，写 share: 代替 places:", "remove it; of a share of people, write 'share:' in place of 'places:'");
        }
    }

    private static void Idle(FormReader form, string key, string beside, string chinese, string english) =>
        form.Report(ParsingRules.IdleKey, key, key, beside, form.Name, chinese, english);

    /// <summary>Adds the boolean column of those who got a place; with a class of rows, elsewhere there is none.</summary>
    public static void AddGranted(SchemeBuilder builder, ColumnId target, string outcome, NodeOrigin origin, string? standing = null)
    {
        FeelNode granted = new BinaryNode(default, BinaryOperator.Equal, new NameNode(default, outcome), new StringNode(default, PlacesNode.Granted));
        var root = standing is null ? granted : new IfNode(default, new NameNode(default, standing), granted, new NullNode(default));
        if (standing is not null)
        {
            builder.Classes[target] = standing;
        }

        new FormulaRewriting(builder, origin).AddGenerated(target, $"{outcome} = \"{PlacesNode.Granted}\"", root, origin.Place);
    }

    private static string? Floor(SchemeBuilder builder, FormReader form, ColumnId target, NodeOrigin origin, string? ofClass)
    {
        if (form.Formula("floor") is not { } formula)
        {
            return null;
        }

        var column = $"{target.Name}·门槛";
        return new FormulaRewriting(builder, origin).AddCondition(new(target.Table, column), formula, ofClass) ? column : null;
    }

    private static Choice? FloorPlace(FormReader form, IReadOnlyList<OrderKey> by, bool fromTop, SchemeBuilder builder)
    {
        if (!form.Has("floor") && form.Has("floor place"))
        {
            Idle(form, "floor place", "by", "删去它，或写上 floor: 条件", "remove it, or write 'floor: CONDITION'");
            return null;
        }

        return form.Has("floor place") ? form.Choice("floor place", PlacesNode.BarredWords)
            : FloorMatters(form, by, fromTop, builder) ? Needed(form, "floor place", PlacesNode.BarredWords, "未达门槛者的名额怎样", "where the place of a unit goes that fails the floor")
            : null;
    }

    /// <summary>Whether somebody behind a unit that fails the floor may reach it. Where it bounds what is ranked, nobody does.</summary>
    private static bool FloorMatters(FormReader form, IReadOnlyList<OrderKey> by, bool fromTop, SchemeBuilder builder)
    {
        if (by.Count == 0 || form.Scalar("floor") is not { } floor || FeelParser.ParseExpression(floor.Text).Root is not { } root)
        {
            return false;
        }

        return !Bounds(root);

        bool Bounds(FeelNode node) => node switch
        {
            BinaryNode { Operator: BinaryOperator.And } both => Bounds(both.Left) && Bounds(both.Right),
            BinaryNode { Operator: BinaryOperator.GreaterOrEqual or BinaryOperator.Greater } least => fromTop ? IsRanked(least.Left) && IsFixed(least.Right) : IsFixed(least.Left) && IsRanked(least.Right),
            BinaryNode { Operator: BinaryOperator.LessOrEqual or BinaryOperator.Less } most => fromTop ? IsFixed(most.Left) && IsRanked(most.Right) : IsRanked(most.Left) && IsFixed(most.Right),
            _ => false,
        };

        bool IsRanked(FeelNode node) => node is NameNode name && name.Name == by[0].Column.Name;

        bool IsFixed(FeelNode node) => node is NumberNode || node is NameNode name && !builder.HasColumn(by[0].Column.Table, name.Name) && builder.Parameters.ContainsKey(name.Name);
    }

    /// <summary>A choice that must be declared; reported where it is not.</summary>
    public static Choice? Needed(FormReader form, string key, IReadOnlyList<string> words, string chinese, string english)
    {
        if (!form.Has(key))
        {
            form.Report(CheckingRules.MissingChoice, form.Has("by") ? "by" : "in", form.Name, chinese, english, key, string.Join(", ", words));
            return null;
        }

        return form.Choice(key, words);
    }
}

/// <summary>The boolean columns that say who takes part in an allocation; null where everybody does, or nobody.</summary>
/// <param name="Candidates">Those who stand.</param>
/// <param name="Left">Those whom no earlier step took.</param>
/// <param name="Taken">Those who have taken a place already.</param>
/// <param name="BarredIf">Those who are barred.</param>
internal sealed record PlacesStanding(string? Candidates, string? Left, string? Taken, string? BarredIf);
