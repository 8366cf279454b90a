/** Where a role stands: it counts, will count, has counted, or rests because its organization has left the network. */
export type GrantStanding = 'counts' | 'ahead' | 'over' | 'rests';

interface Role {
  current: boolean;
  validFrom: string | null;
  validUntil: string | null;
}

/** @param today calendar day, `YYYY-MM-DD` */
export function standingOf({ current, validFrom, validUntil }: Role, today: string): GrantStanding {
  if (current) return 'counts';
  if (validFrom && validFrom > today) return 'ahead';
  return validUntil && validUntil < today ? 'over' : 'rests';
}
