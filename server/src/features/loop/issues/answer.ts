/** What a command answers. */
import type { EventName } from '@gridgov/domain/loop/issues/events.ts';
import { EVENT_WORDS } from '@gridgov/domain/loop/issues/events.ts';
import { STAGES } from '@gridgov/domain/loop/issues/steps.ts';
import type { Language } from '@gridgov/domain/refusal.ts';
import type { Static } from 'typebox';
import { shortNumber } from './numbers.ts';
import type { CommandAnswer } from './schema.ts';

/** The stored answer of a command with a sentence in the reader's language: 0007 已派遣，待签收. */
export function answerOf(result: Record<string, unknown>, language: Language): Static<typeof CommandAnswer> {
  const events = (result.events as string[]).map((name) => name.slice('issue.'.length) as EventName);
  const answer = result as Static<typeof CommandAnswer>;
  const done = events.map((name) => DONE[name]?.[language] ?? EVENT_WORDS[name][language]);
  const stage = STAGES[result.stage as keyof typeof STAGES][language];
  const number = shortNumber(answer.number);
  const told = language === 'zh' ? `已${done.join('、')}` : done.join(', ');
  // What ended so is told by what was done.
  const now = told.endsWith(stage) ? '' : language === 'zh' ? `，现为${stage}` : `. Now: ${stage}`;
  return { ...answer, text: `${number} ${told}${now}` };
}

/** What was done, where the name of the event does not follow 已. */
const DONE: Partial<Record<EventName, { zh: string; en: string }>> = {
  rated: { zh: '评价', en: 'Rated' },
  sent_to_verify: { zh: '发起核查', en: 'Sent to verify' },
  declined: { zh: '决定不予立案', en: 'Declined' },
  joined: { zh: '记下同样遇到', en: 'Met by somebody else too' },
  grid_succeeded: { zh: '转入新网格', en: 'Passed to the grid that succeeds' },
};
