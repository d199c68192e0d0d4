/** Cases of trades in the demo city, told from their beginning. */
import type { Asked } from './desk.ts';

/** What an account does, so many minutes after the step before it; `instead` where it is refused with 409. */
export type Step = readonly [
  account: string,
  minutes: number,
  command: string,
  body?: object,
  instead?: string,
];

const MINUTE = 60_000;

/** `path`: of the trade’s cases; `name`: of this one among all that the demo asks for. */
export function storyOf(
  { path, name }: { readonly path: string; readonly name: string },
  begun: number,
  [beginner, , begin, body = {}]: Step,
  steps: readonly Step[],
): [Asked, ...Asked[]] {
  const asked = { method: 'POST' } as const;
  const first = {
    ...asked,
    at: begun,
    who: { account: beginner },
    path: `${path}/commands/${begin}`,
    key: name,
    body,
  };
  let at = begun;
  const later = steps.map(([account, minutes, command, given = {}, instead], n) => {
    at += minutes * MINUTE;
    const key = `${name} ${n} ${command}`;
    return {
      ...asked,
      at,
      who: { account },
      path: `${path}/{${name}}/commands/${command}`,
      key,
      body: given,
      ...(instead === undefined ? {} : { instead }),
    };
  });
  return [first, ...later];
}
