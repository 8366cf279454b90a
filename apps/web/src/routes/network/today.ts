const berlin = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Berlin' });

/** Today's date where the network lives, `YYYY-MM-DD`. */
export const todayInGermany = (): string => berlin.format(new Date());
