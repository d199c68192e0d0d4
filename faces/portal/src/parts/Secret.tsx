import type { Reported } from '../api.ts';
import { useWords } from '../settings.tsx';

/** What a matter is followed by: its short number and the secret, shown once. */
export function Secret({ sent }: { readonly sent: Reported }) {
  const t = useWords().report.sent;
  return (
    <div className="sheet codebox">
      <p className="t2">{t.code}</p>
      <p>
        <span className="code" data-number>
          {sent.shortNumber}
        </span>
        <br />
        <span className="code" data-secret>
          {sent.secret}
        </span>
      </p>
      <p className="t2 s">{t.kept}</p>
    </div>
  );
}
