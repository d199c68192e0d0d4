import { URGENT_STEPS } from '@gridgov/domain/loop/issues/facts.ts';
import { ATTACHMENTS } from '@gridgov/domain/workflow/pages.ts';
import { Field, FieldSet } from '@gridgov/ui/Field.tsx';
import { useLanguage } from '@gridgov/ui/language.tsx';
import { useTranslation } from 'react-i18next';
import { ChoiceField, NumberField } from '../../../admin/fields.tsx';
import { channels, clockKinds, cycles, useNames } from '../../../admin/names.ts';
import { attachmentNames, checkInNames, countNames, helpLimit, likenessNames } from './policyDiff.ts';
import type { Limit, Policy } from './queries.ts';
import { useCodeLists, usePolicy } from './queries.ts';
import './rules.css';

interface Props {
  readonly value: Policy;
  readonly onChange: (policy: Policy) => void;
}

/** The settings, grouped: limits of the steps, first cycles, counts. */
export function PolicyFields(props: Props) {
  return (
    <div className="adm-form">
      <Limits {...props} />
      <UrgentLimits {...props} />
      <HelpLimits {...props} />
      <FirstCycles {...props} />
      <Counts {...props} />
      <Natures {...props} />
      <Likeness {...props} />
      <CheckIn {...props} />
      <Certified {...props} />
      <Attachments {...props} />
      <Systems {...props} />
    </div>
  );
}

function Limits({ value, onChange }: Props) {
  const { t } = useTranslation('rules');
  const names = useNames();
  const set = (kind: string, limit: Limit) =>
    onChange({ ...value, limits: { ...value.limits, [kind]: limit } });
  return (
    <FieldSet legend={t('policy.limits')}>
      <div className="ru-set">
        {clockKinds.map((kind) => (
          <LimitRow
            key={kind}
            label={names('clock', kind)}
            value={value.limits[kind as keyof Policy['limits']]}
            onChange={(limit) => set(kind, limit)}
          />
        ))}
        <LimitRow
          label={t('policy.reopenLimit')}
          value={value.reopenLimit}
          onChange={(reopenLimit) => onChange({ ...value, reopenLimit })}
        />
      </div>
    </FieldSet>
  );
}

/** Of matters whose whole runs round the clock. */
function UrgentLimits({ value, onChange }: Props) {
  const { t } = useTranslation('rules');
  const names = useNames();
  return (
    <FieldSet legend={t('policy.urgentLimits')} hint={t('policy.urgentLimitsHint')}>
      <div className="ru-set">
        {URGENT_STEPS.map((kind) => (
          <LimitRow
            key={kind}
            label={names('clock', kind)}
            value={value.urgentLimits[kind]}
            onChange={(limit) =>
              onChange({ ...value, urgentLimits: { ...value.urgentLimits, [kind]: limit } })
            }
          />
        ))}
      </div>
    </FieldSet>
  );
}

function HelpLimits({ value, onChange }: Props) {
  const { t } = useTranslation('rules');
  const names = useNames();
  return (
    <FieldSet legend={t('policy.helpLimits')} hint={t('policy.helpLimitsHint')}>
      <div className="ru-set">
        {clockKinds.map((kind) => (
          <LimitRow
            key={kind}
            label={t('policy.ofHelp', { name: names('clock', kind) })}
            value={helpLimit(value, kind)}
            onChange={(limit) => onChange({ ...value, helpLimits: { ...value.helpLimits, [kind]: limit } })}
          />
        ))}
      </div>
    </FieldSet>
  );
}

/** What the server takes of a file at most, whatever the city says. */
const attachmentMost = { pages: 200, photoMb: 30, pdfMb: 50 } as const;

const likenessMost = { metres: 2000, days: 365, least: 1, most: 3 } as const;

const units = ['urgent_hour', 'working_hour', 'workday', 'urgent_workday'] as const;

function LimitRow(props: {
  readonly label: string;
  readonly value: Limit;
  readonly onChange: (limit: Limit) => void;
}) {
  const { t } = useTranslation('rules');
  const { label, value, onChange } = props;
  return (
    <Field label={label}>
      {(ids) => (
        <span className="ru-limit">
          <input
            {...ids}
            type="number"
            className="in"
            required
            min={0.01}
            max={3650}
            step="any"
            value={value.n}
            onChange={(event) => onChange({ ...value, n: event.target.valueAsNumber })}
          />
          <select
            className="in"
            aria-label={`${label} ${t('limit')}`}
            value={value.unit}
            onChange={(event) =>
              onChange({ ...value, unit: units.find((unit) => unit === event.target.value) ?? value.unit })
            }
          >
            {units.map((unit) => (
              <option key={unit} value={unit}>
                {t(`limitUnits.${unit}`)}
              </option>
            ))}
          </select>
        </span>
      )}
    </Field>
  );
}

function FirstCycles({ value, onChange }: Props) {
  const { t } = useTranslation('rules');
  const names = useNames();
  return (
    <FieldSet legend={t('policy.firstCycle')} hint={t('policy.firstCycleHint')}>
      <div className="ru-set">
        {channels.map((channel) => (
          <ChoiceField
            key={channel}
            label={names('channel', channel)}
            value={value.firstCycle[channel as keyof Policy['firstCycle']]}
            options={cycles.map((cycle) => [cycle, names('cycle', cycle)] as const)}
            onChange={(cycle) =>
              onChange({ ...value, firstCycle: { ...value.firstCycle, [channel]: cycle } })
            }
          />
        ))}
      </div>
    </FieldSet>
  );
}

