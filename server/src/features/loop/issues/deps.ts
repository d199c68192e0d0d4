import type { Actor } from '@gridgov/domain/city/people/posts.ts';
import type { IssueEvent } from '@gridgov/domain/loop/issues/events.ts';
import type { IssueState } from '@gridgov/domain/loop/issues/state.ts';
import type { Db } from '../../../platform/db/database.ts';
import type { Ledger } from '../../../platform/ledger/ledger.ts';
import type { Job } from '../../../platform/ledger/stream.ts';
import type { Numbers } from '../../../platform/workflow/numbers.ts';
import type { DutyReader, TriedNoter } from '../../work/guard/public.ts';
import type { PlaceSource } from './report/place.ts';
import type { RulesSource } from './rules-source.ts';
import type { Names, PeopleNames } from './show/names.ts';

export type FoundOn = { readonly id: string; readonly point?: string | undefined };
export type IssueLedger = Ledger<IssueState, IssueEvent>;

export type Contacts = {
  seal(text: string): Buffer;
  open(sealed: Buffer): string;
  index(text: string): Buffer;
  /** Keyed hash of name and number together, which tells whether what is sealed was exchanged. */
  digest(name: string | undefined, phone: string | undefined): Buffer;
};

/** sha256 over all that is kept of a file, by its id. */
export type FileDigests = ReadonlyMap<string, Buffer>;

/** What is known of an attached file; times as epoch milliseconds. */
export type FileFacts = {
  name: string;
  type: string;
  bytes: number;
  takenAt: number | null;
  lon: number | null;
  lat: number | null;
};

/** What the feature works with; `app/context.ts` constructs it. */
export type IssueDeps = {
  db: Db;
  ledger: IssueLedger;
  rules: RulesSource;
  numbers: Numbers;
  /** Seals a name or a telephone for storage, and its keyed hash for finding it again. */
  contacts: Contacts;
  /** Refuses files that do not exist or that somebody else sent in; tells what each was, for its event. */
  checkFiles(ids: readonly string[], personId: string): Promise<FileDigests>;
  /** Without it a grid worker is given nothing. */
  duty: DutyReader;
  /** Keeps what the duty list refused, for whoever wants to apply for it; left out where nobody reads it. */
  tried?: TriedNoter;
  fileFacts(ids: readonly string[]): Promise<ReadonlyMap<string, FileFacts>>;
  /** Persons who hold a post that serves a seat now. */
  holders(seat: string, at: number): Promise<ReadonlySet<string>>;
  places: PlaceSource;
  /** What links a matter to the patrol on which it was found; nothing where there is none for this actor. */
  foundOn?(actor: Actor, patrol: FoundOn, issue: string): Promise<readonly Job[]>;
  names: Names;
  people: PeopleNames;
};
