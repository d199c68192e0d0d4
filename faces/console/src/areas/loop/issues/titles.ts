/** What the pages of matters are called: in the navigation, and above the lists themselves. */
export const titles = {
  intake: { zh: '来电', en: 'Calls' },
  todo: { zh: '待办', en: 'To do' },
  cases: { zh: '案件', en: 'Cases' },
  map: { zh: '地图', en: 'Map' },
} as const;
