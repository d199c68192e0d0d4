import { Field } from '@gridgov/ui/Field.tsx';
import { useTranslation } from 'react-i18next';
import { useSettings } from '../../../../settings.tsx';
import { useMe } from '../../../../shell/session.ts';
import { useFilterFields } from '../queries.ts';
import type { Draft } from './draft.ts';
import { useCodeLists } from './reportQueries.ts';

/** The channel a report of this kind of post comes through, unless it says otherwise. */
export function usualChannel(kind: string): string {
  return kind === 'hotline_seat' ? 'hotline' : 'patrol';
}

const patrolling = new Set(['grid_worker', 'grid_assistant']);

/** Where the report came from and what it asks for. Who patrols reports what they saw, and is not asked. */
export function ReportSource(props: {
  readonly draft: Draft;
  readonly change: (part: Partial<Draft>) => void;
}) {
  const { t } = useTranslation();
  const { language } = useSettings();
  const kind = useMe().data?.acting?.kind ?? '';
  const known = useFilterFields().data?.find(({ field }) => field === 'channel')?.values ?? [];
  const channels = known.filter(({ value }) => value !== 'open311');
  const natures = useCodeLists().data?.nature ?? [];
  if (patrolling.has(kind)) return null;
  return (
    <div className="fs fs-two">
      <Field label={t('report.channel')}>
        {(ids) => (
          <select
            {...ids}
            className="in"
            value={props.draft.channel}
            onChange={(event) => props.change({ channel: event.target.value })}
          >
            {channels.map(({ value, label }) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field label={t('report.nature')}>
        {(ids) => (
          <select
            {...ids}
            className="in"
            value={props.draft.nature}
            onChange={(event) => props.change({ nature: event.target.value })}
          >
            {natures.map(({ code, zh, en }) => (
              <option key={code} value={code}>
                {language === 'en' ? en : zh}
              </option>
            ))}
          </select>
        )}
      </Field>
    </div>
  );
}
