import assert from 'node:assert/strict';
import { test } from 'node:test';
import { el, xmlDocument } from './xml.ts';

test('text is written so that a reader gets it back to the character', () => {
  const document = xmlDocument(el('a', [el('b', ' <x> & ]]>\r\n\t𠮷 '), el('c')], { d: '"\n' }));
  assert.equal(
    document,
    '<?xml version="1.0" encoding="UTF-8"?>\n<a d="&quot;&#10;"><b> &lt;x&gt; &amp; ]]&gt;&#13;\n\t𠮷 </b><c/></a>\n',
  );
});

test('what XML cannot carry does not reach the document', () => {
  assert.equal(el('a', 'x\u0001y\ud800z').xml, '<a>x\ufffdy\ufffdz</a>');
});
