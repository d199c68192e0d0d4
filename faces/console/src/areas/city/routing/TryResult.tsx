import { useTranslation } from 'react-i18next';
import { useNames } from '../../../admin/names.ts';
import { Target } from './parts.tsx';
import type { DryRun } from './queries.ts';
import { useTable } from './queries.ts';

/** The chosen rule and why, what else would apply, and what misses by one condition. */
export function TryResult(props: { readonly result: DryRun }) {
  const { t } = useTranslation('routing');
  const { chosen, reasons, runnersUp, nearMisses, version } = props.result;
  const note = useNotes();
  return (
    <section className="sheet pad ro-answer" aria-live="polite">
      <Chosen result={props.result} note={note} />
      {chosen === null ? null : (
        <List title={t('try.reasons')} items={reasons.length === 0 ? [t('try.noReasons')] : reasons} />
      )}
      <section>
        <h3>{t('try.runnersUp')}</h3>
        {runnersUp.length === 0 ? <p className="t2">{t('try.noRunnersUp')}</p> : null}
        <ul className="ro-plain">
          {runnersUp.map((one) => (
            <li key={one.rule}>
              {note(one.rule)}: {one.unit ?? <Target unitId={one.unitId} plain />}{' '}
              <span className="tag">{one.why}</span>
            </li>
          ))}
        </ul>
      </section>
      {nearMisses.length === 0 ? null : (
        <List
          title={t('try.near')}
          items={nearMisses.map(({ rule, failed }) => `${note(rule)}: ${failed}`)}
        />
      )}
      <p className="t2 sm">{t('try.version', { version })}</p>
    </section>
  );
}

function Chosen(props: { readonly result: DryRun; readonly note: (rule: string) => string }) {
  const { t } = useTranslation('routing');
  const names = useNames();
  const { chosen } = props.result;
  if (chosen === null) return <h2>{t('try.none')}</h2>;
  return (
    <div className="why">
      <h2>{t('try.chosen', { unit: chosen.unit ?? chosen.unitId })}</h2>
      <p>
        {t('try.byRule', { note: props.note(chosen.rule) })} {names('cycle', chosen.cycle)}
      </p>
    </div>
  );
}

function List(props: { readonly title: string; readonly items: readonly string[] }) {
  return (
    <section>
      <h3>{props.title}</h3>
      <ul className="ro-plain">
        {props.items.map((item) => (
          <li key={item}>{item}</li>
        ))}
      </ul>
    </section>
  );
}

/** The note of a rule by its id: what people know it by. */
function useNotes(): (id: string) => string {
  const notes = new Map((useTable().data?.rules ?? []).map(({ id, note }) => [id, note]));
  return (id) => notes.get(id) || id;
}
