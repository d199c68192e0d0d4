import { Icon } from '@gridgov/ui/Icon.tsx';
import { StateBlock } from '@gridgov/ui/StateBlock.tsx';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AdminPage, useTab } from '../../../admin/AdminPage.tsx';
import { momentWords } from '../../../admin/days.ts';
import { ProblemBlock } from '../../../ProblemBlock.tsx';
import { useRight } from '../../../shell/session.ts';
import { EndDialog } from './EndDialog.tsx';
import { IssueDialog } from './IssueDialog.tsx';
import { useWarnings, type Warning } from './queries.ts';
import { WarningText } from './WarningText.tsx';
import './warnings.css';

/** What the public is warned of now and was warned of before; given and ended here. */
export function WarningsPage() {
  const { t } = useTranslation('warnings');
  const mayIssue = useRight('warning.issue');
  const [open, setOpen] = useState(false);
  const tabs = [
    { id: 'now', label: t('now') },
    { id: 'past', label: t('past') },
  ];
  const tab = useTab(tabs);
  const give = (
    <button type="button" className="btn pri" onClick={() => setOpen(true)}>
      <Icon name="plus" />
      {t('issue')}
    </button>
  );
  return (
    <AdminPage title={t('title')} lead={t('lead')} tabs={tabs} tools={mayIssue ? give : null}>
      <List past={tab === 'past'} />
      {open ? <IssueDialog onClose={() => setOpen(false)} /> : null}
    </AdminPage>
  );
}

function List(props: { readonly past: boolean }) {
  const { t } = useTranslation('warnings');
  const { past } = props;
  const list = useWarnings(past);
  const [ending, setEnding] = useState<Warning | null>(null);
  if (list.isError) return <ProblemBlock error={list.error} onRetry={() => void list.refetch()} />;
  if (list.data === undefined) return <StateBlock state={{ kind: 'loading', rows: 4 }} />;
  const rows = list.data.pages.flatMap(({ items }) => items);
  return (
    <section className="sheet" aria-label={t(past ? 'past' : 'now')}>
      {rows.length === 0 ? (
        <StateBlock state={{ kind: 'empty', title: t(past ? 'nonePast' : 'none'), next: t('noneNext') }} />
      ) : (
        <ul className="warns">
          {rows.map((one) => (
            <li key={one.id}>
              <WarningText warning={one} />
              <Ended warning={one} past={past} />
              {one.mayEnd ? (
                <p>
                  <button type="button" className="btn" onClick={() => setEnding(one)}>
                    {t('end')}
                  </button>
                </p>
              ) : null}
            </li>
          ))}
        </ul>
      )}
      {list.hasNextPage ? (
        <p className="pad">
          <button
            type="button"
            className="btn"
            disabled={list.isFetchingNextPage}
            onClick={() => void list.fetchNextPage()}
          >
            {t('more')}
          </button>
        </p>
      ) : null}
      {ending === null ? null : <EndDialog warning={ending} onClose={() => setEnding(null)} />}
    </section>
  );
}

function Ended(props: { readonly warning: Warning; readonly past: boolean }) {
  const { t } = useTranslation('warnings');
  const { endedAt, endKind, endReason } = props.warning;
  if (!props.past) return null;
  if (endedAt === null) return <p className="warn-end">{t('ranOut')}</p>;
  return (
    <p className="warn-end">
      <b>{t(`ends.${endKind ?? 'lifted'}`)}</b> {t('endedAt', { time: momentWords(endedAt) })} {endReason}
    </p>
  );
}
