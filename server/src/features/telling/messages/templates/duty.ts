/** Duties: swaps asked for and answered, standing in, changes of the roster. Values: post (seat, shift, place), from, to. */
import type { Template } from './template.ts';

export const DUTY = {
  /** To whoever is asked. */
  'duty.swap_asked': {
    audience: 'staff',
    zh: {
      line: '同事想和您换班，{from}',
      subject: '同事想和您换班：{post}',
      text: '同事想和您换 {from} 的“{post}”。在控制台“换班和离岗”页同意或不同意。',
    },
    en: {
      line: 'A colleague asks you to swap a duty of {from}',
      subject: 'A swap is asked for: {post}',
      text: 'A colleague asks you to swap the duty “{post}” of {from}. Agree or refuse on the page “Swaps and absences” of the console.',
    },
  },
  /** To whoever asked. */
  'duty.swap_agreed': {
    audience: 'staff',
    zh: {
      line: '同意换班，{from} 的班已换',
      subject: '已换班：{post}',
      text: '{from} 的“{post}”已换班，以值班表为准。',
    },
    en: {
      line: 'The swap of {from} was agreed on and holds',
      subject: 'Swapped: {post}',
      text: 'The duty “{post}” of {from} was swapped. The roster shows who has it now.',
    },
  },
  'duty.swap_refused': {
    audience: 'staff',
    zh: {
      line: '没有同意换班，{from} 的班仍是您的',
      subject: '没有换班：{post}',
      text: '对方没有同意换 {from} 的“{post}”，这个班仍是您的。',
    },
    en: {
      line: 'The swap of {from} was refused: the duty stays yours',
      subject: 'Not swapped: {post}',
      text: 'The swap of the duty “{post}” of {from} was refused. The duty stays yours.',
    },
  },
  /** To the other one, or to both where the head undid it. */
  'duty.swap_ended': {
    audience: 'staff',
    zh: {
      line: '换班已撤回，{from} 的班照原来的',
      subject: '换班已撤回：{post}',
      text: '{from} 的“{post}”换班已撤回，照原来的值班表。',
    },
    en: {
      line: 'The swap of {from} was taken back: the duty is as before',
      subject: 'Swap taken back: {post}',
      text: 'The swap of the duty “{post}” of {from} was taken back. The roster is as it was before.',
    },
  },
  /** To whoever stands in. */
  'duty.stand_in': {
    audience: 'staff',
    zh: {
      line: '{from} 至 {to} 由您替班',
      subject: '由您替班：{post}',
      text: '{from} 至 {to} 由您替“{post}”的班。在控制台“值班表”页可以看到是哪几班。',
    },
    en: {
      line: 'You stand in on duty from {from} to {to}',
      subject: 'You stand in on duty: {post}',
      text: 'From {from} to {to} you stand in for the duties of “{post}”. The page “Duty roster” of the console shows which.',
    },
  },
  /** To whoever was put on duty or taken off, for days that are near. */
  'duty.changed': {
    audience: 'staff',
    zh: {
      line: '您的值班有变动，{from} 起',
      subject: '您的值班有变动：{post}',
      text: '{from} 起您在“{post}”的值班有变动，以值班表为准。',
    },
    en: {
      line: 'Your duties changed from {from} on',
      subject: 'Your duties changed: {post}',
      text: 'From {from} on your duties at “{post}” changed. The roster shows which they are.',
    },
  },
} as const satisfies Record<string, Template>;

export type DutyTemplate = keyof typeof DUTY;
