import { Said } from '@gridgov/ui/Said.tsx';
import { dayAndTime } from '@gridgov/ui/times.ts';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AdminPage } from '../../../admin/AdminPage.tsx';
import { read } from '../../../api.ts';
import type { Reply } from '../../../apiTypes.ts';
import { FieldForm } from '../../../forms/FieldForm.tsx';
import type { FormValue } from '../../../forms/field.ts';
import type { PlaceCandidate } from '../../../forms/placeQueries.ts';
import { useBegin } from '../../../matter/useMatter.ts';
import { fieldErrors } from '../../../problem.ts';
import { useProblemWords } from '../../../problemWords.ts';
import { NotFound } from '../../../shell/NotFound.tsx';
import { OfTrade } from '../../../shell/OfTrade.tsx';
import type { TradeEntry } from '../../../shell/trades.ts';
import { dutyDeskPath } from './paths.ts';
import './desk.css';

/** Help asked for on behalf of whoever telephones, comes to the counter, or is met on the way. */
export function IntakePage() {
  return (
    <OfTrade path="helps">
      {(trade) => {
        const entry = trade.begins.find(({ command, allowed }) => command === 'call' && allowed);
        return entry === undefined ? <NotFound /> : <Intake trade={trade} entry={entry} />;
      }}
    </OfTrade>
  );
}

const LINES: ReadonlySet<string> = new Set(['door', 'name', 'phone', 'family']);

type Asked = { readonly place: FormValue; readonly urgency: FormValue };

function Intake(props: { readonly trade: TradeEntry; readonly entry: TradeEntry['begins'][number] }) {
  const { t } = useTranslation('helpDesk');
  const { trade, entry } = props;
  const words = useProblemWords();
  const navigate = useNavigate();
  const begin = useBegin(trade.path);
  const [asked, setAsked] = useState<Asked>({ place: undefined, urgency: undefined });
  const desk = (id?: string) =>
    void navigate({ to: dutyDeskPath, search: (id === undefined ? {} : { id }) as never });
  return (
    <AdminPage
      title={t('intakeTitle')}
      lead={t('intakeLead')}
      tools={
        <Link className="btn" to={dutyDeskPath}>
          {t('back')}
        </Link>
      }
    >
      <div className="desk-new">
        <section className="sheet" aria-label={t('intakeTitle')}>
          <FieldForm
            fields={entry.fields.map((one) => (LINES.has(one.name) ? { ...one, line: true } : one))}
            does={entry.does}
            button={t('intakeSend')}
            busy={begin.isPending}
            failed={begin.isError ? words(begin.error) : null}
            wrong={fieldErrors(begin.error)}
            onChange={(name, value) => setAsked((before) => ({ ...before, [name]: value }))}
            onSend={(body, commandId) =>
              begin.mutate(
                { command: entry.command, body, commandId, ...districtOf(trade, body) },
                { onSuccess: ({ id }) => desk(id) },
              )
            }
            onCancel={() => desk()}
          />
        </section>
        <Who {...asked} otherwise={trade.districts[0]?.value} />
      </div>
    </AdminPage>
  );
}

/** Without a place it is called where this post works; of several districts the first, whose duty post finds out. */
function districtOf(trade: TradeEntry, body: Readonly<Record<string, unknown>>) {
  const first = trade.districts[0]?.value;
  return body.place === undefined && first !== undefined ? { district: first } : {};
}

type Preview = Reply<'/portal/help/who', 'get'>;

const isUrgency = (value: FormValue): value is 'now' | 'hour' | 'day' =>
  value === 'now' || value === 'hour' || value === 'day';

/** As residents are told before they send it: which post is on duty at the place, and by when somebody answers. */
function Who({ place, urgency, otherwise }: Asked & { readonly otherwise: string | undefined }) {
  const { t } = useTranslation('helpDesk');
  // Without a place it is called where it would be then.
  const { gridCode: area = otherwise } = (place ?? {}) as Partial<PlaceCandidate>;
  const who = useQuery({
    queryKey: ['help-who', area],
    queryFn: ({ signal }) => read<Preview>('/portal/help/who', { query: { area }, signal }),
    refetchInterval: 60_000,
  });
  const by = who.data?.answerBy[isUrgency(urgency) ? urgency : 'now'];
  return (
    <section className="sheet" aria-labelledby="desk-who">
      <header>
        <h2 id="desk-who">{t('whoTitle')}</h2>
      </header>
      <div className="desk-who" role="status">
        {who.isError ? <p>{t('whoFailed')}</p> : null}
        {who.data === undefined ? null : (
          <p>
            <b>
              <Said text={who.data.post === null ? t('whoNone') : t('whoNow', { name: who.data.post })} />
            </b>
          </p>
        )}
        {by === undefined ? null : <p>{t('whoBy', { time: dayAndTime(by).time })}</p>}
      </div>
    </section>
  );
}
