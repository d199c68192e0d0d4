/** What carries messages out of the house. */
import type { Language } from '@gridgov/domain/refusal.ts';
import type { Channel } from '../channels.ts';
import type { Params } from '../templates/template.ts';

/** One message as a gateway gets it. The same id again is the same message, sent again for want of an answer. */
export type Letter = {
  readonly id: string;
  readonly channel: Channel;
  readonly to: string;
  readonly template: string;
  readonly language: Language;
  readonly subject: string;
  readonly text: string;
  /** What the template was filled with: gateways of SMS often keep templates of their own. */
  readonly params: Params;
  readonly urgent: boolean;
  /** Milliseconds for which it is worth delivering. */
  readonly lifetime: number;
};

export type Accepted = {
  /** What the gateway calls it, for its report of delivery. */
  readonly receipt: string | null;
  /** The gateway knows already that it arrived. */
  readonly delivered: boolean;
};

export type Gateway = {
  /** @throws GatewayError */
  send(letter: Letter, signal: AbortSignal): Promise<Accepted>;
  close?(): void;
};

export type Gateways = Readonly<Record<Channel, Gateway>>;

/** Says whether trying again makes sense. Its message is shown to administrators: no address, no content. */
export class GatewayError extends Error {
  override readonly name = 'GatewayError';
  readonly final: boolean;
  /** The address is no more: whoever keeps it may forget it. */
  readonly gone: boolean;
  /** How long the gateway asks to be left alone. */
  readonly retryAfterMs: number | null;

  constructor(
    message: string,
    about: {
      readonly final?: boolean;
      readonly gone?: boolean;
      readonly retryAfterMs?: number | null;
      readonly cause?: unknown;
    } = {},
  ) {
    super(message, { cause: about.cause });
    this.final = about.final ?? false;
    this.gone = about.gone ?? false;
    this.retryAfterMs = about.retryAfterMs ?? null;
  }
}
