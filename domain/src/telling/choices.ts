/** How a person chooses to be notified, class by class, and what follows for one notice. */
import { Refusal, say, sayField } from '../refusal.ts';
import { URGENCIES, type Urgency } from './classes.ts';
import { afterQuiet, nextDigest, type Quiet } from './hours.ts';

/** `bell`: inside the pages; the others reach a person outside them. */
export const NOTICE_CHANNELS = ['bell', 'push', 'sms', 'email', 'wechat'] as const;
export type NoticeChannel = (typeof NOTICE_CHANNELS)[number];

export type Choice = {
  readonly channels: readonly NoticeChannel[];
  /** Together with others at a digest of the city, instead of at once. */
  readonly digest: boolean;
  /** The digest of the day that is meant, in minutes from midnight; null: the next one. */
  readonly digestAt: number | null;
  /** It waits for quiet hours to end. */
  readonly quiet: boolean;
};
export type Choices = Readonly<Record<Urgency, Choice>>;

const byClass = (choice: (urgency: Urgency) => Choice): Choices => ({
  urgent: choice('urgent'),
  clocks: choice('clocks'),
  other: choice('other'),
});

/** One choice for all: what is urgent waits neither for a digest nor for the morning. */
export const alike = (channels: readonly NoticeChannel[], digest: boolean): Choices =>
  byClass((urgency) => ({
    channels,
    digest: digest && urgency !== 'urgent',
    digestAt: null,
    quiet: urgency !== 'urgent',
  }));

export const AUDIENCES = ['staff', 'residents'] as const;
export type Audience = (typeof AUDIENCES)[number];
export type Defaults = Readonly<Record<Audience, Choices>>;

/** What holds where neither a person nor the city chose. A resident has one address, and no bell. */
export const SHIPPED: Defaults = {
  staff: alike(['bell', 'push'], false),
  residents: alike(['push', 'sms', 'email'], false),
};

/** The form of before: channels and digest for everything that is not urgent, and every browser that subscribed. */
export const fromChannels = (channels: readonly NoticeChannel[], digest: boolean): Choices | null =>
  channels.length === 0 && !digest ? null : alike(['bell', 'push', ...channels], digest);

/** The form of before for residents: nothing is written to the address. */
export const fromTold = (told: boolean): Choices | null => (told ? null : alike(['push'], false));

/** What cannot be chosen otherwise; the same for every way to ask. */
export type Fixed = { readonly bell: boolean; readonly atOnce: boolean; readonly anyHour: boolean };

/**
 * `duty`: it is of a matter on the desk of a post. The bell stays for what is urgent there and for its clocks, and what is
 * urgent comes at any hour. Nobody gets what is urgent in a digest.
 */
export function fixedFor(urgency: Urgency, duty: boolean): Fixed {
  const urgent = urgency === 'urgent';
  return { bell: duty && urgency !== 'other', atOnce: urgent, anyHour: urgent && duty };
}

/** @throws Refusal with what is possible instead */
export function checkChoices(
  choices: Choices,
  { duty, digests }: { readonly duty: boolean; readonly digests: readonly number[] },
): void {
  for (const urgency of URGENCIES) {
    const wrong = wrongIn(choices[urgency], fixedFor(urgency, duty), digests);
    if (wrong !== null) {
      const { problem, right } = wrong;
      const [zh, en] = CLASS_WORDS[urgency];
      throw new Refusal('field-wrong', {
        field: sayField(urgency, zh, en),
        problem,
        right,
      });
    }
  }
}

const CLASS_WORDS = {
  urgent: ['紧急消息', 'Urgent notices'],
  clocks: ['时限消息', 'Notices of limits'],
  other: ['其他消息', 'Other notices'],
} as const satisfies Record<Urgency, readonly [string, string]>;

