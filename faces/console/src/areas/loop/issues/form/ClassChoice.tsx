import '../../../../forms/forms.css';
import { FieldSet } from '@gridgov/ui/Field.tsx';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useClassSearch } from '../../../../forms/classes.ts';
import type { ReportAdvice } from '../types.ts';

interface Props {
  readonly id: string;
  readonly classes: ReportAdvice['classes'];
  readonly value: string | null;
  readonly error: string | undefined;
  readonly onChange: (code: string, name: string) => void;
}

/** The class: a suggestion with its reasons and limits, and others; a person decides. */
export function ClassChoice(props: Props) {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const { found } = useClassSearch(text);
  // A class found by its words stays in the list when the suggestions change.
  const [kept, setKept] = useState<ReportAdvice['classes']>([]);
  const more = found.map(({ code, label, by }) => ({
    code,
    name: by === null ? label : t('report.classCalled', { label, by }),
    suggested: false,
    reasons: [],
    conditions: [],
  }));
  const classes = unique([...props.classes, ...kept, ...more]);
  const pick = (one: ReportAdvice['classes'][number]) => {
    setKept(unique([...kept, one]));
    props.onChange(one.code, one.name);
  };
  return (
    <FieldSet legend={t('report.className')} error={props.error} id={props.id}>
      {classes.length === 0 ? <p className="t2">{t('report.classWait')}</p> : null}
      <div className="choices">
        {classes.map((one) => (
          <div className={one.suggested ? 'choice suggested sg' : 'choice'} key={one.code}>
            <label className="choice-label">
              <input
                type="radio"
                name={props.id}
                checked={props.value === one.code}
                onChange={() => pick(one)}
              />
              <span>
                {one.suggested ? <b>{one.name}</b> : one.name}
                {one.suggested ? <span className="tag">{t('common.suggested')}</span> : null}
              </span>
            </label>
            {one.reasons.length === 0 ? null : (
              <ul aria-label={t('command.why')}>
                {one.reasons.map((reason) => (
                  <li key={reason}>{reason}</li>
                ))}
              </ul>
            )}
            {one.conditions.length === 0 ? null : (
              <p className="cd">
                {one.conditions.map(({ name, limit }) => (
                  <span key={name}>
                    <b>{name}</b> {limit}
                  </span>
                ))}
              </p>
            )}
          </div>
        ))}
      </div>
      <input
        type="search"
        className="in in-short"
        aria-label={t('report.otherClass')}
        placeholder={t('report.otherClass')}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => {
          // Enter in the search would send the report.
          if (event.key === 'Enter') event.preventDefault();
        }}
      />
    </FieldSet>
  );
}

function unique(classes: ReportAdvice['classes']): ReportAdvice['classes'] {
  return [...new Map(classes.map((one) => [one.code, one])).values()];
}
