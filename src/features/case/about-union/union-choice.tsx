import { Toggle } from '@/ui/toggle';
import { t } from './words';

interface Props {
  on: boolean;
  /** Whether the school's youth league is here; null: not known. */
  league: boolean | null;
  onChange: (on: boolean) => void;
}

/** Whether it is about somebody at the union's desk: off, until the student says so; then who gets it instead. */
export function UnionChoice({ on, league, onChange }: Props) {
  const second = on ? t(league === false ? 'alone' : 'toggleOn') : t('toggleText');
  return <Toggle id='about-union-choice' label={t('toggle')} second={second} on={on} onChange={onChange} />;
}
