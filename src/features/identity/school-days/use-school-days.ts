import type { SchoolBreak, SchoolDaysView } from '@types_/identity/school-days-view';
import { call } from '@/cloud/call';
import { useLoad } from '@/remote/use-load';
import { useSend } from '@/remote/use-send';
import { useUndo } from '@/remote/use-undo';

/** What a school says itself: all of it is sent at once, so that taking it back is sending what stood there. */
export interface OwnDays {
  breaks: SchoolBreak[];
  workdays: string[];
}

interface Done extends OwnDays {
  text: string;
}

/** A school's calendar and its changing; what was changed last can be taken back. */
export function useSchoolDays(place: string) {
  const days = useLoad(() => call('identity', 'show-school-days', { place }), place);
  const [undo, setUndo] = useUndo<Done>();
  const { busy, failure, send, forget } = useSend<SchoolDaysView>(days.replace);

  async function write(next: OwnDays): Promise<boolean> {
    const version = days.data?.version ?? 0;
    const wish = { place, version, breaks: next.breaks, workdays: next.workdays };
    const failed = await send(JSON.stringify(wish), (key) => call('identity', 'set-school-days', wish, key));
    if (failed?.code === 'SETTINGS_CHANGED') days.reload();
    return failed === null;
  }

  /** Whether it was written. */
  async function save(next: OwnDays, text: string): Promise<boolean> {
    const before = days.data;
    if (!before || !(await write(next))) return false;
    setUndo({ breaks: before.breaks, workdays: before.workdays, text });
    return true;
  }

  async function takeBack(): Promise<void> {
    if (undo && (await write(undo))) setUndo(null);
  }
  return { ...days, busy, undo, saveFailure: failure, forget, save, takeBack };
}
