import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Filter } from '../../../admin/Filter.tsx';
import { useFilters } from '../../../admin/filters.ts';
import { Loaded } from '../../../admin/Loaded.tsx';
import { useRight } from '../../../shell/session.ts';
import { CodeDialog, EndCodeDialog } from './CodeDialog.tsx';
import type { CodeLists } from './queries.ts';
import { useCodeLists } from './queries.ts';

type Code = CodeLists[string][number];

const known = [
  'close_result',
  'decline_reason',
  'device_nature',
  'emergency_line',
  'grade',
  'help_answer',
  'help_hand_to',
  'help_kind',
  'help_outcome',
  'help_pass_reason',
  'help_urgency',
  'help_way',
  'nature',
  'paper_number',
  'patrol_nature',
  'return_reason',
  'satisfaction',
  'solved',
  'supervise_level',
  'suspend_reason',
  'whistle_kind',
] as const;

/** The lists people choose from in forms: reasons, results, grades. */
export function Lists() {
  return <Loaded query={useCodeLists()}>{(lists) => <Content lists={lists} />}</Loaded>;
}

function Content(props: { readonly lists: CodeLists }) {
  const { t } = useTranslation('rules');
  const [filters, change] = useFilters();
  const names = Object.keys(props.lists);
  const list = names.includes(filters.list ?? '') ? (filters.list ?? '') : (names[0] ?? '');
  const label = (name: string) => {
    const found = known.find((one) => one === name);
    return found === undefined ? `${t('lists.names.other')} ${name}` : t(`lists.names.${found}`);
  };
  return (
    <>
      <div className="adm-filters">
        <Filter label={t('lists.choose')}>
          {(id) => (
            <select
              id={id}
              className="in"
              value={list}
              onChange={(event) => change({ list: event.target.value })}
            >
              {names.map((name) => (
                <option key={name} value={name}>
                  {label(name)}
                </option>
              ))}
            </select>
          )}
        </Filter>
        <span className="grow" />
      </div>
      <OneList list={list} title={label(list)} codes={props.lists[list] ?? []} />
    </>
  );
}

function OneList(props: { readonly list: string; readonly title: string; readonly codes: readonly Code[] }) {
  const { t } = useTranslation('rules');
  const mayEdit = useRight('rules.edit');
  const [open, setOpen] = useState<{ readonly code: Code | null; readonly end: boolean } | null>(null);
  const shut = () => setOpen(null);
  return (
    <section className="sheet">
      <header>
        <h2>{props.title}</h2>
        <span className="grow" />
        {mayEdit ? (
          <button type="button" className="btn s" onClick={() => setOpen({ code: null, end: false })}>
            {t('lists.add')}
          </button>
        ) : null}
      </header>
      <ul className="adm-rows">
        {props.codes.map((code) => (
          <li key={code.code}>
            {mayEdit ? (
              <button type="button" className="lk" onClick={() => setOpen({ code, end: false })}>
                {code.zh}
              </button>
            ) : (
              <b>{code.zh}</b>
            )}
            <span className="t2">{code.en}</span>
            <span className="grow" />
            {mayEdit ? (
              <button type="button" className="btn s x" onClick={() => setOpen({ code, end: true })}>
                {t('lists.end')}
              </button>
            ) : null}
          </li>
        ))}
      </ul>
      {open === null || open.end ? null : (
        <CodeDialog list={props.list} codes={props.codes} code={open.code} onClose={shut} />
      )}
      {open?.end === true && open.code !== null ? (
        <EndCodeDialog list={props.list} code={open.code} onClose={shut} />
      ) : null}
    </section>
  );
}
