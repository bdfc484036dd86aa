import { createHash } from 'node:crypto';
import { base64url, bytesOf } from '@domain/core/base64url';
import { type Answers, answersText } from '@domain/survey/answers';
import { ballotIdOf, ballotSealOf } from '@domain/survey/ballot-id';
import {
  type BallotPaper,
  type Envelope,
  openEnvelope,
  type RandomBytes,
  type Stamp,
  sealEnvelope,
} from '@domain/survey/ballot-paper';
import { ballotsCsv } from '@domain/survey/ballots-csv';
import { columnsOf } from '@domain/survey/tally';
import { urnOf } from '@domain/survey/urn';
import sodium from 'libsodium-wrappers-sumo';
import { accountOf } from '../../../cloudfunctions/_kit/people';
import type { PartDocument } from '../../../cloudfunctions/_kit/survey/parts';
import type { RoundDocument } from '../../../cloudfunctions/_kit/survey/rounds';
import { urnIdOf } from '../../../cloudfunctions/_kit/survey/urns';
import { main as ballotBox } from '../../../cloudfunctions/ballot-box/index';
import { freshKey, send } from '../as';
import { CANTEEN_ITEMS, castPaper, stampFor } from '../survey';

/** The same bytes in every run: what is chance here is the same chance each time. */
export function seededRandom(seed: string): RandomBytes {
  let count = 0;
  return (length) => {
    const blocks: Buffer[] = [];
    for (let have = 0; have < length; have += 32) {
      count += 1;
      blocks.push(createHash('sha256').update(`${seed}/${count}`).digest());
    }
    return new Uint8Array(Buffer.concat(blocks).subarray(0, length));
  };
}

/** The same things in an order that says nothing. */
export function shuffled<T>(things: readonly T[], seed: string): T[] {
  const keyOf = (at: number) => createHash('sha256').update(`${seed}/${at}`).digest('hex');
  return things
    .map((thing, at): [string, T] => [keyOf(at), thing])
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, thing]) => thing);
}

const POINTS = [1, 2, 3, 4, 5, 'unused'] as const;
const CHANGES = [[], ['queue'], ['price'], ['choice'], ['queue', 'price'], ['queue', 'choice'], ['price', 'choice']];

/** More answers than students, each given once: so that whoever finds a student's answers has found the student's. */
export const ALL_ANSWERS: readonly Answers[] = POINTS.flatMap((warm) =>
  CHANGES.flatMap((change) =>
    POINTS.flatMap((kind) =>
      POINTS.map(
        (quick): Answers => ({
          ...{ eats: 'yes', warm, staff: { kind, quick } },
          ...(change.length > 0 && { change }),
        }),
      ),
    ),
  ),
);

/** One student's vote, as only their phone knows it, and what of it passed a function. */
export interface Vote {
  person: string;
  /** What stands beside this student somewhere, or passed a function under their account. */
  names: string[];
  group: number;
  urn: string;
  id: string;
  seal: string;
  /** As they lie in the urn, and as a line of the published file. */
  answers: string;
  line: string;
  text: string | null;
}

/** How somebody votes; `checksProof`: their phone looks whether the stamp is the round's. */
interface Voting {
  answers: Answers;
  text: string | null;
  random: RandomBytes;
  checksProof: boolean;
}

const lineOf = (answers: Answers): string =>
  ballotsCsv(CANTEEN_ITEMS, columnsOf(CANTEEN_ITEMS), [answersText(CANTEEN_ITEMS, answers)])
    .split('\n')
    .at(3) ?? '';

const bytes32 = (text: string): Uint8Array => bytesOf(text, 32) as Uint8Array;
const framed = (value: Uint8Array): Buffer => Buffer.concat([Buffer.from([0, value.length]), value]);

/**
 * The paper that `openEnvelope` finds in an envelope, without looking at the proof: that is most of what a phone works at a vote, and leaves no
 * trace with anybody.
 */
function openUnchecked({ nonce, blind }: Envelope, { evaluated }: Stamp): BallotPaper {
  const unblind = sodium.crypto_core_ristretto255_scalar_invert(bytes32(blind));
  const element = sodium.crypto_scalarmult_ristretto255(unblind, bytes32(evaluated));
  const parts = [framed(bytes32(nonce)), framed(element), Buffer.from('Finalize')];
  return { nonce, output: base64url(createHash('sha512').update(Buffer.concat(parts)).digest()) };
}

/** Takes a paper and casts it, as the phone does; whatever fails on the way is done again, as the phone does too. */
export async function vote(
  openid: string,
  person: string,
  round: RoundDocument,
  part: PartDocument,
  { answers, text, random, checksProof }: Voting,
): Promise<Vote> {
  const envelope = sealEnvelope(random);
  const key = freshKey();
  let stamp = await stampFor(openid, round, envelope.blinded, key);
  if (!stamp.ok) stamp = await stampFor(openid, round, envelope.blinded, key);
  const { group, evaluated, proof } = stamp.data;
  const place = part.groups[group];
  const open = checksProof ? openEnvelope : openUnchecked;
  const paper = place && open(envelope, { evaluated, proof }, place.publicKey);
  if (!paper) throw new Error(`${openid} got no paper`);
  const said = { ...answers, ...(text !== null && { own: text }) };
  const ballot = { ...paper, part: part._id, group };
  let cast = await castPaper(ballot, said);
  if (!cast.ok) cast = await castPaper(ballot, said);
  if (!cast.ok) throw new Error(`${openid} did not vote`);
  const nonce = bytesOf(paper.nonce, 32) as Uint8Array;
  const id = ballotIdOf(nonce);
  return {
    person,
    names: [person, openid, accountOf(openid), key, envelope.blinded, evaluated, proof, proof.slice(0, 43)],
    ...{ group, urn: urnIdOf(part._id, group, urnOf(id, place.urns)), id },
    seal: ballotSealOf(nonce, answersText(CANTEEN_ITEMS, answers)),
    ...{ answers: answersText(CANTEEN_ITEMS, answers), line: lineOf(answers), text },
  };
}

/** What comes to the ballot box and is no ballot: it may leave no line in a log either. */
export async function strayRequests(part: string): Promise<void> {
  for (const body of ['{', '{}', JSON.stringify({ part, group: 0, nonce: 'x', output: 'y', answers: {} })])
    await send(undefined, ballotBox as never, { path: '/cast', httpMethod: 'POST', body });
}
