import type { Provider } from '@nestjs/common';
import type { ReadDeclaration } from '@allmende/platform/graphql';
import type { EntityClass } from '../entity-class.js';
import { FundingRulesResolver } from '../rules/funding-rules.resolver.js';
import { FundingRulesService } from '../rules/funding-rules.service.js';
import { SettlementResolver } from '../settlement/settlement.resolver.js';
import { Settlements } from '../settlement/settlement.service.js';
import { SpendEntity } from '../spend/spend.entity.js';
import { roundSpends, spendReads, spendShareReads } from '../spend/spend.reads.js';
import { FundingRoundSpends, SpendResolver } from '../spend/spend.resolver.js';
import { Spends } from '../spend/spend.service.js';
import { Books } from './books.js';
import { Calls } from './calls.service.js';
import {
  ledgerEntryReads,
  ledgerLineReads,
  organizationStatement,
  roundLedger,
} from './ledger-entry.reads.js';
import { FundingRoundBooks, LedgerResolver, OrganizationStatement } from './ledger.resolver.js';
import { MoneyRequests } from './money-requests.js';
import { Payments } from './payments.service.js';
import { Reversals } from './reversals.service.js';
import { Statements } from './statements.service.js';

// The books, with what is spent, settled and ruled by them.
export const ledgerEntities: EntityClass[] = [SpendEntity];
export const ledgerServices: Provider[] = [
  Books,
  MoneyRequests,
  Calls,
  Payments,
  Reversals,
  Spends,
  Settlements,
  Statements,
  FundingRulesService,
];
export const ledgerResolvers: Provider[] = [
  LedgerResolver,
  FundingRoundBooks,
  OrganizationStatement,
  SpendResolver,
  FundingRoundSpends,
  SettlementResolver,
  FundingRulesResolver,
];
export const ledgerReadModels: ReadDeclaration[] = [
  ledgerEntryReads,
  ledgerLineReads,
  roundLedger,
  organizationStatement,
  spendReads,
  spendShareReads,
  roundSpends,
];
