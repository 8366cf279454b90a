import { Ballots } from './ballots.js';
import { Decisions } from './decisions.js';
import { Foundation } from './foundation.js';
import { Funding } from './funding.js';
import { Identity } from './identity.js';
import { Ledger } from './ledger.js';
import { Letters } from './letters.js';
import { MeetingNotices } from './meeting-notices.js';
import { Meetings } from './meetings.js';
import { Minutes } from './minutes.js';
import { Notifications } from './notifications.js';
import { Oparl } from './oparl.js';
import { Organizations } from './organizations.js';
import { People } from './people.js';
import { Pledges } from './pledges.js';
import { Projects } from './projects.js';
import { Seats } from './seats.js';
import { Territory } from './territory.js';
import { UsedBy } from './used-by.js';
import { WorkingGroups } from './working-groups.js';

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
  WorkingGroups,
  Meetings,
  Ballots,
  Decisions,
  Minutes,
  Oparl,
  MeetingNotices,
  Funding,
  Pledges,
  Ledger,
];
