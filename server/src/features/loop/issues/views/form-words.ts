/** Titles and words of the paper forms that the table of the loop does not have. */
type Words = { zh: string; en: string };

export const FORM_LABELS = {
  number: { zh: '案号', en: 'Number' },
  title: { zh: '事项', en: 'Matter' },
  class: { zh: '类别', en: 'Class' },
  place: { zh: '地点', en: 'Place' },
  grid: { zh: '网格', en: 'Grid' },
  channel: { zh: '来源', en: 'Channel' },
  nature: { zh: '诉求性质', en: 'Nature' },
  reporter: { zh: '登记人', en: 'Registered by' },
  seenAt: { zh: '发现时间', en: 'Seen at' },
  reportedAt: { zh: '登记时间', en: 'Registered at' },
  description: { zh: '情况', en: 'What was reported' },
  files: { zh: '附件数', en: 'Files' },
  limit: { zh: '处置时限', en: 'Limit' },
  ground: { zh: '派遣依据', en: 'Ground' },
  acknowledgeBy: { zh: '签收期限', en: 'Acknowledge by' },
  handleBy: { zh: '处置期限', en: 'Handle by' },
  answerBy: { zh: '答复期限', en: 'Answer by' },
  inTime: { zh: '按期', en: 'In time' },
  doneBy: { zh: '经办人', en: 'Done by' },
  doneAt: { zh: '经办时间', en: 'Done at' },
  answeredBy: { zh: '答复人', en: 'Answered by' },
  answeredAt: { zh: '答复时间', en: 'Answered at' },
  decidedBy: { zh: '审批人', en: 'Decided by' },
  decidedAt: { zh: '审批时间', en: 'Decided at' },
  signature: { zh: '签字', en: 'Signature' },
  received: { zh: '签收人签字', en: 'Received by' },
  approved: { zh: '审批人签字', en: 'Approved by' },
  seal: { zh: '单位盖章', en: 'Seal' },
} as const satisfies Record<string, Words>;

type Label = keyof typeof FORM_LABELS;
type Title = { title: Words; signatures: readonly Label[] };

export const FORM_TITLES = {
  register: { title: { zh: '问题登记单', en: 'Registration of a matter' }, signatures: ['signature'] },
  confirm: { title: { zh: '核实单', en: 'Confirmation on site' }, signatures: ['signature'] },
  file: { title: { zh: '立案单', en: 'Filing' }, signatures: ['signature', 'seal'] },
  dispatch: { title: { zh: '任务派遣单', en: 'Dispatch' }, signatures: ['signature', 'received', 'seal'] },
  respond: { title: { zh: '反馈单', en: 'Response' }, signatures: ['signature', 'seal'] },
  verify: { title: { zh: '核查单', en: 'Verification' }, signatures: ['signature'] },
  supervise: { title: { zh: '督办单', en: 'Supervision' }, signatures: ['signature', 'received', 'seal'] },
  extension: { title: { zh: '延期审批单', en: 'Extension' }, signatures: ['signature', 'approved', 'seal'] },
  history: { title: { zh: '流转记录', en: 'History' }, signatures: [] },
} as const satisfies Record<string, Title>;

export type FormKind = keyof typeof FORM_TITLES;
