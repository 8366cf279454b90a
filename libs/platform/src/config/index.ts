export * from './config.js';
export * from './config.module.js';
export * from './environment.js';
export * from './secret.js';
export { SignedLinks, type LinkPurpose } from './signed-links.js';
