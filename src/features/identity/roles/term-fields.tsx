import { USUAL_OFFICE } from '@domain/identity/usual-office';
import { View } from '@tarojs/components';
import type { Role, StudentRole } from '@types_/identity/role';
import { OFFICE_MAX } from '@types_/identity/role-limits';
import { Field } from '@/ui/field';
import { fitLines } from '@/ui/fit-lines';
import { OptionList } from '@/ui/option-list';
import { Section } from '@/ui/section';
import { Segmented } from '@/ui/segmented';
import { OfficeChoice } from '../departments/office-choice';
import { t as identityText } from '../words';
import { type Chosen, DayChoice } from './day-choice';
import { firstOfNextMonth, fullDay, today, yearFrom } from './days';
import { t } from './words';

export interface TermDraft {
  role: Role | null;
  office: string;
  from: Chosen;
  to: Chosen;
}

export const emptyTerm = (role: Role | null): TermDraft => ({
  role,
  office: role ? USUAL_OFFICE[role] : '',
  from: today(),
  to: null,
});

/** Whether an office is a post that somebody is met in, and no part of the union. */
const isPost = (role: Role | null): boolean => role === 'leader' || role === 'delegate' || role === 'representative';

/** Whether the union's desk gives a role that is met, too. */
const isShared = (role: Role | null): boolean => role === 'department' || role === 'representative';

/** What an office is called by, where it matters who has it, and what it opens to who is met. */
const officeHint = (role: Role | null): string =>
  role === 'leader' || role === 'delegate' || role === 'representative'
    ? t(`grant.officeHint.${role}`)
    : t('grant.officeHint');

interface Props {
  roles: readonly Role[];
  value: TermDraft;
  onChange: (more: Partial<TermDraft>) => void;
  tried: boolean;
}

/** What somebody becomes: role and office; in a sheet, where room is short, the roles stand side by side. */
export function RoleFields({ roles, value, onChange, tried, inSheet }: Props & { inSheet?: boolean }) {
  const missing = tried && !value.office.trim() ? { error: t('grant.officeMissing') } : {};
  const choose = (name: string) => {
    const role = roles.find((one) => one === name);
    if (role) onChange({ role, office: USUAL_OFFICE[role] });
  };
  const choice = { id: 'role', label: t('grant.role'), onChange: choose };
  return (
    <>
      {inSheet ? (
        <Segmented
          {...choice}
          options={roles.map((role) => ({ value: role, text: t(`short.${role as StudentRole}`) }))}
          value={value.role ?? ''}
        />
      ) : (
        <Section title={t('grant.role')}>
          <OptionList
            {...choice}
            options={roles.map((role) => ({ value: role, text: identityText(`role.${role}`) }))}
            value={value.role}
          />
        </Section>
      )}
      {value.role === 'department' ? (
        <OfficeChoice value={value.office} onChange={(office) => onChange({ office })} tried={tried} />
      ) : (
        <Field
          id='office'
          label={t(isPost(value.role) ? 'grant.post' : 'grant.office')}
          value={value.office}
          onInput={(office) => onChange({ office })}
          hint={officeHint(value.role)}
          maxLength={OFFICE_MAX}
          {...missing}
        />
      )}
      <View>{isShared(value.role) && <View className='t13 i2 m8'>{fitLines(t('grant.met'))}</View>}</View>
    </>
  );
}

/** Role, office, and from when to when. */
export function TermFields(props: Props) {
  const { value, onChange, tried } = props;
  const month = firstOfNextMonth();
  const from = typeof value.from === 'string' ? value.from : today();
  return (
    <>
      <RoleFields {...props} />
      <DayChoice
        id='from'
        label={t('from.label')}
        choices={[
          { day: today(), text: t('from.today') },
          { day: month, text: t('from.month') },
        ]}
        value={value.from}
        onChange={(day) => onChange({ from: day })}
        tried={tried}
      />
      <LastDay label={t('to.label')} from={from} value={value.to} onChange={(to) => onChange({ to })} tried={tried} />
    </>
  );
}

interface LastDayProps {
  label: string;
  from: string;
  value: Chosen;
  onChange: (value: Chosen) => void;
  tried: boolean;
}

/** Until the next handover, for a year, or until a day that is typed. */
export function LastDay({ label, from, ...rest }: LastDayProps) {
  const year = yearFrom(from);
  return (
    <DayChoice
      id='to'
      label={label}
      choices={[
        { day: null, text: t('to.open'), second: t('to.openText') },
        { day: year, text: t('to.year', { day: fullDay(year) }) },
      ]}
      {...rest}
    />
  );
}
