export function schemaFaults(released: string, current: string, today: string): string[];
export function committedSchemaFaults(today: string): string[];
