namespace Appraisal.Rules.Documenting;

/// <summary>How an HTML page looks: on paper, on a screen, on a phone. It names no font file and no picture.</summary>
internal static class PageStyle
{
    public const string Css = """

        :root { --line: #c9ced6; --soft: #f4f6f8; --quiet: #57606a; --link: #0b57a4; --assumed: #9a5b00; }
        * { box-sizing: border-box; }
        body { margin: 0; color: #1f2328; background: #fff; font: 16px/1.6 system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif; }
        main { max-width: 76rem; margin: 0 auto; padding: 1rem; overflow-wrap: break-word; }
        h1 { font-size: 1.7rem; line-height: 1.3; }
        h2 { font-size: 1.35rem; margin-top: 2.5rem; padding-bottom: .3rem; border-bottom: 2px solid var(--line); }
        h3 { font-size: 1.1rem; margin: 1.6rem 0 .4rem; }
        h4 { font-size: 1rem; margin: 1rem 0 .3rem; }
        small { color: var(--quiet); font-size: .85em; font-weight: normal; }
        a { color: var(--link); text-decoration: none; }
        a:hover { text-decoration: underline; }
        :target { background: #fff3bf; scroll-margin-top: 1rem; }
        p, blockquote, ul, dl { margin: .4rem 0; }
        blockquote { padding: .3rem .8rem; border-left: .25rem solid var(--line); background: var(--soft); }
        ul { padding-left: 1.3rem; }
        code { font: .88em/1.55 ui-monospace, Consolas, "Noto Sans Mono CJK SC", monospace; background: var(--soft); padding: .1em .3em; border-radius: 3px; white-space: pre-wrap; }
        pre { margin: .4rem 0; padding: .6rem .8rem; background: var(--soft); border-radius: 4px; overflow-x: auto; }
        pre code { padding: 0; }
        code a { color: inherit; border-bottom: 1px dotted var(--link); }
        code a.assumed { border-bottom-color: var(--assumed); color: var(--assumed); }
        .wide { overflow-x: auto; margin: .5rem 0; }
        table { border-collapse: collapse; min-width: 40%; }
        th, td { border: 1px solid var(--line); padding: .3rem .55rem; text-align: left; vertical-align: top; }
        th { background: var(--soft); font-weight: 600; white-space: nowrap; }
        td { min-width: 4.5em; }
        dt { font-weight: 600; margin-top: .4rem; }
        dd { margin: 0 0 0 1rem; }
        nav { padding: .2rem 1rem; background: var(--soft); border-radius: 4px; }
        nav h2 { border: 0; margin: .6rem 0 0; font-size: 1.1rem; }
        nav .entry { font-size: .88em; margin-left: .35em; white-space: nowrap; }
        .beside { border-top: 1px solid var(--line); padding-top: .2rem; }
        @media (min-width: 58rem) {
          .beside { display: grid; grid-template-columns: minmax(0, 2fr) minmax(0, 3fr); column-gap: 1.5rem; }
          .beside h3 { margin-top: .4rem; }
          dl { display: grid; grid-template-columns: 9rem minmax(0, 1fr); column-gap: 1rem; }
          dd { margin: .4rem 0 0; }
        }
        @media print {
          body { font-size: 10.5pt; }
          main { max-width: none; padding: 0; }
          a { color: inherit; }
          nav { break-after: page; }
          h2, h3, dt { break-after: avoid; }
          tr, blockquote, li { break-inside: avoid; }
          .wide, pre { overflow: visible; }
        }

        """;
}
