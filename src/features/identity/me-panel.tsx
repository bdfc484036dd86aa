import type { Me } from '@types_/identity/me';
import type { ReactNode } from 'react';
import { dayText } from '@/i18n/dates';
import { Block } from '@/ui/block';
import { Row } from '@/ui/row';
import { Section } from '@/ui/section';
import { Welcome } from './welcome';
import { t } from './words';

/** Who I am here: the student I am bound to and the offices I hold; with the rows that lead on from there. */
export function MePanel({ me, children }: { me: Me; children: ReactNode }) {
  const { student, memberships } = me;
  return (
    <>
      {student ? (
        <Section>
          <Block id='me-student'>
            <Row
              title={student.name}
              second={student.school}
              third={t('me.student', { grade: student.grade, level: student.level, college: student.college })}
            />
            {children}
          </Block>
        </Section>
      ) : (
        memberships.length === 0 && <Welcome />
      )}
      {memberships.length > 0 && (
        <Section title={t('me.roles')}>
          <Block id='me-roles'>
            {memberships.map(({ role, office, scope, until }) => (
              <Row
                key={`${role} ${scope}`}
                title={`${scope} ${office}`}
                second={t(`role.${role}`)}
                third={until ? t('me.until', { day: dayText(until) }) : t('me.noEnd')}
              />
            ))}
          </Block>
        </Section>
      )}
      {!student && (
        <Section>
          <Block>{children}</Block>
        </Section>
      )}
    </>
  );
}
