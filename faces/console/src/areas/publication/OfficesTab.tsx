import type { Column } from '@gridgov/ui/DataTable.tsx';
import { DataTable } from '@gridgov/ui/DataTable.tsx';
import { Field, FieldSet } from '@gridgov/ui/Field.tsx';
import { Icon } from '@gridgov/ui/Icon.tsx';
import { StateBlock } from '@gridgov/ui/StateBlock.tsx';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AreaField } from '../../admin/AreaField.tsx';
import { useAreas } from '../../admin/areas.ts';
import { FormDialog } from '../../admin/FormDialog.tsx';
import { Loaded } from '../../admin/Loaded.tsx';
import { useMe } from '../../shell/session.ts';
import { toast } from '../../shell/toasts.tsx';
import type { Office } from './queries.ts';
import { useAct, useOffices } from './queries.ts';

/** The telephones that stand on the boards of grids and in the portal. */
export function OfficesTab() {
  const { t } = useTranslation('publication');
  const offices = useOffices();
  const [open, setOpen] = useState<Office | 'new' | null>(null);
  const columns: readonly Column<Office>[] = [
    { id: 'area', title: t('offices.area'), cell: ({ area }) => area },
    { id: 'phone', title: t('offices.phone'), cell: ({ phone }) => <span className="nw">{phone}</span> },
    { id: 'hours', title: t('offices.hours'), cell: ({ hours }) => hours },
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
      <section className="sheet" aria-label={t('tabs.offices')}>
        <Loaded query={offices}>
          {(rows) =>
            rows.length === 0 ? (
              <StateBlock state={{ kind: 'empty', title: t('offices.none'), next: t('offices.noneNext') }} />
            ) : (
              <DataTable
                caption={t('tabs.offices')}
                columns={columns}
                rows={rows}
                rowId={({ code }) => code}
              />
            )
          }
        </Loaded>
      </section>
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
  const [asked, setAsked] = useState(false);
  const act = useAct();
  const code = office?.code ?? (chosen === '' ? own : chosen);
  const submit = () => {
    setAsked(true);
    // The city as a whole has no board.
    if (code === '') return;
    act.mutate(
      {
        method: 'PUT',
        path: `/publication/offices/${code}`,
        body: { phone: phone.trim(), hours: hours.trim() },
      },
      {
        onSuccess: () => {
          toast(t('offices.saved'));
          props.onClose();
        },
      },
    );
  };
  return (
    <FormDialog
      title={office === null ? t('offices.add') : t('offices.editOf', { area: office.area })}
      act={t('offices.save')}
      busy={act.isPending}
      error={act.error}
      onSubmit={submit}
      onClose={props.onClose}
    >
      {office === null ? (
        <FieldSet
          legend={t('offices.area')}
          hint={chosen === '' && own !== '' ? here : undefined}
          error={asked && code === '' ? t('offices.wrongArea') : undefined}
        >
          <div className="pub-area">
            <AreaField to="community" value={chosen} onChange={setChosen} />
          </div>
        </FieldSet>
      ) : null}
      <Field label={t('offices.phone')}>
        {(ids) => (
          <input
            {...ids}
            className="in in-short"
            type="tel"
            required
            minLength={3}
            maxLength={30}
            pattern="[0-9+\(\) \-]+"
            value={phone}
            onChange={(event) => setPhone(event.target.value)}
          />
        )}
      </Field>
      <Field label={t('offices.hours')} hint={t('offices.hoursHint')}>
        {(ids) => (
          <input
            {...ids}
            className="in"
            required
            maxLength={200}
            value={hours}
            onChange={(event) => setHours(event.target.value)}
          />
        )}
      </Field>
    </FormDialog>
  );
}
