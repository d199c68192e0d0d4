/** Turns what was told to queues and people into messages, for those who want to be told outside the console. */
import { dayOf, dayText } from '@gridgov/domain/calendar/zone.ts';
import { CLOCK_KINDS, type ClockKind } from '@gridgov/domain/issues/state.ts';
import type { Language } from '@gridgov/domain/refusal.ts';
import type { FieldCrypto } from '../../platform/crypto/fields.ts';
import { maskNumbersIn } from '../../platform/crypto/masks.ts';
import type { Db } from '../../platform/db/database.ts';
import { addressText, type Channel, type PushTarget } from './channels.ts';
import { afterQuiet, nextDigest, type Quiet } from './hours.ts';
import { ADDRESS_CONTEXT, sendMessage } from './send.ts';
import { type HoursRow, hoursOn, listSettings, type SettingRow } from './settings-queries.ts';
import { type FreshNotice, noticeIdsAfter, noticesOf, setSpread, spreadUntil } from './spread-queries.ts';
import { targetsOf } from './subscriptions.ts';
import { noticeTemplate, TEMPLATES, type TemplateName } from './templates/catalogue.ts';
import { DEPUTIES, deputyParams } from './templates/deputies.ts';
import { dueWords, matterTemplate } from './templates/matters.ts';
import type { Params } from './templates/template.ts';

/** One way to one reporter of a matter. */
export type ReporterWay = {
  readonly channel: Channel;
  readonly to: string | PushTarget;
  readonly language: Language;
  /** Their own hours of rest; those of the city where there are none. */
  readonly quiet?: Quiet;
};

export type SpreadDeps = {
  readonly db: Db;
  readonly crypto: FieldCrypto;
  readonly districts: () => readonly string[];
  /** People who serve a seat now. */
  readonly holders: (seat: string, at: number) => Promise<ReadonlySet<string>>;
  /** The language each of our people chose for what is sent to them; Chinese where nobody chose. */
  readonly languagesOf: (personIds: readonly string[]) => Promise<ReadonlyMap<string, Language>>;
  /** The telephone of one of our people; null where none is kept. */
  readonly phoneOf: (personId: string) => Promise<string | null>;
  /**
   * Everybody who reported a matter and left an address, and whom they are told as: `about` is the same for a
   * matter and for those merged into it, each time it comes to an end.
   */
  readonly reporters: (
    district: string,
    streamId: string,
  ) => Promise<{ readonly about: string; readonly ways: readonly ReporterWay[] }>;
  /** Of these matters those of which `reporters` may know a way to somebody; the others are not asked for. */
  readonly withReporters: (district: string, streamIds: readonly string[]) => Promise<ReadonlySet<string>>;
  readonly publicUrl: string;
  readonly offset: number;
};

/** Kept from round to round to spare looks; forgotten with the server it does no harm. */
export type Memory = {
  /** Notices this server has turned into messages already, by district, in the order of the ids. */
  readonly heard: Map<string, Set<string>>;
  /** Who serves a seat, and until when that is believed. */
  readonly seats: Map<string, { readonly people: ReadonlySet<string>; readonly until: number }>;
};
export const newMemory = (): Memory => ({ heard: new Map(), seats: new Map() });

const IDS = 5_000;
const PAGE = 500;
/** A command that takes long to commit shows its notice behind later ones; the same notice twice is one message. */
const OVERLAP_MS = 60_000;
/** After a long stop nobody is told what everybody has seen since. */
const OLDEST_MS = 12 * 3_600_000;

/** One round over all districts. Returns how many messages were wanted. */
export async function spreadNotices(
  deps: SpreadDeps,
  now: number,
  memory: Memory = newMemory(),
): Promise<number> {
  const hours = await hoursOn(deps.db, dayText(dayOf(now, deps.offset)));
  let wanted = 0;
  for (const district of deps.districts()) {
    // District by district: each has its own mark of how far it is.
    wanted += await spreadDistrict(deps, { district, hours, now, memory });
  }
  return wanted;
}

type Round = {
  readonly district: string;
  readonly hours: HoursRow;
  readonly now: number;
  readonly memory: Memory;
};

async function spreadDistrict(deps: SpreadDeps, round: Round): Promise<number> {
  const { district, now, memory } = round;
  const heard = memory.heard.get(district) ?? new Set();
  memory.heard.set(district, heard);
  const until = await spreadUntil(deps.db, district);
  // A city that starts to send messages does not begin with its past.
  const from = idAt(Math.max((until ?? now) - OVERLAP_MS, now - OLDEST_MS));
  // What another server's clock dates later is heard a round later.
  const to = idAt(now + OVERLAP_MS);
  forget(heard, from);
  let wanted = 0;
  for (let after = from, full = true; full; ) {
    const ids = await noticeIdsAfter(deps.db, district, after, IDS);
    const fresh = ids.filter((id) => id < to && !heard.has(id));
    for (let at = 0; at < fresh.length; at += PAGE) {
      const page = fresh.slice(at, at + PAGE);
      // Page by page: this is work in the background, and connections are for people.
      wanted += await spreadPage(deps, round, await noticesOf(deps.db, district, page));
      for (const id of page) heard.add(id);
    }
    full = ids.length === IDS;
    after = ids.at(-1) ?? after;
  }
  await setSpread(deps.db, district, now);
  return wanted;
}

