using System.Text;
using Appraisal.Rules.Feel.Interpreting;
using Appraisal.Rules.Feel.Syntax;
using Appraisal.Rules.Feel.Values;

namespace Appraisal.Rules.Feel.Functions;

/// <summary>Writes values as <c>string()</c> does: texts bare at the top and in quotation marks inside.</summary>
internal static class ValueText
{
    public static string Of(object? value, Evaluation evaluation, TextSpan span)
    {
        if (value is string text)
        {
            return text;
        }

        var result = new StringBuilder();
        Write(value);
        return result.ToString();

        void Write(object? part)
        {
            evaluation.Step(span);
            evaluation.EnsureStack(span);
            evaluation.EnsureTextLength(span, result.Length);
            switch (part)
            {
                case null:
                    result.Append("null");
                    break;
                case bool truth:
                    result.Append(truth ? "true" : "false");
                    break;
                case string inner:
                    result.Append('"').Append(inner.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)).Append('"');
                    break;
                case DateOnly date:
                    result.Append(CalendarDate.From(date));
                    break;
                case IReadOnlyDictionary<string, object?> context:
                    WriteAll('{', context, '}', entry =>
                    {
                        result.Append(entry.Key).Append(": ");
                        Write(entry.Value);
                    });
                    break;
                case IReadOnlyList<object?> list:
                    WriteAll('[', list, ']', Write);
                    break;
                case FeelRange range:
                    WriteRange(range);
                    break;
                case FeelFunction function:
                    result.Append("function ").Append(function);
                    break;
                default:
                    result.Append(part);
                    break;
            }
        }

        void WriteAll<T>(char open, IEnumerable<T> items, char close, Action<T> write)
        {
            result.Append(open);
            var first = true;
            foreach (var item in items)
            {
                result.Append(first ? "" : ", ");
                first = false;
                write(item);
            }

            result.Append(close);
        }

        void WriteRange(FeelRange range)
        {
            if (range.Comparison is { } comparison)
            {
                result.Append('(').Append(OperatorSigns.Of(comparison)).Append(' ');
                Write(range.Start ?? range.End);
                result.Append(')');
                return;
            }

            result.Append(range.StartIncluded ? '[' : '(');
            Write(range.Start);
            result.Append("..");
            Write(range.End);
            result.Append(range.EndIncluded ? ']' : ')');
        }
    }
}
