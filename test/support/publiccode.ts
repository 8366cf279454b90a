/** A publiccode.yml without faults. */
export function publiccode({ name = 'Fundbüro Online', repository = 'fundbuero', more = '' } = {}): string {
  return `publiccodeYmlVersion: "0.7"
name: ${JSON.stringify(name)}
url: https://gitlab.example.org/musterstadt/${repository}.git
platforms:
  - web
categories:
  - communications
developmentStatus: stable
softwareType: standalone/web
description:
  de:
    shortDescription: Verlorenes melden, Gefundenes wiederfinden.
    longDescription: >-
      Wer in der Stadt etwas verliert, meldet es hier mit wenigen Angaben und wird benachrichtigt, sobald im
      Fundbüro etwas Passendes abgegeben wird. Die Mitarbeitenden erfassen Fundsachen mit Bild und Fundort.
    features:
      - Verlustmeldung ohne Konto
legal:
  license: EUPL-1.2
maintenance:
  type: internal
  contacts:
    - name: Käthe Muster
localisation:
  localisationReady: true
  availableLanguages:
    - de
${more}`;
}
