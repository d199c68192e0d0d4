import { Icon } from '@gridgov/ui/Icon.tsx';
import { StateBlock } from '@gridgov/ui/StateBlock.tsx';
import { TableBox } from '@gridgov/ui/TableBox.tsx';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { AdminPage } from '../../../admin/AdminPage.tsx';
import { ChoiceFilter, TextFilter } from '../../../admin/Filter.tsx';
import { useFilters } from '../../../admin/filters.ts';
import { HeadRow } from '../../../admin/HeadRow.tsx';
import { Loaded } from '../../../admin/Loaded.tsx';
import { read } from '../../../api.ts';
import type { Reply } from '../../../apiTypes.ts';
import { paths } from '../../../paths.ts';
import { useRight } from '../../../shell/session.ts';
import { type Narrowed, narrowed } from './narrowed.ts';
import './rights.css';

type Table = Reply<'/rights', 'get'>;
type System = Table['systems'][number];

/** Which kinds of posts may do what; whoever does not manage accounts sees what their own post may. */
export function RightsPage() {
  const { t } = useTranslation('rights');
  const all = useRight('account.manage');
  const table = useQuery({
    queryKey: ['admin', 'rights', all],
    queryFn: ({ signal }) => read<Table>(all ? '/rights' : '/rights/own', { signal }),
  });
  return (
    <Loaded page query={table}>
      {(data) => (
        <AdminPage
          title={all ? t('title') : t('ownTitle')}
          lead={all ? t('lead') : t('ownLead', { post: data.posts[0]?.name ?? '' })}
          tools={
            <button type="button" className="btn ri-screen" onClick={() => print()}>
              <Icon name="print" />
              {t('print')}
            </button>
          }
        >
          <Content table={data} all={all} />
        </AdminPage>
      )}
    </Loaded>
  );
}

function Content(props: { readonly table: Table; readonly all: boolean }) {
  const { t } = useTranslation('rights');
  const shared = useTranslation('organisation').t;
  const { posts, systems } = props.table;
  const [filters, change] = useFilters();
  const { q = '', kind = '', system = '' } = filters;
  const wanted: Narrowed = { q, kind, system };
  const shown = narrowed(systems, wanted, new Map(posts.map((post) => [post.kind, post.name])));
  return (
    <>
      <search className="adm-filters ri-screen" aria-label={shared('list.filters')}>
        <TextFilter label={t('find')} value={q} onChange={(text) => change({ q: text })} />
        {props.all ? (
          <ChoiceFilter
            label={t('post')}
            value={kind}
            all={shared('list.all')}
            options={posts.map((post) => [post.kind, post.name] as const)}
            onChange={(one) => change({ kind: one })}
          />
        ) : null}
        <ChoiceFilter
          label={t('system')}
          value={system}
          all={shared('list.all')}
          options={systems.map((one) => [one.system, one.name] as const)}
          onChange={(one) => change({ system: one })}
        />
      </search>
      {shown.length === 0 ? (
        <StateBlock state={{ kind: 'empty', title: t('nothing'), next: t('nothingNext') }} />
      ) : null}
      {shown.map((one) => (
        <OneSystem key={one.system} system={one} posts={props.all ? posts : null} />
      ))}
    </>
  );
}

const own = ['right', 'reach', 'from', 'who'] as const;
const whole = [...own, 'posts'] as const;

/** `posts`: names of the kinds of posts; null where only the own post is shown. */
function OneSystem(props: { readonly system: System; readonly posts: Table['posts'] | null }) {
  const { t } = useTranslation('rights');
  const { system, posts } = props;
  const names = new Map((posts ?? []).map(({ kind, name }) => [kind, name]));
  const columns = posts === null ? own : whole;
  return (
    <section className="sheet ri-system">
      <header>
        <h2>{system.name}</h2>
        {system.used ? null : <span className="tag">{t('unused')}</span>}
      </header>
      <TableBox label={system.name}>
        <table className="tb rows ri-table">
          <caption className="vh">{system.name}</caption>
          <HeadRow titles={columns.map((column) => t(column))} />
          <tbody>
            {system.rights.map((line) => (
              <tr key={line.right}>
                <th scope="row">
                  {line.name} <code className="t2 sm">{line.right}</code>
                </th>
                <td data-title={t('reach')}>{line.reach}</td>
                <td data-title={t('from')}>{line.from.join(' ') || t('always')}</td>
                <td data-title={t('who')}>{line.who.join(' ') || t('holder')}</td>
                {posts === null ? null : (
                  <td data-title={t('posts')}>
                    <Posts kinds={line.posts} names={names} />
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </TableBox>
    </section>
  );
}

/** Nobody is listed here: a kind of post leads to those who hold it, of whom the reader sees their own area's. */
function Posts(props: { readonly kinds: readonly string[]; readonly names: ReadonlyMap<string, string> }) {
  return (
    <span className="ri-posts">
      {props.kinds.map((kind) =>
        kind === 'resident' || kind === 'system' ? (
          <span key={kind}>{props.names.get(kind) ?? kind}</span>
        ) : (
          <Link key={kind} to={paths.people} search={{ kind }}>
            {props.names.get(kind) ?? kind}
          </Link>
        ),
      )}
    </span>
  );
}
