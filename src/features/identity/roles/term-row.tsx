import type { TermRow as Term } from '@types_/identity/role-actions';
import { Row } from '@/ui/row';
import { t as identityText } from '../words';
import { termText } from './days';
import { studentText } from './member-card';
import { t } from './words';

interface Props {
  term: Term;
  onTap?: () => void;
}

/** One term: who, as what, from when to when. */
export function TermRow({ term, onTap }: Props) {
  const { id, name, student, office, role, boundAt, isOwn } = term;
  const who = [student ? studentText(student) : '', isOwn ? t('own') : boundAt ? '' : t('unbound')];
  return (
    <Row
      id={`term-${id}`}
      title={`${name} · ${office}`}
      second={[identityText(`role.${role}`), ...who].filter(Boolean).join(' · ')}
      third={termText(term)}
      {...(onTap ? { trailing: 'chevron', onTap } : {})}
    />
  );
}
