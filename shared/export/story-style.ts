/**
 * The look of a story for its readers, as the text of a style sheet: used by the exported page, by a package's
 * index.html and inside the window's preview (in a shadow root, hence `:host`). It loads nothing from anywhere, and
 * touches nothing outside `.toasoan-story` but the paper it lies on. Line heights leave room for the two marks a
 * Vietnamese letter may carry.
 */
export const STORY_STYLE = `:root, :host {
  color-scheme: light dark;
  --toasoan-paper: #fffdfa;
  --toasoan-ink: #211d18;
  --toasoan-quiet: #635b51;
  --toasoan-rule: #e0d9cd;
  --toasoan-tint: #f6f1e8;
  --toasoan-accent: #9c1c22;
  --toasoan-serif: "Source Serif 4", "Source Serif 4 Variable", "Noto Serif", Georgia, "Times New Roman", serif;
  --toasoan-sans: "Be Vietnam Pro", "Noto Sans", system-ui, "Segoe UI", Roboto, Arial, sans-serif;
}
@media (prefers-color-scheme: dark) {
  :root, :host {
    --toasoan-paper: #181613;
    --toasoan-ink: #ebe5db;
    --toasoan-quiet: #aea598;
    --toasoan-rule: #3b362f;
    --toasoan-tint: #23201b;
    --toasoan-accent: #f2958b;
  }
}
:root, :host { background: var(--toasoan-paper); }
:root { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
:root > body { margin: 0; }

.toasoan-story {
  box-sizing: border-box;
  max-width: 45rem;
  margin: 0 auto;
  --toasoan-gutter: clamp(1.125rem, 5vw, 2rem);
  padding: clamp(1.5rem, 5vw, 3.5rem) var(--toasoan-gutter) 4rem;
  color: var(--toasoan-ink);
  font: 400 1.1875rem/1.7 var(--toasoan-serif);
  overflow-wrap: break-word;
}
.toasoan-story *, .toasoan-story *::before { box-sizing: border-box; }
.toasoan-story :where(p, ul, ol, blockquote, figure) { margin: 0; }
.toasoan-story a {
  color: inherit;
  text-decoration: underline;
  text-decoration-color: var(--toasoan-accent);
  text-decoration-thickness: 1px;
  text-underline-offset: 0.25em;
}
.toasoan-story a:hover { color: var(--toasoan-accent); }
.toasoan-story a:focus-visible { outline: 2px solid var(--toasoan-accent); outline-offset: 2px; border-radius: 2px; }
.toasoan-story sub, .toasoan-story sup { font-size: 0.7em; line-height: 0; }
.toasoan-story :is(h1, h2, h3, h4, h5, h6) {
  font-family: var(--toasoan-sans);
  font-weight: 700;
  text-wrap: balance;
}

.toasoan-story > header { margin-bottom: 2rem; }
.toasoan-story .toasoan-section {
  margin-bottom: 1.75rem;
  padding-bottom: 0.5rem;
  border-bottom: 1px solid var(--toasoan-rule);
  color: var(--toasoan-quiet);
  font: 500 0.875rem/1.6 var(--toasoan-sans);
}
.toasoan-story .toasoan-kicker {
  margin-bottom: 0.375rem;
  color: var(--toasoan-accent);
  font: 600 1.0625rem/1.55 var(--toasoan-sans);
}
.toasoan-story h1 {
  margin: 0;
  font-size: clamp(1.625rem, 1.1rem + 2.4vw, 2.5rem);
  line-height: 1.32;
  letter-spacing: -0.01em;
}
.toasoan-story .toasoan-dateline {
  margin-top: 1rem;
  color: var(--toasoan-quiet);
  font: 400 0.875rem/1.6 var(--toasoan-sans);
}
.toasoan-story .toasoan-standfirst { margin-top: 1.25rem; font-weight: 700; line-height: 1.65; }

.toasoan-body > * + * { margin-top: 1.15em; }
.toasoan-body > :is(h2, h3) { margin: 2em 0 0; line-height: 1.45; }
.toasoan-body > h2 { font-size: 1.25rem; }
.toasoan-body > h3 { font-size: 1.0625rem; }
.toasoan-body > :is(h2, h3) + * { margin-top: 0.6em; }
.toasoan-body :is(ul, ol) { padding-left: 1.5em; }
.toasoan-body li { margin-top: 0.4em; }
.toasoan-body li::marker { color: var(--toasoan-accent); font-variant-numeric: tabular-nums; }
.toasoan-body > hr { width: 5rem; margin: 2.5em auto; border: 0; border-top: 2px solid var(--toasoan-rule); }

.toasoan-story .toasoan-photo { margin: 2em 0; }
.toasoan-photo img {
  display: block;
  width: auto;
  max-width: 100%;
  height: auto;
  max-height: max(90vh, 24rem);
  margin: 0 auto;
  background: var(--toasoan-tint);
}
.toasoan-photo figcaption {
  padding: 0.75em 0 0.85em;
  border-bottom: 1px solid var(--toasoan-rule);
  font-size: 0.9375rem;
  line-height: 1.6;
}
.toasoan-photo .toasoan-caption { display: block; font-style: italic; }
.toasoan-photo :is(.toasoan-credit, .toasoan-source, .toasoan-rights) {
  margin-right: 0.75em;
  color: var(--toasoan-quiet);
  font: 400 0.8125rem/1.6 var(--toasoan-sans);
}

.toasoan-story .toasoan-quote { margin: 2em 0; }
.toasoan-body blockquote {
  padding-left: 1.25rem;
  border-left: 3px solid var(--toasoan-accent);
  font-size: 1.3125rem;
  font-style: italic;
  line-height: 1.6;
}
.toasoan-quote figcaption {
  padding: 0.6em 0 0 1.375rem;
  color: var(--toasoan-quiet);
  font: 500 0.9375rem/1.6 var(--toasoan-sans);
}

.toasoan-table {
  width: 100%;
  margin: 2em 0;
  border-collapse: collapse;
  font: 400 0.9375rem/1.55 var(--toasoan-sans);
  font-variant-numeric: tabular-nums;
}
.toasoan-table :is(th, td) {
  padding: 0.6em 0.75em;
  border-bottom: 1px solid var(--toasoan-rule);
  text-align: left;
  vertical-align: top;
}
.toasoan-table th { font-weight: 600; }
.toasoan-table thead th { border-bottom: 2px solid var(--toasoan-ink); vertical-align: bottom; }

.toasoan-story .toasoan-box {
  margin: 2.25em 0;
  padding: 1.25rem 1.5rem 1.4rem;
  border-top: 3px solid var(--toasoan-accent);
  background: var(--toasoan-tint);
  font: 400 1rem/1.65 var(--toasoan-sans);
}
.toasoan-box > * + * { margin-top: 0.75em; }
.toasoan-box > :is(h2, h3, h4, h5, h6) { margin: 0; font-size: 1.0625rem; line-height: 1.5; }
.toasoan-box > * + :is(h2, h3, h4, h5, h6) { margin-top: 1.25em; font-size: 1rem; }

.toasoan-story > footer { margin-top: 2rem; }
.toasoan-story .toasoan-byline { font-style: normal; line-height: 1.65; text-align: right; }
.toasoan-byline b { font-weight: 700; }
.toasoan-byline .toasoan-role { color: var(--toasoan-quiet); }
.toasoan-story :is(.toasoan-sources, .toasoan-tags) {
  margin-top: 1rem;
  color: var(--toasoan-quiet);
  font: 400 0.9375rem/1.6 var(--toasoan-sans);
}
.toasoan-story .toasoan-sources { text-align: right; }

.toasoan-story > .toasoan-related { margin-top: 3.5rem; border-top: 3px solid var(--toasoan-accent); }
.toasoan-related > h2 { margin: 0; padding: 0.9rem 0 0.6rem; font-size: 1.125rem; line-height: 1.5; }
.toasoan-related > ul { padding: 0; list-style: none; }
.toasoan-related li { padding: 0.95rem 0; border-top: 1px solid var(--toasoan-rule); }
.toasoan-related li > b { display: block; font: 600 1.0625rem/1.5 var(--toasoan-sans); text-wrap: pretty; }
.toasoan-related a { text-decoration-color: transparent; }
.toasoan-related a:hover { text-decoration-color: currentcolor; }
.toasoan-related p { margin-top: 0.25rem; font-size: 1rem; line-height: 1.6; }
.toasoan-related small { display: block; margin-top: 0.3rem; color: var(--toasoan-quiet); font: 400 0.8125rem/1.6 var(--toasoan-sans); }

@media (max-width: 32rem) {
  .toasoan-story { font-size: 1.0938rem; }
  .toasoan-story .toasoan-photo img {
    width: calc(100% + 2 * var(--toasoan-gutter));
    max-width: none;
    max-height: none;
    margin: 0 calc(-1 * var(--toasoan-gutter));
  }
  .toasoan-table { font-size: 0.8438rem; }
  .toasoan-table :is(th, td) { padding: 0.5em 0.4em; }
}
@media print {
  :root, :host {
    --toasoan-paper: #fff;
    --toasoan-ink: #000;
    --toasoan-quiet: #444;
    --toasoan-rule: #bbb;
    --toasoan-tint: #fff;
    --toasoan-accent: #000;
  }
  .toasoan-story { max-width: none; padding: 0; font-size: 11pt; line-height: 1.55; }
  .toasoan-story h1 { font-size: 20pt; }
  .toasoan-story :is(h1, h2, h3, h4, h5, h6) { break-after: avoid; }
  .toasoan-story :is(figure, .toasoan-box, tr, .toasoan-related li) { break-inside: avoid; }
  .toasoan-photo img { max-height: 16cm; width: auto; }
  .toasoan-box { border: 1px solid var(--toasoan-rule); }
  .toasoan-story p { orphans: 3; widows: 3; }
  @page { margin: 2cm; }
}
`;
