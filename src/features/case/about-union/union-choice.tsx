import { Toggle } from '@/ui/toggle';
import { useLeague } from './use-league';
import { t } from './words';

interface Props {
  on: boolean;
  onChange: (on: boolean) => void;
}

/** Whether it is about somebody at the union's desk: off, until the student says so; then who gets it instead. */
export function UnionChoice({ on, onChange }: Props) {
  const league = useLeague(on);
  const second = on ? t(league === false ? 'alone' : 'toggleOn') : t('toggleText');
  return <Toggle id='about-union-choice' label={t('toggle')} second={second} on={on} onChange={onChange} />;
}
