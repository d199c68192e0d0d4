/** Words of papers: the receipt, and the page that says whether a paper is valid. */
export const paper = {
  title: '查文书真假',
  description:
    '用文书上的文号和校验码，查这份文书是不是真的、有没有效。只说种类、日期和发文单位，不显示内容。',
  hint: '文号和校验码都印在文书最后。两样都要填。',
  number: '文号',
  numberHint: '像〔2026〕督字第17号。括号怎么打都行。',
  code: '校验码',
  codeHint: '12个字母和数字，像 7K3M-Q2WX-9RTE。',
  go: '查',
  valid: '这份文书有效',
  kind: '种类',
  day: '日期',
  issuer: '发文单位',
  ended: '真的，但已失效',
  until: '有效至',
  noContent: '这里不显示内容。请对照手里的纸，看种类、日期和发文单位对不对。',
  wrong: '没有查到。核对文号和校验码，两样都对才查得到。',
  receipt: '下载回执',
  receiptHint: 'PDF，有文号和校验码，可以存着或打印。',
};
