import type { Column } from '@gridgov/ui/DataTable.tsx';
import { DataTable } from '@gridgov/ui/DataTable.tsx';
import { FieldSet } from '@gridgov/ui/Field.tsx';
import { Icon } from '@gridgov/ui/Icon.tsx';
import { Said } from '@gridgov/ui/Said.tsx';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AreaField } from '../../../admin/AreaField.tsx';
import { useAreas } from '../../../admin/areas.ts';
import { ChangeDialog } from '../../../admin/ChangeDialog.tsx';
import { TextField } from '../../../admin/fields.tsx';
import { ListSheet } from '../../../admin/ListSheet.tsx';
import { useMe } from '../../../shell/session.ts';
import type { Office } from './queries.ts';
import { useOffices } from './queries.ts';

/** The telephones that stand on the boards of grids and in the portal. */
export function OfficesTab() {
  const { t } = useTranslation('publication');
  const offices = useOffices();
  const [open, setOpen] = useState<Office | 'new' | null>(null);
  const columns: readonly Column<Office>[] = [
    { id: 'area', title: t('offices.area'), cell: ({ area }) => area },
    { id: 'phone', title: t('offices.phone'), cell: ({ phone }) => <span className="nw">{phone}</span> },
    { id: 'hours', title: t('offices.hours'), cell: ({ hours }) => <Said text={hours} /> },
    {
      id: 'do',
      title: '',
      cell: (row) => (
        <button
          type="button"
          className="btn s"
          aria-label={t('offices.editOf', { area: row.area })}
          onClick={() => setOpen(row)}
        >
          {t('offices.edit')}
        </button>
      ),
    },
  ];
  return (
    <>
      <p className="t2">{t('offices.lead')}</p>
      <p>
        <button type="button" className="btn pri" onClick={() => setOpen('new')}>
          <Icon name="plus" />
          {t('offices.add')}
        </button>
      </p>
      <ListSheet
        label={t('tabs.offices')}
        query={offices}
        empty={{ title: t('offices.none'), next: t('offices.noneNext') }}
      >
        {(rows) => (
          <DataTable caption={t('tabs.offices')} columns={columns} rows={rows} rowId={({ code }) => code} />
        )}
      </ListSheet>
      {open === null ? null : (
        <OfficeDialog office={open === 'new' ? null : open} onClose={() => setOpen(null)} />
      )}
    </>
  );
}

function OfficeDialog(props: { readonly office: Office | null; readonly onClose: () => void }) {
  const { t } = useTranslation('publication');
  const { office } = props;
  const own = useMe().data?.acting?.area ?? '';
  const here = useAreas('here').data?.[0]?.name;
  const [chosen, setChosen] = useState('');
  const [phone, setPhone] = useState(office?.phone ?? '');
  const [hours, setHours] = useState(office?.hours ?? '');
  const code = office?.code ?? (chosen === '' ? own : chosen);
  return (
    <ChangeDialog<unknown>
      title={office === null ? t('offices.add') : t('offices.editOf', { area: office.area })}
      act={t('offices.save')}
      call={{
        method: 'PUT',
        path: `/publication/offices/${code}`,
        body: { phone: phone.trim(), hours: hours.trim() },
      }}
      // The city as a whole has no board.
      missing={code === '' ? t('offices.wrongArea') : undefined}
      told={t('offices.saved')}
      onClose={props.onClose}
    >
      {office === null ? (
        <FieldSet legend={t('offices.area')} hint={chosen === '' && own !== '' ? here : undefined}>
          <div className="pub-area">
            <AreaField to="community" value={chosen} onChange={setChosen} />
          </div>
        </FieldSet>
      ) : null}
      <TextField
        short
        type="tel"
        label={t('offices.phone')}
        least={3}
        most={30}
        pattern="[0-9+\(\) \-]+"
        value={phone}
        onChange={setPhone}
      />
      <TextField
        label={t('offices.hours')}
        hint={t('offices.hoursHint')}
        most={200}
        value={hours}
        onChange={setHours}
      />
    </ChangeDialog>
  );
}
