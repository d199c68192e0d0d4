/** How the demo city’s people do what is no step of a matter: through the server’s own routes, at a past moment. */
import { DAY, dayOf, dayText, SHANGHAI_OFFSET } from '@gridgov/domain/calendar/zone.ts';
import type { PostKind } from '@gridgov/domain/city/people/posts.ts';

/** One call as one of the people the demo lets in, or as a resident who proved the address. */
export type Asked = {
  readonly at: number;
  readonly who: { readonly account: string; readonly post?: PostKind } | { readonly phone: string };
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly path: string;
  /** Made with the command’s id, where the body names it. */
  readonly body?: object | ((id: string) => object);
  /** Names the command: given twice it is one. */
  readonly key: string;
  /** What a second time answers, where the first one left nothing to do. */
  readonly orElse?: readonly number[];
  /** The command given where this one is refused with 409: a clock of the server that runs beside came between. */
  readonly instead?: string;
  /** Left out where this list, read by the same person, already says so: what has no key of its own. */
  readonly unless?: { readonly path: string; readonly says: string };
};

export type Desk = {
  /** @throws Error where the server refuses what the demo city was meant to do */
  ask(asked: Asked): Promise<unknown>;
  /** What a webhook’s receiver was sent; it answers with this status until the next call. */
  receiverAnswers(status: number): void;
  /** Sends what waits for webhooks at a moment, with the receiver of that time. */
  sendWebhooks(at: number): Promise<void>;
  /** Statements of pay of a street and a month, drawn up at a moment. */
  drawUp(month: { readonly street: string; readonly month: string; readonly at: number }): Promise<void>;
  /** Gives what the clocks of a trade give by a moment. */
  takeClocks(trade: string, at: number): Promise<void>;
  /** Turns notices into messages and carries them out, with gateways of that time. */
  sendMessages(at: number): Promise<void>;
};

const MINUTE = 60_000;

/** Moments and days around the one at which the load was begun, as people of the city count them. */
export class Calendar {
  readonly now: number;

  constructor(now: number) {
    this.now = now;
  }

  /** So many days ago at this time of day; a day earlier where that is still to come. */
  ago(days: number, time: string): number {
    const [hours = 0, minutes = 0] = time.split(':').map(Number);
    const midnight = dayOf(this.now) * DAY - SHANGHAI_OFFSET;
    const at = midnight - days * DAY + (hours * 60 + minutes) * MINUTE;
    return at < this.now - MINUTE ? at : at - DAY;
  }

  /** Day of the city so many days after that of a moment. */
  day(after: number, from: number = this.now): string {
    return dayText(dayOf(from) + after);
  }

  ahead(days: number): number {
    return this.now + days * DAY;
  }
}
