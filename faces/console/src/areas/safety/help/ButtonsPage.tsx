import { DataTable } from '@gridgov/ui/DataTable.tsx';
import { FieldSet } from '@gridgov/ui/Field.tsx';
import { StateBlock } from '@gridgov/ui/StateBlock.tsx';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AdminPage } from '../../../admin/AdminPage.tsx';
import { AreaField } from '../../../admin/AreaField.tsx';
import { AreaName } from '../../../admin/AreaName.tsx';
import { useAreas } from '../../../admin/areas.ts';
import { ChangeDialog } from '../../../admin/ChangeDialog.tsx';
import { momentWords } from '../../../admin/days.ts';
import { useDraft } from '../../../admin/draft.ts';
import { TextField } from '../../../admin/fields.tsx';
import { Loaded } from '../../../admin/Loaded.tsx';
import { useRead } from '../../../admin/read.ts';
import { SecretDialog } from '../../../admin/SecretDialog.tsx';
import type { Reply } from '../../../apiTypes.ts';
import { dutyDeskPath } from './paths.ts';
import './desk.css';

type Button = Reply<'/help/buttons', 'get'>['items'][number];
type Made = Reply<'/help/buttons', 'post'>;

/** Buttons for help 求助按钮: where they hang, a new one with its address, and those that were taken down. */
export function ButtonsPage() {
  const { t } = useTranslation('helpDesk');
  const [open, setOpen] = useState<Button | 'new' | null>(null);
  const [made, setMade] = useState<Made | null>(null);
  const close = () => setOpen(null);
  const list = useRead<Reply<'/help/buttons', 'get'>>('/help/buttons');
  const tools = (
    <>
      <Link className="btn" to={dutyDeskPath}>
        {t('back')}
      </Link>
      <button type="button" className="btn pri" onClick={() => setOpen('new')}>
        {t('buttonMake')}
      </button>
    </>
  );
  return (
    <AdminPage title={t('buttons')} lead={t('buttonsLead')} tools={tools}>
      <section className="sheet">
        <Loaded query={list}>{({ items }) => <Table rows={items} onEnd={setOpen} />}</Loaded>
      </section>
      {open === 'new' ? <NewButton onMade={setMade} onClose={close} /> : null}
      {open === null || open === 'new' ? null : (
        <ChangeDialog
          title={`${t('buttonEnd')} ${open.name}`}
          act={t('buttonEnd')}
          danger
          lead={t('buttonEndLead')}
          call={{ method: 'POST', path: `/help/buttons/${open.id}/end` }}
          onClose={close}
        />
      )}
      {made === null ? null : (
        <SecretDialog
          title={t('buttonUrl')}
          lead={t('buttonUrlLead')}
          text={made.url}
          onClose={() => setMade(null)}
        />
      )}
    </AdminPage>
  );
}

function Table(props: { readonly rows: readonly Button[]; readonly onEnd: (button: Button) => void }) {
  const { t } = useTranslation('helpDesk');
  if (props.rows.length === 0)
    return <StateBlock state={{ kind: 'empty', title: t('buttonsNone'), next: t('buttonsNoneNext') }} />;
  return (
    <DataTable
      caption={t('buttons')}
      rows={props.rows}
      rowId={({ id }) => id}
      columns={[
        { id: 'name', title: t('buttonName'), cell: ({ name }) => name },
        { id: 'area', title: t('buttonArea'), cell: ({ area }) => <AreaName code={area} whole /> },
        { id: 'place', title: t('buttonPlace'), cell: ({ place }) => place },
        { id: 'made', title: t('buttonMadeAt'), cell: ({ madeAt }) => momentWords(madeAt) },
        {
          id: 'state',
          title: t('buttonState'),
          cell: (row) =>
            row.endedAt === null ? (
              <button type="button" className="btn s" onClick={() => props.onEnd(row)}>
                {t('buttonEnd')}
              </button>
            ) : (
              t('buttonEndedAt', { time: momentWords(row.endedAt) })
            ),
        },
      ]}
    />
  );
}

function NewButton(props: { readonly onMade: (made: Made) => void; readonly onClose: () => void }) {
  const { t } = useTranslation('helpDesk');
  const own = useAreas('here').data?.[0]?.code ?? '';
  const { draft, of } = useDraft(() => ({ name: '', text: '' }));
  const [area, setArea] = useState('');
  return (
    <ChangeDialog<Made>
      title={t('buttonMake')}
      call={{
        method: 'POST',
        path: '/help/buttons',
        body: { name: draft.name, place: { area: area || own, text: draft.text } },
      }}
      onDone={props.onMade}
      onClose={props.onClose}
    >
      <TextField
        {...of('name')}
        label={t('buttonName')}
        like={t('buttonLike')}
        hint={t('buttonHint')}
        most={100}
      />
      <FieldSet legend={t('buttonArea')}>
        <div className="desk-areas">
          <AreaField value={area} onChange={setArea} />
        </div>
      </FieldSet>
      <TextField {...of('text')} label={t('buttonPlace')} most={200} />
    </ChangeDialog>
  );
}
