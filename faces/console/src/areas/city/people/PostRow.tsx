import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { cityDay } from '../../../admin/days.ts';
import { useNames } from '../../../admin/names.ts';
import { paths } from '../../../paths.ts';
import { useRight } from '../../../shell/session.ts';
import { EndDialog, HandoverDialog } from './PostDialogs.tsx';
import type { HeldPost } from './queries.ts';
import { useUnitName } from './queries.ts';

/** From when to when a post is held. */
export function HeldWords(props: { readonly post: Pick<HeldPost, 'from' | 'to'> }) {
  const { t } = useTranslation('organisation');
  const { from, to } = props.post;
  return to === null ? t('until', { from }) : t('between', { from, to });
}

type Held = 'past' | 'current' | 'future';

function heldOn(post: HeldPost, today: string): Held {
  if (post.from > today) return 'future';
  return post.to !== null && post.to <= today ? 'past' : 'current';
}

/** One post of a person, and what may be done with it. */
export function PostRow(props: { readonly post: HeldPost }) {
  const { t } = useTranslation('people');
  const names = useNames();
  const { post } = props;
  const unit = useUnitName(post.unitId).data;
  const mayChange = useRight('people.handover');
  const [open, setOpen] = useState<'handover' | 'end' | null>(null);
  const held = heldOn(post, cityDay());
  const shut = () => setOpen(null);
  return (
    <li className={held === 'past' ? 't2' : ''}>
      <b>{names('post', post.kind)}</b>
      <span>{post.place}</span>
      {unit === undefined ? null : (
        <Link className="lk" to={paths.unit} params={{ id: unit.id }}>
          {unit.name}
        </Link>
      )}
      <span className="t2">
        <HeldWords post={post} />
      </span>
      <span className="tag">{t(held)}</span>
      <span className="grow" />
      {held === 'current' && mayChange ? (
        <>
          <button type="button" className="btn s" onClick={() => setOpen('handover')}>
            {t('handover')}
          </button>
          <button type="button" className="btn s x" onClick={() => setOpen('end')}>
            {t('end')}
          </button>
        </>
      ) : null}
      {open === 'handover' ? <HandoverDialog post={post} onClose={shut} /> : null}
      {open === 'end' ? <EndDialog post={post} onClose={shut} /> : null}
    </li>
  );
}
