/** A valid publiccode.yml. What is given must fit into YAML. */
export const publiccodeText = ({
  url,
  name = 'Beispiel',
  version = '1.0',
  usedBy = [],
  extra = '',
}: {
  url: string;
  name?: string;
  version?: string;
  usedBy?: readonly string[];
  extra?: string;
}): string => `publiccodeYmlVersion: "0.7"
name: ${JSON.stringify(name)}
url: "${url}"
softwareVersion: "${version}"
platforms: [web]
categories: [office]
${usedBy.length > 0 ? `usedBy: ${JSON.stringify(usedBy)}\n` : ''}developmentStatus: stable
softwareType: standalone/web
description:
  de:
    shortDescription: Ein Beispiel
    longDescription: >
      ${'Dieses Beispiel zeigt, wie ein Eintrag in den Katalog kommt. '.repeat(4)}
    features: [Zeigt etwas]
legal:
  license: EUPL-1.2
maintenance:
  type: community
  contacts:
    - name: Stelle der Stadt
localisation:
  localisationReady: false
  availableLanguages: [de]
${extra}`;
