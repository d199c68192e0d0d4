import { POST_KINDS } from '@gridgov/domain/city/people/posts.ts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ChangeDialog } from '../../../admin/ChangeDialog.tsx';
import { cityDay } from '../../../admin/days.ts';
import { ChoiceField, TextField, WhenField } from '../../../admin/fields.tsx';
import { KindField } from './KindField.tsx';
import type { IdentityRule } from './queries.ts';

const CLAIMS = ['sub', 'email', 'groups'] as const;
const GOALS = ['account', 'post', 'same'] as const;
type Goal = (typeof GOALS)[number];

interface Wish {
  readonly claim: (typeof CLAIMS)[number];
  readonly value: string;
  readonly goal: Goal;
  readonly account: string;
  readonly kind: string;
  readonly area: string;
  readonly from: string;
  /** The first day it holds no more; empty where that is open. */
  readonly to: string;
}

function wishOf(rule: IdentityRule | null): Wish {
  const kind = Object.keys(POST_KINDS)[0] ?? '';
  const days = { from: laterOf(rule?.from), to: rule?.to ?? '' };
  if (rule === null)
    return { claim: 'sub', value: '', goal: 'account', account: '', kind, area: '', ...days };
  const { claim, value, account, post } = rule;
  const goal = account !== null ? 'account' : post !== null ? 'post' : 'same';
  return {
    claim,
    value,
    goal,
    account: account ?? '',
    kind: post?.kind ?? kind,
    area: post?.area ?? '',
    ...days,
  };
}

/** What is past stays as it was: a change counts from today on, or from the day the rule begins. */
function laterOf(from: string | undefined): string {
  const today = cityDay();
  return from === undefined || from < today ? today : from;
}

function bodyOf({ claim, value, goal, account, kind, area, from, to }: Wish) {
  const days = { from, to: to === '' ? null : to };
  if (goal === 'same') return { claim, value: '*', ...days };
  if (goal === 'account') return { claim, value, account, ...days };
  return { claim, value, post: { kind, ...(area === '' ? {} : { area }) }, ...days };
}

/** Adds a rule, or changes one. */
export function RuleDialog(props: { readonly rule: IdentityRule | null; readonly onClose: () => void }) {
  const { t } = useTranslation('identity');
  const [wish, setWish] = useState(() => wishOf(props.rule));
  const set = (part: Partial<Wish>) => setWish((before) => ({ ...before, ...part }));
  const body = bodyOf(wish);
  return (
    <ChangeDialog<unknown>
      title={props.rule === null ? t('rules.add') : t('rules.change')}
      lead={t('rules.addLead')}
      call={
        props.rule === null
          ? { method: 'POST', path: '/identity-rules', body }
          : { method: 'PATCH', path: `/identity-rules/${props.rule.id}`, body }
      }
      onClose={props.onClose}
    >
      <ChoiceField
        label={t('rules.claim')}
        value={wish.claim}
        options={CLAIMS.map((one) => [one, t(`claims.${one}`)] as const)}
        onChange={(claim) => set(claim === '' ? {} : { claim })}
      />
      <ChoiceField
        label={t('rules.leads')}
        value={wish.goal}
        options={GOALS.map((one) => [one, t(`goals.${one}`)] as const)}
        onChange={(goal) => set(goal === '' ? {} : { goal })}
      />
      {wish.goal === 'same' ? null : (
        <TextField
          label={t('rules.value')}
          value={wish.value}
          onChange={(value) => set({ value: value.trim() })}
        />
      )}
      {wish.goal === 'account' ? (
        <TextField
          label={t('rules.account')}
          value={wish.account}
          onChange={(account) => set({ account: account.trim() })}
        />
      ) : null}
      {wish.goal === 'post' ? (
        <>
          <KindField label={t('factor.post')} value={wish.kind} onChange={(kind) => set({ kind })} />
          <TextField
            optional
            label={t('rules.area')}
            value={wish.area}
            onChange={(area) => set({ area: area.trim() })}
          />
        </>
      ) : null}
      <WhenField
        label={t('rules.from')}
        min={cityDay()}
        value={wish.from}
        onChange={(from) => set({ from })}
      />
      <WhenField
        label={t('rules.to')}
        optional
        min={wish.from}
        value={wish.to}
        onChange={(to) => set({ to })}
      />
    </ChangeDialog>
  );
}
