import { useWords } from '../settings.tsx';

/** Who comes at once, at one press: police, fire brigade, ambulance. */
export function Emergency() {
  const t = useWords().emergency;
  return (
    <section className="emergency" aria-label={t.title}>
      <p>{t.title}</p>
      <div className="calls">
        {t.numbers.map(([number, name]) => (
          <a key={number} className="btn" href={`tel:${number}`}>
            <b>{number}</b> {name}
          </a>
        ))}
      </div>
    </section>
  );
}
