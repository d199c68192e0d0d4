import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PickBox } from '../../../admin/PickBox.tsx';
import { type Person, usePeople } from './queries.ts';

const shown = 8;

/** Who is put into the place, by the beginning of the name. */
export function PersonPick(props: {
  readonly seat: string;
  readonly onPick: (person: Person) => void;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation('roster');
  const [text, setText] = useState('');
  const found = (usePeople(props.seat, text).data ?? []).slice(0, shown);
  const pick = (id: string) => {
    const one = found.find(({ postId }) => postId === id);
    if (one !== undefined) props.onPick(one);
  };
  return (
    <PickBox
      label={t('pick')}
      none={t('pickNone')}
      text={text}
      onText={setText}
      found={found.map(({ postId, name, post }) => ({ id: postId, label: name, note: post }))}
      onPick={pick}
      onClose={props.onClose}
    />
  );
}
