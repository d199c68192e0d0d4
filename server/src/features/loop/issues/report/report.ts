import { createHash } from 'node:crypto';
import type { Actor } from '@gridgov/domain/city/people/posts.ts';
import { decideRepeat, decideReport } from '@gridgov/domain/loop/issues/decide.ts';
import type { IssueEvent } from '@gridgov/domain/loop/issues/events.ts';
import { evolve } from '@gridgov/domain/loop/issues/evolve.ts';
import type { Channel, IssueState, Reporter } from '@gridgov/domain/loop/issues/state.ts';
import { Refusal } from '@gridgov/domain/refusal.ts';
import type { PlaceValue } from '@gridgov/domain/workflow/fields.ts';
import type { Outcome } from '../../../../platform/ledger/stream.ts';
import { digestOf, type Origin, whoOf } from '../../../../platform/workflow/origin.ts';
import type { FoundOn, IssueDeps } from '../deps.ts';
import { factsOf } from '../facts.ts';
import { jobsOf } from '../follow/follow-ups.ts';
import { consequences, resultOf } from '../outcome.ts';
import { wordsOfReport } from '../stream.ts';

export type ReportInput = {
  channel: Channel;
  nature: string;
  title: string;
  description: string;
  classCode: string | null;
  place: PlaceValue;
  reporter: Reporter;
  contact?: { name?: string | undefined; phone?: string | undefined };
  files: readonly string[];
  linked: readonly string[];
  /** The patrol on which it was found. */
  patrol?: FoundOn | undefined;
  /** When it was seen, by the clock of whoever reports; decided within what is plausible. */
  seenAt?: number | undefined;
};

/** Where it came from, and what the same source said before. */
export type Saying = {
  /** The open matter that it says again. */
  readonly again: string | null;
  /** Keyed hashes, each with the number this report takes among those of the source: taken by one alone. */
  readonly sources: readonly { readonly source: Buffer; readonly n: number }[];
};

/**
 * Reports a matter. The command's id becomes the matter's, so a report sent twice is one matter.
 * @throws ClaimTaken where another report of one of these sources was written since they were looked at
 */
export async function report(
  deps: IssueDeps,
  actor: Actor,
  input: ReportInput,
  origin: Origin,
  said: Saying = { again: null, sources: [] },
): Promise<Outcome> {
  const { district } = input.place;
  const files = await deps.checkFiles(input.files, actor.personId);
  const rules = deps.rules.current(origin.now);
  const number = await deps.numbers.next(district, origin.now);
  const { contact, description, patrol, ...rest } = input;
  const links =
    patrol === undefined ? [] : await deps.foundOn?.(actor, patrol, `${district}.${origin.commandId}`);
  const textHash = createHash('sha256').update(description).digest('hex');
  return deps.ledger.run({
    district,
    id: origin.commandId,
    commandId: origin.commandId,
    digest: digestOf(actor, 'report', input),
    who: whoOf(actor, 'issue.report', origin),
    now: origin.now,
    claims: said.sources.length > 0,
    decide: (state, now) => {
      if (state !== null) throw new Refusal('not-found', { what: '@word.issue' });
      const facts = factsOf(rules, null, null, {
        deps,
        id: origin.commandId,
        classCode: input.classCode,
        condition: null,
      });
      const reported = decideReport(
        { ...rest, id: origin.commandId, district, number, textHash },
        actor,
        now,
        facts,
      );
      const events =
        said.again === null
          ? reported
          : [...reported, ...decideRepeat(stateAfter(reported, now, actor), said.again, now, facts)];
      return {
        events,
        jobs: [
          ...jobsOf({ id: origin.commandId, district, cause: origin.commandId }, events),
          ...(links ?? []),
        ],
        beside: { ...besideOf(deps, input, now), report_source: sourcesBeside(said, now) },
      };
    },
    beside: consequences(rules, files),
    result: resultOf,
  });
}

const sourcesBeside = ({ sources }: Saying, now: number) =>
  sources.map(({ source, n }) => ({ source: hex(source), n, at: new Date(now).toISOString() }));

function stateAfter(events: readonly IssueEvent[], now: number, { personId }: Actor): IssueState {
  const state = events.reduce<IssueState | null>(
    (before, event) => evolve(before, event, now, personId),
    null,
  );
  if (state === null) throw new Error('a report without events');
  return state;
}

function besideOf(deps: IssueDeps, input: ReportInput, now: number) {
  const at = new Date(now).toISOString();
  const { contact } = input;
  const reporter =
    contact?.name || contact?.phone
      ? [
          {
            name_sealed: sealed(deps, contact.name),
            phone_sealed: sealed(deps, contact.phone),
            phone_index: contact.phone ? hex(deps.contacts.index(contact.phone)) : null,
            digest: hex(deps.contacts.digest(contact.name, contact.phone)),
          },
        ]
      : [];
  const said = { title: input.title, description: input.description, place_text: input.place.text };
  return {
    issue_text: [{ ...said, reported_at: at, words: wordsOfReport(said) }],
    issue_contact: reporter,
  };
}

const hex = (bytes: Buffer) => `\\x${bytes.toString('hex')}`;
const sealed = (deps: IssueDeps, text: string | undefined) => (text ? hex(deps.contacts.seal(text)) : null);
