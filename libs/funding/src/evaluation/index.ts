import type { Provider } from '@nestjs/common';
import { Lapsing } from './lapsing.js';
import { PledgeLapse } from './pledge-lapse.service.js';
import { RoundEvaluation } from './round-evaluation.service.js';

export const evaluationServices: Provider[] = [Lapsing, RoundEvaluation, PledgeLapse];
