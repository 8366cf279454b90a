/** For commands of those who lead a body, which the policy asks for. */
export const ledInPerson = {
  who: 'session',
  because: 'Bodies are led in person, by moderators and chairs of working groups; a token never presides.',
} as const;
