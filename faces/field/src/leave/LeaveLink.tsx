import { useLanguage } from '../i18n.tsx';
import { Link } from '../parts.tsx';
import { leaveWords } from './words.ts';

/** On the page of one's duties: the way to ask for leave. */
export function LeaveLink() {
  const words = leaveWords(useLanguage());
  return (
    <div className="block">
      <Link className="btn wide" to="/leave">
        {words('title')}
      </Link>
    </div>
  );
}
