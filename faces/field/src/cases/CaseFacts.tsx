import { Said } from '../said.tsx';

type Fact = { readonly label: string; readonly text: string };

/** What is known, each under its name. */
export function Facts({ of }: { readonly of: readonly Fact[] }) {
  if (of.length === 0) return null;
  return (
    <dl className="case-facts">
      {of.map(({ label, text }) => (
        <div key={`${label} ${text}`}>
          <dt>{label}</dt>
          <dd>
            <Said text={text} />
          </dd>
        </div>
      ))}
    </dl>
  );
}
