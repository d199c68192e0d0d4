import { FieldSet } from '@gridgov/ui/Field.tsx';
import { useTranslation } from 'react-i18next';
import { AreaField } from '../../../admin/AreaField.tsx';
import { ChoiceField, TextField, WhenField } from '../../../admin/fields.tsx';
import type { QueryValue } from '../../../api.ts';
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
      {subject.said === undefined ? (
        <div className="im-options">
          <WhenField
            optional
            label={t('from')}
            hint={t('fromHint')}
            value={value.from ?? ''}
            onChange={(from) => set({ from })}
          />
          {subject.located === true ? <MapOptions subject={subject} value={value} set={set} /> : null}
          {subject.right === 'rules.edit' ? <RulesOptions subject={subject} value={value} set={set} /> : null}
        </div>
      ) : null}
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
        <FieldSet optional legend={t('within')} hint={t('withinHint')}>
          <div className="im-within">
            <AreaField to="community" value={value.within ?? ''} onChange={(within) => set({ within })} />
          </div>
        </FieldSet>
      ) : null}
    </FieldSet>
  );
}

interface SetProps {
  readonly value: OptionValues;
  readonly set: (part: OptionValues) => void;
}

const systems = ['WGS-84', 'GCJ-02', 'BD-09'] as const;

function MapOptions({ subject, value, set }: SetProps & { readonly subject: Subject }) {
  const { t } = useTranslation('imports');
  return (
    <>
      <ChoiceField
        label={t('crs')}
        hint={t('crsHint')}
        value={value.crs ?? systems[0]}
        options={systems.map((name) => [name, t(`crsNames.${name}`)] as const)}
        onChange={(crs) => set({ crs })}
      />
      <TextField
        optional
        label={t('source')}
        hint={subject.format === 'map' ? t('sourceHint') : t('sourceHintPlaces')}
        value={value.source ?? ''}
        onChange={(source) => set({ source })}
      />
      {subject.format === 'map' ? (
        <label className="choice">
          <input
            type="checkbox"
            checked={value.synthetic === 'yes'}
            onChange={(event) => set({ synthetic: event.target.checked ? 'yes' : '' })}
          />
          {t('synthetic')}
        </label>
      ) : null}
    </>
  );
}

function RulesOptions({ subject, value, set }: SetProps & { readonly subject: Subject }) {
  const { t } = useTranslation('imports');
  return (
    <>
      {subject.name === 'standards' ? (
        <ChoiceField
          optional
          label={t('standardKind')}
          none={t('standardKinds.file')}
          value={value.kind ?? ''}
          options={standardKinds.map(([name, word]) => [word, t(`standardKinds.${name}`)] as const)}
          onChange={(kind) => set({ kind })}
        />
      ) : null}
      {subject.name === 'categories' ? (
        <>
          <TextField
            optional
            label={t('tree')}
            hint={t('treeHint')}
            pattern="[A-Z]{1,4}"
            value={value.tree ?? ''}
            onChange={(tree) => set({ tree })}
          />
          <TextField
            optional
            label={t('treeName')}
            value={value.treeName ?? ''}
            onChange={(treeName) => set({ treeName })}
          />
        </>
      ) : null}
      <TextField
        optional
        label={t('note')}
        hint={t('noteHint')}
        value={value.note ?? ''}
        onChange={(note) => set({ note })}
      />
    </>
  );
}
