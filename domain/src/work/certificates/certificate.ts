/** No certificate, no patrol 无证不上岗: who needs a certificate of a grid worker, whether it holds, and what leads to one. */
import { dayTextAt, minuteTextAt } from '../../calendar/zone.ts';
import { Refusal, say, type Value } from '../../refusal.ts';
import { endOf } from '../../workflow/terms.ts';
import type { Kind } from '../workers/events.ts';

/** The next way to a certificate: an exam that was assigned, `at` its last day, or a training session. */
export type Next =
  | { readonly kind: 'exam'; readonly id: string; readonly name: string; readonly at: number }
  | {
      readonly kind: 'training';
      readonly id: string;
      readonly name: string;
      readonly at: number;
      readonly place: string;
      readonly enrolled: boolean;
    };

/** What is known of somebody in a post; days are the beginnings of days. */
export type Standing = {
  readonly needed: boolean;
  /** Last day of their certificate; null: they hold none. */
  readonly until: number | null;
  /** An exam was passed since, and the certificate is not given yet. */
  readonly passed: boolean;
  readonly next: Next | null;
};
/** Where the city does not ask for it, or nobody looked. */
export const NOT_ASKED: Standing = { needed: false, until: null, passed: false, next: null };

/** Full-time and part-time workers need one, assistants do not. */
export const needsCertificate = (kind: Kind): boolean => kind !== 'assistant';

/** Whether a post needs one. Without a file only a full-time post is known to; leaders need none. */
export function postNeedsCertificate(post: string, kind: Kind | null): boolean {
  if (post === 'grid_worker') return kind === null || needsCertificate(kind);
  return post === 'grid_assistant' && kind !== null && needsCertificate(kind);
}

export const holdsAt = (until: number | null, at: number): boolean => until !== null && endOf(until) > at;

export const mayPatrol = ({ needed, until }: Pick<Standing, 'needed' | 'until'>, at: number): boolean =>
  !needed || holdsAt(until, at);

/** Why a patrol may not be walked at a moment; null where it may. */
export function patrolRefusal(standing: Standing, at: number): Refusal | null {
  if (mayPatrol(standing, at)) return null;
  return new Refusal('patrol-uncertified', { missing: missingOf(standing), next: nextOf(standing) });
}

function missingOf({ until }: Standing): Value {
  if (until === null) return say('没有网格员证', 'there is no certificate of a grid worker');
  const day = dayTextAt(until);
  return say(`网格员证 ${day} 到期`, `the certificate of a grid worker ended on ${day}`);
}

function nextOf({ passed, next }: Standing): Value {
  if (passed) return say('考试已合格，等镇街发证', 'the exam is passed; the street gives the certificate');
  if (next === null)
    return say('还没有安排，找镇街网格中心', 'nothing is planned yet; ask the grid centre of the street');
  const { name } = next;
  if (next.kind === 'exam') {
    const day = dayTextAt(next.at);
    return say(`考试“${name}”，最晚 ${day}`, `the exam “${name}”, no later than ${day}`);
  }
  const when = `${minuteTextAt(next.at)} ${next.place}`;
  return next.enrolled
    ? say(`培训“${name}”，${when}，已报名`, `the training “${name}”, ${when}, enrolled`)
    : say(
        `培训“${name}”，${when}，在手机“我的”里报名`,
        `the training “${name}”, ${when}; enrol on the phone`,
      );
}
