import { formatError } from './format-error.js';
import { authenticationPlugin, languagePlugin, limitsPlugin, transportPlugin } from './graphql-plugins.js';
import { limits } from './limits.js';

/** What both doors share. */
export const apolloOptions = {
  formatError,
  plugins: [authenticationPlugin, transportPlugin, limitsPlugin, languagePlugin],
  parseOptions: { maxTokens: limits.tokens },
  introspection: true,
  includeStacktraceInErrorResponses: false,
  stopOnTerminationSignals: false,
};
