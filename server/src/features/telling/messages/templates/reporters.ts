/** [line shown beside the matter's title, whole sentence] in both languages. */
export type Row = readonly [zhLine: string, zh: string, enLine: string, en: string];

/** The line is the step's own word, for staff who reported; the text is in residents' words, as the portal says it. */
export const REPORTER = {
  accepted: [
    '受理',
    '您反映的 {number} 已安排人去看。',
    'Accepted',
    'Somebody was sent to look at your report {number}.',
  ],
  filed: [
    '立案',
    '您反映的 {number} 决定办，正在找人办。',
    'Filed',
    'Your report {number} was taken on; we are finding who does it.',
  ],
  declined: [
    '不予立案',
    '您反映的 {number} 没有受理。理由可用编号查；不同意，可以请上一级重看。',
    'Declined',
    'Your report {number} was not taken on. The reason is with the matter; if you disagree, the next level looks again.',
  ],
  objection_decided: [
    '复核异议',
    '您反映的 {number} 重新看过了，结果可用编号查。',
    'Objection decided',
    'Your report {number} was looked at again: see the matter for the result.',
  ],
  dispatched: [
    '派遣',
    '您反映的 {number} 已交给单位办。',
    'Dispatched',
    'Your report {number} is with the unit that answers for it.',
  ],
  redispatched: [
    '改派',
    '您反映的 {number} 改交给别的单位办。',
    'Redispatched',
    'Your report {number} is now with another unit.',
  ],
  ruled: [
    '裁定',
    '您反映的 {number} 定下由哪个单位办了。',
    'Ruled',
    'It was decided which unit deals with your report {number}.',
  ],
  settled: [
    '自处置',
    '您反映的 {number} 有人当场办了。',
    'Settled on the spot',
    'Your report {number} was dealt with on the spot.',
  ],
  responded: [
    '反馈',
    '您反映的 {number}，单位说办好了，正要去看。',
    'Responded',
    'The unit says that your report {number} is done; somebody is going to look.',
  ],
  verified: [
    '核查不同意',
    '您反映的 {number} 去看过，没弄好，已要求重做。',
    'Not verified',
    'Somebody looked at your report {number}: it is not done well and has to be done again.',
  ],
  reworked: [
    '返工',
    '您反映的 {number} 没弄好，已要求重做。',
    'Reworked',
    'Your report {number} was not done well and has to be done again.',
  ],
  extension_decided: [
    '批准延期',
    '您反映的 {number} 要多几天。到哪天，可用编号查。',
    'Extension granted',
    'Your report {number} takes some days longer; see the matter for the date.',
  ],
  suspension_decided: [
    '批准挂账',
    '您反映的 {number} 现在办不了，到日子再看。哪天再看，可用编号查。',
    'Suspended',
    'Your report {number} cannot be done now; see the matter for when it is looked at again.',
  ],
  resumed: ['恢复计时', '您反映的 {number} 接着办了。', 'Resumed', 'Work on your report {number} goes on.'],
  transferred: [
    '移交外区',
    '您反映的 {number} 不在这个区，已转到该管的区办。',
    'Transferred',
    'Your report {number} was passed on to the district it belongs to.',
  ],
  merged: [
    '并入主案',
    '您反映的 {number} 和另一件一样，一起办，一起通知您。',
    'Merged',
    'Your report {number} is the same as another matter. You will be told when that is done.',
  ],
  unmerged: [
    '取消合并',
    '您反映的 {number} 分开单独办了。',
    'Unmerged',
    'Your report {number} is dealt with on its own again.',
  ],
  closed: [
    '结案',
    '您反映的 {number} 办好了。解决没有，说一声；没解决，可以要求重办。',
    'Closed',
    'Your report {number} is done. Say whether it is solved; if not, you may have it taken up again.',
  ],
  reopened: ['重办', '您反映的 {number} 已重新办。', 'Reopened', 'Your report {number} is taken up again.'],
} as const satisfies Record<string, Row>;
