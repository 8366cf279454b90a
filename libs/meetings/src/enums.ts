import { registerEnumType } from '@nestjs/graphql';
import { agendaOutcomes, standingItems } from './agenda/agenda-item.entity.js';
import { visibilities } from './visibility.js';

/** The object that Nest wants for an enum: every value under its own name. */
export const enumOf = <T extends string>(values: readonly T[]) =>
  Object.fromEntries(values.map((value) => [value, value])) as { readonly [Value in T]: Value };

export const MeetingVisibilities = enumOf(visibilities);
export const AgendaOutcomes = enumOf(agendaOutcomes);
export const StandingItems = enumOf(standingItems);
registerEnumType(MeetingVisibilities, {
  name: 'MeetingVisibility',
  description:
    'Who may read it: everybody, the people of the network, or only the people of the body (BOARD).',
});
registerEnumType(AgendaOutcomes, { name: 'AgendaOutcome', description: 'What is wanted of the session.' });
registerEnumType(StandingItems, {
  name: 'StandingItem',
  description:
    'Items that come with each regular session. APPROVE_MINUTES takes up minutes that wait for approval.',
});
