export * from './config.js';
export * from './config.module.js';
export * from './environment.js';
export * from './secret.js';
export { SignedLinks, type LetterPurpose, type LinkPurpose } from './signed-links.js';
