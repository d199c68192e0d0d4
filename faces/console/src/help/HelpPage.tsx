import { StateBlock } from '@gridgov/ui/StateBlock.tsx';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { AdminPage } from '../admin/AdminPage.tsx';
import { TextFilter } from '../admin/Filter.tsx';
import { useFilters } from '../admin/filters.ts';
import { paths } from '../paths.ts';
import { useFits } from '../shell/fits.ts';
import { useMe } from '../shell/session.ts';
import { type HelpEntry, helpEntries } from './entries.ts';
import { topicsFor } from './mine.ts';
import { Terms, TopicView } from './TopicView.tsx';
import { type TermName, type Topic, topics } from './topics.ts';
import { zh } from './words/zh.ts';
import { useWorkflow } from './workflow.ts';

const allTerms = Object.keys(zh.terms) as TermName[];

/** All help for the pages somebody may open, the words of the trade, and a search over both and the acts of the loop. */
export function HelpPage() {
  const { t } = useTranslation('help');
  const [{ topic: wanted = '', q = '' }, change] = useFilters();
  const mine = topicsFor(useMe().data?.rights ?? []);
  const chosen = topics.find(({ name }) => name === wanted) ?? topics.find(({ name }) => name === 'help');
  return (
    <AdminPage
      title={t('title')}
      lead={t('lead')}
      tools={
        <Link className="btn" to={paths.rights}>
          {t('ownRights')}
        </Link>
      }
    >
      <div className="adm-filters hp-search">
        <TextFilter
          label={t('find')}
          placeholder={t('findHint')}
          value={q}
          onChange={(text) => change({ q: text })}
        />
      </div>
      {q === '' ? (
        <div className="hp-page">
          <TopicNav
            topics={mine.filter(({ name }) => name !== 'signIn')}
            chosen={wanted === 'terms' ? 'terms' : (chosen?.name ?? '')}
          />
          <section className="sheet pad">
            {wanted === 'terms' ? <Terms names={allTerms} /> : null}
            {wanted !== 'terms' && chosen !== undefined ? <Chosen topic={chosen} /> : null}
          </section>
        </div>
      ) : (
        <Found text={q} topics={mine} />
      )}
    </AdminPage>
  );
}

function Chosen(props: { readonly topic: Topic }) {
  const { t } = useTranslation('help');
  const page = t(`topics.${props.topic.name}.title`);
  const [to] = props.topic.at;
  // An address with a place in it leads nowhere without one.
  const leads = to !== undefined && !to.includes('$') && to !== paths.help && to !== paths.signIn;
  return (
    <>
      <h2>{page}</h2>
      {leads ? (
        <p>
          <Link to={to}>{t('toPage', { page })}</Link>
        </p>
      ) : null}
      <TopicView topic={props.topic} />
    </>
  );
}

function TopicNav(props: { readonly topics: readonly Topic[]; readonly chosen: string }) {
  const { t } = useTranslation('help');
  const lines = [
    ...props.topics.map(({ name }) => [name, t(`topics.${name}.title`)] as const),
    ['terms', t('words')] as const,
  ];
  return (
    <nav aria-label={t('pages')}>
      <ul className="hp-nav">
        {lines.map(([name, title]) => (
          <li key={name}>
            <Link
              to={paths.help}
              search={{ topic: name } as never}
              {...(name === props.chosen ? { 'aria-current': 'page' as const } : {})}
            >
              {title}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Found(props: { readonly text: string; readonly topics: readonly Topic[] }) {
  const { t } = useTranslation('help');
  const workflow = useWorkflow(true).data;
  const fits = useFits(props.text);
  const found = helpEntries(t, props.topics, workflow).filter(({ label, text }) => fits(label, text));
  if (found.length === 0) {
    return (
      <StateBlock state={{ kind: 'empty', title: t('none', { text: props.text }), next: t('noneNext') }} />
    );
  }
  return (
    <ul className="sheet pad hp-found" aria-label={t('find')}>
      {found.map((entry) => (
        <li key={entry.id}>
          <EntryLink entry={entry} /> <span className="tag">{t(`kinds.${entry.kind}`)}</span>
          <p className="t2">{entry.text.split('\n')[0]}</p>
        </li>
      ))}
    </ul>
  );
}

function EntryLink(props: { readonly entry: HelpEntry }) {
  const { label, to, search, hash } = props.entry;
  return (
    <Link to={to} search={search as never} {...(hash === undefined ? {} : { hash })}>
      {label}
    </Link>
  );
}
