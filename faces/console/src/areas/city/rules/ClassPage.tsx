import { Icon } from '@gridgov/ui/Icon.tsx';
import { Said } from '@gridgov/ui/Said.tsx';
import { StateBlock } from '@gridgov/ui/StateBlock.tsx';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AdminPage } from '../../../admin/AdminPage.tsx';
import { Facts } from '../../../admin/Facts.tsx';
import { Loaded } from '../../../admin/Loaded.tsx';
import { OtherName } from '../../../admin/OtherName.tsx';
import { paths } from '../../../paths.ts';
import { useRight } from '../../../shell/session.ts';
import { LimitDialog } from './LimitDialog.tsx';
import { LimitWords } from './LimitWords.tsx';
import type { ClassDetail } from './queries.ts';
import { useClass } from './queries.ts';
import { WordsDialog } from './WordsDialog.tsx';

/** Those of the standards of city management. */
const standardUnits = ['urgent_hour', 'working_hour', 'workday', 'urgent_workday'] as const;

/** One class: under which conditions it is filed, its limits, who handles it and on what ground. */
export function ClassPage() {
  const { code } = useParams({ strict: false });
  return (
    <Loaded page query={useClass(code ?? '')}>
      {(found) => <Content found={found} />}
    </Loaded>
  );
}

function Content(props: { readonly found: ClassDetail }) {
  const { t } = useTranslation('rules');
  const shared = useTranslation('organisation').t;
  const { name, code, onDutyList, standards } = props.found;
  return (
    <AdminPage
      title={name}
      lead={
        <Link to={paths.rules}>
          <Icon name="left" /> {t('back')}
        </Link>
      }
    >
      <section className="sheet pad">
        <Facts
          rows={[
            [t('code'), code],
            [shared('otherName.title'), <OtherName key="name" of="classes" code={code} />],
            [t('aliases'), <OtherWords key="words" found={props.found} />],
            [t('tabs.duty'), onDutyList ? t('yes') : t('no')],
          ]}
        />
      </section>
      {standards.length === 0 ? (
        <section className="sheet">
          <StateBlock state={{ kind: 'empty', title: t('noConditions') }} />
        </section>
      ) : null}
      {standards.map((one) => (
        <Standard key={one.condition} classCode={code} one={one} />
      ))}
    </AdminPage>
  );
}

/** What else it is called, and the way to say so. */
function OtherWords(props: { readonly found: ClassDetail }) {
  const { t } = useTranslation('rules');
  const [open, setOpen] = useState(false);
  const mayChange = useRight('rules.edit');
  const { aliases } = props.found;
  return (
    <>
      {aliases.length === 0 ? t('none') : <Said text={aliases.join(' ')} />}{' '}
      {mayChange ? (
        <button type="button" className="btn q s" onClick={() => setOpen(true)}>
          {t('words.change')}
        </button>
      ) : null}
      {open ? <WordsDialog found={props.found} onClose={() => setOpen(false)} /> : null}
    </>
  );
}

function Standard(props: { readonly classCode: string; readonly one: ClassDetail['standards'][number] }) {
  const { t } = useTranslation('rules');
  const [open, setOpen] = useState(false);
  const mayChange = useRight('rules.edit');
  const { one } = props;
  const rows: readonly (readonly [string, string | null])[] = [
    [t('open'), one.openText],
    [t('close'), one.closeText],
    [t('units'), one.units.join(' ')],
    [t('supervisors'), one.supervisors.join(' ')],
    [t('legal'), [one.legalBasis, one.legalText].filter(Boolean).join(' ')],
    [t('collect'), one.collectNotes],
  ];
  return (
    <section className="sheet">
      <header>
        <h2>{t('condition', { n: one.condition })}</h2>
        <span className="tag">
          <LimitWords limit={one.limit} />
        </span>
        {mayChange ? (
          <button type="button" className="btn q s" onClick={() => setOpen(true)}>
            {t('limitChange.go')}
          </button>
        ) : null}
      </header>
      <div className="pad">
        <Facts rows={rows.filter(([, value]) => value !== null && value !== '')} />
      </div>
      {open ? (
        <LimitDialog
          title={t('limitChange.title', { n: one.condition })}
          path={`/standards/${encodeURIComponent(props.classCode)}/${encodeURIComponent(one.condition)}/limit`}
          before={one.limit}
          units={standardUnits}
          onClose={() => setOpen(false)}
        />
      ) : null}
    </section>
  );
}
