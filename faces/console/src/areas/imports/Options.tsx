import { Field, FieldSet } from '@gridgov/ui/Field.tsx';
import { useTranslation } from 'react-i18next';
import type { QueryValue } from '../../api.ts';
import type { Subject } from './subjects.ts';
import { standardKinds } from './subjects.ts';

/** Settings of an import as the form holds them; each kind shows those it knows. */
export type OptionValues = Readonly<
  Partial<
    Record<
      | 'mode'
      | 'from'
      | 'crs'
      | 'source'
      | 'synthetic'
      | 'kind'
      | 'tree'
      | 'treeName'
      | 'note'
      | 'endMissing'
      | 'within',
      string
    >
  >
>;

interface Props {
  readonly subject: Subject;
  readonly value: OptionValues;
  readonly onChange: (value: OptionValues) => void;
}

/** Only what was filled in is sent. */
export function queryOf(values: OptionValues): Readonly<Record<string, QueryValue>> {
  const { synthetic, endMissing, within = '', ...texts } = values;
  return {
    ...texts,
    ...(synthetic === 'yes' ? { synthetic: true } : {}),
    ...(endMissing === 'yes' ? { endMissing: true } : {}),
    ...(endMissing === 'yes' && within !== '' ? { within } : {}),
  };
}

export function Options(props: Props) {
  const { t } = useTranslation('imports');
  const { subject, value, onChange } = props;
  const set = (part: OptionValues) => onChange({ ...value, ...part });
  return (
    <>
      <div className="im-options">
        <Field label={t('from')} hint={t('fromHint')} optional>
          {(ids) => (
            <input
              {...ids}
              type="date"
              className="in"
              value={value.from ?? ''}
              onChange={(event) => set({ from: event.target.value })}
            />
          )}
        </Field>
        {subject.format === 'map' ? <MapOptions value={value} set={set} /> : null}
        {subject.right === 'rules.edit' ? <RulesOptions subject={subject} value={value} set={set} /> : null}
      </div>
      <FieldSet legend={t('mode')}>
        <div className="choices">
          {(['all', 'good'] as const).map((mode) => (
            <label className="choice" key={mode}>
              <input
                type="radio"
                name="import-mode"
                checked={value.mode === mode}
                onChange={() => set({ mode })}
              />
              {t(mode === 'all' ? 'modeAll' : 'modeGood')}
            </label>
          ))}
        </div>
      </FieldSet>
      {subject.complete === true ? <Complete value={value} set={set} /> : null}
    </>
  );
}

/** Chosen by hand and never by default: the trial then lists what would end. */
function Complete({ value, set }: SetProps) {
  const { t } = useTranslation('imports');
  const chosen = value.endMissing === 'yes';
  return (
    <FieldSet legend={t('missing')}>
      <div className="choices">
        {([false, true] as const).map((ends) => (
          <label className="choice" key={String(ends)}>
            <input
              type="radio"
              name="import-missing"
              checked={chosen === ends}
              onChange={() => set({ endMissing: ends ? 'yes' : '' })}
            />
            {t(ends ? 'missingEnds' : 'missingStays')}
          </label>
        ))}
      </div>
      {chosen ? (
        <Text
          label={t('within')}
          hint={t('withinHint')}
          pattern="[0-9]{6}|[0-9]{9}|[0-9]{12}"
          value={value.within ?? ''}
          onChange={(within) => set({ within })}
        />
      ) : null}
    </FieldSet>
  );
}

interface SetProps {
  readonly value: OptionValues;
  readonly set: (part: OptionValues) => void;
}

const systems = ['WGS-84', 'GCJ-02', 'BD-09'] as const;

function MapOptions({ value, set }: SetProps) {
  const { t } = useTranslation('imports');
  return (
    <>
      <Field label={t('crs')} hint={t('crsHint')}>
        {(ids) => (
          <select
            {...ids}
            className="in"
            value={value.crs ?? systems[0]}
            onChange={(event) => set({ crs: event.target.value })}
          >
            {systems.map((name) => (
              <option key={name} value={name}>
                {t(`crsNames.${name}`)}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Text
        label={t('source')}
        hint={t('sourceHint')}
        value={value.source ?? ''}
        onChange={(source) => set({ source })}
      />
      <label className="choice">
        <input
          type="checkbox"
          checked={value.synthetic === 'yes'}
          onChange={(event) => set({ synthetic: event.target.checked ? 'yes' : '' })}
        />
        {t('synthetic')}
      </label>
    </>
  );
}

function RulesOptions({ subject, value, set }: SetProps & { readonly subject: Subject }) {
  const { t } = useTranslation('imports');
  return (
    <>
      {subject.name === 'standards' ? (
        <Field label={t('standardKind')}>
          {(ids) => (
            <select
              {...ids}
              className="in"
              value={value.kind ?? ''}
              onChange={(event) => set({ kind: event.target.value })}
            >
              <option value="">{t('standardKinds.file')}</option>
              {standardKinds.map(([name, word]) => (
                <option key={name} value={word}>
                  {t(`standardKinds.${name}`)}
                </option>
              ))}
            </select>
          )}
        </Field>
      ) : null}
      {subject.name === 'categories' ? (
        <>
          <Text
            label={t('tree')}
            hint={t('treeHint')}
            pattern="[A-Z]{1,4}"
            value={value.tree ?? ''}
            onChange={(tree) => set({ tree })}
          />
          <Text
            label={t('treeName')}
            value={value.treeName ?? ''}
            onChange={(treeName) => set({ treeName })}
          />
        </>
      ) : null}
      <Text
        label={t('note')}
        hint={t('noteHint')}
        value={value.note ?? ''}
        onChange={(note) => set({ note })}
      />
    </>
  );
}

function Text(props: {
  readonly label: string;
  readonly hint?: string;
  readonly pattern?: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}) {
  return (
    <Field label={props.label} hint={props.hint} optional>
      {(ids) => (
        <input
          {...ids}
          className="in"
          {...(props.pattern === undefined ? {} : { pattern: props.pattern })}
          value={props.value}
          onChange={(event) => props.onChange(event.target.value)}
        />
      )}
    </Field>
  );
}
