// Type-aware lint rules; the borders between folders are held by test/tidy, not here.
import tseslint from 'typescript-eslint';

export default tseslint.config(
  { ignores: ['dist/**', 'out/**', 'node_modules/**', '.vscode-test*/**', '**/*.mjs', '**/*.js', 'vitest.config.mts'] },
  ...tseslint.configs.strictTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
    },
  },
  {
    // The core is pure: no clock, no chance, no environment (ARCHITECTURE.md, invariant 2).
    files: ['core/**/*.ts'],
    rules: {
      'no-restricted-globals': ['error', 'Date', 'process', 'globalThis', 'performance', 'setTimeout', 'console', 'fetch'],
      'no-restricted-properties': ['error', { object: 'Math', property: 'random' }],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
    },
  },
);
