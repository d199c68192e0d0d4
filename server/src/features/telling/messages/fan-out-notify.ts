/** One notice to one of those it reaches: by which ways, when, and what it says. */

import { isHelp, waitsForQuietHours } from '@gridgov/domain/loop/issues/help.ts';
import type { Language } from '@gridgov/domain/refusal.ts';
import { wordsOfClock } from '@gridgov/domain/trades.ts';
import { maskNumbersIn } from '../../../platform/crypto/masks.ts';
import { eachOf } from '../../../platform/work/each.ts';
import { tradeOfNotice } from '../../../platform/workflow/noticed.ts';
import { addressText, type Channel, type PushTarget } from './channels.ts';
import type { FreshNotice } from './fan-out-queries.ts';
import { type FanOutDeps, isSeat, type ReporterWay, type Round } from './fan-out-round.ts';
import { afterQuiet, nextDigest, type Quiet } from './hours.ts';
import { ADDRESS_CONTEXT, sendMessage } from './send.ts';
import type { SettingRow } from './settings-queries.ts';
import { caseParams, caseTemplate } from './templates/cases.ts';
import { noticeTemplate, TEMPLATES, type TemplateName } from './templates/catalogue.ts';
import { DEPUTIES, deputyParams } from './templates/deputies.ts';
import { dueWords, matterTemplate } from './templates/matters.ts';
import type { Params } from './templates/template.ts';

/** To a person by name only reporters are told, whoever a note mentions, and whom a deputation concerns. */
export function isReporterNotice({ to, kind, facts }: FreshNotice): boolean {
  return facts.trade === undefined && !isSeat(to) && kind !== 'issue.mentioned' && !isOfDeputy(kind);
}

const isOfDeputy = (kind: string) => Object.hasOwn(DEPUTIES, kind);

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
  const ways = await waysTo(deps, setting, targets, person);
  const { when, digest } = mayWait(notice, template) ? moment(deps, round, setting) : atOnce(round);
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
        urgent: isOfHelp(notice) || notice.facts.urgent === true,
        ...(digest ? { bundle: `${person}${at}` } : {}),
      },
    );
    if (id !== null) round.count.wanted += 1;
  });
}

/** `at` tells several addresses of one channel apart. */
type Way = { readonly channel: Channel; readonly to: string | PushTarget; readonly at: string };

/** Browsers that subscribed are told; the other channels a person chooses, and only at proved addresses. */
async function waysTo(
  deps: FanOutDeps,
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

/** The trade on the form that a notice is of; undefined: it is of the loop, or of a deputation. */
const servedOf = ({ deps, notice }: Pick<Told, 'deps' | 'notice'>) =>
  tradeOfNotice(deps.trades ?? [], notice);

const isOfHelp = ({ facts }: FreshNotice) => isHelp({ nature: facts.nature ?? '' });

/** What is urgent by its kind, and all that concerns somebody who needs help, goes at once. */
function mayWait({ facts }: FreshNotice, template: TemplateName): boolean {
  if (facts.urgent === true) return false;
  return TEMPLATES[template].urgent !== true && waitsForQuietHours({ nature: facts.nature ?? '' });
}

const atOnce = ({ now }: Round) => ({ when: now, digest: false });

/** Not in quiet hours, and together where the person wants it so. */
function moment(
  { offset }: FanOutDeps,
  { hours, now }: Round,
  setting: SettingRow | undefined,
): { when: number; digest: boolean } {
  const quiet: Quiet = {
    from: setting?.quietFrom ?? hours.quietFrom,
    to: setting?.quietTo ?? hours.quietTo,
  };
  if (setting?.digest === true) return { when: nextDigest(now, hours.digestAt, quiet, offset), digest: true };
  return { when: afterQuiet(now, quiet, offset), digest: false };
}

/** Every reporter of the matter who left an address, each once for what became of it, however many they reported. */
export async function tellReporters(told: Told): Promise<void> {
  const { deps, round, notice, subject, ways } = told;
  const template = matterTemplate(notice.kind, true);
  const [, event = ''] = notice.kind.split('.');
  if (template === null || !round.hours.reporterEvents.includes(event)) return;
  const city: Quiet = { from: round.hours.quietFrom, to: round.hours.quietTo };
  await eachOf(ways, async ({ channel, to, language, quiet }) => {
    const when = mayWait(notice, template) ? afterQuiet(round.now, quiet ?? city, deps.offset) : round.now;
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
        urgent: isOfHelp(notice),
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
  if (isOfDeputy(notice.kind)) return deputyParams(notice.facts, language);
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
