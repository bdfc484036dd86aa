/** Keys of tests: 32 bytes that anyone may know. */
const bytes = (fill: number) => Buffer.alloc(32, fill).toString('base64');

export const TEST_KEYS = JSON.stringify({ current: 'k1', fields: { k1: bytes(1) }, hash: bytes(2) });
