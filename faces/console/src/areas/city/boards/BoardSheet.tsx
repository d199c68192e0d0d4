import { useLanguage } from '@gridgov/ui/language.tsx';
import { qrPath } from '@gridgov/ui/qr.ts';
import { Said } from '@gridgov/ui/Said.tsx';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Reply } from '../../../apiTypes.ts';

export type Board = Reply<'/publication/boards', 'get'>[number];

const things = ['road', 'clean', 'safe', 'noise', 'help'] as const;

/** One board 公示牌 on A4: whose grid it is, who serves it, what to tell, and the way to tell it. */
export function BoardSheet(props: { readonly board: Board }) {
  const { t } = useTranslation('boards');
  const { grid, report } = props.board;
  const id = `board-${grid.code}`;
  return (
    <article className="board" aria-labelledby={id}>
      <header>
        <p>{grid.inside}</p>
        <h2 id={id}>{grid.name}</h2>
        <p className="board-kind">{t('board')}</p>
      </header>
      <Staff board={props.board} />
      <Office board={props.board} />
      <div className="board-tell">
        <section>
          <h3>{t('what')}</h3>
          <ul>
            {things.map((one) => (
              <li key={one}>{t(`things.${one}`)}</li>
            ))}
          </ul>
          <p className="board-urgent">{t('urgent')}</p>
        </section>
        <section className="board-scan">
          <Code address={report} />
          <h3>{t('scan')}</h3>
          <p>{t('scanNext')}</p>
        </section>
      </div>
      <footer>
        <span>{t('code', { code: grid.code })}</span>
        <span className="board-address">{report}</span>
      </footer>
    </article>
  );
}

function Staff(props: { readonly board: Board }) {
  const { t } = useTranslation('boards');
  const english = useLanguage() === 'en';
  const { people } = props.board;
  return (
    <section>
      <h3>{t('staff')}</h3>
      {people.length === 0 ? <p>{t('staffNone')}</p> : null}
      <dl className="board-staff">
        {people.map(({ post, postEn, name, area, standIn }) => (
          <div key={`${post} ${name} ${area}`}>
            <dt>{english ? postEn : post}</dt>
            <dd>
              <b>
                <Said text={name} />
              </b>{' '}
              <span>
                {area} {standIn === null ? null : t('standIn', { day: standIn })}
              </span>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function Office(props: { readonly board: Board }) {
  const { t } = useTranslation('boards');
  const { office } = props.board;
  return (
    <section className="board-office">
      <h3>{t('office')}</h3>
      <p className="board-phone">{office?.phone ?? t('officeNone')}</p>
      <p>
        {office === null ? (
          t('officeNoneHours')
        ) : (
          <Said text={t('officeOf', { area: office.area, hours: office.hours })} />
        )}
      </p>
      {props.board.supervision === null ? null : (
        <p>
          {t('supervision')} <b>{props.board.supervision}</b>
        </p>
      )}
    </section>
  );
}

function Code(props: { readonly address: string }) {
  const { t } = useTranslation('boards');
  const { size, path } = useMemo(() => qrPath(props.address), [props.address]);
  return (
    <svg
      className="board-qr"
      viewBox={`0 0 ${size} ${size}`}
      role="img"
      aria-label={t('qr', { address: props.address })}
      shapeRendering="crispEdges"
    >
      <path d={path} fill="currentColor" />
    </svg>
  );
}
