/** What a person chose, with what the city and the product set where they chose nothing. */
import {
  type Audience,
  type Choice,
  type Choices,
  fixedFor,
  fromChannels,
  type Hours,
  SHIPPED,
} from '@gridgov/domain/telling/choices.ts';
import type { Queryable } from '../../../platform/db/database.ts';
import { cityHours, findSetting, type HoursRow, type SettingRow } from './settings-queries.ts';

type Setting = Pick<SettingRow, 'choices' | 'channels' | 'digest'>;

export const defaultsOf = ({ defaults }: Pick<HoursRow, 'defaults'>, audience: Audience): Choices =>
  (defaults ?? SHIPPED)[audience];

export function choicesOf(setting: Setting | null | undefined, hours: Pick<HoursRow, 'defaults'>): Choices {
  const { choices = null, channels = [], digest = false } = setting ?? {};
  return choices ?? fromChannels(channels, digest) ?? defaultsOf(hours, 'staff');
}

/** What each class leaves to choose. */
export const fixedChoices = (duty: boolean) => ({
  urgent: fixedFor('urgent', duty),
  clocks: fixedFor('clocks', duty),
  other: fixedFor('other', duty),
});

/** As a reply holds them, which is free to change. */
export const choicesView = ({ urgent, clocks, other }: Choices) => ({
  urgent: choiceView(urgent),
  clocks: choiceView(clocks),
  other: choiceView(other),
});
const choiceView = (choice: Choice) => ({ ...choice, channels: [...choice.channels] });

/** The choices of one of our people now. */
export async function ownChoices(db: Queryable, personId: string, now: number): Promise<Choices> {
  return choicesOf(await findSetting(db, personId), await cityHours(db, now));
}

type Own = { readonly quietFrom: number | null; readonly quietTo: number | null };

/** The hours that hold for a person: their own go before those of the city. */
export function hoursFor(own: Own | null | undefined, city: HoursRow, offset: number): Hours {
  const quiet = { from: own?.quietFrom ?? city.quietFrom, to: own?.quietTo ?? city.quietTo };
  return { quiet, digests: city.digestAt, offset };
}
