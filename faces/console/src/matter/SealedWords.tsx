import { AskReason } from '@gridgov/ui/AskReason.tsx';
import { Icon } from '@gridgov/ui/Icon.tsx';
import { Said } from '@gridgov/ui/Said.tsx';
import { Fragment, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { send } from '../api.ts';
import { useProblemWords } from '../problemWords.ts';
import { toast } from '../shell/toasts.tsx';
import type { MatterView } from './types.ts';
import type { CaseWords } from './wire.ts';

type Words = CaseWords['items'];

/** What people said in confidence: opened for this page only, each look logged; who does not act here says why. */
export function SealedWords({ sealed }: Pick<MatterView, 'sealed'>) {
  const { t } = useTranslation();
  const problemWords = useProblemWords();
  const [asking, setAsking] = useState(false);
  const [open, setOpen] = useState<Words | null>(null);
  if (sealed === null) return null;
  const look = async (reason?: string) => {
    const body = reason === undefined ? {} : { reason };
    const { items } = await send<CaseWords>('POST', sealed.address, { body }).catch((error: unknown) => {
      throw new Error(problemWords(error).title);
    });
    setOpen(items);
  };
  const press = () => {
    if (sealed.asksReason) return setAsking(true);
    look().catch(({ message }: Error) => toast(message));
  };
  return (
    <section className="sheet" aria-labelledby="case-sealed">
      <header>
        <h2 id="case-sealed">{t('matter.sealed')}</h2>
        {open === null ? (
          <button type="button" className="btn s" onClick={press}>
            <Icon name="eye" />
            {t('matter.sealedOpen')}
          </button>
        ) : (
          <button type="button" className="btn q s" onClick={() => setOpen(null)}>
            {t('matter.sealedClose')}
          </button>
        )}
      </header>
      {open === null ? <p className="cap">{t('matter.sealedHint')}</p> : <WordsList words={open} />}
      {asking ? (
        <AskReason title={t('matter.sealed')} onGive={look} onClose={() => setAsking(false)} />
      ) : null}
    </section>
  );
}

function WordsList(props: { readonly words: Words }) {
  const { t } = useTranslation();
  if (props.words.length === 0) return <p className="cap">{t('matter.sealedNone')}</p>;
  return (
    <dl className="case-facts">
      {props.words.map(({ version, command, name, label, text }) => (
        <Fragment key={`${version} ${name}`}>
          <dt>
            {label} <span className="sm">{command}</span>
          </dt>
          <dd>
            <Said text={text} />
          </dd>
        </Fragment>
      ))}
    </dl>
  );
}
