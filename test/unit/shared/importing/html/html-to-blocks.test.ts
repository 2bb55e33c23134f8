import { describe, expect, it } from 'vitest';
import type { ListItem } from '#shared/article/block.ts';
import { newIdentifier } from '#shared/article/identifier.ts';
import { type Inline, inlineText } from '#shared/article/inline.ts';
import type { DraftBlock } from '#shared/importing/draft.ts';
import { blocksFromHtml } from '#shared/importing/html-to-blocks.ts';

const blocks = (html: string): readonly DraftBlock[] => blocksFromHtml(html, { newId: newIdentifier }).blocks;
const leftOut = (html: string) => blocksFromHtml(html, { newId: newIdentifier }).leftOut;

/** Blocks without their ids, small enough to read in a test. */
function shape(html: string): unknown[] {
  return blocks(html).map(shapeOf);
}

function shapeOf(block: DraftBlock): unknown {
  switch (block.type) {
    case 'paragraph':
      return runs(block.content);
    case 'subheading':
      return { [`h${block.level}`]: runs(block.content) };
    case 'list':
      return { [block.ordered ? 'ol' : 'ul']: block.items.map(entry) };
    case 'quote':
      return { quote: runs(block.content), by: block.attribution };
    case 'table':
      return block.rows.map((row) =>
        row.map(({ content, header, columnSpan, rowSpan }) =>
          [header ? 'th' : 'td', inlineText(content), columnSpan, rowSpan].join(':'),
        ),
      );
    case 'box':
      return { box: block.title, blocks: block.blocks.map((inner) => shapeOf(inner)) };
    case 'draft-photo':
      return { photo: block.caption, credit: block.credit, alt: block.alt, picture: block.picture };
    default:
      return block.type;
  }
}

function runs(content: Inline): unknown {
  const plain = content.every(({ marks, link }) => marks === undefined && link === undefined);
  if (plain) return inlineText(content);
  return content.map(({ text, marks = [], link }) =>
    [text, ...marks, ...(link === undefined ? [] : [link])].join('|'),
  );
}

function entry({ content, nested }: ListItem): unknown {
  return nested === null
    ? runs(content)
    : [runs(content), nested.ordered ? 'ol' : 'ul', ...nested.items.map(entry)];
}

describe('text and its marks', () => {
  it.each([
    [
      'tags',
      '<p>a <b>b</b> <i>c</i> <u>d</u> <s>e</s> H<sub>2</sub>O x<sup>2</sup></p>',
      [
        [
          'a ',
          'b|bold',
          ' ',
          'c|italic',
          ' ',
          'd|underline',
          ' ',
          'e|strikethrough',
          ' H',
          '2|subscript',
          'O x',
          '2|superscript',
        ],
      ],
    ],
    ['nested tags', '<p><b>a<i>b</i></b></p>', [['a|bold', 'b|bold|italic']]],
    [
      'styles',
      '<p><span style="font-weight:600">a</span><span style="FONT-STYLE: Italic">b</span><span style="text-decoration-line:underline">c</span></p>',
      [['a|bold', 'b|italic', 'c|underline']],
    ],
    ['a style that takes a mark off', '<b>a<span style="font-weight:400">b</span></b>', [['a|bold', 'b']]],
    ['white space', '<p>  một\n  hai\t<b> ba</b> </p>', [['một hai ', 'ba|bold']]],
    ['line breaks', '<p>một<br> hai </p>', ['một\nhai']],
    ['two line breaks, which are a new paragraph', 'một<br><br>hai<br>\n<br>ba', ['một', 'hai', 'ba']],
    ['line breaks at the ends', '<p><br>một<br></p>', ['một']],
    ['preformatted text', '<pre>một\n  hai</pre>', ['một\nhai']],
    ['text outside any element', 'một<div>hai<p>ba</p>bốn</div>năm', ['một', 'hai', 'ba', 'bốn', 'năm']],
    ['entities', '<p>S&amp;L &lt;b&gt; &ocirc; &#x1EBF;</p>', ['S&L <b> ô ế']],
    ['decomposed letters across tags', '<p>ha<b>\u0309i</b></p>', [['ha', '\u0309i|bold']]],
    ['quotation marks', '<p><q>một</q></p>', ['“một”']],
    ['empty paragraphs', '<p></p><p>&nbsp;</p><p><b> </b></p><p>một</p>', ['một']],
    ['emoji drawn as pictures', '<p>vui <img alt="😀" src="https://a.vn/1.png"> quá</p>', ['vui 😀 quá']],
    [
      'headings',
      '<h1>a</h1><h2><b>b</b></h2><h3>c</h3><h6>d</h6>',
      [{ h2: 'a' }, { h2: 'b' }, { h3: 'c' }, { h3: 'd' }],
    ],
    ['a divider', '<p>a</p><hr><p>b</p>', ['a', 'divider', 'b']],
  ])('%s', (_, html, expected) => expect(shape(html)).toEqual(expected));
});

