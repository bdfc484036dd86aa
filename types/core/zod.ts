// The one door to zod. `export *` and not `export { z }`: a namespace exported as a value keeps all of zod (725 KB, not 52).
import { config } from 'zod/mini';

config({ jitless: true }); // WeChat has no `new Function`; set before the first schema

export * from 'zod/mini';
