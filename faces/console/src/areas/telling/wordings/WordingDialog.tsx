import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ChangeDialog } from '../../../admin/ChangeDialog.tsx';
import { useChange } from '../../../admin/change.ts';
import { cityDay } from '../../../admin/days.ts';
import { LongField, RadioField, TextField, WhenField } from '../../../admin/fields.tsx';
import { useProblemWords } from '../../../problemWords.ts';
import type { Message, Trial, Wording, Wordings } from './queries.ts';

const LANGUAGES = ['zh', 'en'] as const;

/** One message in both languages, tried with examples, and from which day it is said so. */
export function WordingDialog(props: { readonly message: Message; readonly onClose: () => void }) {
  const { t } = useTranslation('wordings');
  const { key, about, called, product, now, coming } = props.message;
  const last = coming.at(-1);
  const [from, setFrom] = useState(() => cityDay());
  const [whose, setWhose] = useState<'own' | 'product'>('own');
  const [wording, setWording] = useState<Wordings>(last?.wording ?? now ?? product);
  const set = (language: (typeof LANGUAGES)[number], part: Partial<Wording>) =>
    setWording((before) => ({ ...before, [language]: { ...before[language], ...part } }));
  return (
    <ChangeDialog<unknown>
      wide
      title={about}
      lead={called}
      act={t('save')}
      call={{
        method: 'PUT',
        path: `/message-wordings/${key}`,
        body: { from, wording: whose === 'own' ? wording : null },
      }}
      told={t('saved')}
      onClose={props.onClose}
    >
      <WhenField label={t('from')} min={cityDay()} value={from} onChange={setFrom} />
      <RadioField
        label={t('whose')}
        value={whose}
        options={[
          ['own', t('inOwnWords')],
          ['product', t('asProduct')],
        ]}
        onChange={setWhose}
      />
      {whose === 'product' ? (
        <p className="t2">{t('asProductLead')}</p>
      ) : (
        <>
          <Holes message={props.message} />
          {LANGUAGES.map((language) => (
            <Fields
              key={language}
              name={t(language)}
              wording={wording[language]}
              set={(part) => set(language, part)}
            />
          ))}
        </>
      )}
      <TrialOf messageKey={key} wording={whose === 'own' ? wording : product} />
    </ChangeDialog>
  );
}

function Holes(props: { readonly message: Message }) {
  const { t } = useTranslation('wordings');
  const { holes } = props.message;
  if (holes.length === 0) return null;
  return (
    <p className="t2 sm">
      {t('holes')}{' '}
      {holes.map(({ name, means }) => (
        <span className="tag" key={name}>
          {t('hole', { name: `{${name}}`, means })}
        </span>
      ))}
    </p>
  );
}

function Fields(props: {
  readonly name: string;
  readonly wording: Wording;
  readonly set: (part: Partial<Wording>) => void;
}) {
  const { t } = useTranslation('wordings');
  const { name, wording, set } = props;
  return (
    <fieldset className="field wd-words">
      <legend>{name}</legend>
      {wording.line === undefined ? null : (
        <TextField
          label={t('line')}
          hint={t('lineHint')}
          most={80}
          value={wording.line}
          onChange={(line) => set({ line })}
        />
      )}
      <TextField
        label={t('subject')}
        hint={t('subjectHint')}
        most={120}
        value={wording.subject}
        onChange={(subject) => set({ subject })}
      />
      <LongField
        label={t('text')}
        hint={t('textHint')}
        most={600}
        rows={3}
        value={wording.text}
        onChange={(text) => set({ text })}
      />
    </fieldset>
  );
}

/** How it reads when filled in; what was tried stays in sight until it is tried again. */
function TrialOf(props: { readonly messageKey: string; readonly wording: Wordings }) {
  const { t } = useTranslation('wordings');
  const problemWords = useProblemWords();
  const run = useChange<Trial>();
  const call = {
    method: 'POST',
    path: `/message-wordings/${props.messageKey}/trial`,
    body: props.wording,
  } as const;
  const problem = run.error === null ? null : problemWords(run.error);
  const tried = problem === null ? run.data : undefined;
  return (
    <section className="wd-try" aria-label={t('tried')}>
      <p>
        <button type="button" className="btn" disabled={run.isPending} onClick={() => run.mutate(call)}>
          {t('try')}
        </button>
      </p>
      {problem === null ? null : (
        <p className="field-error" role="alert">
          {problem.title} {problem.detail}
        </p>
      )}
      {tried === undefined
        ? null
        : LANGUAGES.map((language) => <Tried key={language} trial={tried[language]} lang={language} />)}
    </section>
  );
}

function Tried(props: { readonly trial: Trial['zh']; readonly lang: string }) {
  const { t } = useTranslation('wordings');
  const { line, subject, text, sms } = props.trial;
  return (
    <div>
      <div lang={props.lang}>
        {line === null ? null : <p>{line}</p>}
        <p>
          <b>{subject}</b>
        </p>
        <p>{text}</p>
      </div>
      <p className="t2 sm">{t('sms', { n: sms })}</p>
    </div>
  );
}
