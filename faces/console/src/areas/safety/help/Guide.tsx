import { Said } from '@gridgov/ui/Said.tsx';
import { useTranslation } from 'react-i18next';
import { useRead } from '../../../admin/read.ts';
import type { Reply } from '../../../apiTypes.ts';
import { guideKeyword } from './queries.ts';

/** What to do 怎么办 by kind: an entry of the knowledge base, found by a keyword that names the kind; each line a step. */
export function Guide(props: { readonly kind: string | null; readonly title: string }) {
  const { t } = useTranslation('helpDesk');
  const { kind, title } = props;
  const keyword = guideKeyword(kind ?? '');
  const { data } = useRead<Reply<'/knowledge', 'get'>>('/knowledge', {
    query: { about: keyword, kind: 'answer' },
    enabled: kind !== null,
  });
  const entry = data?.items[0];
  // A city without a knowledge base has no such texts, and need not hear so.
  if (kind === null || data === undefined) return null;
  return (
    <section className="sheet" aria-labelledby="desk-guide">
      <header>
        <h2 id="desk-guide">{t('guide')}</h2>
        {entry === undefined ? null : (
          <span className="t2 sm">
            <Said text={t('guideOf', { title: entry.title, version: entry.version })} />
          </span>
        )}
      </header>
      {entry === undefined ? (
        <p className="cap">{t('guideNone', { title, keyword })}</p>
      ) : (
        <ol className="desk-guide">
          {entry.body.split('\n').map((line) => (
            <li key={line}>
              <Said text={line} />
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}
