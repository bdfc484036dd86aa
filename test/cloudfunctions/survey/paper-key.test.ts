import { randomBytes } from 'node:crypto';
import { base64url, bytesOf } from '@domain/core/base64url';
import { openEnvelope, sealEnvelope } from '@domain/survey/ballot-paper';
import { ristretto255_oprf } from '@noble/curves/ed25519.js';
import {
  outputOf,
  type PaperKey,
  paperKeyOf,
  paperKeysReady,
  stampWith,
} from '../../../cloudfunctions/_kit/survey/paper-key';

const hex = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'hex'));
const toHex = (bytes: Uint8Array | undefined): string => Buffer.from(bytes ?? []).toString('hex');

/** RFC 9497, appendix A.1.2: VOPRF mode, ristretto255-SHA512. */
const SEED = hex('a3'.repeat(32));
const SECRET = 'e6f73f344b79b379f1a0dd37e07ff62e38d9f71345ce62ae3a9bc60b04ccd909';
const PUBLIC = 'c803e2cc6b05fc15064549b5920659ca4a77b2cca6f04f6b357009335476ad4e';
const VECTORS = [
  {
    input: '00',
    blinded: '863f330cc1a1259ed5a5998a23acfd37fb4351a793a5b3c090b642ddc439b945',
    evaluated: 'aa8fa048764d5623868679402ff6108d2521884fa138cd7f9c7669a9a014267e',
    proof:
      'ddef93772692e535d1a53903db24367355cc2cc78de93b3be5a8ffcc6985dd066d4346421d17bf5117a2a1ff0fcb2a759f58a539dfbe857a40bce4cf49ec600d',
    random: '222a5e897cf59db8145db8d16e597e8facb80ae7d4e26d9881aa6f61d645fc0e',
    output:
      'b58cfbe118e0cb94d79b5fd6a6dafb98764dff49c14e1770b566e42402da1a7da4d8527693914139caee5bd03903af43a491351d23b430948dd50cde10d32b3c',
  },
  {
    input: '5a'.repeat(17),
    blinded: 'cc0b2a350101881d8a4cba4c80241d74fb7dcbfde4a61fde2f91443c2bf9ef0c',
    evaluated: '60a59a57208d48aca71e9e850d22674b611f752bed48b36f7a91b372bd7ad468',
    proof:
      '401a0da6264f8cf45bb2f5264bc31e109155600babb3cd4e5af7d181a2c9dc0a67154fabf031fd936051dec80b0b6ae29c9503493dde7393b722eafdf5a50b02',
    random: '222a5e897cf59db8145db8d16e597e8facb80ae7d4e26d9881aa6f61d645fc0e',
    output:
      '8a9a2f3c7f085b65933594309041fc1898d42d0858e59f90814ae90571a6df60356f4610bf816f27afdd84f47719e480906d27ecd994985890e5f539e7ea74b6',
  },
];

beforeAll(paperKeysReady);

describe('the server side of RFC 9497', () => {
  const key = (): PaperKey => paperKeyOf(SEED, 'test key');

  test('derives the key of the RFC', () => {
    expect(toHex(key().secret)).toBe(SECRET);
    expect(toHex(key().public)).toBe(PUBLIC);
  });

  test.each(VECTORS)(
    'stamps and evaluates $input as the RFC does',
    ({ input, blinded, evaluated, proof, random, output }) => {
      const stamp = stampWith(key(), hex(blinded), hex(random));
      expect(toHex(stamp?.evaluated)).toBe(evaluated);
      expect(toHex(stamp?.proof)).toBe(proof);
      expect(toHex(outputOf(key(), hex(input)))).toBe(output);
    },
  );

  test('is the other library to the byte, for any seed and nonce', () => {
    for (let time = 0; time < 5; time += 1) {
      const [seed, nonce] = [randomBytes(32), randomBytes(32)];
      const mine = paperKeyOf(seed, `round-${time}`);
      const other = ristretto255_oprf.voprf.deriveKeyPair(seed, new TextEncoder().encode(`round-${time}`));
      expect(toHex(mine.secret)).toBe(toHex(other.secretKey));
      expect(toHex(mine.public)).toBe(toHex(other.publicKey));
      const { blind, blinded } = ristretto255_oprf.voprf.blind(nonce);
      const stamp = stampWith(mine, blinded);
      if (!stamp) throw new Error('no stamp');
      const { evaluated, proof } = stamp;
      const output = ristretto255_oprf.voprf.finalize(nonce, blind, evaluated, blinded, mine.public, proof);
      expect(toHex(output)).toBe(toHex(outputOf(mine, nonce)));
    }
  });

  test.each([
    ['zeros', new Uint8Array(32)],
    ['no element', new Uint8Array(32).fill(255)],
    ['too short', new Uint8Array(31).fill(1)],
  ])('stamps no envelope of %s', (_name, blinded) => {
    expect(stampWith(key(), blinded)).toBeNull();
  });
});

describe('an envelope', () => {
  const random = (length: number) => new Uint8Array(randomBytes(length));
  const key = paperKeyOf;
  const stamped = (server: PaperKey, blinded: string) => {
    const stamp = stampWith(server, bytesOf(blinded, 32) as Uint8Array);
    if (!stamp) throw new Error('no stamp');
    return { evaluated: base64url(stamp.evaluated), proof: base64url(stamp.proof) };
  };

  test('opens to the paper that the server expects', () => {
    const server = key(random(32), 'a');
    const envelope = sealEnvelope(random);
    const paper = openEnvelope(envelope, stamped(server, envelope.blinded), base64url(server.public));
    expect(paper?.nonce).toBe(envelope.nonce);
    expect(paper?.output).toBe(base64url(outputOf(server, bytesOf(envelope.nonce, 32) as Uint8Array)));
  });

  test('stamped with another key than the published one is not opened', () => {
    const [published, marking] = [key(random(32), 'a'), key(random(32), 'b')];
    const envelope = sealEnvelope(random);
    expect(openEnvelope(envelope, stamped(marking, envelope.blinded), base64url(published.public))).toBeNull();
  });

  test('with the proof of another envelope, or with no proof at all, is not opened', () => {
    const server = key(random(32), 'a');
    const [one, other] = [sealEnvelope(random), sealEnvelope(random)];
    const stamp = stamped(server, one.blinded);
    const published = base64url(server.public);
    expect(openEnvelope(one, { ...stamp, proof: stamped(server, other.blinded).proof }, published)).toBeNull();
    expect(openEnvelope(one, { ...stamp, proof: '' }, published)).toBeNull();
    expect(openEnvelope(one, { ...stamp, evaluated: 'A'.repeat(43) }, published)).toBeNull();
  });

  test('is another one every time, also for the same nonce', () => {
    const seen = new Set(Array.from({ length: 20 }, () => sealEnvelope(random).blinded));
    expect(seen.size).toBe(20);
  });
});
