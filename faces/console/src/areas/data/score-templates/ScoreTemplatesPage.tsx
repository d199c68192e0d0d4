import { EVERY, JUDGED } from '@gridgov/domain/data/score-templates/words/names.ts';
import { DataTable } from '@gridgov/ui/DataTable.tsx';
import { useLanguage } from '@gridgov/ui/language.tsx';
import { Said } from '@gridgov/ui/Said.tsx';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AdminPage } from '../../../admin/AdminPage.tsx';
import { momentWords } from '../../../admin/days.ts';
import { Loaded } from '../../../admin/Loaded.tsx';
import { useRead } from '../../../admin/read.ts';
import { useRight } from '../../../shell/session.ts';
import { ItemDialog } from './ItemDialog.tsx';
import type { Item, Template, Templates } from './queries.ts';
import { TemplateDialog } from './TemplateDialog.tsx';

/** Every template in force or decided: its items and weights, since when, by whom and why. */
export function ScoreTemplatesPage() {
  const { t } = useTranslation('scoreTemplates');
  const query = useRead<Templates>('/score-templates');
  return (
    <AdminPage title={t('title')} lead={t('lead')}>
      <Loaded query={query} rows={6}>
        {(lists) =>
          lists.items.map((one) => <Sheet key={`${one.name} ${one.from}`} template={one} lists={lists} />)
        }
      </Loaded>
    </AdminPage>
  );
}

function Sheet({ template, lists }: { readonly template: Template; readonly lists: Templates }) {
  const { t } = useTranslation('scoreTemplates');
  const language = useLanguage() === 'en' ? 'en' : 'zh';
  const mayEdit = useRight('rules.edit');
  const [open, setOpen] = useState<Item | 'new' | 'head' | null>(null);
  const { by, at, why, from, judges, every, says, items } = template;
  const who = by === null ? t('shipped') : t('publishedBy', { who: by, at: momentWords(at) });
  const reach = items.reduce((sum, { points }) => sum + points, 0);
  const close = () => setOpen(null);
  const channel = (name: string) => lists.channels.find((one) => one.name === name)?.title ?? name;
  return (
    <section className="sheet" aria-label={template[language]}>
      <header>
        <h2>{template[language]}</h2>
        <span className="t2">
          {JUDGED[judges][language]} · {EVERY[every][language]} · {t('reach', { points: reach })} ·{' '}
          {t('since', { day: from })}
        </span>
      </header>
      <p className="cap">
        {who} {by === null ? null : <Said text={why} />}
      </p>
      <p className="cap">{says[language]}</p>
      <DataTable<Item>
        caption={template[language]}
        whole
        rows={items}
        rowId={({ name }) => name}
        rowLink={(one, title) =>
          mayEdit ? (
            <button type="button" className="lk" onClick={() => setOpen(one)}>
              {title}
            </button>
          ) : (
            title
          )
        }
        columns={[
          { id: 'item', title: t('item'), cell: (one) => one[language] },
          { id: 'formula', title: t('formula'), cell: (one) => one.says },
          { id: 'doubled', title: t('doubled'), cell: (one) => one.doubled.map(channel).join(' · ') || '—' },
        ]}
      />
      {mayEdit ? (
        <p className="cap">
          <button type="button" className="btn" onClick={() => setOpen('new')}>
            {t('add')}
          </button>{' '}
          <button type="button" className="btn" onClick={() => setOpen('head')}>
            {t('head')}
          </button>
        </p>
      ) : null}
      {open === 'head' ? <TemplateDialog template={template} onClose={close} /> : null}
      {open === null || open === 'head' ? null : (
        <ItemDialog item={open === 'new' ? null : open} {...{ template, lists }} onClose={close} />
      )}
    </section>
  );
}
