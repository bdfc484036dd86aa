import type { TermRow as Term } from '@types_/identity/role-actions';
import { Chip } from '@/ui/chip';
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
  const { id, name, student, office, role, boundAt, isOwn, byUnion, mayEnd } = term;
  const given = byUnion ? t('byUnion') : mayEnd ? '' : t('byLeague');
  return (
    <Row
      id={`term-${id}`}
      title={`${isOwn ? t('own', { name }) : name} · ${office}`}
      second={[identityText(`role.${role}`), student ? studentText(student) : '', given].filter(Boolean).join(' · ')}
      third={termText(term)}
      {...(onTap ? { trailing: 'chevron', onTap } : {})}
    >
      {!boundAt && <Chip text={t('unbound')} />}
    </Row>
  );
}
