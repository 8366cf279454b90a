import { Catch } from '@nestjs/common';
import type { GqlExceptionFilter } from '@nestjs/graphql';
import { GraphQLError } from 'graphql';
import { UserFaults } from './errors.js';

/** Lets errors that are meant for the caller pass without a stack trace in our log; only surprises are logged. */
@Catch(GraphQLError, UserFaults)
export class ExpectedErrorsFilter implements GqlExceptionFilter {
  catch(error: GraphQLError | UserFaults): Error {
    return error;
  }
}
