import { useUiWords } from '@gridgov/ui/language.tsx';
import { Said } from '@gridgov/ui/Said.tsx';
import { StateBlock } from '@gridgov/ui/StateBlock.tsx';
import { instantWords, shortInstant } from '@gridgov/ui/times.ts';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Loaded } from '../../../admin/Loaded.tsx';
import { paths } from '../../../paths.ts';
import { useNotices } from '../../../shell/notices.ts';
import { TaskLink } from './TaskLink.tsx';
import { yesterdayEvening } from './tasks.ts';

/** The rest stands on the page of notices. */
const shown = 8;

/** What was told to this post since the evening before. */
export function Recent() {
  const { t } = useTranslation('todo');
  const words = useUiWords();
  const notices = useNotices();
  const now = Date.now();
  const from = yesterdayEvening(now);
  return (
    <section aria-labelledby="waiting-recent">
      <Loaded query={notices}>
        {({ items }) => {
          const recent = items.filter(({ at }) => Date.parse(at) >= from);
          const acts = recent.filter(({ act }) => act).length;
          return (
            <>
              <h2 id="waiting-recent">
                {t('recent', { since: instantWords(from, now, words) })}{' '}
                <span className="n">{recent.length}</span>{' '}
                <span className="t2 sm">{t('recentActs', { acts, know: recent.length - acts })}</span>
              </h2>
              {recent.length === 0 ? (
                <StateBlock state={{ kind: 'empty', title: t('recentNone') }} />
              ) : (
                <ul className="recent">
                  {recent.slice(0, shown).map((notice) => (
                    <li key={notice.id}>
                      <time className="t2 sm" dateTime={notice.at}>
                        {shortInstant(notice.at, now)}
                      </time>
                      <span>
                        {notice.issue === null ? (
                          <Said text={notice.title} />
                        ) : (
                          <TaskLink task={{ path: '', case: notice.issue }}>
                            <Said text={notice.title} /> {notice.shortNumber}
                          </TaskLink>
                        )}{' '}
                        <Said text={notice.text} />
                      </span>
                    </li>
                  ))}
                </ul>
              )}
              {recent.length > shown ? (
                <Link className="lk" to={paths.notices}>
                  {t('recentAll')}
                </Link>
              ) : null}
            </>
          );
        }}
      </Loaded>
    </section>
  );
}
