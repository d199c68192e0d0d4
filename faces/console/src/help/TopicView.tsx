import { useTranslation } from 'react-i18next';
import { useFilters } from '../admin/filters.ts';
import { ImportColumns } from '../admin/ImportColumns.tsx';
import { subjects } from '../areas/city/imports/subjects.ts';
import { useMe } from '../shell/session.ts';
import { KeyLists } from './KeyLists.tsx';
import { StepsTable } from './StepsTable.tsx';
import type { TermName, Topic } from './topics.ts';
import './help.css';

/** What a page is for, what one does on it, its words, its part of the loop, its keys. */
export function TopicView(props: { readonly topic: Topic; readonly signedIn?: boolean }) {
  const { t } = useTranslation('help');
  const { topic, signedIn = true } = props;
  const { name, terms = [], keys = [] } = topic;
  return (
    <div className="hp-topic">
      <p>{t(`topics.${name}.what`)}</p>
      <h3>{t('here')}</h3>
      <ul>
        {t(`topics.${name}.how`)
          .split('\n')
          .map((line) => (
            <li key={line}>{line}</li>
          ))}
      </ul>
      {signedIn ? <KeyLists places={keys} /> : null}
      {terms.length === 0 ? null : <Terms names={terms} />}
      {topic.table === 'steps' && signedIn ? <StepsTable /> : null}
      {topic.table === 'columns' && signedIn ? <Columns /> : null}
    </div>
  );
}

/** Of the table chosen on the imports page, or the first one this post may import. */
function Columns() {
  const { t } = useTranslation('organisation');
  const [{ kind }] = useFilters();
  const rights: readonly string[] = useMe().data?.rights ?? [];
  const mine = subjects.filter(({ right }) => rights.includes(right));
  const subject = mine.find(({ name }) => name === kind) ?? mine[0];
  if (subject === undefined) return null;
  return (
    <section>
      <h3>{t(`importTable.columns.${subject.format}`)}</h3>
      <ImportColumns subject={subject.name} format={subject.format} />
    </section>
  );
}

export function Terms(props: { readonly names: readonly TermName[] }) {
  const { t } = useTranslation('help');
  return (
    <section>
      <h3>{t('words')}</h3>
      <dl className="hp-terms">
        {props.names.map((name) => (
          <div key={name} id={`term-${name}`}>
            <dt>{t(`terms.${name}.word`)}</dt>
            <dd>{t(`terms.${name}.meaning`)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
