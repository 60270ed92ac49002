import { describe, expect, it } from 'vitest';
import { html, lines } from '../../../bot/page/html.ts';

describe('A piece of HTML', () => {
  it.each([
    ['text', html`<p>${'<b>&"'}</p>`, '<p>&lt;b&gt;&amp;&quot;</p>'],
    [
      'an attribute',
      html`<p title="${'"><script>'}"></p>`,
      '<p title="&quot;&gt;&lt;script&gt;"></p>',
    ],
    ['each text of a list', html`${['<i>', '<u>']}`, '&lt;i&gt;&lt;u&gt;'],
    ['a line', lines('<a>\n<b>'), '&lt;a&gt;<br>&lt;b&gt;'],
  ])('escapes %s that is put in', (_what, piece, written) => {
    expect(String(piece)).toBe(written);
  });

  it('takes other pieces as they are, numbers, and nothing', () => {
    expect(String(html`${html`<b>${7}</b>`}${null}${false}${[html`<i></i>`]}`)).toBe(
      '<b>7</b><i></i>',
    );
  });
});
