import { useState } from 'react';
import { useSettings } from '../../settings.tsx';

/** Hands the page of a public matter on: by the system where it can, else by address, and by a code to scan. */
export function Share({ id, title }: { readonly id: string; readonly title: string }) {
  const { share: t } = useSettings().words;
  const [open, setOpen] = useState(false);
  const [copied, setCopied] = useState(false);
  const address = `${location.origin}/portal/matters/${id}`;
  const hand = async () => {
    if (!('share' in navigator)) {
      setOpen(!open);
      return;
    }
    try {
      await navigator.share({ title, url: address });
    } catch (error) {
      // Put away by the person, or by a browser that offers it and does not have it: the other ways are left.
      if (!(error instanceof DOMException)) throw error;
      setOpen(error.name !== 'AbortError');
    }
  };
  return (
    <section className="sec line">
      <div className="acts">
        <button type="button" className="btn low" aria-expanded={open} onClick={() => void hand()}>
          {t.go}
        </button>
        <button
          type="button"
          className="btn low"
          onClick={() => void copy(address).then(setCopied, () => setOpen(true))}
        >
          {t.copy}
        </button>
      </div>
      <p className="ok-line" role="status">
        {copied ? t.copied : null}
      </p>
      {open ? <Ways id={id} title={title} address={address} /> : null}
    </section>
  );
}

/** @throws where the browser has no way, or the person allows none */
async function copy(text: string): Promise<boolean> {
  if (navigator.clipboard === undefined) throw new DOMException('no clipboard', 'NotSupportedError');
  await navigator.clipboard.writeText(text);
  return true;
}

type WaysProps = { readonly id: string; readonly title: string; readonly address: string };

function Ways({ id, title, address }: WaysProps) {
  const { share: t } = useSettings().words;
  const said = encodeURIComponent(`${title} ${address}`);
  return (
    <div className="sharing">
      <label className="lab" htmlFor="link">
        {t.link}
      </label>
      <input className="in" id="link" readOnly value={address} onFocus={(event) => event.target.select()} />
      <p className="t2">{t.note}</p>
      <ul className="plainlist">
        <li>
          <a href={`mailto:?subject=${encodeURIComponent(title)}&body=${said}`}>{t.mail}</a>
        </li>
        <li>
          <a href={`sms:?body=${said}`}>{t.sms}</a>
        </li>
      </ul>
      <img src={`/portal/matters/${id}/code`} width="180" height="180" alt={t.code} />
    </div>
  );
}
