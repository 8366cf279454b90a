export { requiredMarkdown } from './markdown-input.js';
export { parseMarkdown } from './parse-markdown.js';
export type { Block, Inline } from './markdown.js';