/** What lies before is not looked at again. */
function forget(heard: Set<string>, before: string): void {
  for (const id of heard) if (id < before) heard.delete(id);
}

/** The first uuid v7 of a moment. */
function idAt(ms: number): string {
  const hex = Math.max(0, ms).toString(16).padStart(12, '0');
  return `${hex.slice(0, 8)}-${hex.slice(8)}-7000-8000-000000000000`;
}

async function spreadPage(deps: SpreadDeps, round: Round, notices: readonly FreshNotice[]): Promise<number> {
  const seats = new Map<string, ReadonlySet<string>>();
  for (const seat of new Set(notices.map(({ to }) => to).filter(isSeat))) {
    // One after the other: this is work in the background, and connections are for people.
    seats.set(seat, await holdersOf(deps, round, seat));
  }
  const people = [...new Set(notices.flatMap(({ to }) => hearersOf(to, seats)))];
  const settings = new Map((await listSettings(deps.db, people)).map((row) => [row.personId, row]));
  const owners = people.map((person) => `person:${person}`);
  const browsers = await targetsOf(deps, owners);
  const reached = people.filter((person) => settings.has(person) || browsers.has(`person:${person}`));
  const languages = await deps.languagesOf(reached);
  const asked = notices.filter((notice) => isReporterNotice(notice)).map(({ streamId }) => streamId);
  const reported = await deps.withReporters(round.district, [...new Set(asked)]);
  let wanted = 0;
  // One after the other, as above: this is work in the background.
  for (const notice of notices) {
    const hearers = hearersOf(notice.to, seats)
      .map((person) => ({
        person,
        language: languages.get(person) ?? 'zh',
        setting: settings.get(person),
        targets: browsers.get(`person:${person}`) ?? [],
      }))
      .filter(({ setting, targets }) => setting !== undefined || targets.length > 0);
    const toReporters = isReporterNotice(notice) && reported.has(notice.streamId);
    if (hearers.length === 0 && !toReporters) continue;
    const told = await toldOf(deps, round, notice);
    // In turn, for the same reason.
    for (const hearer of hearers) wanted += await tellPerson(told, hearer);
    if (toReporters) wanted += await tellReporters(told);
  }
  return wanted;
}

const BELIEVED_MS = 60_000;

async function holdersOf(
  deps: SpreadDeps,
  { now, memory }: Round,
  seat: string,
): Promise<ReadonlySet<string>> {
  const known = memory.seats.get(seat);
  if (known !== undefined && known.until > now) return known.people;
  const people = await deps.holders(seat, now);
  memory.seats.set(seat, { people, until: now + BELIEVED_MS });
  return people;
}

const isSeat = (key: string) => key !== 'reporter' && !key.startsWith('person:');

function hearersOf(key: string, seats: ReadonlyMap<string, ReadonlySet<string>>): string[] {
  if (key.startsWith('person:')) return [key.slice('person:'.length)];
  return [...(seats.get(key) ?? [])];
}

/** To a person by name only reporters are told, whoever a note mentions, and whom a deputation concerns. */
function isReporterNotice({ to, kind }: FreshNotice): boolean {
  return !isSeat(to) && kind !== 'issue.mentioned' && !isOfDeputy(kind);
}

const isOfDeputy = (kind: string) => Object.hasOwn(DEPUTIES, kind);

type Told = {
  readonly deps: SpreadDeps;
  readonly round: Round;
  readonly notice: FreshNotice;
  /** The same for what is told only once to each. */
  readonly subject: string;
  readonly ways: readonly ReporterWay[];
};

/** A closed matter ends those merged into it as well: whoever reported several of them is told once. */
async function toldOf(deps: SpreadDeps, round: Round, notice: FreshNotice): Promise<Told> {
  const told = { deps, round, notice, subject: notice.id, ways: [] };
  if (!isReporterNotice(notice)) return told;
  const { about, ways } = await deps.reporters(round.district, notice.streamId);
  return { ...told, ways, ...(notice.kind === 'issue.closed' ? { subject: about } : {}) };
}

type Person = {
  readonly person: string;
  readonly language: Language;
  readonly setting: SettingRow | undefined;
  readonly targets: readonly PushTarget[];
};

