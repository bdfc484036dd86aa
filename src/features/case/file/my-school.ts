import { SHIPPED_TOPICS } from '@types_/case/category';
import type { OfferedTopic } from '@types_/case/topics-view';
import { useEffect, useState } from 'react';
import { call } from '@/cloud/call';
import { getStored, setStored } from '@/platform/storage';

/** What a student needs to know of their school while they write; `topics` null: not heard yet. */
interface MySchool {
  dutyPhone: string;
  topics: readonly OfferedTopic[] | null;
}

const PHONE_AS = 'duty-phone';
const TOPICS_AS = 'school-topics';

/** What every school begins with: also good where nothing can be heard. */
export const SHIPPED: readonly OfferedTopic[] = SHIPPED_TOPICS.map((id) => ({ id, name: null }));

/** So long nothing stands where something else might come to stand: nobody hits what they did not mean. */
const WAIT_MS = 1500;

interface Kept {
  schoolId: string;
  topics: readonly OfferedTopic[];
}

const keptTopics = (schoolId: string): readonly OfferedTopic[] | null => {
  const kept = getStored(TOPICS_AS) as Partial<Kept> | null | undefined;
  return kept?.schoolId === schoolId && Array.isArray(kept.topics) ? kept.topics : null;
};

/** The duty phone as it was heard last; empty: none. */
export function keptDutyPhone(): string {
  const phone = getStored(PHONE_AS);
  return typeof phone === 'string' ? phone : '';
}

const kept = (schoolId: string): MySchool => ({ dutyPhone: keptDutyPhone(), topics: keptTopics(schoolId) });

/** What the school says; at once from the phone where it was heard before, since whoever is in danger has no time to wait. */
export function useMySchool(schoolId: string): MySchool {
  const [school, setSchool] = useState(() => kept(schoolId));
  useEffect(() => {
    const stop = () => setSchool((now) => (now.topics ? now : { ...now, topics: SHIPPED }));
    const timer = setTimeout(stop, WAIT_MS);
    void call('case', 'my-school', {}).then((reply) => {
      clearTimeout(timer);
      if (!reply.ok) return stop();
      const { dutyPhone, topics } = reply.data;
      setStored(PHONE_AS, dutyPhone);
      setStored(TOPICS_AS, { schoolId, topics } satisfies Kept);
      setSchool({ dutyPhone, topics });
    });
    return () => clearTimeout(timer);
  }, [schoolId]);
  return school;
}
