import { Catch } from '@nestjs/common';
import type { GqlExceptionFilter } from '@nestjs/graphql';
import { OperationError, UserFaults } from './errors.js';

/** Lets errors that are meant for the caller pass without a stack trace in our log; only surprises are logged. */
@Catch(OperationError, UserFaults)
export class ExpectedErrorsFilter implements GqlExceptionFilter {
  catch(error: OperationError | UserFaults): Error {
    return error;
  }
}
