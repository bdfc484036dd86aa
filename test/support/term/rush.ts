import type { Student } from '../simulation/cast';
import { say } from './applicants';
import type { World } from './world';

/** Everybody who has written what they want to talk about takes a seat in the minute in which a session opens, all at once. */
export async function rush(world: World, session: string, students: readonly Student[]): Promise<void> {
  const { phones, memory } = world;
  const keys = students.map(() => phones.freshKey());
  const answers = await Promise.all(
    students.map(({ openid }, nth) =>
      phones.try(openid, 'appointment', 'claim-seat', { id: session }, keys[nth] ?? ''),
    ),
  );
  for (const [nth, answer] of answers.entries()) {
    const student = students[nth];
    if (!student) continue;
    phones.ended('appointment.claim-seat', answer);
    if (answer.ok) memory.sees(session, student.id, answer.data.applied.is);
    else if (answer.error.code === 'BUSY') await say(world, student, session, 'claim-seat');
  }
}
