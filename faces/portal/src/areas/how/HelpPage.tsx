import { Purposes } from '../../parts/Purposes.tsx';
import { Back, Hotline, Title } from '../../parts.tsx';
import { useWords } from '../../settings.tsx';

/** How it is used, and what becomes of what one tells. */
export function HelpPage({ about }: { readonly about: 'how' | 'privacy' }) {
  const words = useWords();
  const t = words[about];
  return (
    <main id="main">
      <div className="wrap">
        <Back to="">{words.home}</Back>
        <Title window={t.title}>{t.title}</Title>
        <ul className="prose">
          {t.items.map(([name, text]) => (
            <li key={name}>
              <h2>{name}</h2>
              <p>{text}</p>
            </li>
          ))}
        </ul>
        {about === 'privacy' ? <Purposes /> : null}
        <Hotline note={words.hotline} />
      </div>
    </main>
  );
}
