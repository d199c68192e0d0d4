import { HttpProblem } from '../../../platform/http/problem.ts';

/** How far a reader is in each district: `370602-1042.370611-88`. The id of each message of the stream. */
export type Positions = ReadonlyMap<string, number>;

const form = /^[\w]{1,20}-\d{1,15}(\.[\w]{1,20}-\d{1,15})*$/;

export function cursorText(positions: Positions): string {
  return [...positions].map(([district, position]) => `${district}-${position}`).join('.');
}

/** `0` stands for the beginning of what is kept. @throws HttpProblem where it is none of ours */
export function positionsIn(text: string): Positions {
  if (text === '0') return new Map();
  if (!form.test(text)) throw wrong();
  return new Map(
    text.split('.').map((piece): [string, number] => {
      const at = piece.lastIndexOf('-');
      return [piece.slice(0, at), Number(piece.slice(at + 1))];
    }),
  );
}

function wrong(): HttpProblem {
  const message = { zh: '写法不对', en: 'has the wrong form' };
  const right = { zh: '收到的最后一个事件的 id，或 0', en: 'the id of the last event received, or 0' };
  return new HttpProblem(
    'request-wrong',
    { count: 1 },
    { errors: [{ field: 'Last-Event-ID', message, right }] },
  );
}
