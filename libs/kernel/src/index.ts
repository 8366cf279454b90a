export * from './actor.js';
export * from './amount-text.js';
export * from './clock.js';
export * from './ids.js';
export * from './money.js';
export * from './slug.js';
export * from './state-machine.js';
