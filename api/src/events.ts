/** The event stream: server-sent events that go on where they were. */
import { pause } from './pause.ts';
import { ProblemError, problemIn } from './problem.ts';

/** A CloudEvent about a matter, and the position to go on from. */
export type Delivered = { readonly position: string; readonly event: CloudEvent };
export type CloudEvent = {
  readonly specversion: string;
  readonly id: string;
  readonly source: string;
  readonly type: string;
  readonly time: string;
  readonly subject?: string;
  readonly data: Readonly<Record<string, unknown>>;
};

type Reader = {
  readonly ask: typeof fetch;
  readonly baseUrl: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly attempts: number;
};
type Wanted = {
  readonly types?: readonly string[];
  readonly after?: string;
  readonly signal?: AbortSignal;
};

export async function* readEvents(reader: Reader, wanted: Wanted): AsyncGenerator<Delivered> {
  let after = wanted.after;
  let failed = 0;
  // One connection after the other: each goes on where the one before broke off.
  while (!isOver(wanted)) {
    try {
      for await (const { position, event } of connection(reader, wanted, after)) {
        failed = 0;
        after = position;
        if (event !== undefined) yield { position, event };
      }
    } catch (error) {
      if (isOver(wanted)) return;
      failed += 1;
      if (isFinal(error) || failed >= reader.attempts) throw error;
      await pause(250 * 2 ** failed, wanted.signal);
    }
  }
}

/** Asked anew each time: somebody else ends it meanwhile. */
function isOver({ signal }: Wanted): boolean {
  return signal?.aborted === true;
}

function isFinal(error: unknown): boolean {
  return error instanceof ProblemError && error.status < 500 && error.status !== 429;
}

type Message = { readonly position: string; readonly event: CloudEvent | undefined };

async function* connection(
  reader: Reader,
  wanted: Wanted,
  after: string | undefined,
): AsyncGenerator<Message> {
  const url = new URL('/api/v1/events', reader.baseUrl);
  if (wanted.types !== undefined) url.searchParams.set('types', wanted.types.join(','));
  const answer = await reader.ask(url, {
    headers: {
      ...reader.headers,
      accept: 'text/event-stream, application/problem+json',
      ...(after === undefined ? {} : { 'last-event-id': after }),
    },
    ...(wanted.signal === undefined ? {} : { signal: wanted.signal }),
  });
  if (!answer.ok || answer.body === null) throw new ProblemError(await problemIn(answer));
  let text = '';
  const decoder = new TextDecoder();
  for await (const chunk of answer.body) {
    text += decoder.decode(chunk, { stream: true });
    const blocks = text.split(/\r?\n\r?\n/);
    text = blocks.pop() ?? '';
    for (const block of blocks) {
      const message = messageIn(block);
      if (message !== undefined) yield message;
    }
  }
}

/** A block of lines; comments, which keep the connection open, are none. */
function messageIn(block: string): Message | undefined {
  const told = (name: string) =>
    block
      .split(/\r?\n/)
      .filter((line) => line.startsWith(`${name}:`))
      .map((line) => line.slice(name.length + 1).replace(/^ /, ''))
      .join('\n');
  const position = told('id');
  const data = told('data');
  if (position === '') return undefined;
  return { position, event: data === '' ? undefined : (JSON.parse(data) as CloudEvent) };
}
