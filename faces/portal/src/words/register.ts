/** Words of the register of purposes, in both languages. */
export const registerWords = {
  zh: {
    title: '一项一项说清楚',
    lead: '这里的每一项，都是程序现在保存的。',
    holds: '存什么',
    ground: '凭什么',
    seenBy: '谁能看',
    nobody: '程序自动用，没有人看',
    kept: '存多久',
    and: '、',
  },
  en: {
    title: 'Each purpose, one by one',
    lead: 'This is what the program keeps today.',
    holds: 'What is kept',
    ground: 'Legal ground',
    seenBy: 'Who can see it',
    nobody: 'The program uses it, nobody sees it',
    kept: 'For how long',
    and: ', ',
  },
} as const;
