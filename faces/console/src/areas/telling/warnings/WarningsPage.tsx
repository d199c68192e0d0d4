import { useTranslation } from 'react-i18next';
import { momentWords } from '../../../admin/days.ts';
import { ListPage } from '../../../admin/ListPage.tsx';
import { useRight } from '../../../shell/session.ts';
import { EndDialog } from './EndDialog.tsx';
import { IssueDialog } from './IssueDialog.tsx';
import type { Warning } from './queries.ts';
import { WarningText } from './WarningText.tsx';
import './warnings.css';

/** What the public is warned of now and was warned of before; given and ended here. */
export function WarningsPage() {
  const { t } = useTranslation('warnings');
  const mayIssue = useRight('warning.issue');
  return (
    <ListPage<Warning>
      title={t('title')}
      lead={t('lead')}
      tabs={[
        { id: 'now', label: t('now') },
        { id: 'past', label: t('past') },
      ]}
      path="/warnings"
      query={(_, tab) => ({ ...(tab === 'past' ? { past: true } : {}), limit: 30 })}
      add={mayIssue ? t('issue') : undefined}
      form={(warning, close) =>
        warning === null ? <IssueDialog onClose={close} /> : <EndDialog warning={warning} onClose={close} />
      }
      empty={(tab) => ({ title: t(tab === 'past' ? 'nonePast' : 'none'), next: t('noneNext') })}
      more={t('more')}
    >
      {(warnings, end, tab) => (
        <ul className="warns">
          {warnings.map((one) => (
            <li key={one.id}>
              <WarningText warning={one} />
              {tab === 'past' ? <Ended warning={one} /> : null}
              {one.mayEnd ? (
                <p>
                  <button type="button" className="btn" onClick={() => end(one)}>
                    {t('end')}
                  </button>
                </p>
              ) : null}
            </li>
          ))}
        </ul>
      )}
    </ListPage>
  );
}

function Ended(props: { readonly warning: Warning }) {
  const { t } = useTranslation('warnings');
  const { endedAt, endKind, endReason } = props.warning;
  if (endedAt === null) return <p className="warn-end">{t('ranOut')}</p>;
  return (
    <p className="warn-end">
      <b>{t(`ends.${endKind ?? 'lifted'}`)}</b> {t('endedAt', { time: momentWords(endedAt) })} {endReason}
    </p>
  );
}