describe('links', () => {
  it.each([
    ['https://vi-du.vn/a', 'https://vi-du.vn/a'],
    ['mailto:toasoan@vi-du.vn', 'mailto:toasoan@vi-du.vn'],
    ['https://www.google.com/url?q=https://vi-du.vn/a%3Fb%3D1&sa=D', 'https://vi-du.vn/a?b=1'],
    ['https://www.google.com/url?sa=t&url=https%3A%2F%2Fvi-du.vn', 'https://vi-du.vn'],
    ['https://l.facebook.com/l.php?u=https%3A%2F%2Fvi-du.vn%2Fx', 'https://vi-du.vn/x'],
    ['https://www.google.com/url?q=javascript:alert(1)', 'https://www.google.com/url?q=javascript:alert(1)'],
  ])('%s', (href, link) => expect(shape(`<a href="${href}">x</a>`)).toEqual([[`x|${link}`]]));

  it.each([
    'javascript:alert(1)',
    'jav&#9;ascript:alert(1)',
    'data:text/html,x',
    'file:///etc/passwd',
    '/tin',
    '//vi-du.vn',
    '#x',
    'vbscript:x',
    '\u200Bjavascript:x',
  ])('keeps only the text of %s', (href) => expect(shape(`<a href="${href}">x</a>`)).toEqual(['x']));

  it('are not underlined for being links', () => {
    const docs =
      '<a href="https://vi-du.vn" style="text-decoration:none"><span style="text-decoration:underline">x</span></a>';
    expect(shape(docs)).toEqual([['x|https://vi-du.vn']]);
  });
});

describe('Google Docs', () => {
  const docs = `<meta charset="utf-8"><b style="font-weight:normal;" id="docs-internal-guid-1f2e">
    <h2 dir="ltr"><span style="font-weight:400;font-style:normal">Tít phụ</span></h2>
    <p dir="ltr"><span style="font-weight:400">Đoạn </span><span style="font-weight:700">đậm</span><span style="font-weight:400;vertical-align:super;font-size:0.6em">2</span></p><br />
    <ul><li dir="ltr" aria-level="1"><p role="presentation"><span>Một</span></p></li>
    <ul><li dir="ltr" aria-level="2"><p role="presentation"><span>Một một</span></p></li></ul>
    <li dir="ltr" aria-level="1"><p role="presentation"><span>Hai</span></p></li></ul></b>`;

  it('is read without its wrapper, with its nested lists', () => {
    expect(shape(docs)).toEqual([
      { h2: 'Tít phụ' },
      ['Đoạn ', 'đậm|bold', '2|superscript'],
      { ul: [['Một', 'ul', 'Một một'], 'Hai'] },
    ]);
  });
});

