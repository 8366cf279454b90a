// Native ESM: run with NODE_OPTIONS=--experimental-vm-modules (the npm scripts set it).
const shared = {
  testEnvironment: 'node',
  testEnvironmentOptions: { customExportConditions: ['@allmende/source', 'node', 'node-addons'] },
  extensionsToTreatAsEsm: ['.ts'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  modulePathIgnorePatterns: ['/dist/', '/.allmende/'],
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      {
        jsc: {
          target: 'es2022',
          parser: { syntax: 'typescript', decorators: true },
          transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
        },
        module: { type: 'es6' },
      },
    ],
    // @fastify/static requires this one, which is ESM: Node can do that, jest on Node 20 cannot.
    '/node_modules/content-disposition/.+\\.js$': ['@swc/jest', { module: { type: 'commonjs' } }],
  },
  transformIgnorePatterns: ['/node_modules/(?!content-disposition/)'],
};

const withPostgres = {
  ...shared,
  globalSetup: '<rootDir>/libs/testing/jest/global-setup.mjs',
  globalTeardown: '<rootDir>/libs/testing/jest/global-teardown.mjs',
};

export default {
  // For machines with other things to do; what a test allows the system is said in the test itself.
  testTimeout: 30_000,
  // What a worker has loaded for its files stays in its memory; without a fresh one now and then, the last files of a long
  // run take ten times as long as the first.
  workerIdleMemoryLimit: '700MB',
  projects: [
    {
      ...shared,
      displayName: 'pure',
      testMatch: ['<rootDir>/{libs,apps}/**/src/**/*.spec.ts', '<rootDir>/test/gates/**/*.spec.ts'],
    },
    {
      ...withPostgres,
      displayName: 'postgres',
      testMatch: [
        '<rootDir>/libs/**/src/**/*.int-spec.ts',
        '<rootDir>/test/{api,auth,contract}/**/*.spec.ts',
      ],
    },
    { ...withPostgres, displayName: 'faults', testMatch: ['<rootDir>/test/faults/**/*.spec.ts'] },
    { ...withPostgres, displayName: 'web', testMatch: ['<rootDir>/test/web/**/*.spec.ts'] },
  ],
};
