import { POST_KINDS } from '@gridgov/domain/people/posts.ts';
import { Field } from '@gridgov/ui/Field.tsx';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FormDialog } from '../../admin/FormDialog.tsx';
import { KindField } from './KindField.tsx';
import type { IdentityRule } from './queries.ts';
import { useChange } from './queries.ts';

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
}

function wishOf(rule: IdentityRule | null): Wish {
  const kind = Object.keys(POST_KINDS)[0] ?? '';
  if (rule === null) return { claim: 'sub', value: '', goal: 'account', account: '', kind, area: '' };
  const { claim, value, account, post } = rule;
  const goal = account !== null ? 'account' : post !== null ? 'post' : 'same';
  return { claim, value, goal, account: account ?? '', kind: post?.kind ?? kind, area: post?.area ?? '' };
}

function bodyOf({ claim, value, goal, account, kind, area }: Wish) {
  if (goal === 'same') return { claim, value: '*' };
  if (goal === 'account') return { claim, value, account };
  return { claim, value, post: { kind, ...(area === '' ? {} : { area }) } };
}

/** Adds a rule, or changes one. */
export function RuleDialog(props: { readonly rule: IdentityRule | null; readonly onClose: () => void }) {
  const { t } = useTranslation('identity');
  const [wish, setWish] = useState(() => wishOf(props.rule));
  const change = useChange<unknown>();
  const set = (part: Partial<Wish>) => setWish((before) => ({ ...before, ...part }));
  const call =
    props.rule === null
      ? ({ method: 'POST', path: '/identity-rules' } as const)
      : ({ method: 'PATCH', path: `/identity-rules/${props.rule.id}` } as const);
  const title = props.rule === null ? t('rules.add') : t('rules.change');
  return (
    <FormDialog
      title={title}
      lead={t('rules.addLead')}
      act={title}
      busy={change.isPending}
      error={change.error}
      onSubmit={() => change.mutate({ ...call, body: bodyOf(wish) }, { onSuccess: props.onClose })}
      onClose={props.onClose}
    >
      <Choice
        label={t('rules.claim')}
        value={wish.claim}
        options={CLAIMS.map((one) => [one, t(`claims.${one}`)] as const)}
        onChange={(claim) => set({ claim })}
      />
      <Choice
        label={t('rules.leads')}
        value={wish.goal}
        options={GOALS.map((one) => [one, t(`goals.${one}`)] as const)}
        onChange={(goal) => set({ goal })}
      />
      {wish.goal === 'same' ? null : (
        <Text label={t('rules.value')} value={wish.value} onChange={(value) => set({ value })} />
      )}
      {wish.goal === 'account' ? (
        <Text label={t('rules.account')} value={wish.account} onChange={(account) => set({ account })} />
      ) : null}
      {wish.goal === 'post' ? (
        <>
          <KindField label={t('factor.post')} value={wish.kind} onChange={(kind) => set({ kind })} />
          <Text label={t('rules.area')} optional value={wish.area} onChange={(area) => set({ area })} />
        </>
      ) : null}
    </FormDialog>
  );
}

function Choice<V extends string>(props: {
  readonly label: string;
  readonly value: V;
  readonly options: readonly (readonly [value: V, label: string])[];
  readonly onChange: (value: V) => void;
}) {
  return (
    <Field label={props.label}>
      {(ids) => (
        <select
          {...ids}
          className="in"
          value={props.value}
          onChange={(event) => {
            const picked = props.options.find(([value]) => value === event.target.value);
            if (picked !== undefined) props.onChange(picked[0]);
          }}
        >
          {props.options.map(([value, label]) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

function Text(props: {
  readonly label: string;
  readonly value: string;
  readonly optional?: true;
  readonly onChange: (value: string) => void;
}) {
  return (
    <Field label={props.label} {...(props.optional === true ? { optional: true } : {})}>
      {(ids) => (
        <input
          {...ids}
          className="in"
          required={props.optional !== true}
          value={props.value}
          onChange={(event) => props.onChange(event.target.value.trim())}
        />
      )}
    </Field>
  );
}
