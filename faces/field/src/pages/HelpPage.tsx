import { useLanguage, useSay } from '../i18n.tsx';
import { Head } from '../parts.tsx';
import { go } from '../router.ts';
import { help } from '../words/help.ts';

/** How the app is used; it is on the phone, so it can be read without a signal. */
export function HelpPage() {
  const say = useSay();
  const sections = help[useLanguage()];
  return (
    <div className="phone">
      <Head title={say('guide')} back="" onBack={() => go('/me', true)} />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what does not fit is scrolled to by keys */}
      <main className="scroll" tabIndex={0}>
        {sections.map(({ title, lines }) => (
          <section key={title}>
            <h2 className="grp">{title}</h2>
            <div className="sheet padded">
              <ul className="lines">
                {lines.map((line) => (
                  <li key={line}>{line}</li>
                ))}
              </ul>
            </div>
          </section>
        ))}
      </main>
    </div>
  );
}
