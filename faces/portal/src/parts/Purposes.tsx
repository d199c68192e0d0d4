import type { PurposeLine } from '../api.ts';
import { Problem } from '../parts.tsx';
import { useSettings } from '../settings.tsx';
import { useAsk } from '../useAsk.ts';
import { registerWords } from '../words/register.ts';

/** What is kept of residents, from the register: purpose, data, ground, readers, term. */
export function Purposes() {
  const { language } = useSettings().settings;
  const t = registerWords[language === 'en' ? 'en' : 'zh'];
  const { data, error, again } = useAsk<readonly PurposeLine[]>('/portal/purposes');
  return (
    <section className="sec">
      <h2>{t.title}</h2>
      <p className="say">{t.lead}</p>
      {error === null ? null : <Problem error={error} again={again} />}
      <ul className="prose">
        {(data ?? []).map((line) => (
          <li key={`${line.system} ${line.name}`}>
            <h3>{line.purpose}</h3>
            <dl className="purpose">
              <dt>{t.holds}</dt>
              <dd>{line.holds.join(t.and)}</dd>
              <dt>{t.ground}</dt>
              <dd>{line.ground}</dd>
              <dt>{t.seenBy}</dt>
              <dd>{line.seenBy.join(t.and) || t.nobody}</dd>
              <dt>{t.kept}</dt>
              <dd>{line.kept}</dd>
            </dl>
          </li>
        ))}
      </ul>
    </section>
  );
}
