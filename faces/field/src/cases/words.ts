import type { Language } from '../i18n.tsx';

/** Words that are fetched with their pages, not with the first one. */
export function sayer<const Zh extends Readonly<Record<string, string>>>(
  zh: Zh,
  en: { readonly [K in keyof Zh]: string },
) {
  return (language: Language) =>
    (key: keyof Zh, values: Readonly<Record<string, string | number>> = {}): string => {
      const words: { readonly [K in keyof Zh]: string } = language === 'zh-CN' ? zh : en;
      return words[key].replaceAll(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''));
    };
}

/** Of every case on the phone. */
export const caseWords = sayer(
  {
    waiting: '已记在本机，有信号马上发：{what}',
    refused: '没有办成：{why}',
    offline: '没有信号，这是上次看到的',
    gone: '这件不在您手上了',
    goneHint: '别的岗办了，或者不用办了。',
    back: '回首页',
    cancel: '回去',
    choose: '选一个',
    find: '写开头几个字',
    found: '{n} 个，选一个',
    findDenied: '这个岗位不能查，请值班台来办',
    findFailed: '没有查到：没有信号，或服务器没有回答，等一下再写一个字',
    yes: '是',
    no: '否',
    here: '手机定位，误差约 {m} 米',
    hereAsking: '正在定位……',
    hereNone: '定位不到，也可以不带位置',
    hereAgain: '再定位',
    hereOff: '不带位置',
    till: '限',
    past: '已过',
    comma: '，',
    map: '看地图',
    mapHide: '收起地图',
    mapLabel: '地点在地图上',
    route: '导航',
  },
  {
    waiting: 'Kept on this phone and sent with the first signal: {what}',
    refused: 'Not done: {why}',
    offline: 'No signal: this is what was seen last',
    gone: 'This is not in your hands any more',
    goneHint: 'Another post did it, or nobody need do it.',
    back: 'First page',
    cancel: 'Back',
    choose: 'Choose',
    find: 'The first letters',
    found: '{n} found, choose one',
    findDenied: 'This post may not look this up; ask the duty desk to do it',
    findFailed: 'Could not be looked up: no signal, or no answer; wait a moment and type again',
    yes: 'Yes',
    no: 'No',
    here: 'Position of the phone, about {m} m',
    hereAsking: 'Asking for the position…',
    hereNone: 'No position was found; it can be left out',
    hereAgain: 'Ask again',
    hereOff: 'Leave out',
    till: 'due',
    past: 'past',
    comma: ', ',
    map: 'Map',
    mapHide: 'Hide the map',
    mapLabel: 'The place on the map',
    route: 'Navigate',
  },
);
export type CaseSay = ReturnType<typeof caseWords>;