async function tellPerson(told: Told, { person, language, setting, targets }: Person): Promise<number> {
  const { deps, round, notice, subject } = told;
  const template = noticeTemplate(notice.kind, isReporterNotice(notice));
  if (template === null) return 0;
  const ways = await waysTo(deps, setting, targets, person);
  const { when, digest } = moment(deps, round, setting, template);
  let wanted = 0;
  // At most one for each channel a person has.
  for (const { channel, to, at } of ways) {
    const id = await sendMessage(
      { db: deps.db, crypto: deps.crypto, now: round.now },
      {
        key: `notice:${subject}:${person}:${channel}${at}`,
        channel,
        to,
        template,
        language,
        when,
        district: round.district,
        personId: person,
        params: paramsOf(told, language, 'cases'),
        ...(digest ? { bundle: `${person}${at}` } : {}),
      },
    );
    if (id !== null) wanted += 1;
  }
  return wanted;
}

/** `at` tells several addresses of one channel apart. */
type Way = { readonly channel: Channel; readonly to: string | PushTarget; readonly at: string };

/** Browsers that subscribed are told; the other channels a person chooses, and only at proved addresses. */
async function waysTo(
  deps: SpreadDeps,
  setting: SettingRow | undefined,
  targets: readonly PushTarget[],
  person: string,
): Promise<Way[]> {
  const ways: Way[] = targets.map((to, n) => ({ channel: 'push', to, at: `:${n}` }));
  if (setting === undefined) return ways;
  const wants = new Set(setting.channels);
  if (wants.has('email') && setting.email !== null && setting.emailConfirmed)
    ways.push({ channel: 'email', to: deps.crypto.open(setting.email, EMAIL_CONTEXT), at: '' });
  if (wants.has('wechat') && setting.wechat !== null)
    ways.push({ channel: 'wechat', to: deps.crypto.open(setting.wechat, WECHAT_CONTEXT), at: '' });
  const phone = wants.has('sms') ? await deps.phoneOf(person) : null;
  if (phone !== null) ways.push({ channel: 'sms', to: phone, at: '' });
  return ways;
}

export const EMAIL_CONTEXT = 'message_setting.email';
export const WECHAT_CONTEXT = 'message_setting.wechat';

/** Urgent ones at once; the others not in quiet hours, and together where the person wants it so. */
function moment(
  { offset }: SpreadDeps,
  { hours, now }: Round,
  setting: SettingRow | undefined,
  template: TemplateName,
): { when: number; digest: boolean } {
  if (TEMPLATES[template].urgent === true) return { when: now, digest: false };
  const quiet: Quiet = {
    from: setting?.quietFrom ?? hours.quietFrom,
    to: setting?.quietTo ?? hours.quietTo,
  };
  if (setting?.digest === true) return { when: nextDigest(now, hours.digestAt, quiet, offset), digest: true };
  return { when: afterQuiet(now, quiet, offset), digest: false };
}

/** Every reporter of the matter who left an address, each once for what became of it, however many they reported. */
async function tellReporters(told: Told): Promise<number> {
  const { deps, round, notice, subject, ways } = told;
  const template = matterTemplate(notice.kind, true);
  const [, event = ''] = notice.kind.split('.');
  if (template === null || !round.hours.reporterEvents.includes(event)) return 0;
  const city: Quiet = { from: round.hours.quietFrom, to: round.hours.quietTo };
  let wanted = 0;
  for (const { channel, to, language, quiet } of ways) {
    const when = afterQuiet(round.now, quiet ?? city, deps.offset);
    // The same person at another matter has the same address, which the key must not show.
    const who = deps.crypto.blindIndex(addressText(to), ADDRESS_CONTEXT).toString('hex').slice(0, 24);
    const id = await sendMessage(
      { db: deps.db, crypto: deps.crypto, now: round.now },
      {
        key: `reporter:${event}:${subject}:${who}:${channel}`,
        channel,
        to,
        template,
        language,
        when,
        district: round.district,
        // Their own page of it, not the console's.
        params: paramsOf(told, language, 'portal/my'),
      },
    );
    if (id !== null) wanted += 1;
  }
  return wanted;
}

/** A title is what somebody typed: numbers in it that look like telephones or identity cards are masked. */
function paramsOf({ deps, round, notice }: Told, language: Language, page: string): Params {
  const { number = '', title = '', dueAt = null } = notice.facts;
  const [, clock = ''] = notice.kind.split('.');
  if (isOfDeputy(notice.kind)) return deputyParams(notice.facts, language);
  return {
    number,
    title: maskNumbersIn(title).slice(0, 60),
    clock: CLOCK_KINDS[clock as ClockKind]?.[language] ?? '',
    due: dueWords(dueAt, language, deps.offset),
    link: `${deps.publicUrl}/${page}/${round.district}.${notice.streamId}`,
  };
}