describe('Word', () => {
  const line = (level: number, marker: string, text: string) =>
    `<p class=MsoListParagraphCxSpMiddle style='margin-left:1in;mso-list:l0 level${level} lfo1'><![if !supportLists]><span style='font-family:Symbol'><span style='mso-list:Ignore'>${marker}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span></span></span><![endif]><span lang=VI>${text}<o:p></o:p></span></p>`;

  it('has its lists as lists, without the markers it writes out', () => {
    expect(shape(line(1, '·', 'Một') + line(2, 'o', 'Một một') + line(1, '·', 'Hai'))).toEqual([
      { ul: [['Một', 'ul', 'Một một'], 'Hai'] },
    ]);
    expect(shape(line(1, '1.', 'Một') + line(1, '2.', 'Hai'))).toEqual([{ ol: ['Một', 'Hai'] }]);
    expect(shape(line(1, '·', 'Một') + line(1, 'a)', 'Hai'))).toEqual([{ ul: ['Một'] }, { ol: ['Hai'] }]);
  });

  it('has them also as the clipboard hides the markers, in comments', () => {
    const hidden =
      "<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><!--[if !supportLists]--><span>·&nbsp; </span><!--[endif]-->Một</p>";
    expect(shape(hidden)).toEqual([{ ul: ['Một'] }]);
  });

  it('has them from the web, where every entry is in a list of its own', () => {
    const entryOf = (level: number, text: string) =>
      `<div class="ListContainerWrapper SCXW1 BCX0"><ul class="BulletListStyle1"><li data-aria-level="${level}" class="OutlineElement"><p class="Paragraph"><span class="TextRun"><span class="NormalTextRun">${text}</span></span><span class="EOP">&nbsp;</span></p></li></ul></div>`;
    expect(shape(entryOf(1, 'Một') + entryOf(2, 'Một một') + entryOf(1, 'Hai'))).toEqual([
      { ul: [['Một', 'ul', 'Một một'], 'Hai'] },
    ]);
  });

  it('leaves its style sheets, its empty paragraphs and its hidden text behind', () => {
    const html =
      '<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style><!-- p.MsoNormal {margin:0} --></style><!--[if gte mso 9]><xml><o:x/></xml><![endif]--></head><body><!--StartFragment--><p class=MsoNormal><b><span style="font-size:12pt">Đậm</span></b> thường<o:p></o:p></p><p class=MsoNormal><o:p>&nbsp;</o:p></p><p style="mso-hide:all">ẩn</p><!--EndFragment--></body></html>';
    expect(shape(html)).toEqual([['Đậm|bold', ' thường']]);
    expect(leftOut(html)).toEqual([{ what: 'hidden', text: 'ẩn' }]);
  });

  it('says that its pictures lie on its own disk', () => {
    expect(
      blocks('<p>a</p><img width=400 height=300 src="file:///C:/Users/x/clip_image002.jpg">')[1],
    ).toMatchObject({
      type: 'draft-photo',
      picture: { kind: 'elsewhere' },
    });
  });
});

describe('lists, quotations, boxes', () => {
  it('reads lists in lists, however they are written', () => {
    expect(shape('<ul><li>a<ol><li>b</li></ol></li><li>c</li></ul>')).toEqual([
      { ul: [['a', 'ol', 'b'], 'c'] },
    ]);
    expect(shape('<ul><li>a</li><li><ul><li>b</li></ul></li></ul>')).toEqual([{ ul: [['a', 'ul', 'b']] }]);
    expect(shape('<ul><li>a<ul><li>b</li></ul>c</li></ul>')).toEqual([{ ul: [['a', 'ul', 'b'], 'c'] }]);
    expect(shape('<li>a</li><li>b</li>')).toEqual([{ ul: ['a', 'b'] }]);
    expect(shape('<ul>a<li>b</li></ul>')).toEqual([{ ul: ['a', 'b'] }]);
    expect(shape('<ul><li><p>a</p><p>b</p></li></ul>')).toEqual([{ ul: ['a\nb'] }]);
    expect(shape('<ul><li></li><li> </li></ul>')).toEqual([]);
  });

  it('keeps what no entry can hold after the list', () => {
    const html = '<ul><li>a<table><tr><td>1</td><td>2</td></tr></table></li><li>b</li></ul>';
    expect(shape(html)).toEqual([{ ul: ['a', 'b'] }, [['td:1:1:1', 'td:2:1:1']]]);
  });

  it('never nests deeper than the article allows', () => {
    const [list] = blocks('<ul><li>a'.repeat(60));
    let depth = 0;
    for (
      let items = list?.type === 'list' ? list.items : [];
      items.length > 0;
      items = items.at(-1)?.nested?.items ?? []
    )
      depth += 1;
    expect(depth).toBe(8);
  });

  it('reads quotations with who said them', () => {
    expect(shape('<blockquote><p>Lời.</p><footer>— Ông A</footer></blockquote>')).toEqual([
      { quote: 'Lời.', by: 'Ông A' },
    ]);
    expect(shape('<blockquote>Lời.<p><cite>Bà B</cite></p></blockquote>')).toEqual([
      { quote: 'Lời.', by: 'Bà B' },
    ]);
    expect(shape('<figure><blockquote>Lời.</blockquote><figcaption>Bà B</figcaption></figure>')).toEqual([
      { quote: 'Lời.', by: 'Bà B' },
    ]);
    expect(shape('<blockquote><p>a</p><p>b</p></blockquote>')).toEqual([{ quote: 'a\nb', by: '' }]);
  });

  it('reads boxes with their titles', () => {
    expect(shape('<aside><h4>Tên</h4><p>a</p><h5>b</h5><ul><li>c</li></ul></aside>')).toEqual([
      { box: 'Tên', blocks: ['a', { h2: 'b' }, { ul: ['c'] }] },
    ]);
    expect(shape('<details><summary>Tên</summary>a</details>')).toEqual([{ box: 'Tên', blocks: ['a'] }]);
    expect(shape('<aside><p>a</p></aside>')).toEqual([{ box: '', blocks: ['a'] }]);
  });
});

