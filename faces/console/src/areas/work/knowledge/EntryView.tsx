import { Said } from '@gridgov/ui/Said.tsx';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { momentWords } from '../../../admin/days.ts';
import { Loaded } from '../../../admin/Loaded.tsx';
import { useRead } from '../../../admin/read.ts';
import type { Entry } from './queries.ts';

/** One entry: what to say, where to send the caller, who owns it and until when it holds. */
export function EntryView(props: { readonly entry: Entry; readonly onEdit: () => void }) {
  const { t } = useTranslation('knowledge');
  const { entry } = props;
  const [versions, setVersions] = useState(false);
  return (
    <li>
      <p className="kb-head">
        <b>
          <Said text={entry.title} />
        </b>
        <span className="tag">{t(entry.kind === 'answer' ? 'answer' : 'notAccepted')}</span>
        {entry.state === 'inForce' ? null : <span className="tag">{t(entry.state)}</span>}
        {entry.reviewDue ? <span className="tag kb-due">{t('reviewDue')}</span> : null}
        <span className="grow" />
        {entry.mayEdit ? (
          <button type="button" className="btn q s" onClick={props.onEdit}>
            {t('edit')}
          </button>
        ) : null}
      </p>
      <p className="kb-body">
        <Said text={entry.body} />
      </p>
      {entry.sendTo === '' ? null : (
        <p className="kb-send">
          {t('sendTo')}{' '}
          <b>
            <Said text={entry.sendTo} />
          </b>{' '}
          {entry.phone === '' ? null : <b className="kb-tel">{entry.phone}</b>}
        </p>
      )}
      <p className="sm t2 kb-foot">
        <span>{entry.owner?.name ?? t('noOwner')}</span>
        <span>{entry.place}</span>
        <span>
          {entry.to === null
            ? t('since', { from: entry.from })
            : t('span', { from: entry.from, to: entry.to })}
        </span>
        <span>{t('reviewBy', { day: entry.reviewOn })}</span>
        <button type="button" className="lk" aria-expanded={versions} onClick={() => setVersions(!versions)}>
          {t('version', { n: entry.version })}
        </button>
      </p>
      {versions ? <Versions id={entry.id} /> : null}
    </li>
  );
}

function Versions(props: { readonly id: string }) {
  const { t } = useTranslation('knowledge');
  const versions = useRead<{ readonly items: readonly Entry[] }>(`/knowledge/${props.id}/versions`);
  return (
    <Loaded query={versions} rows={2}>
      {({ items }) => (
        <ol className="kb-versions" aria-label={t('versions')}>
          {items.map((one) => (
            <li key={one.version}>
              <p className="sm t2">
                {t('version', { n: one.version })} {t('savedAt', { time: momentWords(one.at) })}
              </p>
              <p>
                <Said text={one.body} />
              </p>
            </li>
          ))}
        </ol>
      )}
    </Loaded>
  );
}
