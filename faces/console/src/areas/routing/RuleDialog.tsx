import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Change } from '../../admin/ChangeFields.tsx';
import { ChangeFields } from '../../admin/ChangeFields.tsx';
import { cityDay } from '../../admin/days.ts';
import { FormDialog } from '../../admin/FormDialog.tsx';
import { commandId } from '../../commandId.ts';
import { toast } from '../../shell/toasts.tsx';
import { ImpactView } from './ImpactView.tsx';
import type { Rule } from './queries.ts';
import { useRoutingChange } from './queries.ts';
import { RuleFields } from './RuleFields.tsx';
import type { RuleForm } from './wish.ts';
import { formOf, ruleOf } from './wish.ts';

interface Props {
  /** Null for a new rule. */
  readonly rule: Rule | null;
  readonly onClose: () => void;
}

/** A rule, dated and explained, with its effect on past matters; an existing one may also be ended. */
export function RuleDialog(props: Props) {
  const [ending, setEnding] = useState(false);
  if (ending && props.rule !== null) return <EndDialog rule={props.rule} onClose={props.onClose} />;
  return <EditDialog {...props} onEnd={() => setEnding(true)} />;
}

const idDigits = 13;

function EditDialog(props: Props & { readonly onEnd: () => void }) {
  const { t } = useTranslation('routing');
  const { rule, onClose } = props;
  const [form, setForm] = useState<RuleForm>(() =>
    formOf(rule, `rule:${commandId(Date.now()).slice(0, idDigits)}`, cityDay(1)),
  );
  const [note, setNote] = useState('');
  const change = useRoutingChange();
  const wish = ruleOf(form);
  const submit = () =>
    change.mutate(
      { method: 'PUT', path: '/routing-rules', body: { note, rules: [wish] } },
      {
        onSuccess: () => {
          toast(`${t('save')}: ${form.note}`);
          onClose();
        },
      },
    );
  return (
    <FormDialog
      title={rule === null ? t('add') : t('edit')}
      lead={t('editLead')}
      act={t('save')}
      busy={change.isPending}
      error={change.error}
      onSubmit={submit}
      onClose={onClose}
      wide
    >
      <RuleFields value={form} onChange={(part) => setForm((before) => ({ ...before, ...part }))} />
      <ImpactView key={JSON.stringify(wish)} changed={[wish]} removed={[]} />
      <ChangeFields undated value={{ from: form.from, note }} onChange={(value) => setNote(value.note)} />
      {rule === null ? null : (
        <p>
          <button type="button" className="btn s x" onClick={props.onEnd}>
            {t('end')}
          </button>
        </p>
      )}
    </FormDialog>
  );
}

function EndDialog(props: { readonly rule: Rule; readonly onClose: () => void }) {
  const { t } = useTranslation('routing');
  const { rule, onClose } = props;
  const [value, setValue] = useState<Change>({ from: cityDay(1), note: '' });
  const change = useRoutingChange();
  const body = { ...value, table: 'routing_rule', keys: [rule.id] };
  return (
    <FormDialog
      title={t('end')}
      lead={t('endLead', { note: rule.note })}
      act={t('end')}
      danger
      busy={change.isPending}
      error={change.error}
      onSubmit={() => change.mutate({ method: 'POST', path: '/rules/end', body }, { onSuccess: onClose })}
      onClose={onClose}
      wide
    >
      <ImpactView changed={[]} removed={[rule.id]} />
      <ChangeFields value={value} onChange={setValue} />
    </FormDialog>
  );
}
