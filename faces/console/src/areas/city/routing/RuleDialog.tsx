import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ChangeDialog } from '../../../admin/ChangeDialog.tsx';
import type { Change } from '../../../admin/ChangeFields.tsx';
import { ChangeFields } from '../../../admin/ChangeFields.tsx';
import { cityDay } from '../../../admin/days.ts';
import { commandId } from '../../../commandId.ts';
import { ImpactView } from './ImpactView.tsx';
import type { Rule } from './queries.ts';
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
  const wish = ruleOf(form);
  return (
    <ChangeDialog<unknown>
      wide
      title={rule === null ? t('add') : t('edit')}
      lead={t('editLead')}
      act={t('save')}
      call={{ method: 'PUT', path: '/routing-rules', body: { note, rules: [wish] } }}
      missing={wish.target.unitId === '' ? t('noTarget') : undefined}
      told={t('saved', { note: form.note })}
      onClose={onClose}
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
    </ChangeDialog>
  );
}

function EndDialog(props: { readonly rule: Rule; readonly onClose: () => void }) {
  const { t } = useTranslation('routing');
  const { rule, onClose } = props;
  const [value, setValue] = useState<Change>({ from: cityDay(1), note: '' });
  const body = { ...value, table: 'routing_rule', keys: [rule.id] };
  return (
    <ChangeDialog<unknown>
      danger
      wide
      title={t('end')}
      lead={t('endLead', { note: rule.note })}
      call={{ method: 'POST', path: '/rules/end', body }}
      told={t('ended', { note: rule.note })}
      onClose={onClose}
    >
      <ImpactView changed={[]} removed={[rule.id]} />
      <ChangeFields value={value} onChange={setValue} />
    </ChangeDialog>
  );
}
