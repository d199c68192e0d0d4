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

interface Props extends Pick<MatterView, 'sealed'> {
  readonly title?: string;
  readonly hint?: string;
  /** The field that is read first, and large. */
  readonly first?: string;
}

/** What people said in confidence: opened for this page only, each look logged; who does not act here says why. */
export function SealedWords({ sealed, first, ...said }: Props) {
  const { t } = useTranslation();
  const { title = t('matter.sealed'), hint = t('matter.sealedHint') } = said;
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
        <h2 id="case-sealed">{title}</h2>
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
      {open === null ? <p className="cap">{hint}</p> : <WordsList words={open} first={first} />}
      {asking ? <AskReason title={title} onGive={look} onClose={() => setAsking(false)} /> : null}
    </section>
  );
}

function WordsList(props: { readonly words: Words; readonly first: string | undefined }) {
  const { t } = useTranslation();
  const { words, first } = props;
  if (words.length === 0) return <p className="cap">{t('matter.sealedNone')}</p>;
  const large = words.find(({ name }) => name === first);
  return (
    <>
      {large === undefined ? null : (
        <blockquote className="case-said">
          <Said text={large.text} />
        </blockquote>
      )}
      <dl className="case-facts">
        {words
          .filter((one) => one !== large)
          .map(({ version, command, name, label, text }) => (
            <Fragment key={`${version} ${name}`}>
              <dt>
                {label} <span className="sm">{command}</span>
              </dt>
              <dd>{name === 'phone' ? <Telephone number={text} /> : <Said text={text} />}</dd>
            </Fragment>
          ))}
      </dl>
    </>
  );
}

function Telephone({ number }: { readonly number: string }) {
  return (
    <a className="btn s" href={`tel:${number}`}>
      <Icon name="phone" />
      {number}
    </a>
  );
}
