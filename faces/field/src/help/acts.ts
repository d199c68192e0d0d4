/** What can be done with a request for help on the phone. */
import { type HelpCommand, movesOn } from '@gridgov/domain/safety/help/next.ts';
import type { Act } from '../cases/act.ts';
import type { CallSay } from './words.ts';

type Acts = { readonly main: Act | undefined; readonly others: readonly Act[] };
const TAKING: ReadonlySet<string | undefined> = new Set(['take', 'take_uncalled']);

/** `stage`: where it stands once what waits has arrived; null where only the server knows. */
export function actsOf(stage: string | null, may: (command: HelpCommand) => boolean, words: CallSay): Acts {
  const take = { name: words('take'), hint: words('takeHint') };
  const acts: Partial<Record<HelpCommand, Omit<Act, 'command'>>> = {
    take,
    take_uncalled: take,
    take_over: { name: words('take_over'), hint: words('takeHint') },
    set_out: { name: words('set_out'), hint: words('setOutHint') },
    arrive: { name: words('arrive'), hint: words('arriveHint') },
    finish: { name: words('finish'), asks: ['outcome', 'note', 'files'] },
    look_back: { name: words('look_back'), asks: ['well'], answers: [words('wellYes'), words('wellNo')] },
    pass: {
      name: words('pass'),
      hint: words('passHint'),
      why: words('passWhy'),
      asks: ['reason'],
      warns: true,
    },
    tell: { name: words('tell'), asks: ['words'], quick: words('quick').split('|') },
    send: { name: words('send'), asks: ['person', 'note'] },
    hand_over: { name: words('hand_over'), asks: ['to', 'receiver', 'why'] },
    give_back: { name: words('give_back'), asks: ['reason'] },
    note: { name: words('note'), asks: ['words', 'files'] },
  };
  const actOf = (command: HelpCommand): Act[] => {
    const act = acts[command];
    return act === undefined ? [] : [{ command, ...act }];
  };
  const main = stage === null ? undefined : movesOn(stage, may);
  const besides: readonly HelpCommand[] = TAKING.has(main)
    ? ['pass']
    : ['tell', 'send', 'hand_over', 'give_back', 'note'];
  return {
    main: main === undefined ? undefined : actOf(main)[0],
    others: besides.filter(may).flatMap(actOf),
  };
}

/** 2:48 until a moment; 0:00 where it has passed. */
export function countdown(dueAt: string, now: number): string | null {
  const seconds = Math.max(0, Math.floor((Date.parse(dueAt) - now) / 1000));
  const minutes = Math.floor(seconds / 60);
  if (minutes >= 60) return null;
  return `${minutes}:${String(seconds % 60).padStart(2, '0')}`;
}
