import { Inject, Injectable, Optional } from '@nestjs/common';
import { isModerator, type Actor } from '@allmende/kernel';
import { forbidden, OperationError, type Text } from '@allmende/platform/graphql';
import type { OutgoingOptions } from '@allmende/platform/outgoing';
import { actsFor } from '../../directory/organization.policy.js';
import type { CouncilDecisionDraft } from '../council-decision.type.js';
import { draftOf } from './oparl-draft.js';
import { OparlError, OparlReader, type OparlRefusal } from './oparl-reader.js';

/** Token under which a test brings its own name server; nobody else does. */
export const OPARL_OPTIONS = Symbol('OPARL_OPTIONS');

/** Reads council decisions from the OParl of a city. Nothing is kept. */
@Injectable()
export class OparlImport {
  constructor(@Optional() @Inject(OPARL_OPTIONS) private readonly options: OutgoingOptions = {}) {}

  /**
   * @param url of an agenda item or a paper
   * @throws OperationError FORBIDDEN for who acts for no organization; BAD_USER_INPUT with `extensions.reason`
   * INVALID_URL, INTERNAL_ADDRESS, FOREIGN_ADDRESS, TOO_MANY_REDIRECTS, UNREACHABLE, NOT_FETCHED, TOO_LARGE, TIMEOUT,
   * NO_JSON, OTHER_TYPE
   */
  async draft(actor: Actor, url: string): Promise<CouncilDecisionDraft> {
    if (!isModerator(actor) && actsFor(actor).length === 0) throw forbidden(notForYou);
    try {
      const draft = await draftOf(new OparlReader(this.options), url.trim());
      if (draft) return draft;
    } catch (error) {
      if (error instanceof OparlError) throw refused(error.code);
      throw error;
    }
    throw refused('OTHER_TYPE');
  }
}

const refused = (reason: OparlRefusal | 'OTHER_TYPE'): OperationError =>
  new OperationError('BAD_USER_INPUT', texts[reason], { argument: 'url', reason });

const notForYou: Text = {
  de: 'Ratsbeschlüsse tragen Personen ein, die für eine Organisation handeln. Bitte wenden Sie sich an Ihre Koordinierungsstelle.',
  en: 'Council decisions are entered by people who act for an organization. Please ask your coordinators.',
};

const invalid: Text = {
  de: 'Das ist keine gültige Adresse. Sie beginnt mit https:// oder http:// und enthält keine Zugangsdaten.',
  en: 'This is not a valid address. It begins with https:// or http:// and holds no credentials.',
};

const byHand: Text = {
  de: 'Das Ratsinformationssystem antwortet nicht wie erwartet. Bitte prüfen Sie die Adresse oder tragen Sie den Beschluss von Hand ein.',
  en: 'The council information system does not answer as expected. Please check the address or enter the decision by hand.',
};

const texts: Record<OparlRefusal | 'OTHER_TYPE', Text> = {
  INVALID_URL: invalid,
  INTERNAL_ADDRESS: {
    de: 'Diese Adresse gehört zu einem internen Netz und wird nicht abgerufen. Bitte geben Sie die öffentliche Adresse an.',
    en: 'This address belongs to an internal network and is not fetched. Please give the public address.',
  },
  FOREIGN_ADDRESS: {
    de: 'Die Adresse leitet zu einem anderen Rechner weiter. Bitte geben Sie die Adresse an, unter der das Objekt wirklich steht.',
    en: 'The address leads to another host. Please give the address where the object really is.',
  },
  TOO_MANY_REDIRECTS: {
    de: 'Die Adresse leitet zu oft weiter. Bitte geben Sie die Adresse des Objekts selbst an.',
    en: 'The address redirects too often. Please give the address of the object itself.',
  },
  UNREACHABLE: {
    de: 'Die Adresse ist nicht erreichbar. Bitte prüfen Sie die Schreibweise oder tragen Sie den Beschluss von Hand ein.',
    en: 'The address can not be reached. Please check its spelling or enter the decision by hand.',
  },
  NOT_FETCHED: byHand,
  TOO_LARGE: byHand,
  TIMEOUT: {
    de: 'Die Antwort dauert zu lange. Bitte versuchen Sie es später noch einmal oder tragen Sie den Beschluss von Hand ein.',
    en: 'The answer takes too long. Please try again later or enter the decision by hand.',
  },
  NO_JSON: {
    de: 'Unter dieser Adresse steht kein OParl-Objekt. Bitte geben Sie die OParl-Adresse an, nicht die der Seite für Menschen.',
    en: 'There is no OParl object at this address. Please give the OParl address, not that of the page for people.',
  },
  OTHER_TYPE: {
    de: 'Das ist weder ein Tagesordnungspunkt (AgendaItem) noch eine Drucksache (Paper) nach OParl 1.0 oder 1.1. Bitte geben Sie die Adresse eines solchen Objekts an.',
    en: 'This is neither an agenda item (AgendaItem) nor a paper (Paper) of OParl 1.0 or 1.1. Please give the address of such an object.',
  },
};
