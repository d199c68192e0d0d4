/** Who stands in for whom, told to those who did not do it themselves. Values: post, from, to. */
import type { Language } from '@gridgov/domain/refusal.ts';
import type { Params, Template } from './template.ts';

export const DEPUTIES = {
  /** To the deputy. */
  'deputy.named': {
    audience: 'staff',
    zh: {
      line: '请您代理，{from} 至 {to}',
      subject: '请您代理：{post}',
      text: '{from} 至 {to} 请您代理岗位“{post}”。在控制台“代理”页可以看到，也可以结束。',
    },
    en: {
      line: 'You stand in from {from} to {to}',
      subject: 'You stand in: {post}',
      text: 'From {from} to {to} you stand in for the post “{post}”. The page “Deputies” of the console shows it and can end it.',
    },
  },
  /** To the holder of the post, where somebody else named the deputy. */
  'deputy.given': {
    audience: 'staff',
    zh: {
      line: '上级为您的岗位找了代理人，{from} 至 {to}',
      subject: '您的岗位有人代理：{post}',
      text: '{from} 至 {to} 上级为您的岗位“{post}”找了代理人。在控制台“代理”页可以看到，也可以结束。',
    },
    en: {
      line: 'A deputy was named for your post from {from} to {to}',
      subject: 'Your post has a deputy: {post}',
      text: 'From {from} to {to} a deputy was named for your post “{post}”. The page “Deputies” of the console shows it and can end it.',
    },
  },
  /** To those of the three who did not end it. */
  'deputy.ended': {
    audience: 'staff',
    zh: {
      line: '代理已提前结束',
      subject: '代理已结束：{post}',
      text: '岗位“{post}”原定到 {to} 的代理已提前结束，即时生效。',
    },
    en: {
      line: 'The deputation was ended early',
      subject: 'Deputation ended: {post}',
      text: 'The deputation for the post “{post}”, meant to last until {to}, was ended and no longer holds.',
    },
  },
  /** To whoever looks after a vacant grid. */
  'stand-in.named': {
    audience: 'staff',
    zh: {
      line: '请您代管一个网格，{from} 至 {to}',
      subject: '请您代管：{post}',
      text: '{from} 至 {to} 请您代管“{post}”，任务和巡查都到您这里。手机上在“我”里换到这个岗位，控制台在右上角换。',
    },
    en: {
      line: 'You look after one more grid from {from} to {to}',
      subject: 'You look after: {post}',
      text: 'From {from} to {to} you look after “{post}”; its tasks and patrols come to you. Change to this post under “Me” on the phone, or at the top right of the console.',
    },
  },
  'stand-in.ended': {
    audience: 'staff',
    zh: {
      line: '代管已提前结束',
      subject: '代管已结束：{post}',
      text: '“{post}”原定到 {to} 的代管已提前结束，即时生效。',
    },
    en: {
      line: 'You look after the grid no more',
      subject: 'Ended: {post}',
      text: 'You were to look after “{post}” until {to}; that was ended and no longer holds.',
    },
  },
} as const satisfies Record<string, Template>;

export type DeputyTemplate = keyof typeof DEPUTIES;

/** What a notice of a deputation keeps. */
export type DeputyFacts = {
  readonly post?: Readonly<Record<Language, string>>;
  readonly from?: string;
  readonly to?: string;
};

export function deputyParams({ post, from = '', to = '' }: DeputyFacts, language: Language): Params {
  return { post: post?.[language] ?? '', from, to };
}
