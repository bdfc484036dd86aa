import { accountOf } from '../../cloudfunctions/_kit/people';
import { allOf } from './everything';

const SEALED = /\bk\d+\.[\w-]{16}\.[\w-]{22}\.[\w-]+/;
/** A ticket is sealed too, and the one thing sealed that leaves. */
const MAY_BE_SEALED = ['photoTicket', 'ticket'];

/** Every value of every depth, with the name it stands under. */
function* valuesIn(value: unknown, name = ''): Generator<[name: string, value: string]> {
  if (typeof value === 'object' && value !== null)
    for (const [key, inner] of Object.entries(value)) {
      yield ['a field', key];
      yield* valuesIn(inner, Array.isArray(value) ? name : key);
    }
  else if (value !== undefined) yield [name, String(value)];
}

/** What the database knows and nobody outside may: ids of people and of files, hashes, sealed fields, keys of calls. */
export async function storedSecrets(): Promise<Set<string>> {
  const secrets = new Set<string>();
  for (const { _id, account, openid, nameHash, name, student, contact } of await allOf('people'))
    for (const secret of [
      _id,
      account,
      openid,
      nameHash,
      name,
      contact,
      (student as { number: string } | null)?.number,
    ])
      if (secret) secrets.add(String(secret));
  for (const { _id, wish } of await allOf('tries')) for (const secret of [_id, wish]) secrets.add(String(secret));
  for (const { pending, recent } of await allOf('places')) {
    for (const { key, fingerprint } of recent as { key: string; fingerprint: string }[])
      for (const secret of [key, fingerprint]) secrets.add(secret);
    for (const { personId } of pending as { personId?: string | null }[]) if (personId) secrets.add(personId);
  }
  for (const { _id, name, fingerprint, takenBy, openid, grantedBy, withdrawn } of await allOf('invitations'))
    for (const secret of [_id, name, fingerprint, takenBy, openid, grantedBy, (withdrawn as { by: string } | null)?.by])
      if (secret) secrets.add(String(secret));
  for (const { _id, personId, by, key, fingerprint, once, place, hash } of await allOf('accesses'))
    for (const secret of [_id, personId, (by as { id: string }).id, key, fingerprint, once, place, hash])
      secrets.add(String(secret));
  for (const { personId, askedBy, from, openid, key, decided } of await allOf('approvals'))
    for (const secret of [personId, askedBy, from, openid, key, (decided as { key: string } | null)?.key])
      if (secret) secrets.add(String(secret));
  for (const { recent } of [...(await allOf('saved-replies')), ...(await allOf('school-settings'))])
    for (const { key, fingerprint } of recent as { key: string; fingerprint: string }[])
      for (const secret of [key, fingerprint]) secrets.add(secret);
  for (const { keys } of await allOf('subscriptions')) for (const key of keys as string[]) secrets.add(key);
  for (const { _id } of await allOf('photo-checks')) secrets.add(_id);
  for (const { _id, personId, keys } of await allOf('follows'))
    for (const secret of [_id, personId, ...(keys as string[])]) if (secret) secrets.add(String(secret));
  for (const { openedBy, recent } of await allOf('matters')) {
    secrets.add(String(openedBy));
    for (const { key, fingerprint } of recent as { key: string; fingerprint: string }[])
      for (const secret of [key, fingerprint]) secrets.add(secret);
  }
  for (const { recent, entries, value } of await allOf('draws')) {
    for (const { key, fingerprint } of recent as { key: string; fingerprint: string }[])
      for (const secret of [key, fingerprint]) secrets.add(secret);
    const by = (value as { by: { who: string }[] } | null)?.by ?? [];
    for (const { who } of [...(entries as { who: string }[]), ...by]) secrets.add(who);
  }
  for (const { recent } of await allOf('rounds'))
    for (const { key, fingerprint } of recent as { key: string; fingerprint: string }[])
      for (const secret of [key, fingerprint]) secrets.add(secret);
  for (const { createdBy, changes, cancelled, recent } of await allOf('sessions')) {
    secrets.add(String(createdBy));
    for (const { by } of [...(changes as { by: string }[]), ...(cancelled ? [cancelled as { by: string }] : [])])
      secrets.add(by);
    for (const { key, fingerprint } of recent as { key: string; fingerprint: string }[])
      for (const secret of [key, fingerprint]) secrets.add(secret);
  }
  for (const { seed } of await allOf('round-keys')) secrets.add(String(seed));
  for (const { people } of await allOf('rolls'))
    for (const { paper } of people as { paper: string }[]) if (paper) secrets.add(paper);
  for (const { writers, recent } of await allOf('digests')) {
    for (const writer of writers as string[]) secrets.add(writer);
    for (const { key, fingerprint } of recent as { key: string; fingerprint: string }[])
      for (const secret of [key, fingerprint]) secrets.add(secret);
  }
  for (const { _id, by, recent } of await allOf('attendances')) {
    for (const secret of [_id, by]) if (secret) secrets.add(String(secret));
    for (const { key, fingerprint } of recent as { key: string; fingerprint: string }[])
      for (const secret of [key, fingerprint]) secrets.add(secret);
  }
  for (const { writers } of await allOf('minutes')) for (const writer of writers as string[]) secrets.add(writer);
  for (const { _id, personId } of await allOf('attendances'))
    for (const secret of [_id, personId]) secrets.add(String(secret));
  for (const { _id, authorId } of await allOf('applications'))
    for (const secret of [_id, authorId]) secrets.add(String(secret));
  for (const { savedBy, notNames = [] } of await allOf('questionnaires'))
    for (const secret of [savedBy, ...(notNames as { by: string }[]).map(({ by }) => by)]) secrets.add(String(secret));
  for (const name of ['questionnaires', 'findings', 'round-results', 'rounds', 'minutes', 'commitments'])
    for (const { recent = [] } of await allOf(name))
      for (const { key, fingerprint } of recent as { key: string; fingerprint: string }[])
        for (const secret of [key, fingerprint]) secrets.add(secret);
  for (const { by, key, earlier = [] } of await allOf('survey-texts'))
    for (const one of [{ by, key }, ...(earlier as { by: unknown; key: unknown }[])])
      for (const secret of [one.by, one.key]) if (secret) secrets.add(String(secret));
  for (const { by, clearId, fileId } of await allOf('imports'))
    for (const secret of [by, clearId, fileId]) if (secret) secrets.add(String(secret));
  for (const { author, events, photos, claimHash } of await allOf('cases')) {
    if (claimHash) secrets.add(claimHash as string);
    for (const fileId of photos as string[]) secrets.add(fileId);
    if (author) secrets.add((author as { name: string }).name);
    for (const { key, fingerprint } of events as { key: string; fingerprint: string }[])
      for (const secret of [key, fingerprint]) if (secret) secrets.add(secret);
  }
  return secrets;
}

/** Answers are searched for secrets as they are and as base64 that anybody can read. */
export function findSecret(answer: unknown, secrets: Iterable<string>): string | null {
  const list = [...secrets];
  for (const [name, value] of valuesIn(answer)) {
    if (!MAY_BE_SEALED.includes(name) && SEALED.test(value)) return `${name} is sealed: ${value}`;
    const readable = [value, ...value.split('.').map((part) => Buffer.from(part, 'base64url').toString('utf8'))];
    const secret = list.find((one) => readable.some((text) => text.includes(one)));
    if (secret !== undefined) return `${name} has ${secret}`;
  }
  return null;
}

/** What accounts are stored as, whether or not anybody uses them. */
export const idsOf = (openids: readonly string[]): string[] => openids.map(accountOf);
