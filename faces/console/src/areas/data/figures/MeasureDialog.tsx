import { FieldSet } from '@gridgov/ui/Field.tsx';
import { useTranslation } from 'react-i18next';
import { ChangeDialog } from '../../../admin/ChangeDialog.tsx';
import { cityDay } from '../../../admin/days.ts';
import { useDraft } from '../../../admin/draft.ts';
import { ChoiceField, LongField, RadioField, TextField, WhenField } from '../../../admin/fields.tsx';
import { listed, parted } from './lists.ts';
import { MeasureTrial } from './MeasureTrial.tsx';
import type { Measure, Measures } from './queries.ts';

type Facts = Measures['facts'];

const nothing: Pick<Measure, 'zh' | 'en' | 'says' | 'numerator' | 'denominator' | 'exclusions' | 'unit'> = {
  ...{ zh: '', en: '', says: { zh: '', en: '' } },
  ...{ numerator: [], denominator: [], exclusions: [], unit: 'percent' },
};

function draftOf(measure: Measure | null, facts: Facts) {
  const { zh, en, says, numerator, denominator, exclusions, unit } = measure ?? nothing;
  const { name = '', trade = facts[0]?.trade ?? '', least = 10, sees = ['city', 'district'] } = measure ?? {};
  return {
    ...{ name, trade, zh, en, zhSays: says.zh, enSays: says.en, least: String(least), sees: listed(sees) },
    ...{ numerator, denominator, exclusions, unit, from: cityDay(), note: '' },
  };
}

/** Adds a measure, or changes what one counts, from a day on; what was released before stays as it was. */
export function MeasureDialog(props: {
  readonly measure: Measure | null;
  readonly measures: Measures;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation('figures');
  const { measure, measures, onClose } = props;
  const { facts, items } = measures;
  const { draft, of, choice, set } = useDraft(() => draftOf(measure, facts));
  const { name, trade, unit, numerator, denominator, exclusions } = draft;
  const given = {
    ...{ trade, unit, place: measure?.place ?? items.length, zh: draft.zh, en: draft.en },
    ...{ says: { zh: draft.zhSays, en: draft.enSays }, numerator, denominator, exclusions },
    ...{ least: Number(draft.least), sees: parted(draft.sees) },
  };
  const own = facts.filter((fact) => fact.trade === trade);
  const day = own.find((fact) => fact.name === denominator[0])?.day;
  const sameDay = own.filter((fact) => day === undefined || fact.day === day);
  const trades = [...new Set(facts.map((fact) => fact.trade))].map((one) => [one, one] as const);
  const missing = numerator.length === 0 || denominator.length === 0 ? t('noFacts') : undefined;
  const taken = measure === null && items.some((one) => one.name === name) ? t('taken') : undefined;
  return (
    <ChangeDialog
      wide
      title={measure === null ? t('newTitle') : t('editTitle')}
      act={t('save')}
      call={{
        method: 'PUT',
        path: `/measures/${name}`,
        body: { from: draft.from, note: draft.note, measure: given },
      }}
      missing={missing ?? taken}
      told={measure === null ? t('added', { day: draft.from }) : t('saved', { day: draft.from })}
      onClose={onClose}
    >
      {measure !== null ? null : (
        <TextField {...of('name')} label={t('code')} hint={t('codeHint')} pattern="[a-z_]{2,60}" most={60} />
      )}
      {measure !== null || trades.length < 2 ? null : (
        <ChoiceField
          value={trade}
          onChange={(to) => set({ trade: to, numerator: [], denominator: [], exclusions: [] })}
          label={t('trade')}
          options={trades}
        />
      )}
      <TextField {...of('zh')} label={t('zhName')} most={200} />
      <TextField {...of('en')} label={t('enName')} most={200} />
      <LongField {...of('zhSays')} label={t('zhSays')} least={1} most={200} />
      <LongField {...of('enSays')} label={t('enSays')} least={1} most={200} />
      <FactsField {...of('denominator')} label={t('denominator')} hint={t('factsHint')} facts={sameDay} />
      <FactsField {...of('numerator')} label={t('numerator')} facts={sameDay} />
      <FactsField {...of('exclusions')} label={t('exclusions')} facts={sameDay} />
      <RadioField
        {...choice('unit')}
        label={t('unitOf')}
        options={[
          ['percent', t('percent')],
          ['each', t('each')],
        ]}
      />
      <TextField {...of('least')} label={t('least')} hint={t('leastHint')} most={7} />
      <TextField {...of('sees')} label={t('sees')} hint={t('seesHint')} most={100} />
      <WhenField {...of('from')} label={t('since')} />
      <TextField {...of('note')} label={t('note')} most={400} />
      {missing === undefined ? <MeasureTrial measure={given} /> : null}
    </ChangeDialog>
  );
}

/** Facts by their names, all of them in sight. */
function FactsField(props: {
  readonly label: string;
  readonly hint?: string;
  readonly facts: Facts;
  readonly value: readonly string[];
  readonly onChange: (names: string[]) => void;
}) {
  const { label, hint, facts, value, onChange } = props;
  return (
    <FieldSet legend={label} hint={hint}>
      <div className="choices fig-facts">
        {facts.map(({ name, title }) => (
          <label className="choice" key={name}>
            <input
              type="checkbox"
              checked={value.includes(name)}
              onChange={({ target: { checked } }) =>
                onChange(checked ? [...value, name] : value.filter((one) => one !== name))
              }
            />
            {title}
          </label>
        ))}
      </div>
    </FieldSet>
  );
}
