import { Said } from '@gridgov/ui/Said.tsx';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ChangeDialog } from '../../../admin/ChangeDialog.tsx';
import { cityDay } from '../../../admin/days.ts';
import { useDraft } from '../../../admin/draft.ts';
import { WhenField } from '../../../admin/fields.tsx';
import { ReasonField } from '../../../admin/ReasonField.tsx';
import { SearchChoice } from '../../../admin/SearchChoice.tsx';
import { paths } from '../../../paths.ts';
import { useRight } from '../../../shell/session.ts';
import { type GridRow, useCandidates } from './queries.ts';

type StandIn = GridRow['standIns'][number];
type Asked = 'name' | StandIn | null;

/** A grid without a worker: who looks after it until when, and the way to somebody who does. */
export function Vacancy({ grid, day }: { readonly grid: GridRow; readonly day: string }) {
  const { t } = useTranslation('workers');
  const may = useRight('worker.take_up');
  const [asked, setAsked] = useState<Asked>(null);
  const close = () => setAsked(null);
  const { code, name, households, standIns } = grid;
  return (
    <li>
      <Link className="lk" to={paths.grids} search={{ code }}>
        {name}
      </Link>{' '}
      <span className="t2">
        {households === null ? t('householdsNone') : t('households', { n: households })}
      </span>
      {standIns.length === 0 ? (
        <p className="workforce-short">{t('standIn.none')}</p>
      ) : (
        standIns.map((one) => (
          <p key={one.id}>
            <b>
              <Said text={one.name} />
            </b>{' '}
            {t(one.from > day ? 'standIn.coming' : 'standIn.until', one)}{' '}
            {may ? (
              <button type="button" className="lk" onClick={() => setAsked(one)}>
                {t('standIn.end')}
              </button>
            ) : null}
          </p>
        ))
      )}
      {may ? (
        <button type="button" className="btn s" onClick={() => setAsked('name')}>
          {t('standIn.name')}
        </button>
      ) : null}
      {asked === 'name' ? <NameDialog grid={grid} onClose={close} /> : null}
      {asked === null || asked === 'name' ? null : <EndDialog grid={grid} one={asked} onClose={close} />}
    </li>
  );
}

const usualDays = 29;
/** Before anything was typed: those of the community, mostly. */
const fewAtFirst = 8;
const month = () => ({ personId: '', from: cityDay(), to: cityDay(usualDays), reason: '' });
type Props = { readonly grid: GridRow; readonly onClose: () => void };

function NameDialog({ grid: { code, name }, onClose }: Props) {
  const { t } = useTranslation('workers');
  const [text, setText] = useState('');
  const { draft, of } = useDraft(month);
  const found = useCandidates(code, text).data;
  return (
    <ChangeDialog
      title={t('standIn.title', { name })}
      lead={t('standIn.lead')}
      act={t('standIn.name')}
      call={{ method: 'POST', path: '/workforce/stand-ins', body: { ...draft, grid: code } }}
      missing={draft.personId === '' ? t('standIn.missing') : undefined}
      told={t('saved')}
      onClose={onClose}
    >
      <SearchChoice
        {...of('personId')}
        label={t('standIn.who')}
        hint={t('standIn.whoHint')}
        text={text}
        onText={setText}
        none={t('standIn.whoNone')}
        found={found
          ?.slice(0, text === '' ? fewAtFirst : undefined)
          .map(({ id, name: label, places }) => ({ id, label, note: places.join(t('comma')) }))}
      />
      <div className="adm-pair">
        <WhenField {...of('from')} label={t('standIn.from')} />
        <WhenField {...of('to')} label={t('standIn.to')} />
      </div>
      <ReasonField {...of('reason')} most={500} />
    </ChangeDialog>
  );
}

function EndDialog({ grid, one, onClose }: Props & { readonly one: StandIn }) {
  const { t } = useTranslation('workers');
  return (
    <ChangeDialog
      title={t('standIn.endTitle', { name: grid.name })}
      lead={t('standIn.endLead', { name: one.name })}
      act={t('standIn.end')}
      call={{ method: 'POST', path: `/workforce/stand-ins/${one.id}/end` }}
      told={t('saved')}
      onClose={onClose}
    />
  );
}
