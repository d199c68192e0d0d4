/** What an officer of a department can do with a whistle on the phone. */
import type { State } from '@gridgov/domain/hands/whistles/events.ts';
import type { Act } from '../cases/act.ts';
import type { Standing } from '../cases/ahead.ts';
import type { WhistleSay } from './words.ts';

type Acts = { readonly main: Act | undefined; readonly others: readonly Act[] };
type Asked = {
  readonly state: State;
  /** Where it stands once what waits has arrived. */
  readonly standing: Standing;
  readonly may: (command: string) => boolean;
  /** Who holds the phone; most often they lead. */
  readonly self: string;
};

/** The act that moves one's own lane on is the main one: answers come after one's own tasks. */
export function actsOf({ state, standing, may, self }: Asked, words: WhistleSay): Acts {
  const own = standing.lanes.filter(({ mine }) => mine);
  const report = { hint: words('reportHint'), asks: ['leader'], quick: self === '' ? [] : [self] };
  const come = {
    hint: words('comeHint'),
    why: words('comeWhy'),
    asks: ['place', 'files', 'reason'],
    anyOf: true,
    quick: words('comeQuick').split('|'),
  } as const;
  const acts: readonly Act[] = [
    { command: 'report', name: words('report'), ...report },
    { command: 'come', name: words('come'), ...come },
    ...own
      .filter(({ lane, stage }) => lane === 'task' && stage === 'doing')
      .map(({ key }): Act => {
        const title = state.lanes.task.find((task) => task.key === key)?.title ?? '';
        const name = words('finishTask', { title });
        return { command: 'finish_task', name, asks: ['words', 'files'], body: { task: key } };
      }),
    { command: 'answer', name: words('answer'), asks: ['result', 'files'] },
    { command: 'answer_score', name: words('answer_score'), asks: ['words', 'files'] },
    {
      command: 'object',
      name: words('object'),
      why: words('objectWhy'),
      asks: ['article', 'words', 'files'],
    },
    { command: 'visit', name: words('visit'), asks: ['words', 'files'] },
    { command: 'note', name: words('note'), asks: ['words', 'files'] },
  ];
  const [first, ...rest] = acts.filter(({ command }) => may(command));
  if (first === undefined || BESIDES.has(first.command))
    return { main: undefined, others: first === undefined ? [] : [first, ...rest] };
  // Nothing is answered while a task of one's own is open.
  const others = first.command === 'finish_task' ? rest.filter(({ command }) => command !== 'answer') : rest;
  return { main: first, others };
}

const BESIDES: ReadonlySet<string> = new Set(['object', 'visit', 'note']);
