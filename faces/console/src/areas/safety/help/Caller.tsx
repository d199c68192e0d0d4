import { AskReason } from '@gridgov/ui/AskReason.tsx';
import { Icon } from '@gridgov/ui/Icon.tsx';
import { Said } from '@gridgov/ui/Said.tsx';
import { Fragment, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { send } from '../../../api.ts';
import type { MatterView } from '../../../matter/types.ts';
import type { CaseWords } from '../../../matter/wire.ts';
import { useProblemWords } from '../../../problemWords.ts';

type Words = CaseWords['items'];

/** What the caller said and how to reach them: sealed, opened by a press, and who looked is kept. */
export function Caller({ sealed }: Pick<MatterView, 'sealed'>) {
  const { t } = useTranslation('helpDesk');
  const words = useProblemWords();
  const [open, setOpen] = useState<Words | null>(null);
  const [asking, setAsking] = useState(false);
  const [failed, setFailed] = useState('');
  if (sealed === null) return null;
  const look = async (reason?: string) => {
    const body = reason === undefined ? {} : { reason };
    const { items } = await send<CaseWords>('POST', sealed.address, { body }).catch((error: unknown) => {
      throw new Error(words(error).title);
    });
    setFailed('');
    setOpen(items);
  };
  const press = () => {
    if (sealed.asksReason) return setAsking(true);
    look().catch(({ message }: Error) => setFailed(message));
  };
  return (
    <section className="sheet" aria-labelledby="desk-caller">
      <header>
        <h2 id="desk-caller">{t('caller')}</h2>
        {open === null ? (
          <button type="button" className="btn s" onClick={press}>
            <Icon name="eye" />
            {t('callerOpen')}
          </button>
        ) : null}
      </header>
      {open === null ? <p className="cap">{t('callerHint')}</p> : <Opened words={open} />}
      {failed === '' ? null : (
        <p className="cap" role="alert">
          {failed}
        </p>
      )}
      {asking ? <AskReason title={t('caller')} onGive={look} onClose={() => setAsking(false)} /> : null}
    </section>
  );
}

function Opened({ words }: { readonly words: Words }) {
  const { t } = useTranslation('helpDesk');
  const said = words.find(({ name }) => name === 'said');
  const rest = words.filter((one) => one !== said);
  if (words.length === 0) return <p className="cap">{t('callerNone')}</p>;
  return (
    <>
      {said === undefined ? null : (
        <blockquote className="desk-said">
          <Said text={said.text} />
        </blockquote>
      )}
      <dl className="case-facts">
        {rest.map(({ version, name, label, text }) => (
          <Fragment key={`${version} ${name}`}>
            <dt>{label}</dt>
            <dd>
              {name === 'phone' ? (
                <a className="btn s" href={`tel:${text}`}>
                  <Icon name="phone" />
                  {text}
                </a>
              ) : (
                <Said text={text} />
              )}
            </dd>
          </Fragment>
        ))}
      </dl>
    </>
  );
}
