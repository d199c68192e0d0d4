/** Requests to addresses that others gave us: never to this machine or inner networks, unless a setting allows it. */
import { lookup as resolve } from 'node:dns';
import * as http from 'node:http';
import * as https from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { innerAllowed, isInner } from './addresses.ts';

/** `inner`: the target lies where it must not; `unreachable`: no answer in time or no connection. */
export type OutsideFault = 'url' | 'inner' | 'unreachable' | 'too-large';

export class OutsideError extends Error {
  override readonly name = 'OutsideError';
  readonly fault: OutsideFault;
  constructor(fault: OutsideFault, message: string, options?: ErrorOptions) {
    super(message, options);
    this.fault = fault;
  }
}

export type OutsideRequest = {
  readonly method: 'GET' | 'POST';
  readonly url: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: Buffer | string;
  /** From the first byte out to the last one in. */
  readonly timeoutMs: number;
  /** Of the answer; what is longer is cut with `cut`, else refused. */
  readonly maxBytes: number;
  readonly cut?: boolean;
};
export type OutsideAnswer = {
  readonly status: number;
  readonly headers: http.IncomingHttpHeaders;
  readonly body: Buffer;
};

export type Outside = {
  /** Whether an address may be asked at all, as far as its text and its names tell now. @throws OutsideError */
  check(url: string): Promise<void>;
  /** Redirects are answers like any other: they are not followed. @throws OutsideError */
  send(request: OutsideRequest): Promise<OutsideAnswer>;
};

export function makeOutside(setting: readonly string[]): Outside {
  const allowed = innerAllowed(setting);
  const mayReach = (host: string, address: string) => !isInner(address) || allowed(host, address);
  /** The socket connects to what is checked here: a name that resolves to something else a moment later gains nothing. */
  const lookup: LookupFunction = (host, options, done) => {
    resolve(host, { ...options, all: true }, (error, found) => {
      if (error !== null) return done(error, '', 0);
      const list = Array.isArray(found) ? found : [found];
      const wrong = list.find(({ address }) => !mayReach(host, address));
      const [first] = list;
      if (wrong !== undefined || first === undefined) return done(innerTarget(host), '', 0);
      if (options.all === true) done(null, list);
      else done(null, first.address, first.family);
    });
  };

  function target(text: string): URL {
    const url = URL.canParse(text) ? new URL(text) : undefined;
    if (url === undefined || !/^https?:$/.test(url.protocol) || url.username !== '' || url.password !== '') {
      throw new OutsideError('url', 'An address with http or https and without a password is expected');
    }
    const host = hostOf(url);
    if (isIP(host) !== 0 && !mayReach(host, host)) throw innerTarget(host);
    return url;
  }

  return {
    async check(text) {
      const host = hostOf(target(text));
      if (isIP(host) !== 0) return;
      await new Promise<void>((done, failed) => {
        lookup(host, { all: true }, (error) => (error === null ? done() : failed(asOutside(error))));
      });
    },
    send: async (request) => sendTo(target(request.url), request, lookup),
  };
}

const hostOf = (url: URL) => url.hostname.replace(/^\[|\]$/g, '');

function innerTarget(host: string): OutsideError {
  return new OutsideError('inner', `${host} lies on this machine or in an inner network`);
}

function asOutside(error: Error): OutsideError {
  if (error instanceof OutsideError) return error;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : error.name;
  return new OutsideError('unreachable', code, { cause: error });
}

function sendTo(url: URL, given: OutsideRequest, lookup: LookupFunction): Promise<OutsideAnswer> {
  const { request } = url.protocol === 'https:' ? https : http;
  return new Promise((answered, failed) => {
    const signal = AbortSignal.timeout(given.timeoutMs);
    const fail = (error: Error) => failed(signal.aborted ? timedOut() : asOutside(error));
    const body = given.body === undefined ? undefined : Buffer.from(given.body);
    const headers = { ...given.headers, ...(body === undefined ? {} : { 'content-length': body.length }) };
    const sent = request(url, { method: given.method, headers, lookup, signal, agent: false }, (answer) => {
      readAnswer(answer, given).then(answered, fail);
    });
    sent.on('error', fail);
    sent.end(body);
  });
}

function timedOut(): OutsideError {
  return new OutsideError('unreachable', 'No answer in time');
}

async function readAnswer(
  answer: http.IncomingMessage,
  { maxBytes, cut }: OutsideRequest,
): Promise<OutsideAnswer> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of answer as AsyncIterable<Buffer>) {
    chunks.push(chunk);
    bytes += chunk.length;
    if (bytes <= maxBytes) continue;
    if (cut !== true) throw new OutsideError('too-large', `The answer is longer than ${maxBytes} bytes`);
    break;
  }
  return {
    status: answer.statusCode ?? 0,
    headers: answer.headers,
    body: Buffer.concat(chunks).subarray(0, maxBytes),
  };
}
