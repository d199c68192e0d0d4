import { Facts } from '../cases/CaseFacts.tsx';
import type { Seen } from '../cases/queries.ts';
import type { CaseWord, KeptCase } from '../cases/types.ts';
import { caseWords } from '../cases/words.ts';
import { useLanguage } from '../i18n.tsx';
import { Icon } from '../parts.tsx';
import { Said } from '../said.tsx';
import type { CallSay } from './words.ts';

const LINES = ['120', '110', '119'] as const;

type Props = {
  readonly seen: Seen;
  readonly kept: KeptCase;
  readonly isRinging: boolean;
  readonly words: CallSay;
};

/** What is known: the caller's words and telephone once it was taken, place and urgency, whom else it rings for. */
export function CallFacts({ seen, kept, isRinging, words }: Props) {
  const inWords = caseWords(useLanguage());
  const { detail } = kept;
  const others = detail.lanes.filter(({ mine }) => !mine);
  const facts = detail.members.filter(({ sealed, name }) => sealed !== true && name !== 'kind');
  return (
    <>
      {isRinging ? (
        <p className="note pad">{words('seeLater')}</p>
      ) : (
        <Words seen={seen} kept={kept} words={words} />
      )}
      <Facts of={facts} />
      {others.length === 0 ? null : (
        <p className="note pad">
          <Said
            text={words('others', {
              names: others
                .map(({ holder, stageLabel }) => `${holder ?? ''} ${stageLabel}`)
                .join(inWords('comma')),
            })}
          />
        </p>
      )}
      <p className="call-lines">
        {LINES.map((line) => (
          <a key={line} href={`tel:${line}`}>
            <b>{line}</b> {words(`line${line}`)}
          </a>
        ))}
      </p>
    </>
  );
}

function Words({ seen, kept, words }: Omit<Props, 'isRinging'>) {
  const known = kept.words;
  if (known === null) {
    if (seen.words === 'asking') return <p className="note pad">{words('wordsAsking')}</p>;
    return seen.words === 'failed' || seen.state === 'old' ? (
      <p className="note pad" role="status">
        {words('wordsFailed')}
      </p>
    ) : null;
  }
  return <Known known={known} words={words} />;
}

function Known({ known, words }: { readonly known: readonly CaseWord[]; readonly words: CallSay }) {
  const textOf = (name: string) => known.findLast((one) => one.name === name)?.text;
  const said = textOf('said');
  const phone = textOf('phone');
  const rest = known.filter(({ name }) => name !== 'said' && name !== 'phone');
  return (
    <>
      {said === undefined ? null : (
        <p className="case-note">
          <Said text={said} />
        </p>
      )}
      <p className="pad">
        {phone === undefined ? (
          <span className="note">{words('noPhone')}</span>
        ) : (
          <a className="btn wide" href={`tel:${phone}`}>
            <Icon name="phone" />
            {words('call', { who: textOf('name') ?? words('caller') })} {phone}
          </a>
        )}
      </p>
      <Facts of={rest} />
      <p className="note pad">{words('looked')}</p>
    </>
  );
}
