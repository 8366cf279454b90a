import { Injectable } from '@nestjs/common';
import type { Actor } from '@allmende/kernel';
import type { CouncilDecisionDraft } from '../council-decision.type.js';

/** Reads council decisions from the OParl of a city. */
@Injectable()
export class OparlImport {
  async draft(_actor: Actor, oparlUrl: string): Promise<CouncilDecisionDraft> {
    const nothing = { decidedOn: null, body: null, agendaItem: null, title: null, result: null };
    return { ...nothing, resultText: null, sourceUrl: null, oparlUrl };
  }
}
