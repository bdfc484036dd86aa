import vm from 'node:vm';

type Claim = (reason: unknown) => boolean;
const claims = new Set<Claim>();

// In jest `process` is a copy that no event reaches; the main context has the real one.
const real = vm.runInThisContext('process') as NodeJS.Process;

const onRejection = (reason: unknown, promise: Promise<unknown>) => {
  const claimed = [...claims].map((claim) => claim(reason)).includes(true);
  // Following it late takes the report back from jest: the test hears of it where it happened, and only there.
  if (claimed) promise.catch(() => {});
};

/** Offers every rejection nobody follows to the apps that run; returns the way out. */
export function watchRejections(claim: Claim): () => void {
  if (claims.size === 0) real.on('unhandledRejection', onRejection);
  claims.add(claim);
  return () => {
    claims.delete(claim);
    if (claims.size === 0) real.off('unhandledRejection', onRejection);
  };
}
