import { Icon } from '@gridgov/ui/Icon.tsx';
import { useTranslation } from 'react-i18next';

interface Props {
  readonly following: boolean;
  readonly busy: boolean;
  readonly onChange: (follow: boolean) => void;
}

/** A mark for oneself: the bell tells what happens to the case. */
export function FollowButton({ following, busy, onChange }: Props) {
  const { t } = useTranslation();
  return (
    <button
      type="button"
      className="btn q s"
      aria-pressed={following}
      disabled={busy}
      onClick={() => onChange(!following)}
    >
      <Icon name="star" />
      {following ? t('case.following') : t('case.follow')}
    </button>
  );
}
