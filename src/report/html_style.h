// The style sheet of the HTML report. Every pair of colours has a contrast of at least 4.5 (WCAG
// 2.2, 1.4.3), and no meaning hangs on one: signs and words say the same.
#pragma once

#include <string_view>

namespace postlint::report {

/// The SHA-256 of kStyle in Base64, for the Content Security Policy of the report; a test compares
/// them.
inline constexpr std::string_view kStyleHash = "JuRxhh1pJWbofvpJJ4vLQtF6W5WMWsZwXCiOerVVlR0=";

inline constexpr std::string_view kStyle = R"css(
:root {
  color-scheme: light dark;
  --paper: #f6f5f1; --card: #ffffff; --ink: #1f2933; --soft: #52606d; --line: #d9d6cd;
  --link: #1d5c75; --error: #9b2226; --warning: #7a4f01; --note: #2b5797; --calm: #23604a;
  --mark: #ffe9a8; --mark-ink: #2b2200;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #14181d; --card: #1c2229; --ink: #e6e8eb; --soft: #a9b4c0; --line: #36404a;
    --link: #8ecae6; --error: #ff9e96; --warning: #f2c675; --note: #a3c8f5; --calm: #93d3b4;
    --mark: #5c4a12; --mark-ink: #fff4d1;
  }
}
* { box-sizing: border-box; }
body {
  margin: 0 auto; padding: 2.5rem 1.5rem 4rem; max-width: 56rem; background: var(--paper);
  color: var(--ink); font: 1rem/1.6 system-ui, "Segoe UI", "Liberation Sans", Arial, sans-serif;
  overflow-wrap: anywhere;
}
h1, h2, h3 { font-family: Georgia, "Liberation Serif", "Times New Roman", serif; line-height: 1.25; }
h1 { margin: 0 0 .5rem; font-size: 2rem; font-weight: 600; }
h2 { margin: 3rem 0 1rem; padding-bottom: .35rem; border-bottom: 1px solid var(--line); }
h3 { margin: 2rem 0 .5rem; font-size: 1.25rem; }
h4 { margin: 1.5rem 0 .5rem; font-size: 1rem; }
h5 { margin: 0 0 .75rem; font-size: 1.05rem; line-height: 1.4; }
a { color: var(--link); text-underline-offset: .15em; }
a:focus-visible, summary:focus-visible, .wide:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
.skip { position: absolute; left: -100rem; }
.skip:focus { position: static; }
header {
  padding: 1.75rem 2rem; background: var(--card); border: 1px solid var(--line);
  border-left: .5rem solid var(--calm); border-radius: .5rem;
}
header.error { border-left-color: var(--error); }
header.warning { border-left-color: var(--warning); }
.brand { margin: 0 0 1rem; color: var(--soft); font-size: .9rem; letter-spacing: .03em; }
.account { margin: 0; color: var(--soft); }
.words { margin: 0; padding-top: 1rem; border-top: 1px solid var(--line); color: var(--soft);
  font-size: .95rem; }
.words.shown { color: var(--error); font-weight: 600; }
.figures { display: flex; flex-wrap: wrap; gap: .75rem 2.25rem; margin: 1.5rem 0; }
.figures div { display: flex; flex-direction: column-reverse; }
.figures dt { color: var(--soft); font-size: .9rem; }
.figures dd { margin: 0; font-size: 1.75rem; line-height: 1.2;
  font-variant-numeric: tabular-nums; }
nav ul { display: flex; flex-wrap: wrap; gap: .25rem 1.5rem; margin: 1.25rem 0 0; padding: 0;
  list-style: none; }
ol { margin: 0; padding: 0; list-style: none; }
.sign { display: inline-block; width: 1.5em; }
h4.error, .error .sign { color: var(--error); }
h4.warning, .warning .sign { color: var(--warning); }
h4.note, .note .sign { color: var(--note); }
.finding {
  margin: 0 0 1rem; padding: 1.25rem 1.5rem; background: var(--card);
  border: 1px solid var(--line); border-left: .25rem solid var(--note); border-radius: .375rem;
}
.finding.error { border-left-color: var(--error); }
.finding.warning { border-left-color: var(--warning); }
main dl { margin: 0; }
main dl div { display: grid; grid-template-columns: 6.5rem 1fr; gap: 0 1rem; margin-top: .35rem; }
main dt { color: var(--soft); font-size: .9rem; line-height: 1.78; }
main dd { margin: 0; }
summary { cursor: pointer; }
main dd ul { margin: 0; padding-left: 1.1rem; }
q { quotes: none; font-family: ui-monospace, "Liberation Mono", Consolas, monospace;
  font-size: .92em; }
mark { padding: .1em .2em; border-radius: .2em; background: var(--mark); color: var(--mark-ink);
  text-decoration: underline; }
.wide { overflow-x: auto; }
table { width: 100%; margin: 0 0 1.5rem; border-collapse: collapse; background: var(--card);
  border: 1px solid var(--line); font-size: .95rem; }
caption { padding: 0 0 .5rem; text-align: left; color: var(--soft); }
th, td { padding: .5rem .6rem; border-bottom: 1px solid var(--line); text-align: left;
  vertical-align: top; overflow-wrap: break-word; }
thead th { color: var(--soft); font-weight: 600; }
tbody th { min-width: 11rem; font-weight: 400; overflow-wrap: anywhere; }
.number { text-align: right; font-variant-numeric: tabular-nums; }
footer { margin-top: 3rem; color: var(--soft); font-size: .9rem; }
.signing { display: none; }
@media (max-width: 40rem) {
  body { padding: 1rem .75rem 3rem; }
  header, .finding { padding: 1rem; }
  main dl div { grid-template-columns: 1fr; }
}
@media print {
  :root {
    --paper: #ffffff; --card: #ffffff; --ink: #000000; --soft: #3a3a3a; --line: #9a9a9a;
    --link: #000000; --error: #000000; --warning: #000000; --note: #000000; --calm: #000000;
    --mark: #ffffff; --mark-ink: #000000;
  }
  @page { margin: 18mm; }
  body { max-width: none; padding: 0; font-size: 9.5pt; line-height: 1.45; }
  header, .finding { padding: .75rem 1rem; }
  h1 { font-size: 1.6rem; }
  h2 { margin-top: 1.75rem; }
  h3, h4 { margin-top: 1rem; }
  .figures { margin: .75rem 0; }
  main dt { line-height: 1.6; }
  nav, .skip { display: none; }
  h2, h3, h4, h5, caption { break-after: avoid; }
  .finding, tr, header { break-inside: avoid; }
  a[href^="http"]::after { content: " <" attr(href) ">"; font-size: .85em; }
  .signing { display: block; margin-top: 3rem; break-inside: avoid; }
  .signing div { margin-top: 1.5rem; }
  .signing dd { border-bottom: 1px solid var(--line); }
}
)css";

}  // namespace postlint::report
