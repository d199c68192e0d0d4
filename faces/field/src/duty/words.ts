import type { Language } from '../i18n.tsx';

const zh = {
  title: '值班',
  now: '正在值班',
  until: '到 {time}',
  beats: '值班时每 30 秒告诉值班室手机在线，不带位置；下班就停。',
  none: '60 天内没有您的班',
  old: '没有信号，这是上次看到的',
  duty: '{shift} {place}',
  swap: '{name}想和您换 {time} 的班',
  agree: '同意',
  refuse: '不同意',
  agreed: '已答复',
  failed: '没有送到，有信号时再试',
  standsFor: '替{name}',
} as const;
type Words = { readonly [K in keyof typeof zh]: string };
const en: Words = {
  title: 'Duties',
  now: 'On duty',
  until: 'until {time}',
  beats: 'On duty this phone says every 30 seconds that it is there, never where; it stops with the duty.',
  none: 'You have no duty within 60 days',
  old: 'No signal: this is what was seen last',
  duty: '{shift} {place}',
  swap: '{name} asks to swap the duty of {time}',
  agree: 'Agree',
  refuse: 'Refuse',
  agreed: 'Answered',
  failed: 'Not sent; try again with a signal',
  standsFor: 'for {name}',
};

/** Words of the page of one's own duties, which is fetched with it. */
export function dutyWords(language: Language) {
  const words: Words = language === 'zh-CN' ? zh : en;
  return (key: keyof Words, values: Readonly<Record<string, string>> = {}): string =>
    words[key].replaceAll(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '');
}
