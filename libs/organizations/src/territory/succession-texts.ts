import type { Text } from '@allmende/platform/graphql';
import type { Absorber, Territory } from './succession-landscape.js';

/** The sentences with which a moderator is told why a successor is held for this, or why none is known. */
export const texts = {
  renamed: (before: string, after: string, key: string): Text => ({
    de: `Unter dem Schlüssel ${key} steht statt „${before}“ jetzt „${after}“.`,
    en: `The key ${key} now belongs to "${after}" instead of "${before}".`,
  }),
  renumbered: (gone: Territory, heir: Territory): Text =>
    gone.kind === 'DISTRICT'
      ? {
          de: `Der Kreis steht unter demselben Namen jetzt unter dem Schlüssel ${heir.officialKey}.`,
          en: `The district now stands under the same name with the key ${heir.officialKey}.`,
        }
      : {
          de: `„${heir.name}“ steht mit ${area(heir).de} (bisher ${area(gone).de}) jetzt unter dem Schlüssel ${heir.officialKey}.`,
          en: `"${heir.name}" now stands with ${area(heir).en} (${area(gone).en} before) under the key ${heir.officialKey}.`,
        },
  merged: (parts: readonly Territory[], { territory, gainedHectares, isNew }: Absorber): Text => {
    const sum = parts.reduce((total, { areaHectares }) => total + (areaHectares ?? 0), 0);
    const several = parts.length > 1;
    const de = `${listed(parts, 'und', '„', '“')} ${several ? 'hatten zusammen' : 'hatte'} ${hectares(sum).de}; `;
    const en = `${listed(parts, 'and', '"', '"')} had ${several ? 'together ' : ''}${hectares(sum).en}; `;
    return isNew
      ? {
          de: `${de}so groß ist mit ${hectares(gainedHectares).de} die neue Gemeinde „${territory.name}“.`,
          en: `${en}the new municipality "${territory.name}" is as large with ${hectares(gainedHectares).en}.`,
        }
      : {
          de: `${de}um ${hectares(gainedHectares).de} ist „${territory.name}“ im selben Kreis gewachsen.`,
          en: `${en}"${territory.name}" in the same district has grown by ${hectares(gainedHectares).en}.`,
        };
  },
  districtMerged: (gone: Territory, heir: Territory): Text => ({
    de: `Alle Gemeinden von „${gone.name}“ gehören jetzt zu „${heir.name}“.`,
    en: `All municipalities of "${gone.name}" now belong to "${heir.name}".`,
  }),
  vanished: (gone: Territory, candidates: number): Text => {
    return candidates === 0
      ? {
          de: `Der Schlüssel ${gone.officialKey} steht nicht mehr im Verzeichnis, und eine Nachfolge ist dort nicht zu erkennen. Bitte in der amtlichen Bekanntmachung nachsehen.`,
          en: `The key ${gone.officialKey} is no longer in the register, and the register shows no successor. Please look it up in the official announcement.`,
        }
      : {
          de: `Der Schlüssel ${gone.officialKey} steht nicht mehr im Verzeichnis. Wer die Nachfolge angetreten hat, ist aus Namen und Flächen nicht sicher zu erkennen.`,
          en: `The key ${gone.officialKey} is no longer in the register. Names and areas don’t tell for sure who succeeded.`,
        };
  },
  sameName: (one: Territory): Text => ({
    de: `Neuer Schlüssel mit demselben Namen${one.areaHectares === null ? '' : `, ${area(one).de}`}.`,
    en: `A new key with the same name${one.areaHectares === null ? '' : `, ${area(one).en}`}.`,
  }),
  fits: ({ gainedHectares, isNew }: Absorber): Text =>
    isNew
      ? {
          de: `Neu und genauso groß: ${hectares(gainedHectares).de}.`,
          en: `New and just as large: ${hectares(gainedHectares).en}.`,
        }
      : {
          de: `Um genau diese Fläche gewachsen: ${hectares(gainedHectares).de}.`,
          en: `Has grown by just that area: ${hectares(gainedHectares).en}.`,
        },
  near: ({ gainedHectares, isNew }: Absorber): Text =>
    isNew
      ? {
          de: `Neu im selben Kreis, ${hectares(gainedHectares).de}.`,
          en: `New in the same district, ${hectares(gainedHectares).en}.`,
        }
      : {
          de: `Im selben Kreis um ${hectares(gainedHectares).de} gewachsen.`,
          en: `In the same district, has grown by ${hectares(gainedHectares).en}.`,
        },
  similar: (one: Territory): Text => ({
    de: `Neu im selben Land mit ähnlichem Namen: „${one.name}“.`,
    en: `New in the same Land with a similar name: "${one.name}".`,
  }),
  home: { de: 'Einige Gemeinden gehören jetzt dorthin.', en: 'Some of its municipalities belong there now.' },
};

const hectares = (value: number): Text => ({
  de: `${value.toLocaleString('de-DE')} ha`,
  en: `${value.toLocaleString('en-GB')} ha`,
});
const area = ({ areaHectares }: Territory): Text => hectares(areaHectares ?? 0);

function listed(parts: readonly Territory[], and: string, open: string, close: string): string {
  const names = parts.map(({ name }) => `${open}${name}${close}`);
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} ${and} ${names.at(-1)}`;
}
