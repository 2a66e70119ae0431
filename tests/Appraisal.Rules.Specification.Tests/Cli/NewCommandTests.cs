using System.Text.Json;
using Appraisal.Rules.Specification.Tests.Schemas;
using FluentAssertions;
using Snapshooter.Xunit;
using Xunit;

namespace Appraisal.Rules.Specification.Tests.Cli;

public sealed class NewCommandTests : IDisposable
{
    private readonly ScratchFolder _folder = new();

    [Theory]
    [InlineData("zh")]
    [InlineData("en")]
    public void New_FolderNotThereYet_HoldsAPackageThatPassesEveryCommand(string language)
    {
        var demo = _folder["demo"];

        var made = Run(language, "new", demo);

        made.Code.Should().Be(0);
        Snapshot.Match(made.Output.Replace(_folder.Path + Path.DirectorySeparatorChar, "", StringComparison.Ordinal), $"New_{language}");
        string[][] next = [["check", demo], ["test", demo], ["score", demo, "--data", $"{demo}/data"], ["explain", demo, "--data", $"{demo}/data", "--unit", "戊局"], ["clauses", demo]];
        next.Select(args => Run(language, args)).Should().OnlyContain(run => run.Code == 0 && run.Error.Length == 0);
        Run(language, "check", demo).Output.Should().MatchRegex("0 个警告|warnings 0");
    }

    [Theory]
    [InlineData("zh")]
    [InlineData("en")]
    public void New_FilesOfThePackage_AreAcceptedByTheSchemasBesideThem(string language)
    {
        Run(language, "new", _folder["demo"]);

        foreach (var (file, schema) in new[] { ("scheme.yaml", "scheme"), ("clauses.yaml", "clauses"), ("scenarios/等次.yaml", "scenarios") })
        {
            var path = Path.Combine(_folder["demo"], file);
            var header = File.ReadLines(path).First();
            header.Should().StartWith("# yaml-language-server: $schema=").And.EndWith($"editor/{schema}.schema.json");
            var besideIt = Path.Combine(Path.GetDirectoryName(path)!, header.Split('=')[1]);
            SchemaReading.OfFile(besideIt).Faults(YamlAsJson.OfFile(path)).Should().BeEmpty();
        }
    }

    [Fact]
    public void New_InEachLanguage_HasTheSameFilesWithoutMarks()
    {
        Run("zh", "new", _folder["a"]);
        Run("en", "new", _folder["b"]);

        var (chinese, english) = (Files("a"), Files("b"));
        english.Select(f => f.Name).Should().Equal(chinese.Select(f => f.Name));
        string[] marks = ["#zh", "#en", "$id$", "$title$"];
        chinese.Concat(english).Where(f => marks.Any(m => f.Text.Contains(m, StringComparison.Ordinal))).Select(f => f.Name).Should().BeEmpty();
        chinese.Single(f => f.Name == "scheme.yaml").Text.Should().Contain("# 谁被考评");
        english.Single(f => f.Name == "scheme.yaml").Text.Should().Contain("# Who is appraised").And.NotContain("谁被考评");
    }

    [Theory]
    [InlineData("zh")]
    [InlineData("en")]
    public void New_FolderWithAFile_IsRefusedAndLeftAsItIs(string language)
    {
        var file = _folder.Write("mine.txt", "mine");

        var run = Run(language, "new", _folder.Path);

        run.Code.Should().Be(2);
        Snapshot.Match(run.Error.Replace(_folder.Path, "demo", StringComparison.Ordinal), $"New_refused_{language}");
        Directory.GetFileSystemEntries(_folder.Path).Should().Equal(file);
    }

    [Theory]
    [InlineData("某县 2025", "APR9011")]
    [InlineData("-demo", "APR9011")]
    [InlineData("某县：2025", "APR9011")]
    public void New_NameThatCanBeNoId_IsRefused(string name, string code)
    {
        var run = Run("zh", "new", _folder[name]);

        run.Code.Should().Be(2);
        run.Error.Should().Contain(code).And.Contain(name);
        Directory.Exists(_folder[name]).Should().BeFalse();
    }

    [Theory]
    [InlineData("")]
    [InlineData("两行\n标题")]
    public void New_TitleThatIsNoLineOfText_IsRefused(string title)
    {
        var run = Run("zh", "new", _folder["demo"], "--title", title);

        run.Code.Should().Be(2);
        run.Error.Should().Contain("APR9012");
    }

    [Theory]
    [InlineData("某县2025年度绩效考核")]
    [InlineData("O'Brien: a, {b} # c")]
    [InlineData("2025")]
    [InlineData("$id$ “试行”")]
    public void New_WithATitle_HasItWhole(string title)
    {
        Run("zh", "new", _folder["demo"], "--title", title).Code.Should().Be(0);

        AppraisalScheme.Load(_folder["demo"]).Scheme!.Header.Title.Should().Be(title);
    }

    [Fact]
    public void New_AsJson_NamesFolderAndFiles()
    {
        var run = Run("en", "new", _folder["demo"], "--format", "json");

        var files = JsonDocument.Parse(run.Output).RootElement.GetProperty("files").EnumerateArray().Select(f => f.GetString());
        files.Should().Contain(["scheme.yaml", "scenarios/等次.yaml", "editor/scheme.schema.json"]);
    }

    public void Dispose() => _folder.Dispose();

    private static ToolRun Run(string language, params string[] args) => ToolRun.Of([.. args, "--lang", language]);

    private IReadOnlyList<(string Name, string Text)> Files(string folder) =>
        [.. Directory.GetFiles(_folder[folder], "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(f => (Path.GetFileName(f), File.ReadAllText(f)))];
}
