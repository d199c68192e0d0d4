import { useTranslation } from 'react-i18next';
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
    </div>
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
