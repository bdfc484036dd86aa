import { base64url, bytesOf } from '@domain/core/base64url';
import { type Answers, answersText, checkAnswers, withoutTexts } from '@domain/survey/answers';
import { ballotIdOf, sealKeyOf, sealWith, textKeyOf } from '@domain/survey/ballot-id';
import { urnOf } from '@domain/survey/urn';
import * as z from '@types_/core/zod';
import { BYTES } from '@types_/survey/ballot';
import { Cast, type CastView } from '@types_/survey/ballot-schema';
import { sameHash } from '../_kit/crypto';
import { problemOf } from '../_kit/problem';
import { orRefuse, Refusal } from '../_kit/refusal';
import { outputOf, paperKeysReady } from '../_kit/survey/paper-key';
import { groupKey } from '../_kit/survey/round-keys';
import { cast, urnIdOf, urns } from '../_kit/survey/urns';
import { openPartOf } from './open-parts';

/** Why an urn did not take a ballot: it has this very one, another one of the same paper, or is sealed. One request. */
async function orAlreadyThere(urnId: string, id: string, seal: string): Promise<void> {
  const urn = await urns.get(urnId);
  const there = urn?.ballots.find((ballot) => ballot.id === id);
  if (there && sameHash(there.seal, seal)) return;
  throw new Refusal(there ? 'PAPER_SPENT' : 'ROUND_NOT_OPEN');
}

/**
 * Casts a ballot: the paper must be stamped for this round, school and group, the answers must be answers to what is asked.
 * The ballot's id is the hash of its nonce, so a paper is spent once; the same ballot again is received again. Two requests.
 */
export async function castBallot(body: unknown): Promise<z.infer<typeof CastView>> {
  const { part: partId, group, ...given } = parsed(body);
  const { part, items, seed } = await openPartOf(partId, new Date());
  const nonce = bytesOf(given.nonce, BYTES.nonce);
  const place = part.groups[group];
  if (!nonce || !place) throw new Refusal('PAPER_WRONG');
  await paperKeysReady();
  const expected = base64url(outputOf(groupKey(seed, partId, group), nonce));
  if (!sameHash(expected, given.output)) throw new Refusal('PAPER_WRONG');
  const answers = orRefuse(checkAnswers(items, given.answers as Answers));
  // Answers and texts go into the urn apart from each other: nobody reads the one beside the other.
  const said = answersText(items, withoutTexts(items, answers));
  const sealKey = sealKeyOf(nonce);
  const ballot = { id: ballotIdOf(nonce), sealKey, seal: sealWith(sealKey, said), answers: said };
  const texts = items.flatMap(({ id, kind }) =>
    kind === 'text' && typeof answers[id] === 'string'
      ? [{ key: textKeyOf(nonce, id), item: id, text: answers[id] }]
      : [],
  );
  const urnId = urnIdOf(partId, group, urnOf(ballot.id, place.urns));
  if (!(await cast(urnId, ballot, texts))) await orAlreadyThere(urnId, ballot.id, ballot.seal);
  return { id: ballot.id };
}

function parsed(body: unknown): Cast {
  const found = z.safeParse(Cast, fromJson(body), { reportInput: true });
  if (!found.success) throw new Refusal('INPUT_INVALID', problemOf(found.error));
  return found.data;
}

function fromJson(body: unknown): unknown {
  try {
    return typeof body === 'string' ? JSON.parse(body) : body;
  } catch {
    return undefined;
  }
}
