import nx from '@nx/eslint-plugin';
import jsxA11y from 'eslint-plugin-jsx-a11y';
import reactHooks from 'eslint-plugin-react-hooks';
import globals from 'globals';
import tseslint from 'typescript-eslint';

/** Which room of the domain may use which; the order of the house. Everything else follows from the layers. */
const rooms = {
  identity: [],
  organizations: ['identity'],
  projects: ['organizations', 'identity'],
  'working-groups': ['organizations', 'identity'],
  meetings: ['working-groups', 'projects', 'organizations', 'identity'],
  funding: ['projects', 'organizations', 'identity'],
};

const depConstraints = [
  {
    sourceTag: 'layer:app',
    onlyDependOnLibsWithTags: ['layer:domain', 'layer:edge', 'layer:platform', 'layer:kernel'],
  },
  { sourceTag: 'layer:web', onlyDependOnLibsWithTags: ['layer:web-kern', 'layer:kernel'] },
  { sourceTag: 'layer:web-kern', onlyDependOnLibsWithTags: [] },
  { sourceTag: 'layer:edge', onlyDependOnLibsWithTags: ['layer:domain', 'layer:platform', 'layer:kernel'] },
  { sourceTag: 'layer:domain', onlyDependOnLibsWithTags: ['layer:domain', 'layer:platform', 'layer:kernel'] },
  { sourceTag: 'layer:platform', onlyDependOnLibsWithTags: ['layer:platform', 'layer:kernel'] },
  { sourceTag: 'layer:kernel', onlyDependOnLibsWithTags: ['layer:kernel'] },
  { sourceTag: 'layer:testing', onlyDependOnLibsWithTags: ['layer:platform', 'layer:kernel'] },
  ...Object.entries(rooms).map(([room, upstream]) => ({
    sourceTag: `room:${room}`,
    onlyDependOnLibsWithTags: ['layer:platform', 'layer:kernel', ...upstream.map((r) => `room:${r}`)],
  })),
];

/** Tests may use the test kit on top of what their room may use. */
const testConstraints = depConstraints.map(({ sourceTag, onlyDependOnLibsWithTags }) => ({
  sourceTag,
  onlyDependOnLibsWithTags: [...onlyDependOnLibsWithTags, 'layer:testing'],
}));
const boundaries = (constraints) => [
  'error',
  { enforceBuildableLibDependency: false, allow: [], depConstraints: constraints },
];

const server = [
  {
    group: ['@nestjs/*', 'typeorm', 'bullmq'],
    message: 'Not in this room: the browser and the kernel know no server framework.',
  },
];
const deep = {
  group: ['@allmende/*/src/*', '@allmende/*/dist/*', '@allmende/*/*/*'],
  message: "No imports past a room's index.",
};
const bullmq = { group: ['bullmq', '@nestjs/bullmq'], message: 'Only libs/platform/src/queue knows bullmq.' };
const react = {
  group: ['react', 'react-dom', 'react-dom/*', 'react-router'],
  message: 'React belongs to apps/web and libs/web-kern.',
};
const noEnv = {
  object: 'process',
  property: 'env',
  message: 'Only libs/platform/src/config reads the environment.',
};
const restrict = (...patterns) => ['error', { patterns: [deep, ...patterns] }];

export default tseslint.config(
  {
    ignores: [
      '**/dist/**',
      '**/dist-types/**',
      '**/node_modules/**',
      'apps/web/src/gql/**',
      '.nx/**',
      '**/.allmende/**',
    ],
  },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.base],
    plugins: { '@nx': nx, '@typescript-eslint': tseslint.plugin },
    languageOptions: {
      globals: { ...globals.node },
      // Decorated parameters need their classes at run time; the rule on type imports must know.
      parserOptions: { emitDecoratorMetadata: true, experimentalDecorators: true },
    },
    rules: {
      '@nx/enforce-module-boundaries': [
        'error',
        { enforceBuildableLibDependency: false, allow: [], depConstraints },
      ],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/ban-ts-comment': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      'max-lines': ['error', { max: 350, skipBlankLines: true, skipComments: true }],
      eqeqeq: 'error',
      'no-console': 'error',
      'no-var': 'error',
      'prefer-const': 'error',
      'no-restricted-imports': restrict(bullmq, react),
      'no-restricted-properties': ['error', noEnv],
    },
  },
  {
    files: ['libs/kernel/**/*.ts', 'libs/events/**/*.ts'],
    rules: { 'no-restricted-imports': restrict(...server, react) },
  },
  {
    files: ['libs/platform/src/queue/**/*.ts'],
    rules: { 'no-restricted-imports': restrict(react) },
  },
  {
    files: [
      'libs/platform/src/config/**/*.ts',
      'libs/testing/**/*.ts',
      'test/**/*.ts',
      'bench/**/*.ts',
      '**/*.int-spec.ts',
      '**/*.spec.ts',
    ],
    rules: { 'no-restricted-properties': 'off' },
  },
  {
    files: ['apps/web/**/*.{ts,tsx}', 'libs/web-kern/**/*.{ts,tsx}'],
    extends: [jsxA11y.flatConfigs.recommended],
    plugins: { 'react-hooks': reactHooks },
    languageOptions: { globals: { ...globals.browser } },
    rules: {
      ...reactHooks.configs.recommended.rules,
      'no-restricted-imports': restrict(...server),
      // A box that scrolls must be reachable by keyboard: a named region with tabindex 0.
      'jsx-a11y/no-noninteractive-tabindex': [
        'error',
        { tags: [], roles: ['tabpanel', 'region'], allowExpressionValues: true },
      ],
    },
  },
  {
    files: ['**/*.int-spec.ts', '**/proof/**/*.ts'],
    rules: { '@nx/enforce-module-boundaries': boundaries(testConstraints) },
  },
  {
    // Specs and the command line speak to a terminal.
    files: ['apps/cli/**/*.ts', '**/*.spec.ts', '**/*.int-spec.ts', 'bench/**/*.ts', 'test/**/*.ts'],
    rules: { 'no-console': 'off' },
  },
);
