using System.Text;
using Appraisal.Rules.Cli;

var utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
Console.OutputEncoding = utf8;
if (Console.IsInputRedirected)
{
    Console.InputEncoding = utf8;
}

using var stopping = new CancellationTokenSource();
Console.CancelKeyPress += (_, pressed) =>
{
    // The first Ctrl-C lets the command stop in order; a second one ends the program at once.
    pressed.Cancel = !stopping.IsCancellationRequested;
    stopping.Cancel();
};

return AppraisalTool.Run(args, Console.In, Console.Out, Console.Error, ToolEnvironment.OfSystem(stopping.Token));
