import { StateBlock } from '@gridgov/ui/StateBlock.tsx';
import { shortInstant } from '@gridgov/ui/times.ts';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemBlock } from '../../../ProblemBlock.tsx';
import { NoticeLink } from '../../../shell/NoticeLink.tsx';
import type { Notice } from '../../../shell/notices.ts';
import { useMarkRead, useNotices } from '../../../shell/notices.ts';
import { HelpTag } from './matter/HelpTag.tsx';
import './notices.css';
import { Said } from '@gridgov/ui/Said.tsx';

/** What was told to this post in the last month; each line opens its matter and is then read. */
export function NoticesPage() {
  const { t } = useTranslation();
  const notices = useNotices();
  const mark = useMarkRead();
  useEffect(() => {
    document.title = t('app.title', { page: t('notices.title') });
  }, [t]);
  if (notices.isError)
    return <ProblemBlock page error={notices.error} onRetry={() => void notices.refetch()} />;
  if (notices.data === undefined) return <StateBlock state={{ kind: 'loading', rows: 8 }} />;
  const { items, unread, toAct } = notices.data;
  const groups = [
    { id: 'act', title: t('notices.toAct'), lines: items.filter(({ act }) => act) },
    { id: 'know', title: t('notices.toKnow'), lines: items.filter(({ act }) => !act) },
  ].filter(({ lines }) => lines.length > 0);
  const waiting = items.filter(({ read }) => !read).map(({ id }) => id);
  return (
    <div className="page">
      <div className="hd1">
        <h1>{t('notices.title')}</h1>
        <p className="t2" role="status">
          {t('notices.unread', { act: toAct, n: unread - toAct })}
        </p>
        <span className="grow" />
        {waiting.length === 0 ? null : (
          <button
            type="button"
            className="btn q s"
            disabled={mark.isPending}
            onClick={() => mark.mutate(waiting)}
          >
            {t('notices.readAll')}
          </button>
        )}
      </div>
      {items.length === 0 ? (
        <section className="sheet">
          <StateBlock state={{ kind: 'empty', title: t('notices.none'), next: t('notices.noneNext') }} />
        </section>
      ) : null}
      {groups.map(({ id, title, lines }) => (
        <section className="sheet notices-group" key={id} aria-labelledby={`notices-${id}`}>
          <header>
            <h2 id={`notices-${id}`}>{title}</h2>
            <span className="t2">{t('notices.count', { n: lines.length })}</span>
          </header>
          <ul className="notices">
            {lines.map((notice) => (
              <Line key={notice.id} notice={notice} onOpen={() => mark.mutate([notice.id])} />
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

function Line(props: { readonly notice: Notice; readonly onOpen: () => void }) {
  const { t } = useTranslation();
  const { notice } = props;
  const read = () => {
    if (!notice.read) props.onOpen();
  };
  const title = (
    <>
      <HelpTag help={notice.help} />
      {notice.shortNumber} <Said text={notice.title} />
    </>
  );
  return (
    <li className={notice.read ? 'read' : ''}>
      <time className="t2 sm" dateTime={notice.at}>
        {shortInstant(notice.at, Date.now())}
      </time>
      <NoticeLink notice={notice} onClick={read}>
        {title}
      </NoticeLink>
      <span>
        <Said text={notice.text} />
      </span>
      {notice.read ? null : <span className="tag">{t('notices.new')}</span>}
    </li>
  );
}
