/** How the parts of the exchange look on the wire, base64url: a blinded nonce or a key (32 bytes), a proof (64), a nonce (32), an output (64). */
export const BYTES = { point: 32, proof: 64, nonce: 32, output: 64 } as const;

/** The suite of RFC 9497 that papers are made with. */
export const SUITE = 'ristretto255-SHA512';

/** What a ballot weighs at most, as the text of its answers. */
export const MOST_ANSWERS = 20_000;

/** Ballots are taken so long after the last paper: who answered without a network sends later. Milliseconds. */
export const CAST_GRACE_MS = 2 * 3_600_000;
