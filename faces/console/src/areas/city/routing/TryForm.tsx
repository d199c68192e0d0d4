import { FieldSet } from '@gridgov/ui/Field.tsx';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AreaField } from '../../../admin/AreaField.tsx';
import { ChoiceField, WhenField } from '../../../admin/fields.tsx';
import { channels, cycles, useNames } from '../../../admin/names.ts';
import { useProblemWords } from '../../../problemWords.ts';
import type { TryInput } from './queries.ts';
import { useClasses, useDryRun } from './queries.ts';
import { Condition } from './RuleFields.tsx';
import { TryResult } from './TryResult.tsx';
import './routing.css';

interface Wish {
  readonly classCode: string;
  readonly area: string;
  readonly channel: string;
  readonly level: string;
  /** As the browser's control has it, in the city's zone. */
  readonly at: string;
}

const streetDigits = 9;

/** What would happen to a matter: class, place, channel and time in, unit and reasons out. */
export function TryForm() {
  const { t } = useTranslation('routing');
  const problemWords = useProblemWords();
  const [wish, setWish] = useState<Wish>({ classCode: '', area: '', channel: '', level: '', at: '' });
  const run = useDryRun();
  const set = (part: Partial<Wish>) => setWish((before) => ({ ...before, ...part }));
  const placed = wish.area.length >= streetDigits;
  return (
    <div className="adm-two">
      <form
        className="sheet pad adm-form"
        onSubmit={(event) => {
          event.preventDefault();
          if (placed) run.mutate(inputOf(wish));
        }}
      >
        <p className="t2">{t('try.lead')}</p>
        <Fields wish={wish} set={set} />
        <footer className="adm-acts">
          <button type="submit" className="btn pri" disabled={run.isPending || !placed}>
            {t('try.go')}
          </button>
          <span className="t2">{placed ? '' : t('try.needPlace')}</span>
        </footer>
        {run.error === null ? null : (
          <p className="field-error" role="alert">
            {problemWords(run.error).title}
          </p>
        )}
      </form>
      {run.data === undefined ? null : <TryResult result={run.data} />}
    </div>
  );
}

function Fields(props: { readonly wish: Wish; readonly set: (part: Partial<Wish>) => void }) {
  const { t } = useTranslation('routing');
  const names = useNames();
  const { wish, set } = props;
  const classes = useClasses().data?.items ?? [];
  const parents = new Set(classes.map(({ parent }) => parent));
  const leaves = classes.filter(({ code }) => !parents.has(code));
  return (
    <>
      <ChoiceField
        label={t('try.className')}
        none={t('try.pick')}
        value={wish.classCode}
        options={leaves.map(({ code, name }) => [code, `${code} ${name}`] as const)}
        onChange={(classCode) => set({ classCode })}
      />
      <FieldSet legend={t('try.place')}>
        <div className="adm-stack">
          <AreaField value={wish.area} onChange={(area) => set({ area })} />
        </div>
      </FieldSet>
      <Condition
        label={t('try.channel')}
        value={wish.channel}
        options={channels.map((one) => [one, names('channel', one)] as const)}
        onChange={(channel) => set({ channel })}
      />
      <Condition
        label={t('try.level')}
        value={wish.level}
        options={cycles.map((one) => [one, names('cycle', one)] as const)}
        onChange={(level) => set({ level })}
      />
      <WhenField
        optional
        type="datetime-local"
        label={t('try.at')}
        hint={t('try.atHint')}
        value={wish.at}
        onChange={(at) => set({ at })}
      />
    </>
  );
}

function inputOf({ classCode, area, channel, level, at }: Wish): TryInput {
  return {
    classCode,
    area,
    ...(channel === '' ? {} : { channel }),
    ...(level === '' ? {} : { level }),
    ...(at === '' ? {} : { at: Date.parse(`${at}:00+08:00`) }),
  };
}
