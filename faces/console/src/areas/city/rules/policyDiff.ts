import { URGENT_STEPS } from '@gridgov/domain/loop/issues/facts.ts';
import { ATTACHMENTS } from '@gridgov/domain/workflow/pages.ts';
import { useTranslation } from 'react-i18next';
import { channels, clockKinds, useNames } from '../../../admin/names.ts';
import { useLimitWords } from './limitWords.ts';
import type { Limit, Policy } from './queries.ts';
import { useCodeLists, usePolicy } from './queries.ts';

export interface PolicyChange {
  readonly name: string;
  readonly before: string;
  readonly after: string;
}

export const countNames = [
  'returnLimit',
  'extensionLimit',
  'extensionRatio',
  'reopenDays',
  'objectionDays',
] as const;

export const likenessNames = ['metres', 'days', 'least', 'most'] as const;

/** Of check-ins on patrols. */
export const checkInNames = ['withinMetres', 'accuracyMetres'] as const;

export const attachmentNames = ['pages', 'photoMb', 'pdfMb'] as const;

/** The limit of a step for help; the ordinary one where none is set. */
export function helpLimit({ helpLimits, limits }: Policy, kind: string): Limit {
  return helpLimits[kind as keyof Policy['limits']] ?? limits[kind as keyof Policy['limits']];
}

/** What differs between two policies, in words: one entry for each setting. */
export function usePolicyDiff(before: Policy, after: Policy): readonly PolicyChange[] {
  const words = usePolicyWords();
  const [one, other] = [words(before), words(after)];
  return one.flatMap(([name, text], at) => {
    const changed = other[at]?.[1] ?? '';
    return changed === text ? [] : [{ name, before: text, after: changed }];
  });
}

type Line = readonly [name: string, text: string];

/** Every setting with its value in words, always in the same order. */
function usePolicyWords(): (policy: Policy) => readonly Line[] {
  const { t } = useTranslation('rules');
  const names = useNames();
  const natures = new Map((useCodeLists().data?.nature ?? []).map(({ code, zh }) => [code, zh]));
  const systems = new Map((usePolicy().data?.optional ?? []).map(({ system, name }) => [system, name]));
  const limit = useLimitWords();
  return (policy) => [
    ...clockKinds.map(
      (kind): Line => [names('clock', kind), limit(policy.limits[kind as keyof Policy['limits']])],
    ),
    ...URGENT_STEPS.map(
      (kind): Line => [
        t('policy.urgentStep', { step: names('clock', kind) }),
        limit(policy.urgentLimits[kind]),
      ],
    ),
    ...clockKinds.map(
      (kind): Line => [t('policy.ofHelp', { name: names('clock', kind) }), limit(helpLimit(policy, kind))],
    ),
    ...channels.map(
      (channel): Line => [
        names('channel', channel),
        names('cycle', policy.firstCycle[channel as keyof Policy['firstCycle']]),
      ],
    ),
    ...countNames.map((name): Line => [t(`policy.${name}`), String(policy[name])]),
    ...likenessNames.map((name): Line => [t(`policy.${name}`), String(policy.likeness[name])]),
    ...checkInNames.map((name): Line => [t(`policy.${name}`), String(policy.checkIn?.[name] ?? 0)]),
    [t('policy.certifiedPatrols'), policy.certifiedPatrols ? t('yes') : t('no')],
    ...attachmentNames.map(
      (name): Line => [t(`policy.${name}`), String((policy.attachments ?? ATTACHMENTS)[name])],
    ),
    [t('policy.reopenLimit'), limit(policy.reopenLimit)],
    [t('policy.verifyAtOnce'), policy.verifyAtOnce ? t('yes') : t('no')],
    [
      t('policy.noSiteCheck'),
      policy.noSiteCheck.map((code) => natures.get(code) ?? code).join(' ') || t('none'),
    ],
    [t('policy.unused'), (policy.unused ?? []).map((one) => systems.get(one) ?? one).join(' ') || t('none')],
  ];
}
