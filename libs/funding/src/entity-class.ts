/** The class of an entity, as the lists of the nouns hold it. */
// eslint-disable-next-line @typescript-eslint/no-unsafe-function-type
export type EntityClass = Function;
