import type { paper as zh } from './zh.ts';

export const paper: typeof zh = {
  title: 'Check a paper',
  description:
    'By the number and the check code printed on a paper: whether it is genuine and valid. Kind, day and issuer are shown, never what it says.',
  hint: 'Number and check code are printed at the end of the paper. Both are needed.',
  number: 'Number',
  numberHint: 'As it is printed, in Chinese. Any brackets will do.',
  code: 'Check code',
  codeHint: '12 letters and digits, such as 7K3M-Q2WX-9RTE.',
  go: 'Check',
  valid: 'This paper is valid',
  kind: 'Kind',
  day: 'Day',
  issuer: 'Issued by',
  ended: 'Genuine, but not valid any more',
  until: 'Valid until',
  noContent: 'What it says is not shown here. Compare kind, day and issuer with the paper in your hand.',
  wrong: 'Nothing was found. Compare number and check code: both have to be right.',
  receipt: 'Download a receipt',
  receiptHint: 'A PDF with a number and a check code, to keep or to print.',
};
