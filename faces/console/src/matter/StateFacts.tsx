import { Said } from '@gridgov/ui/Said.tsx';
import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import type { MatterView } from './types.ts';

/** What a case holds, by the words of the fields it was filled in by, as far as it may be seen. */
export function StateFacts(props: Pick<MatterView, 'facts'>) {
  const { t } = useTranslation();
  const { facts } = props;
  return (
    <section className="sheet" aria-labelledby="case-facts">
      <header>
        <h2 id="case-facts">{t('matter.facts')}</h2>
      </header>
      {facts.length === 0 ? (
        <p className="cap">{t('matter.noFacts')}</p>
      ) : (
        <dl className="case-facts">
          {facts.map(({ name, label, text }) => (
            <Fragment key={name}>
              <dt>{label}</dt>
              <dd>
                <Said text={text} />
              </dd>
            </Fragment>
          ))}
        </dl>
      )}
    </section>
  );
}
