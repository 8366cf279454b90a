/** The class of an entity, as the lists of the nouns hold it. */
export type EntityClass = Function;
