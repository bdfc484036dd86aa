const fs = require('node:fs');
const path = require('node:path');
const { inOneFile } = require('./test/support/in-one-file.cjs');

const swc = [
  '@swc/jest',
  {
    jsc: {
      parser: { syntax: 'typescript', tsx: true },
      transform: { react: { runtime: 'automatic' } },
      target: 'es2022',
      experimental: { cacheRoot: 'node_modules/.cache/swc' },
    },
    module: { type: 'commonjs' },
  },
];

// The same three names as in tsconfig.json (paths) and config/index.ts (alias).
const aliases = {
  '^@/(.*)$': '<rootDir>/src/$1',
  '^@types_/(.*)$': '<rootDir>/types/$1',
  '^@domain/(.*)$': '<rootDir>/domain/$1',
  ...Object.fromEntries(['wx-server-sdk', 'zod/mini'].map((name) => [`^${name}$`, inOneFile(name)])),
};

// Only these folders are crawled: dist holds copies of what is in them, node_modules is resolved without a crawl.
const roots = ['cloudfunctions', 'config', 'domain', 'local-cloud', 'src', 'test', 'tools', 'types']
  .filter((folder) => fs.existsSync(path.join(__dirname, folder)))
  .map((folder) => `<rootDir>/${folder}`);

/**
 * Globals that are looked up once for each module: inside jest's vm every look costs about 0.3 microseconds, and these are looked at all the
 * time (a request of the SDK took a third longer). None that a test sets: not Date, timers or fetch. Nor RegExp, a class of the SDK's own.
 */
const NEVER_REPLACED = [
  ...['Array', 'Boolean', 'Buffer', 'Error', 'JSON', 'Map', 'Math', 'Number', 'Object', 'Promise', 'Reflect'],
  ...['Set', 'String', 'Symbol', 'TypeError', 'Uint8Array', 'WeakMap', 'process'],
];

const project = (displayName, folders, more = {}) => ({
  displayName,
  roots,
  testMatch: folders.map((folder) => `<rootDir>/test/${folder}/**/*.test.{ts,tsx}`),
  testEnvironment: 'node',
  transform: { '^.+\\.[tj]sx?$': swc },
  // Written as ES modules only.
  transformIgnorePatterns: ['/node_modules/(?!@noble/)'],
  moduleNameMapper: aliases,
  modulePathIgnorePatterns: ['<rootDir>/dist'],
  sandboxInjectedGlobals: NEVER_REPLACED,
  ...more,
});

const stubs = {
  '\\.(scss|css)$': '<rootDir>/test/support/empty.cjs',
  '\\.(png|jpe?g|svg|gif|webp)$': '<rootDir>/test/support/empty.cjs',
  '^@tarojs/components$': '<rootDir>/test/support/taro-components.tsx',
  '^@tarojs/taro$': '<rootDir>/test/support/taro.ts',
};

/** @type {import('jest').Config} */
module.exports = {
  // jest takes cores minus one, which is a single worker on a machine with two.
  maxWorkers: '100%',
  // A bound against hanging, for busy machines; projects cannot set their own.
  testTimeout: 120_000,
  testSequencer: '<rootDir>/test/support/long-first.cjs',
  projects: [
    project('rules', ['domain', 'types', 'config', 'i18n']),
    project('functions', ['cloudfunctions'], {
      testEnvironment: '<rootDir>/test/support/local-cloud-environment.ts',
    }),
    project('local-cloud', ['local-cloud']),
    project('tools', ['tools']),
    project('ui', ['src'], { testEnvironment: 'jsdom', moduleNameMapper: { ...stubs, ...aliases } }),
    project('native', ['native'], { testEnvironment: 'jsdom' }),
    project('weapp-host', ['weapp-host']),
    project('weapp', ['weapp'], { testEnvironment: '<rootDir>/test/support/school-morning-environment.ts' }),
    project('e2e', ['e2e']),
  ],
};
