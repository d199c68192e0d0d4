import { AskReason } from '@gridgov/ui/AskReason.tsx';
import { Icon } from '@gridgov/ui/Icon.tsx';
import { shortInstant } from '@gridgov/ui/times.ts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemBlock } from '../../ProblemBlock.tsx';
import { useProblemWords } from '../../problemWords.ts';
import { useRight } from '../../shell/session.ts';
import { toast } from '../../shell/toasts.tsx';
import { type Paper, paperCopy, paperFile, papersKey, useMakePaper, usePapers } from './papersQueries.ts';
import './papers.css';

interface Props {
  /** Of the case, under the address of the interface: `/issues/<id>`. */
  readonly address: string;
  /** Needed to read its papers. */
  readonly right: string;
  /** Of the case: a step may make a paper. */
  readonly version: number;
  readonly mayReveal?: boolean;
}

/** The papers of a case: each with its number, opened or printed; and those that can be made now. */
export function Papers(props: Props) {
  const { t } = useTranslation();
  const mayRead = useRight(props.right);
  if (!mayRead) return null;
  return (
    <section className="sheet case-papers" aria-labelledby="case-papers">
      <header>
        <h2 id="case-papers">{t('papers.title')}</h2>
      </header>
      <List {...props} />
    </section>
  );
}

function List({ address, version, mayReveal = false }: Props) {
  const { t } = useTranslation();
  const papers = usePapers(address, version);
  const make = useMakePaper(address);
  if (papers.isError) return <ProblemBlock error={papers.error} onRetry={() => void papers.refetch()} />;
  if (papers.data === undefined) return null;
  const { papers: made, kinds } = papers.data;
  const onMade = ({ name, number }: Paper) => toast(t('papers.made', { name, number }));
  return (
    <>
      {made.length === 0 ? <p className="cap">{t('papers.none')}</p> : null}
      <ul className="paper-list">
        {made.map((paper) => (
          <Row key={paper.id} address={address} paper={paper}>
            {mayReveal && paper.kind === 'case_file' ? <WithContact address={address} paper={paper} /> : null}
          </Row>
        ))}
      </ul>
      {make.isError ? <ProblemBlock error={make.error} /> : null}
      <p className="paper-make">
        {kinds.map(({ kind, name }) => (
          <button
            key={kind}
            type="button"
            className="btn s"
            disabled={make.isPending}
            onClick={() => make.mutate(kind, { onSuccess: onMade })}
          >
            <Icon name="plus" />
            {t('papers.make', { name })}
          </button>
        ))}
      </p>
    </>
  );
}

interface RowProps {
  readonly address: string;
  readonly paper: Paper;
  readonly children: ReactNode;
}

function Row({ address, paper, children }: RowProps) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const frame = useRef<HTMLIFrameElement>(null);
  const open = useMutation({
    mutationFn: async (how: 'open' | 'print') => {
      // Opened before anything is waited for: later the browser takes it for a window nobody asked for.
      const tab = how === 'open' ? window.open('', '_blank') : null;
      try {
        const file = await paperFile(address, paper.id);
        if (tab !== null) tab.location.href = file;
        else if (frame.current !== null) await printed(frame.current, file);
      } catch (error) {
        tab?.close();
        throw error;
      }
    },
    // Only once it was made is it known how many pages it has.
    onSuccess: () => client.invalidateQueries({ queryKey: papersKey(address) }),
  });
  const { name, number, pages, missing, at } = paper;
  return (
    <li>
      <span className="paper-what">
        <b>{name}</b> <span lang="zh-CN">{number}</span>
        <small className="t2">
          {shortInstant(at, Date.now())}
          {pages === null ? null : ` · ${t('papers.pages', { n: pages })}`}
        </small>
        {missing.length === 0 ? null : (
          <small className="paper-lacks">
            {t('papers.missing', { signs: missing.join(t('papers.comma')) })}
          </small>
        )}
      </span>
      <button type="button" className="btn q s" disabled={open.isPending} onClick={() => open.mutate('open')}>
        <Icon name="eye" />
        {t('papers.open')}
        <Named number={number} />
      </button>
      <button
        type="button"
        className="btn q s"
        disabled={open.isPending}
        onClick={() => open.mutate('print')}
      >
        <Icon name="print" />
        {t('papers.print')}
        <Named number={number} />
      </button>
      {children}
      <iframe
        ref={frame}
        className="paper-frame"
        title={t('papers.print')}
        tabIndex={-1}
        aria-hidden="true"
      />
      {open.isError ? <ProblemBlock error={open.error} /> : null}
    </li>
  );
}

/** Which paper a button is about, for whoever does not see its row. */
function Named({ number }: { readonly number: string }) {
  return (
    <span className="vh" lang="zh-CN">
      {' '}
      {number}
    </span>
  );
}

/** With the reporter's contact on it: for a reason, and kept nowhere. */
function WithContact({ address, paper }: { readonly address: string; readonly paper: Paper }) {
  const { t } = useTranslation();
  const problemWords = useProblemWords();
  const [asking, setAsking] = useState(false);
  const give = async (reason: string) => {
    const tab = window.open('', '_blank');
    const copy = await paperCopy(address, paper.id, reason).catch((error: unknown) => {
      tab?.close();
      throw new Error(problemWords(error).title);
    });
    if (tab !== null) tab.location.href = copy;
  };
  return (
    <>
      <button type="button" className="btn q s" onClick={() => setAsking(true)}>
        <Icon name="lock" />
        {t('papers.withContact')}
        <Named number={paper.number} />
      </button>
      {asking ? (
        <AskReason title={t('papers.withContact')} onGive={give} onClose={() => setAsking(false)} />
      ) : null}
    </>
  );
}

/** Printed from a frame nobody sees: the page stays where it is. */
function printed(frame: HTMLIFrameElement, address: string): Promise<void> {
  return new Promise((resolve) => {
    frame.onload = () => {
      frame.contentWindow?.focus();
      frame.contentWindow?.print();
      resolve();
    };
    frame.src = address;
  });
}
