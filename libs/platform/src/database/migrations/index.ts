import { Foundation } from './foundation.js';
import { Identity } from './identity.js';
import { Letters } from './letters.js';
import { Notifications } from './notifications.js';
import { Organizations } from './organizations.js';
import { People } from './people.js';
import { Projects } from './projects.js';
import { Seats } from './seats.js';
import { Territory } from './territory.js';
import { UsedBy } from './used-by.js';

/** All migrations in order. A migration that has shipped is never edited; a new one follows. */
export const migrations = [
  Foundation,
  Identity,
  Organizations,
  Projects,
  Notifications,
  People,
  Seats,
  Territory,
  UsedBy,
  Letters,
];
