import { Foundation } from './foundation.js';
import { Identity } from './identity.js';
import { Notifications } from './notifications.js';
import { Organizations } from './organizations.js';
import { Projects } from './projects.js';

/** All migrations in order. A migration that has shipped is never edited; a new one follows. */
export const migrations = [Foundation, Identity, Organizations, Projects, Notifications];
