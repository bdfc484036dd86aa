import type { Me } from '@types_/identity/me';
import { dayText } from '@/i18n/dates';
import { Block } from '@/ui/block';
import { Row } from '@/ui/row';
import { Section } from '@/ui/section';
import { MeConcerns } from './me-concerns';
import { RolesEntry } from './roles/entry';
import { RosterEntry } from './roster/roster-entry';
import { Welcome } from './welcome';
import { t } from './words';

/** Who I am here: the student I am bound to and the offices I hold. */
export function MePanel({ me }: { me: Me }) {
  const { student, memberships } = me;
  return (
    <>
      {student ? (
        <Section title={t('me.identity')}>
          <Block id='me-student'>
            <Row
              title={student.name}
              second={student.school}
              third={t('me.student', { grade: student.grade, level: student.level, college: student.college })}
            />
          </Block>
        </Section>
      ) : (
        memberships.length === 0 && <Welcome />
      )}
      <MeConcerns me={me} />
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
      <RolesEntry me={me} />
      <RosterEntry me={me} />
    </>
  );
}