function wrongIn({ channels, digest, digestAt, quiet }: Choice, fixed: Fixed, digests: readonly number[]) {
  if (fixed.bell && !channels.includes('bell'))
    return {
      problem: say(
        '本岗位的紧急和时限消息，站内提醒不能关',
        'the bell of urgent notices and of clocks stays on',
      ),
      right: say('留着站内提醒，其他方式可以关', 'the bell, and any other channel on or off'),
    };
  if (fixed.atOnce && digest)
    return {
      problem: say('紧急消息不能汇总', 'urgent notices do not wait for a digest'),
      right: say('即时发送', 'at once'),
    };
  if (fixed.anyHour && quiet)
    return {
      problem: say(
        '本岗位的紧急消息不等免打扰结束',
        'urgent notices of this post do not wait for quiet hours',
      ),
      right: say('随时发送，可以少选几种方式', 'at any hour, by fewer channels if you like'),
    };
  if (digest && digestAt !== null && !digests.includes(digestAt))
    return {
      problem: say('全市没有这个汇总时间', 'the city has no digest at that time'),
      right: say(
        [...digests.map(clockText), '下一次汇总'].join('、'),
        [...digests.map(clockText), 'the next one'].join(', '),
      ),
    };
  return null;
}

const clockText = (minute: number) =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;

/** Turns one more channel on for every class. */
export const withChannel = (choices: Choices, channel: NoticeChannel): Choices =>
  byClass((urgency) => ({
    ...choices[urgency],
    channels: [...new Set([...choices[urgency].channels, channel])],
  }));

/** Hours that hold for a person: their own quiet hours or the city's, and the digests of the city. */
export type Hours = { readonly quiet: Quiet; readonly digests: readonly number[]; readonly offset: number };
export type Delivery = {
  readonly channels: readonly NoticeChannel[];
  /** Not before this moment. */
  readonly at: number;
  readonly digest: boolean;
};

type Noticed = { readonly urgency: Urgency; readonly duty: boolean };

export const ringsBell = (choices: Choices, { urgency, duty }: Noticed): boolean =>
  choices[urgency].channels.includes('bell') || fixedFor(urgency, duty).bell;

/** By which channels a notice reaches a person, and when. The only place where that is decided. */
export function deliveryOf(
  choices: Choices,
  { urgency, duty }: Noticed,
  { quiet, digests, offset }: Hours,
  now: number,
): Delivery {
  const choice = choices[urgency];
  // A post taken up after the choice was made holds all the same.
  const fixed = fixedFor(urgency, duty);
  const rings = ringsBell(choices, { urgency, duty });
  const channels = NOTICE_CHANNELS.filter((name) =>
    name === 'bell' ? rings : choice.channels.includes(name),
  );
  const rest = choice.quiet && !fixed.anyHour ? quiet : NO_REST;
  const digest = choice.digest && !fixed.atOnce;
  if (!digest) return { channels, at: afterQuiet(now, rest, offset), digest };
  return { channels, at: nextDigest(now, momentsOf(choice, digests), rest, offset), digest };
}

/** Equal ends are no hours at all. */
const NO_REST: Quiet = { from: 0, to: 0 };

/** The digest that was chosen, while the city has it; else all of them. */
const momentsOf = (choice: Choice, digests: readonly number[]) => {
  const chosen = digestOf(choice, digests);
  return chosen === null ? digests : [chosen];
};

/** The digest that was chosen, while the city has it; null: the next one. */
export const digestOf = ({ digestAt }: Choice, digests: readonly number[]): number | null =>
  digestAt !== null && digests.includes(digestAt) ? digestAt : null;

/** Choices as they can be made: what is fixed is as it must be. For forms that show it so. */
export function fitted(
  choices: Choices,
  fixed: Readonly<Record<Urgency, Fixed>>,
  digests: readonly number[],
): Choices {
  return byClass((urgency) => {
    const choice = choices[urgency];
    const { bell, atOnce, anyHour } = fixed[urgency];
    const digest = choice.digest && !atOnce;
    return {
      channels: bell ? [...new Set<NoticeChannel>(['bell', ...choice.channels])] : choice.channels,
      digest,
      digestAt: digest ? digestOf(choice, digests) : null,
      quiet: choice.quiet && !anyHour,
    };
  });
}
