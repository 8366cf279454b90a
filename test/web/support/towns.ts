import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const fixture = fileURLToPath(
  new URL('../../../libs/organizations/src/register/fixture.txt', import.meta.url),
);

/** Writes a register of invented towns, `Musterstadt 1` and so on. @returns its path */
export function registerOfTowns(count: number, folder: string): string {
  const lines = readFileSync(fixture, 'utf8').split('\n');
  const pattern = lines.find((line) => line.includes('Möwenstadt') && line.startsWith('60'))!;
  const towns = Array.from({ length: count }, (_, index) => {
    const number = String(index + 1).padStart(3, '0');
    const name = `Musterstadt ${index + 1}, Stadt`.padEnd(50);
    return `${pattern.slice(0, 10)}05983${number}0000${name}${pattern.slice(72)}`;
  });
  const path = join(folder, 'towns.txt');
  writeFileSync(path, `${towns.join('\n')}\n`);
  return path;
}
