import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dataElement, html } from './html.ts';

const HOSTILE = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' autofocus onfocus='alert(1)",
  '</title><svg onload=alert(1)>',
  '&lt;b&gt; <!-- ]]> {{7*7}}',
  '\u0000<\u0008b>',
];

test('whatever is put into a template stays text, in an element and in an attribute', () => {
  for (const text of HOSTILE) {
    const made = html`<p title="${text}">${text}</p>`.text;
    const inner = made.slice('<p title="'.length, -'</p>'.length);
    const [attribute = '', element = ''] = inner.split('">');
    for (const part of [attribute, element])
      assert.ok(![...'<>"\'\0\b'].some((sign) => part.includes(sign)), made);
  }
});

test('templates inside one another are not escaped again, lists are joined, nothing is nothing', () => {
  const items = ['a&b', 'c'].map((one) => html`<li>${one}</li>`);
  assert.equal(
    html`<ul>${items}${null}${false}${undefined}</ul>`.text,
    '<ul><li>a&amp;b</li><li>c</li></ul>',
  );
});

test('data for a script ends no element and comes back as it was', () => {
  const data = { text: '</script><script>alert(1)</script><!--' };
  const made = dataElement('seed', data).text;
  assert.equal(made.match(/<\/?script/g)?.length, 2);
  assert.deepEqual(JSON.parse(made.slice(made.indexOf('>') + 1, made.lastIndexOf('<'))), data);
});
