import type { LineDocument } from '../../../cloudfunctions/_kit/appointment/lines';
import type { Glance } from './glance';
import type { Memory } from './memory';
import { QueueAgain } from './queue-again';

const twice = (all: readonly string[]): string[] => all.filter((one, index) => all.indexOf(one) !== index);

/** One line as it stands: nobody in it twice, each of its seats with at most one, and nobody who was not told that they lost theirs. */
function faultsOfLine(line: LineDocument, glance: Glance, memory: Memory): string[] {
  const { _id, tickets } = line;
  const session = glance.sessions.get(_id);
  if (!session) return ['nobody knows its session'];
  const faults = twice(tickets).map((ticket) => `${ticket} is twice in the line`);
  const isOff = session.state === 'cancelled';
  const queue = new QueueAgain(line, glance.at);
  if (queue.free < 0) faults.push(`of ${queue.seats} seats ${queue.seats - queue.free} are taken or offered`);
  if (!isOff && queue.seats !== session.seats) faults.push(`${session.seats} seats, and ${queue.seats} in its line`);
  const ofPerson = new Map((glance.applications.get(_id) ?? []).map(({ authorId, ticket }) => [authorId, ticket]));
  if (isOff || session.ended) return faults;
  for (const person of memory.holdersOf(_id)) {
    const place = tickets.indexOf(ofPerson.get(person) ?? '');
    const is = queue.places[place]?.is ?? 'not in the line';
    if (is !== 'seated') faults.push(`${person} was told of a seat, and is ${is}`);
  }
  return faults;
}

/** What is wrong with the lines of all sessions at a moment. */
export const faultsOfLines = (glance: Glance, memory: Memory): string[] =>
  [...glance.lines.values()].flatMap((line) =>
    faultsOfLine(line, glance, memory).map((fault) => `${line._id}: ${fault}`),
  );
