/** One notice to one of those it reaches: by which ways, when, and what it says. */

import { isHelp } from '@gridgov/domain/loop/issues/help.ts';
import type { Language } from '@gridgov/domain/refusal.ts';
import { deliveryOf } from '@gridgov/domain/telling/choices.ts';
import { urgencyOf } from '@gridgov/domain/telling/urgency.ts';
import { wordsOfClock } from '@gridgov/domain/trades.ts';
import { maskNumbersIn } from '../../../platform/crypto/masks.ts';
import { eachOf } from '../../../platform/work/each.ts';
import { tradeOfNotice } from '../../../platform/workflow/noticed.ts';
import { addressText, type Channel, type PushTarget } from './channels.ts';
import { choicesOf, defaultsOf, hoursFor } from './choices.ts';
import type { FreshNotice } from './fan-out-queries.ts';
import { type FanOutDeps, isSeat, type ReporterWay, type Round } from './fan-out-round.ts';
import { ADDRESS_CONTEXT, sendMessage } from './send.ts';
import type { SettingRow } from './settings-queries.ts';
import { caseParams, caseTemplate } from './templates/cases.ts';
import { noticeTemplate } from './templates/catalogue.ts';
import { deputyParams } from './templates/deputies.ts';
import { dueWords, matterTemplate } from './templates/matters.ts';
import { isPersonal } from './templates/personal.ts';
import type { Params } from './templates/template.ts';

/** To a person by name only reporters are told, whoever a note mentions, and whom a deputation or a duty concerns. */
export function isReporterNotice({ to, kind, facts }: FreshNotice): boolean {
  return facts.trade === undefined && !isSeat(to) && kind !== 'issue.mentioned' && !isPersonal(kind);
}

export type Told = {
  readonly deps: FanOutDeps;
  readonly round: Round;
  readonly notice: FreshNotice;
  /** The same for what is told only once to each. */
  readonly subject: string;
  readonly ways: readonly ReporterWay[];
};

/** A closed matter ends those merged into it as well: whoever reported several of them is told once. */
export async function toldOf(deps: FanOutDeps, round: Round, notice: FreshNotice): Promise<Told> {
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

export async function tellPerson(told: Told, { person, language, setting, targets }: Person): Promise<void> {
  const { deps, round, notice, subject } = told;
  const served = servedOf(told);
  const template =
    served === undefined ? noticeTemplate(notice.kind, isReporterNotice(notice)) : caseTemplate(notice.kind);
  if (template === null) return;
  const urgency = urgencyOf(notice);
  // What is told to a queue is of a desk; what is told by name is not.
  const noticed = { urgency, duty: isSeat(notice.to) };
  const { hours, now } = round;
  const {
    channels,
    at: when,
    digest,
  } = deliveryOf(choicesOf(setting, hours), noticed, hoursFor(setting, hours, deps.offset), now);
  const ways = await waysTo(deps, { channels, setting, targets, person });
  // At most one for each channel a person has.
  await eachOf(ways, async ({ channel, to, at }) => {
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
        urgent: urgency === 'urgent',
        ...(digest ? { bundle: `${person}${at}` } : {}),
      },
    );
    if (id !== null) round.count.wanted += 1;
  });
}

/** `at` tells several addresses of one channel apart. */
type Way = { readonly channel: Channel; readonly to: string | PushTarget; readonly at: string };

type Wanted = Pick<Person, 'person' | 'setting' | 'targets'> & { readonly channels: readonly string[] };

/** By the channels that were chosen, at addresses that were proved and in browsers that subscribed. */
async function waysTo(deps: FanOutDeps, { channels, setting, targets, person }: Wanted): Promise<Way[]> {
  const wants = new Set(channels);
  const ways: Way[] = wants.has('push') ? targets.map((to, n) => ({ channel: 'push', to, at: `:${n}` })) : [];
  const { email = null, emailConfirmed = false, wechat = null } = setting ?? {};
  if (wants.has('email') && email !== null && emailConfirmed)
    ways.push({ channel: 'email', to: deps.crypto.open(email, EMAIL_CONTEXT), at: '' });
  if (wants.has('wechat') && wechat !== null)
    ways.push({ channel: 'wechat', to: deps.crypto.open(wechat, WECHAT_CONTEXT), at: '' });
  const phone = wants.has('sms') ? await deps.phoneOf(person) : null;
  if (phone !== null) ways.push({ channel: 'sms', to: phone, at: '' });
  return ways;
}

export const EMAIL_CONTEXT = 'message_setting.email';
export const WECHAT_CONTEXT = 'message_setting.wechat';

/** The trade on the form that a notice is of; undefined: it is of the loop, or of a deputation. */
const servedOf = ({ deps, notice }: Pick<Told, 'deps' | 'notice'>) =>
  tradeOfNotice(deps.trades ?? [], notice);

const isOfHelp = ({ facts }: FreshNotice) => isHelp({ nature: facts.nature ?? '' });

/** Every reporter of the matter who left an address, each once for what became of it, however many they reported. */
export async function tellReporters(told: Told): Promise<void> {
  const { deps, round, notice, subject, ways } = told;
  const template = matterTemplate(notice.kind, true);
  const [, event = ''] = notice.kind.split('.');
  if (template === null || !round.hours.reporterEvents.includes(event)) return;
  const urgency = urgencyOf(notice);
  const city = hoursFor(null, round.hours, deps.offset);
  await eachOf(ways, async ({ channel, to, language, quiet, choices }) => {
    const {
      channels,
      at: when,
      digest,
    } = deliveryOf(
      choices ?? defaultsOf(round.hours, 'residents'),
      { urgency, duty: false },
      { ...city, quiet: quiet ?? city.quiet },
      round.now,
    );
    if (!channels.includes(channel)) return;
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
        urgent: urgency === 'urgent',
        ...(digest ? { bundle: `reporter:${who}` } : {}),
      },
    );
    if (id !== null) round.count.wanted += 1;
  });
}

const HELP_WORDS = { zh: '紧急求助', en: 'Emergency' } as const;

/** A title is what somebody typed: numbers in it that look like telephones or identity cards are masked. */
function paramsOf({ deps, round, notice }: Told, language: Language, page: string): Params {
  const { number = '', title = '', dueAt = null } = notice.facts;
  const [, clock = ''] = notice.kind.split('.');
  const served = servedOf({ deps, notice });
  const place = served === undefined ? page : `t/${served.path}`;
  if (isPersonal(notice.kind)) return deputyParams(notice.facts, language);
  const help = page === 'cases' && isOfHelp(notice);
  return {
    // On a locked screen the number is all there is: whoever sees it must see that this one cannot wait.
    number: help ? `${HELP_WORDS[language]} ${number}` : number,
    title: maskNumbersIn(title).slice(0, 60),
    clock: wordsOfClock(clock)?.[language] ?? '',
    due: dueWords(dueAt, language, deps.offset),
    link: `${deps.publicUrl}/${place}/${round.district}.${notice.streamId}`,
    ...(served === undefined ? {} : caseParams(served, notice.kind, language)),
  };
}
