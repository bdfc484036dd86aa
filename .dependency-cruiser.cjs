// The boundaries of the house, by folder. tools/check-boundaries.mjs runs this and fails when modules are missing.
const npm = (...names) => `(^|/)node_modules/(${names.join('|')})(/|$)`;
const OWN = '^(cloudfunctions|config|domain|local-cloud|src|test|tools|types)/';
const ZOD_DOOR = '^types/core/zod\\.ts$';
const SDK = npm('wx-server-sdk', '@cloudbase');

/** @param {string} name @param {string} comment @param {object} from @param {object} to */
const forbid = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

const shared = [
  forbid(
    'types-say-what-things-look-like',
    'types/ holds shapes: of npm only zod, and nothing of the tree but types/',
    { path: '^types/', pathNot: '\\.d\\.ts$' },
    { pathNot: ['^types/', npm('zod')] },
  ),
  forbid(
    'zod-through-one-door',
    'types/core/zod.ts switches off code generation before the first schema and keeps the bundle small',
    { path: OWN, pathNot: ZOD_DOOR },
    { path: npm('zod') },
  ),
  forbid(
    'domain-is-an-island',
    'rules of one context know types, domain/core, domain/identity and themselves: no I/O, no other context; of npm only the mathematics of ballots',
    { path: '^domain/([^/]+)/', pathNot: '^domain/(core|oversight)/' },
    { pathNot: ['^types/', '^domain/(core|identity)/', '^domain/$1/', npm('@noble/curves', '@noble/hashes')] },
  ),
  forbid(
    'domain-core-knows-the-calendar',
    'of npm only calendar arithmetic and hashes, which are as pure as the rules',
    { path: '^domain/core/' },
    { pathNot: ['^types/', '^domain/core/', npm('dayjs', 'chinese-days', '@noble/hashes')] },
  ),
  forbid(
    'oversight-reads-rules-only',
    'domain/oversight sums up the other contexts, and is as pure as they are',
    { path: '^domain/oversight/' },
    { pathNot: ['^types/', '^domain/'] },
  ),
];

const server = [
  forbid(
    'function-is-an-island',
    'each function is deployed alone: what two of them share is in _kit, domain or types',
    { path: '^cloudfunctions/([^_/][^/]*)/' },
    { path: OWN, pathNot: ['^types/', '^domain/', '^cloudfunctions/_kit/', '^cloudfunctions/$1/'] },
  ),
  forbid(
    'sdk-in-the-kit-only',
    'the traps of wx-server-sdk are handled in one place; the tests of local-cloud drive the real one',
    { path: OWN, pathNot: ['^cloudfunctions/_kit/', '^test/'] },
    { path: SDK },
  ),
  forbid(
    'kit-knows-no-function',
    'shared code does not know who uses it',
    { path: '^cloudfunctions/_kit/' },
    { path: OWN, pathNot: ['^types/', '^domain/', '^cloudfunctions/_kit/'] },
  ),
];

const client = [
  forbid(
    'client-stands-alone',
    'what runs on the phone imports nothing of the server, of the tools or of the tests',
    { path: '^src/' },
    { path: '^(cloudfunctions|config|local-cloud|test|tools)/' },
  ),
  forbid('client-is-no-node', 'a phone has no modules of Node', { path: '^src/' }, { dependencyTypes: ['core'] }),
  forbid(
    'feature-is-an-island',
    'a feature uses the design system, the doors and the rules; pages put features together',
    { path: '^src/features/([^/]+)/' },
    { path: '^src/', pathNot: ['^src/(ui|cloud|platform|i18n|remote)/', '^src/features/$1/'] },
  ),
  forbid(
    'ui-knows-no-domain-word',
    'the design system could serve another product',
    { path: '^src/ui/' },
    { path: OWN, pathNot: '^src/(ui|platform)/' },
  ),
  forbid(
    'platform-is-the-lowest',
    'the door to Taro knows nothing of what is behind it',
    { path: '^src/platform/' },
    { path: OWN, pathNot: ['^src/platform/', '^types/'] },
  ),
  forbid(
    'taro-through-the-platform',
    'everything else can be tested without Taro; app.tsx is the exception',
    { path: '^src/', pathNot: ['^src/platform/', '^src/app\\.tsx$'] },
    { path: npm('@tarojs/taro', '@tarojs/taro-h5', '@tarojs/api', '@tarojs/runtime') },
  ),
  forbid(
    'cloud-knows-platform-and-types',
    'the door to the server',
    { path: '^src/cloud/' },
    { path: OWN, pathNot: ['^src/(cloud|platform)/', '^types/'] },
  ),
  forbid(
    'texts-know-types-only',
    'texts are keyed by what types/ names, dates shown on the clock of domain/core',
    { path: '^src/i18n/' },
    { path: OWN, pathNot: ['^src/i18n/', '^types/', '^domain/core/'] },
  ),
  forbid(
    'remote-serves-every-feature',
    'loading, failing and sending look the same everywhere: it joins the doors and the design system, and no feature',
    { path: '^src/remote/' },
    { path: OWN, pathNot: ['^src/(cloud|i18n|platform|remote|ui)/', '^types/'] },
  ),
  forbid(
    'pages-are-imported-by-nobody',
    'a page wires features; only its own folder reads it',
    { path: '^src/', pathNot: '^src/(pages|packages)/' },
    { path: '^src/(pages|packages)/' },
  ),
  forbid(
    'package-is-an-island',
    'another package may not have been fetched',
    { path: '^src/(pages|packages)/([^/]+)/' },
    { path: '^src/(pages|packages)/', pathNot: '^src/$1/$2/' },
  ),
];

const everywhere = [
  forbid(
    'local-cloud-could-be-published',
    'it knows nothing of this product',
    { path: '^local-cloud/' },
    { path: OWN, pathNot: '^local-cloud/' },
  ),
  forbid('tests-are-read-by-tests', 'tools may share their support', { pathNot: '^(test|tools)/' }, { path: '^test/' }),
  forbid('tools-are-read-by-tools', 'tests may check them', { pathNot: '^(test|tools)/' }, { path: '^tools/' }),
  forbid(
    'no-cycles',
    'two modules that need each other are one; a type alone is gone when the code runs and closes no circle',
    {},
    { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
  ),
  forbid('resolvable', 'an import that leads nowhere', {}, { couldNotResolve: true }),
];

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [...shared, ...server, ...client, ...everywhere],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      exportsFields: ['exports'],
    },
  },
};