function Counts({ value, onChange }: Props) {
  const { t } = useTranslation('rules');
  return (
    <FieldSet legend={t('policy.counts')}>
      <div className="ru-set">
        {countNames.map((name) => (
          <NumberField
            key={name}
            label={t(`policy.${name}`)}
            min={0}
            max={name.endsWith('Days') ? 3650 : 20}
            step={name === 'extensionRatio' ? 0.1 : 1}
            value={value[name]}
            onChange={(n) => onChange({ ...value, [name]: n })}
          />
        ))}
      </div>
    </FieldSet>
  );
}

function Natures({ value, onChange }: Props) {
  const { t } = useTranslation('rules');
  const language = useLanguage() === 'en' ? 'en' : 'zh';
  const natures = useCodeLists().data?.nature ?? [];
  const toggle = (code: string) =>
    onChange({
      ...value,
      noSiteCheck: value.noSiteCheck.includes(code)
        ? value.noSiteCheck.filter((one) => one !== code)
        : [...value.noSiteCheck, code],
    });
  return (
    <FieldSet legend={t('policy.noSiteCheck')}>
      <div className="ru-set">
        {natures.map((nature) => (
          <label className="choice" key={nature.code}>
            <input
              type="checkbox"
              checked={value.noSiteCheck.includes(nature.code)}
              onChange={() => toggle(nature.code)}
            />
            {nature[language]}
          </label>
        ))}
        <label className="choice">
          <input
            type="checkbox"
            checked={value.verifyAtOnce}
            onChange={() => onChange({ ...value, verifyAtOnce: !value.verifyAtOnce })}
          />
          {t('policy.verifyAtOnce')}
        </label>
      </div>
    </FieldSet>
  );
}

/** How much an attachment may be. */
function Attachments({ value, onChange }: Props) {
  const { t } = useTranslation('rules');
  const { attachments = ATTACHMENTS } = value;
  return (
    <FieldSet legend={t('policy.attachments')} hint={t('policy.attachmentsHint')}>
      <div className="ru-set">
        {attachmentNames.map((name) => (
          <NumberField
            key={name}
            label={t(`policy.${name}`)}
            min={1}
            max={attachmentMost[name]}
            step={1}
            value={attachments[name]}
            onChange={(n) => onChange({ ...value, attachments: { ...attachments, [name]: n } })}
          />
        ))}
      </div>
    </FieldSet>
  );
}

/** When a check-in on a patrol counts without a reason. */
function CheckIn({ value, onChange }: Props) {
  const { t } = useTranslation('rules');
  const { checkIn = { withinMetres: 0, accuracyMetres: 0 } } = value;
  return (
    <FieldSet legend={t('policy.checkIn')} hint={t('policy.checkInHint')}>
      <div className="ru-set">
        {checkInNames.map((name) => (
          <NumberField
            key={name}
            label={t(`policy.${name}`)}
            min={0}
            max={5000}
            step={1}
            value={checkIn[name]}
            onChange={(n) => onChange({ ...value, checkIn: { ...checkIn, [name]: n } })}
          />
        ))}
      </div>
    </FieldSet>
  );
}

/** No certificate, no patrol: from the day on that the change holds. */
function Certified({ value, onChange }: Props) {
  const { t } = useTranslation('rules');
  return (
    <FieldSet legend={t('policy.certified')} hint={t('policy.certifiedHint')}>
      <div className="ru-set">
        <label className="choice">
          <input
            type="checkbox"
            checked={value.certifiedPatrols === true}
            onChange={({ target }) => onChange({ ...value, certifiedPatrols: target.checked })}
          />
          {t('policy.certifiedPatrols')}
        </label>
      </div>
    </FieldSet>
  );
}

/** Systems the city works without: ticked are those it uses. */
function Systems({ value, onChange }: Props) {
  const { t } = useTranslation('rules');
  const systems = usePolicy().data?.optional ?? [];
  const unused = value.unused ?? [];
  const toggle = (system: string) =>
    onChange({
      ...value,
      unused: unused.includes(system) ? unused.filter((one) => one !== system) : [...unused, system].sort(),
    });
  return (
    <FieldSet legend={t('policy.systems')} hint={t('policy.systemsHint')}>
      <div className="ru-set">
        {systems.map(({ system, name }) => (
          <label className="choice" key={system}>
            <input type="checkbox" checked={!unused.includes(system)} onChange={() => toggle(system)} />
            {name}
          </label>
        ))}
      </div>
    </FieldSet>
  );
}

/** When another report is told of as maybe the same. */
function Likeness({ value, onChange }: Props) {
  const { t } = useTranslation('rules');
  const { likeness } = value;
  const set = (part: Partial<typeof likeness>) => onChange({ ...value, likeness: { ...likeness, ...part } });
  return (
    <FieldSet legend={t('policy.likeness')} hint={t('policy.likenessHint')}>
      <div className="ru-set">
        {likenessNames.map((name) => (
          <NumberField
            key={name}
            label={t(`policy.${name}`)}
            min={0}
            max={likenessMost[name]}
            step={name === 'least' ? 0.05 : 1}
            value={likeness[name]}
            onChange={(n) => set({ [name]: n })}
          />
        ))}
      </div>
    </FieldSet>
  );
}
