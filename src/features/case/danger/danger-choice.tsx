import { Toggle } from '@/ui/toggle';
import { t } from './words';

/** Whether somebody may come to harm: off, until the student says so. */
export const DangerChoice = ({ on, onChange }: { on: boolean; onChange: (on: boolean) => void }) => (
  <Toggle id='danger-choice' label={t('toggle')} second={t('toggleText')} on={on} onChange={onChange} />
);
