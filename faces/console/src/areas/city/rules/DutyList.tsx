import { StateBlock } from '@gridgov/ui/StateBlock.tsx';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ChangeDialog } from '../../../admin/ChangeDialog.tsx';
import type { Change } from '../../../admin/ChangeFields.tsx';
import { ChangeFields } from '../../../admin/ChangeFields.tsx';
import { cityDay } from '../../../admin/days.ts';
import { ChoiceField, TextField } from '../../../admin/fields.tsx';
import { Loaded } from '../../../admin/Loaded.tsx';
import { paths } from '../../../paths.ts';
import { useRight } from '../../../shell/session.ts';
import type { ClassRow, Saved } from './queries.ts';
import { useClasses, useSavedWords } from './queries.ts';

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
  const path = `/duty-list/${encodeURIComponent(code)}`;
  return (
    <ChangeDialog<Saved>
      title={t('duty.add')}
      lead={t('duty.addLead')}
      call={{ method: 'PUT', path, body: { ...change, ground } }}
      told={useSavedWords()}
      onClose={props.onClose}
    >
      <ChoiceField
        label={t('className')}
        none={t('duty.pick')}
        value={code}
        options={leaves.map((one) => [one.code, `${one.code} ${one.name}`] as const)}
        onChange={setCode}
      />
      <TextField
        label={t('duty.ground')}
        hint={t('duty.groundHint')}
        least={2}
        value={ground}
        onChange={setGround}
      />
      <ChangeFields value={change} onChange={setChange} />
    </ChangeDialog>
  );
}

function RemoveDialog(props: { readonly one: ClassRow; readonly onClose: () => void }) {
  const { t } = useTranslation('rules');
  const [change, setChange] = useState<Change>({ from: cityDay(1), note: '' });
  const body = { ...change, table: 'duty_list', keys: [props.one.code] };
  return (
    <ChangeDialog<Saved>
      danger
      title={t('duty.remove')}
      lead={t('duty.removeLead', { name: props.one.name })}
      call={{ method: 'POST', path: '/rules/end', body }}
      told={useSavedWords()}
      onClose={props.onClose}
    >
      <ChangeFields value={change} onChange={setChange} />
    </ChangeDialog>
  );
}
