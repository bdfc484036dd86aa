import type { Member } from '@types_/identity/role-actions';
import { Block } from '@/ui/block';
import { Row } from '@/ui/row';
import { Section } from '@/ui/section';
import { t } from './words';

/** Grade and college, by which somebody is told from others of the same surname. */
export const studentText = ({ grade, college }: Pick<Member, 'grade' | 'college'>): string =>
  t('student', { grade, college });

/** The student who was found, as far as their name is shown. */
export function MemberCard({ member }: { member: Member }) {
  const { name, roles, isBound } = member;
  const held = roles.map(({ office }) => office).join('、');
  return (
    <Section title={t('find.who')}>
      <Block id='found'>
        <Row
          title={name}
          second={studentText(member)}
          third={[held ? t('find.has', { roles: held }) : t('find.free'), isBound ? '' : t('unbound')]
            .filter(Boolean)
            .join(' · ')}
        />
      </Block>
    </Section>
  );
}