describe('tables', () => {
  it('reads cells, headers and spans', () => {
    const html =
      '<table><thead><tr><td>A</td><td>B</td></tr></thead><tr><th>1</th><td colspan=2 rowspan="9">2<br>3</td></tr><tr><td></td></tr></table>';
    expect(shape(html)).toEqual([[['th:A:1:1', 'th:B:1:1'], ['th:1:1:1', 'td:2\n3:2:2'], ['td::1:1']]]);
  });

  it('opens up tables that only arrange a page', () => {
    expect(shape('<table><tr><td>a</td></tr><tr><td>b</td></tr></table>')).toEqual(['a', 'b']);
    expect(shape('<table role="presentation"><tr><td>a</td><td>b</td></tr></table>')).toEqual(['a', 'b']);
    expect(shape('<table><tr><td><h2>a</h2></td><td>b</td></tr></table>')).toEqual([{ h2: 'a' }, 'b']);
  });

  it('takes a picture with a line under it for a photo', () => {
    const html =
      '<table class="picture"><tr><td><img src="a.jpg"></td></tr><tr><td>Chú thích. Ảnh: KC</td></tr></table>';
    expect(shape(html)).toEqual([
      { photo: 'Chú thích.', credit: 'KC', alt: '', picture: { kind: 'beside', address: 'a.jpg' } },
    ]);
  });
});

describe('pictures', () => {
  it.each([
    ['<img src="data:image/png;base64,AAAA">', { kind: 'data', uri: 'data:image/png;base64,AAAA' }],
    ['<img src="anh%20dep.jpg?x=1">', { kind: 'beside', address: 'anh dep.jpg' }],
    ['<img src="https://vi-du.vn/a.jpg">', { kind: 'remote', address: 'https://vi-du.vn/a.jpg' }],
    ['<img src="//vi-du.vn/a.jpg">', { kind: 'remote', address: '//vi-du.vn/a.jpg' }],
    ['<img src="cid:1@mail">', { kind: 'elsewhere', address: 'cid:1@mail' }],
    ['<img src="blob:https://vi-du.vn/1">', { kind: 'elsewhere', address: 'blob:https://vi-du.vn/1' }],
    ['<img src="data:image/gif;base64,R0lGOD" data-src="a.jpg">', { kind: 'beside', address: 'a.jpg' }],
    ['<img srcset="nho.jpg 400w, lon.jpg 1600w">', { kind: 'beside', address: 'lon.jpg' }],
  ])('%s', (html, picture) => expect(blocks(html)).toMatchObject([{ type: 'draft-photo', picture }]));

  it.each([
    '<img>',
    '<img src="">',
    '<img src="data:text/html,x">',
    '<img width=1 height=1 src="https://vi-du.vn/dem.gif">',
  ])('is none: %s', (html) => expect(blocks(html)).toEqual([]));

  it('have the words that stand under them', () => {
    const figure =
      '<figure><img src="a.jpg" alt="Mô tả"><figcaption>Chú thích <span class="credit">Ảnh: KC</span></figcaption></figure>';
    expect(shape(figure)).toMatchObject([{ photo: 'Chú thích', credit: 'KC', alt: 'Mô tả' }]);
    expect(
      shape('<div class="wp-caption"><img src="a.jpg"><p class="wp-caption-text">Chú thích</p></div>'),
    ).toMatchObject([{ photo: 'Chú thích' }]);
    expect(
      shape('<p><img src="a.jpg"></p><p class="PhotoCMS_Caption">Chú thích (Ảnh: A/B)</p>'),
    ).toMatchObject([{ photo: 'Chú thích', credit: 'A/B' }]);
  });

  it('stand between the words around them', () => {
    expect(shape('<p>a <img src="a.jpg"> b</p>')).toMatchObject(['a', { photo: '' }, 'b']);
  });
});

describe('what no story can hold', () => {
  it('is named', () => {
    expect(
      leftOut(
        '<iframe src="https://vi-du.vn/phim"></iframe><video><source src="a.mp4"></video><form><button>Gửi</button></form>',
      ),
    ).toEqual([
      { what: 'embed', text: 'https://vi-du.vn/phim' },
      { what: 'embed', text: 'a.mp4' },
      { what: 'form', text: 'Gửi' },
    ]);
  });

  it('is not named where nobody would miss it', () => {
    expect(
      leftOut('<script>x()</script><style>p{}</style><svg><path d="M0 0"/></svg><noscript>x</noscript>'),
    ).toEqual([]);
  });
});
