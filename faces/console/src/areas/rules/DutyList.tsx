import { Field } from '@gridgov/ui/Field.tsx';
import { StateBlock } from '@gridgov/ui/StateBlock.tsx';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Change } from '../../admin/ChangeFields.tsx';
import { ChangeFields } from '../../admin/ChangeFields.tsx';
import { cityDay } from '../../admin/days.ts';
import { FormDialog } from '../../admin/FormDialog.tsx';
import { Loaded } from '../../admin/Loaded.tsx';
import { paths } from '../../paths.ts';
import { useRight } from '../../shell/session.ts';
import type { ClassRow } from './queries.ts';
import { useClasses, useRulesChange } from './queries.ts';

/** Classes that may be dispatched to grid workers. */
export function DutyList() {
  const { t } = useTranslation('rules');
  const mayEdit = useRight('rules.edit');
  const [open, setOpen] = useState<'add' | ClassRow | null>(null);
  const classes = useClasses();
  const shut = () => setOpen(null);
  return (
    <section className="sheet">
      <header>
        <h2>{t('tabs.duty')}</h2>
        <p className="t2 sm">{t('duty.lead')}</p>
        <span className="grow" />
        {mayEdit ? (
          <button type="button" className="btn s" onClick={() => setOpen('add')}>
            {t('duty.add')}
          </button>
        ) : null}
      </header>
      <Loaded query={classes}>
        {({ items }) => <Rows items={items} mayEdit={mayEdit} onRemove={setOpen} />}
      </Loaded>
      {open === 'add' ? <AddDialog classes={classes.data?.items ?? []} onClose={shut} /> : null}
      {open === null || open === 'add' ? null : <RemoveDialog one={open} onClose={shut} />}
    </section>
  );
}

function Rows(props: {
  readonly items: readonly ClassRow[];
  readonly mayEdit: boolean;
  readonly onRemove: (one: ClassRow) => void;
}) {
  const { t } = useTranslation('rules');
  const listed = props.items.filter(({ onDutyList }) => onDutyList);
  if (listed.length === 0) return <StateBlock state={{ kind: 'empty', title: t('duty.empty') }} />;
  return (
    <ul className="adm-rows">
      {listed.map((one) => (
        <li key={one.code}>
          <Link to={paths.oneClass} params={{ code: one.code }}>
            {one.name}
          </Link>
          <span className="t2">{one.code}</span>
          <span className="grow" />
          {props.mayEdit ? (
            <button type="button" className="btn s x" onClick={() => props.onRemove(one)}>
              {t('duty.remove')}
            </button>
          ) : null}
        </li>
      ))}
    </ul>
  );
}

function AddDialog(props: { readonly classes: readonly ClassRow[]; readonly onClose: () => void }) {
  const { t } = useTranslation('rules');
  const parents = new Set(props.classes.map(({ parent }) => parent));
  const leaves = props.classes.filter(({ code, onDutyList }) => !onDutyList && !parents.has(code));
  const [code, setCode] = useState('');
  const [ground, setGround] = useState('');
  const [change, setChange] = useState<Change>({ from: cityDay(1), note: '' });
  const save = useRulesChange(props.onClose);
  const path = `/duty-list/${encodeURIComponent(code)}`;
  return (
    <FormDialog
      title={t('duty.add')}
      lead={t('duty.addLead')}
      act={t('duty.add')}
      busy={save.isPending}
      error={save.error}
      onSubmit={() => save.mutate({ method: 'PUT', path, body: { ...change, ground } })}
      onClose={props.onClose}
    >
      <Field label={t('className')}>
        {(ids) => (
          <select
            {...ids}
            className="in"
            required
            value={code}
            onChange={(event) => setCode(event.target.value)}
          >
            <option value="">{t('duty.pick')}</option>
            {leaves.map((one) => (
              <option key={one.code} value={one.code}>
                {`${one.code} ${one.name}`}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field label={t('duty.ground')} hint={t('duty.groundHint')}>
        {(ids) => (
          <input
            {...ids}
            className="in"
            required
            minLength={2}
            value={ground}
            onChange={(event) => setGround(event.target.value)}
          />
        )}
      </Field>
      <ChangeFields value={change} onChange={setChange} />
    </FormDialog>
  );
}

function RemoveDialog(props: { readonly one: ClassRow; readonly onClose: () => void }) {
  const { t } = useTranslation('rules');
  const [change, setChange] = useState<Change>({ from: cityDay(1), note: '' });
  const save = useRulesChange(props.onClose);
  const body = { ...change, table: 'duty_list', keys: [props.one.code] };
  return (
    <FormDialog
      title={t('duty.remove')}
      lead={t('duty.removeLead', { name: props.one.name })}
      act={t('duty.remove')}
      danger
      busy={save.isPending}
      error={save.error}
      onSubmit={() => save.mutate({ method: 'POST', path: '/rules/end', body })}
      onClose={props.onClose}
    >
      <ChangeFields value={change} onChange={setChange} />
    </FormDialog>
  );
}
